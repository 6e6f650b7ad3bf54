"""(n)ASAP: its list, its scores and the alignments that people checked, as our values."""

from piano_core.corpora.asap.corpus import Asap
from piano_core.corpora.asap.match import CheckedAlignment, read_match

__all__ = ["Asap", "CheckedAlignment", "read_match"]
