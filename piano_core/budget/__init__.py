"""What a campaign costs and what its ratings will be worth, before money is spent.

Reliability of one rater and (where it was measured) a learning curve go in; designs with
cost, expected reliability and expected gain come out. Only `kept.py` reads the warehouse.
"""

from piano_core.budget.components import PERCEPIANO_LIKE, Components, Expected, components_of
from piano_core.budget.curve import Curve, fitted_curve
from piano_core.budget.design import Design, Outcome, Part, Terms, outcome_of
from piano_core.budget.kept import (
    ASSUMED_PAGE_S,
    ASSUMED_PAY,
    ASSUMED_REJECTED,
    Given,
    curve_of,
    terms_of,
)
from piano_core.budget.next_money import Purchase, next_purchases, rated_so_far
from piano_core.budget.options import EVERYWHERE, Option, equal_cost, verdict

__all__ = [
    "ASSUMED_PAGE_S",
    "ASSUMED_PAY",
    "ASSUMED_REJECTED",
    "EVERYWHERE",
    "PERCEPIANO_LIKE",
    "Components",
    "Curve",
    "Design",
    "Expected",
    "Given",
    "Option",
    "Outcome",
    "Part",
    "Purchase",
    "Terms",
    "components_of",
    "curve_of",
    "equal_cost",
    "fitted_curve",
    "next_purchases",
    "outcome_of",
    "rated_so_far",
    "terms_of",
    "verdict",
]
