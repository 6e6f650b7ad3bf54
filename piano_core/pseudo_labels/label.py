"""`PseudoLabel`: a number for a technical dimension that was measured, not rated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Against(StrEnum):
    """What a performance was held against."""

    SCORE = "score"
    REFERENCE = "reference"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Measure:
    """One thing that was measured for a label.

    value: in `unit`, the more the worse. half: the value that halves the label, which is
    what controlled damage of severity 0.5 does to clean playing (measured here, see
    docs/pseudo-labels.md). power: how sharply the label falls around it; above 1 what experts
    do, too, hardly counts.
    """

    name: str
    value: float
    unit: str
    half: float
    power: float

    @property
    def doses(self) -> float:
        """How much this takes away: 1 halves the label, 2 quarters it."""
        return (max(self.value, 0.0) / self.half) ** self.power


@dataclass(frozen=True)
class PseudoLabel:
    """A label for one dimension, or why there is none.

    value: 0-100, None where there is none. 100: nothing was found that experts do not do.
        50: as much as controlled damage of severity 0.5 does; each further such dose halves it.
    confidence: 0-1, how far the value is to be believed; 0 where there is none.
    against: what the performance was held against.
    reason: why there is no value; blank where there is one.
    measures: what the value was made of.
    """

    dimension: str
    value: float | None
    confidence: float
    against: Against
    reason: str = ""
    measures: tuple[Measure, ...] = ()


def measured(
    dimension: str, against: Against, confidence: float, measures: Sequence[Measure]
) -> PseudoLabel:
    """The label that some measures add up to; those that are NaN did not apply."""
    known = tuple(m for m in measures if m.value == m.value)
    if not known:
        return unmeasured(dimension, against, "The passage is too short to measure anything.")
    value = 100.0 * 2.0 ** -sum(measure.doses for measure in known)
    return PseudoLabel(dimension, value, min(max(confidence, 0.0), 1.0), against, "", known)


def unmeasured(dimension: str, against: Against, reason: str) -> PseudoLabel:
    """No label, and why."""
    return PseudoLabel(dimension, None, 0.0, against, reason)
