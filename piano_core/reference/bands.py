"""`ReferenceBands`: where several performances of a passage lie, place by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.errors import PianoError, ScoreMismatchError
from piano_core.performance import Performance
from piano_core.progress import Progress, no_progress
from piano_core.reference.consensus import consensus_score
from piano_core.reference.laying import Grid, Laid, lay
from piano_core.reference.quantity import QUANTITIES, Quantity
from piano_core.reference.spread import band, confidence, levelled
from piano_core.score import Customs, Score, customs_of
from piano_core.sentences import say

Column = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Band:
    """The band of one quantity; a value a place of its grain.

    low, middle, high: in the quantity's unit; NaN where no reference says anything. The next
    expert lies between low and high in 80 % of cases. spread: standard deviation of the next
    expert around the middle. confidence: 0-1.
    """

    quantity: Quantity
    low: Column
    middle: Column
    high: Column
    spread: Column
    confidence: Column


@dataclass(frozen=True, eq=False)
class ReferenceBands:
    """Where several performances of a passage lie.

    score: what they play. notated: False where the score was made from the references
        themselves: its beats are then half seconds of one of them, its bars mean nothing.
    references: how many performances.
    bands: by name of the quantity.
    customs: which notes of the score references leave out, and what they play besides.
    """

    score: Score
    notated: bool
    references: int
    bands: dict[str, Band]
    customs: Customs

    @property
    def grid(self) -> Grid:
        """The places of the score."""
        return Grid.of(self.score)


def reference_bands(
    performances: Sequence[Performance],
    score: Score | None = None,
    progress: Progress = no_progress,
    names: Sequence[str] | None = None,
) -> ReferenceBands:
    """The bands of one performance or more.

    score: what they play, unfolded as most of them take it; without one the reference with
    the middle number of notes stands for it. Overall tempo and loudness are each player's
    own and do not widen the bands. names: what the performances are called in errors. Raises
    `PianoError` without performances, and `ScoreMismatchError` where one of them is of other
    music.
    """
    if not performances:
        raise PianoError(
            "there is no reference to compare with.", remedy="Give at least one performance."
        )
    basis = consensus_score(performances) if score is None else score
    laid: list[Laid] = []
    for number, performance in enumerate(performances):
        progress(
            number / len(performances),
            say("Reference {number} of {all}", number=number + 1, all=len(performances)),
        )
        laid.append(_laid(performance, basis, names[number] if names else ""))
    progress(1.0, say("References compared"))
    bands = {quantity.name: _band(quantity, laid) for quantity in QUANTITIES}
    customs = customs_of(basis, [(one.performance, one.alignment) for one in laid])
    return ReferenceBands(basis, score is not None, len(laid), bands, customs)


def _laid(performance: Performance, basis: Score, name: str) -> Laid:
    try:
        return lay(performance, basis)
    except ScoreMismatchError as error:
        raise ScoreMismatchError(error.problem, where=name, remedy=error.remedy) from error


def _band(quantity: Quantity, laid: list[Laid]) -> Band:
    values = np.stack([one.values[quantity.name] for one in laid])
    if quantity.free_level:
        values = levelled(values)
    middle, spread, reach = band(values, quantity.spread)
    reach = reach * quantity.width
    worth = confidence(values, quantity.spread)
    return Band(quantity, middle - reach, middle, middle + reach, spread, worth)
