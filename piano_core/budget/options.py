"""Other designs for the same money, beside five raters everywhere."""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.budget.components import Components
from piano_core.budget.curve import Curve
from piano_core.budget.design import Design, Outcome, Part, Terms, outcome_of

EVERYWHERE = 5
"""What designs are held against: five raters for every segment, as in the roadmap."""
_PANELS = ((EVERYWHERE, EVERYWHERE), (2, 8), (3, 8), (2, 12), (3, 12), (5, 8), (8, 8))
"""Raters of a training and of a test segment. One rater is not offered for training: with
one, neither reliability nor a careless rater can be seen."""


@dataclass(frozen=True)
class Option:
    """A design for the same money. better: both its training and its test labels are worth
    more than with five raters everywhere."""

    outcome: Outcome
    better: bool


def equal_cost(
    like: Design, terms: Terms, components: Components, curve: Curve | None
) -> tuple[Option, ...]:
    """Designs that take as many ratings as `like`, with its test segments; the first is five
    raters everywhere. Designs whose test part alone takes all of them are left out."""
    designs = [
        Design(Part(int((like.ratings - like.test.segments * test) / train), train), on_test)
        for train, test in _PANELS
        if (on_test := Part(like.test.segments, test)).ratings < like.ratings
    ]
    found = [
        outcome_of(design, terms, components, curve)
        for design in designs
        if design.train.segments > 0
    ]
    if not found:
        return ()
    usual = found[0]
    return tuple(
        Option(
            one,
            one.worth.value > usual.worth.value and one.test.value > usual.test.value,
        )
        for one in found
    )


def verdict(options: tuple[Option, ...]) -> str:
    """One sentence: which design buys more than five raters everywhere, if one does."""
    better = [option.outcome for option in options if option.better]
    if not better:
        return "No other design here is better than five raters everywhere in both respects."
    best = max(better, key=lambda outcome: outcome.worth.value)
    usual = options[0].outcome
    more = best.worth.value / usual.worth.value - 1
    return (
        f"{best.design.train.raters:g} raters for each of {best.design.train.segments:,} "
        f"training segments and {best.design.test.raters:g} for each test segment cost the "
        f"same as 5 everywhere, are worth {more:.0%} more exact labels, and test against "
        f"labels of reliability "
        f"{best.test.value:.2f} instead of {usual.test.value:.2f}."
    )
