"""One page that says how far ratings can be trusted, who and what to look at, and what to do next.

Tables go in, HTML text comes out; nothing is read, written or loaded from elsewhere.
"""

from piano_core.rating_report.advice import Advice, advice
from piano_core.rating_report.contents import Contents, Excerpt, address, excerpts
from piano_core.rating_report.disagreement import disagreements
from piano_core.rating_report.money import Money, money_of
from piano_core.rating_report.page import report_page

__all__ = [
    "Advice",
    "Contents",
    "Excerpt",
    "Money",
    "address",
    "advice",
    "disagreements",
    "excerpts",
    "money_of",
    "report_page",
]
