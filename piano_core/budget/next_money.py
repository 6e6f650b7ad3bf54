"""What the next hundred dollars buy: the same sum spent in different ways."""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy

from piano_core.budget.components import Components, Expected
from piano_core.budget.curve import Curve
from piano_core.budget.design import Part, Terms, worth_of
from piano_core.campaigns.cost import price_minor, ratings_from
from piano_core.tables import Reliability

_NEW_PANELS = (2, 3, 5)


@dataclass(frozen=True)
class Purchase:
    """One way of spending the sum.

    what: as a sentence without full stop. ratings: usable forms it buys.
    worth: training labels gained, in segments with labels free of error.
    share: that gain over what there is. r2: expected gain in R2; None without a curve.
    """

    what: str
    ratings: int
    worth: Expected
    share: float
    r2: Expected | None


def rated_so_far(reliability: dy.DataFrame[Reliability]) -> Part:
    """Segments that are rated and how many raters each has, by the scale with most answers.

    reliability: at least one row, of one corpus.
    """
    row = reliability.sort("answers", descending=True).row(0, named=True)
    return Part(row["segments"], row["panel_size"])


def next_purchases(
    now: Part, amount_minor: int, terms: Terms, components: Components, curve: Curve | None
) -> tuple[Purchase, ...]:
    """Ways to spend the sum on top of what there is, the one that teaches most first.

    now: segments that are rated and how many raters each has. Empty where the sum does not
    pay for one batch, or nothing is paid.
    """
    one = price_minor(1, terms.pay)
    if one <= 0 or now.segments <= 0:
        return ()
    ratings = ratings_from(amount_minor // one, terms.policy, terms.rejected)
    ways = [*_new_segments(now, ratings), *_more_raters(now, ratings)]
    before = worth_of([now], components)
    found = [
        Purchase(
            what,
            ratings,
            _difference(worth_of(parts, components), before),
            worth_of(parts, components).value / before.value - 1 if before.value > 0 else 0.0,
            curve.gain([now], parts) if curve is not None else None,
        )
        for what, parts in ways
    ]
    return tuple(sorted(found, key=lambda purchase: -purchase.worth.value))


def _new_segments(now: Part, ratings: int) -> list[tuple[str, list[Part]]]:
    return [
        (f"{ratings // k} new segments with {k} raters", [now, Part(ratings // k, k)])
        for k in _NEW_PANELS
        if ratings >= k
    ]


def _more_raters(now: Part, ratings: int) -> list[tuple[str, list[Part]]]:
    if ratings < 1:
        return []
    each = max(1, ratings // now.segments)
    widened = min(now.segments, ratings // each)
    parts = [Part(now.segments - widened, now.raters), Part(widened, now.raters + each)]
    more = "one more rater" if each == 1 else f"{each} more raters"
    return [(f"{more} for {widened} of the {now.segments} segments", parts)]


def _difference(after: Expected, before: Expected) -> Expected:
    return Expected(after.value - before.value, after.low - before.low, after.high - before.high)
