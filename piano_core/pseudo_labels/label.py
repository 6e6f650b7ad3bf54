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

    value: in `unit`, 0 where nothing was found. half: the value that halves the label; it is
    what controlled damage of severity 0.5 does to clean playing (measured here, see
    docs/pseudo-labels.md).
    """

    name: str
    value: float
    unit: str
    half: float


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
    """The label that some measures add up to."""
    doses = sum(max(measure.value, 0.0) / measure.half for measure in measures)
    confidence = min(max(confidence, 0.0), 1.0)
    return PseudoLabel(
        dimension, 100.0 * 2.0 ** -float(doses), confidence, against, "", tuple(measures)
    )


def unmeasured(dimension: str, against: Against, reason: str) -> PseudoLabel:
    """No label, and why."""
    return PseudoLabel(dimension, None, 0.0, against, reason)
