"""`Design`: how many segments get how many raters, what that costs and what it is worth."""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.budget.components import Components, Expected
from piano_core.budget.curve import Curve
from piano_core.campaigns import AssignmentPolicy, Pay
from piano_core.campaigns.cost import batches_for, hourly_minor, price_minor
from piano_core.errors import CampaignError


@dataclass(frozen=True)
class Terms:
    """What everything costs.

    rejected: share of the batches, 0 to below 1, that are paid for and not used.
    page_s: seconds a page takes; measured: on this campaign's own pages, else assumed.
    source: where pay and platform's fee come from, as words.
    """

    pay: Pay
    policy: AssignmentPolicy
    rejected: float
    page_s: float
    measured: bool
    source: str = "as given"

    def __post_init__(self) -> None:
        if not 0.0 <= self.rejected < 1.0 or self.pay.platform_fee < 0.0:
            raise CampaignError(
                f"cannot plan with {self.rejected:g} rejected and a fee of "
                f"{self.pay.platform_fee:g}.",
                where="plan",
                remedy="Give both as shares: 0.1 is a tenth; rejected is below 1.",
            )
        if self.page_s <= 0.0 or self.pay.per_batch_minor < 0:
            raise CampaignError(
                "pay below nothing, or a page that takes no time, cannot be planned with.",
                where="plan",
                remedy="Give pay in cents, 0 for friends, and seconds a page above 0.",
            )

    @property
    def hourly_minor(self) -> int | None:
        """What raters get an hour."""
        return hourly_minor(self.pay, self.page_s, self.policy)


@dataclass(frozen=True)
class Part:
    """So many segments with so many raters each."""

    segments: int
    raters: float

    @property
    def ratings(self) -> float:
        """Forms that this takes."""
        return self.segments * self.raters


@dataclass(frozen=True)
class Design:
    """Segments to learn from, and segments to be tested on."""

    train: Part
    test: Part

    @property
    def ratings(self) -> float:
        """Forms that both take."""
        return self.train.ratings + self.test.ratings


@dataclass(frozen=True)
class Outcome:
    """What a design costs and brings.

    worth: its training labels, counted in segments with labels free of error: each
        segment counts as the reliability of its label.
    train, test: reliability of the labels, mean over scales.
    r2: expected R2 of the model against labels of full panels; None without a curve.
    """

    design: Design
    batches: int
    cost_minor: int
    worth: Expected
    train: Expected
    test: Expected
    r2: Expected | None


def outcome_of(
    design: Design, terms: Terms, components: Components, curve: Curve | None
) -> Outcome:
    """Cost and expectation of a design. Raises `CampaignError` for one without ratings."""
    if min(design.train.segments, design.test.segments) < 0 or design.ratings <= 0:
        raise CampaignError(
            "has no segments or no raters.",
            where="plan",
            remedy="Plan at least one segment with one rater.",
        )
    batches = batches_for(design.ratings, terms.policy, terms.rejected)
    train, test = (components.reliability(part.raters) for part in (design.train, design.test))
    return Outcome(
        design,
        batches,
        price_minor(batches, terms.pay),
        worth_of([design.train], components),
        train,
        test,
        curve.expected([design.train]) if curve is not None else None,
    )


def worth_of(parts: list[Part], components: Components) -> Expected:
    """Training labels in segments with labels free of error, mean over scales.

    A regression's error falls with the number of segments and grows with the variance of
    its labels around the truth, so n segments whose labels have reliability r teach about
    as much as n r exact ones (r = segment variance / label variance) while the model knows
    little; one that explains much of the segments gains less from adding segments.
    """
    found = [components.reliability(part.raters) for part in parts]
    sizes = [part.segments for part in parts]
    return Expected(
        sum(n * one.value for n, one in zip(sizes, found, strict=True)),
        sum(n * one.low for n, one in zip(sizes, found, strict=True)),
        sum(n * one.high for n, one in zip(sizes, found, strict=True)),
    )
