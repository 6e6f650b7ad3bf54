"""What a campaign costs and what its ratings will be worth, before money is spent.

Reliability of one rater and (where it was measured) a learning curve go in; designs with
cost, expected reliability and expected gain come out. Nothing is read or written.
"""

from piano_core.budget.components import PERCEPIANO_LIKE, Components, Expected, components_of
from piano_core.budget.curve import Curve, fitted_curve
from piano_core.budget.design import Design, Outcome, Part, Terms, outcome_of
from piano_core.budget.next_money import Purchase, next_purchases
from piano_core.budget.options import EVERYWHERE, Option, equal_cost, verdict

__all__ = [
    "EVERYWHERE",
    "PERCEPIANO_LIKE",
    "Components",
    "Curve",
    "Design",
    "Expected",
    "Option",
    "Outcome",
    "Part",
    "Purchase",
    "Terms",
    "components_of",
    "equal_cost",
    "fitted_curve",
    "next_purchases",
    "outcome_of",
    "verdict",
]
