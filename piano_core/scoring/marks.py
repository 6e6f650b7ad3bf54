"""Places that fall clearly below the level of their own take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.dimensions import dimension
from piano_core.reference import AgainstReferences
from piano_core.score import AgainstScore
from piano_core.scoring.scorecard import Mark
from piano_core.scoring.windows import Span
from piano_core.sentences import say

Vector = npt.NDArray[np.float64]

MOST_MARKS = 5
"""A few places to practise; a longer list is not read."""

CLEAR = 1.0
"""A stretch is marked when it falls below the take by more than this many sigmas."""

WORST = 3.0
"""So many sigmas below are severity 1."""

CLEAR_WIDTHS = 1.5
"""A departure from references is marked this many half-widths of their band from its middle: at
its edge one in five places of any expert lies outside."""

_DIMENSIONS = {
    "tempo": "rhythmic_precision",
    "loudness": "dynamics_control",
    "articulation": "articulation",
    "pedal": "pedaling",
}
"""The dimension that each compared quantity belongs to."""

FEWEST_STRETCHES = 3
"""With fewer there is no level of the take to fall below."""


@dataclass(frozen=True)
class _Fall:
    """Consecutive stretches below the level; points and sigmas of the worst of them."""

    start_s: float
    end_s: float
    points: float
    sigma: float

    @property
    def depth(self) -> float:
        return self.points / self.sigma


def marks_of(name: str, spans: Sequence[Span], scores: Vector, sigmas: Vector) -> list[Mark]:
    """The marks of one dimension: `scores` and `sigmas` of w stretches, more is better.

    The level of the take is the median stretch, so that one brilliant stretch does not put
    all others below it.
    """
    if len(spans) < FEWEST_STRETCHES:
        return []
    below = np.median(scores) - scores
    falls: list[_Fall] = []
    for (start, end), points, sigma in zip(spans, below, sigmas, strict=True):
        if points <= CLEAR * sigma:
            continue
        fall = _Fall(start, end, float(points), float(sigma))
        if falls and fall.start_s <= falls[-1].end_s:
            last = falls.pop()
            worst = max(last, fall, key=lambda one: one.depth)
            fall = _Fall(last.start_s, fall.end_s, worst.points, worst.sigma)
        falls.append(fall)
    return [_mark(name, fall) for fall in falls]


def marks_of_score(score: AgainstScore | None) -> tuple[Mark, ...]:
    """The places that were found against the score, the worst first."""
    if score is None or score.measures is None:
        return ()
    return tuple(
        Mark(
            place.start_s,
            place.end_s,
            place.bar,
            "rhythmic_precision" if place.of_flow else "note_accuracy",
            place.severity,
            place.sentence,
        )
        for place in score.measures.places
    )


def marks_of_references(references: AgainstReferences | None) -> tuple[Mark, ...]:
    """Where the take leaves the references' bands farthest, the farthest first."""
    if references is None:
        return ()
    return tuple(
        Mark(
            found.start_s,
            found.end_s,
            found.bar,
            _DIMENSIONS[found.quantity],
            min(1.0, abs(found.widths) / WORST),
            found.sentence,
        )
        for found in references.departures
        if abs(found.widths) >= CLEAR_WIDTHS
    )


def most_severe(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """At most `MOST_MARKS`, the most severe first; earlier ones first among equals."""
    ordered = sorted(marks, key=lambda mark: (-mark.severity, mark.start_s, mark.dimension))
    return tuple(ordered[:MOST_MARKS])


def clock(seconds: float) -> str:
    """Minutes and seconds as a player shows them: 65.2 is 1:05."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"


def _mark(name: str, fall: _Fall) -> Mark:
    sentence = say(
        "{dimension} from {start} to {end} lies about {points:.0f} points "
        "below the usual level of this take, more than the {sigma:.0f} points"
        " by which this model may be wrong there.",
        dimension=say(dimension(name).label),
        start=clock(fall.start_s),
        end=clock(fall.end_s),
        points=fall.points,
        sigma=fall.sigma,
    )
    severity = min(1.0, fall.depth / WORST)
    return Mark(fall.start_s, fall.end_s, None, name, severity, sentence)
