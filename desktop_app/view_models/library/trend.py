"""How a dimension's score moved from take to take, and whether that is more than noise."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.view_models.library.kept_takes import KeptScore, KeptTake, Scoring, Source
from desktop_app.view_models.wording import marked, plural, tr
from piano_core.dimensions import DIMENSIONS

LABELS = {dimension.name: dimension.label for dimension in DIMENSIONS}
NONE_YET = marked("No take here has a score for {label} yet.")
ONE_PIECE = marked(
    "Scores are compared within one piece only. Choose a piece above; F2 names the piece of a "
    "take that has none."
)
ONE_ONLY = marked(
    "One take has a score for {label}: {score:.0f} ({low:.0f} to {high:.0f}). "
    "A change can be seen from the second take on."
)
WITHIN_NOISE = marked(
    "{label} went from {first:.0f} to {last:.0f} between the first and the latest take. That is "
    "within noise: a change of {noise:.0f} or less cannot be told from none."
)
RISEN = marked(
    "{label} rose from {first:.0f} to {last:.0f} between the first and the latest take. That is "
    "more than noise, which is {noise:.0f} here."
)
FALLEN = marked(
    "{label} fell from {first:.0f} to {last:.0f} between the first and the latest take. That is "
    "more than noise, which is {noise:.0f} here."
)
ONE_LEFT_OUT = marked(
    "{n} take is left out: scored by another model, heard from another kind of file, or compared "
    "with a score where the others were not."
)
LEFT_OUT = marked(
    "{n} takes are left out: scored by another model, heard from another kind of file, or compared "
    "with a score where the others were not."
)


@dataclass(frozen=True)
class TrendPoint:
    """A dimension in one take. when: when the take was first kept, UTC, ISO 8601."""

    when: str
    title: str
    kept: KeptScore


@dataclass(frozen=True)
class Trend:
    """Takes that can be compared, the oldest first.

    left_out: how many takes have a score for the dimension that cannot be compared with these.
    """

    dimension: str
    points: tuple[TrendPoint, ...]
    left_out: int
    sentence: str


def trend(takes: Sequence[KeptTake], dimension: str) -> Trend:
    """The dimension over `takes`, as far as they can be compared with the newest scored one.

    Only scores on one basis are compared: of one model, from one kind of file (sound or
    MIDI), and all or none of them measured against the music's score. Takes of several
    pieces, or of pieces that nobody named, have no trend: a harder piece would look like a fall.
    """
    if len(takes) > 1 and ("" in (names := {take.piece for take in takes}) or len(names) > 1):
        return Trend(dimension, (), 0, tr(ONE_PIECE))
    said = [
        (take, scoring, kept)
        for take in sorted(takes, key=lambda take: take.kept_at)
        for scoring in take.scorings
        for kept in scoring.scores
        if kept.dimension == dimension
    ]
    newest = max((scoring.scored_at for _, scoring, _ in said), default="")
    bases = {_basis(take, scoring) for take, scoring, _ in said if scoring.scored_at == newest}
    points = tuple(
        TrendPoint(take.kept_at, take.title, kept)
        for take, scoring, kept in said
        if _basis(take, scoring) in bases
    )
    left_out = len({take.id for take, _, _ in said}) - len(points)
    return Trend(dimension, points, left_out, _sentence(dimension, points, left_out))


def noise(first: KeptScore, last: KeptScore) -> float:
    """The smallest change between two scores that is more than noise, in points of 0-100.

    Each score is uncertain by the half of its interval that faces the other one. For
    errors that are independent, the difference is uncertain by the root of the sum of their
    squares, at the coverage of the intervals: sd(a - b)^2 = sd(a)^2 + sd(b)^2, and the
    interval of a normal error grows in step with its sd. Errors that two takes share, as the
    same model has on the same piece, cancel in the difference; so this asks rather too much.
    """
    low, high = sorted((first, last), key=lambda kept: kept.score)
    return math.hypot(max(0.0, low.high - low.score), max(0.0, high.score - high.low))


def comparable(first: KeptTake, second: KeptTake) -> tuple[Scoring, Scoring] | None:
    """What was said of both on one basis, the newest; None where nothing was."""
    for scoring in reversed(first.scorings):
        for other in reversed(second.scorings):
            if _basis(first, scoring) == _basis(second, other):
                return scoring, other
    return None


def _basis(take: KeptTake, scoring: Scoring) -> tuple[str, bool, Source]:
    return scoring.bundle_hash, scoring.with_score, take.source


def _sentence(dimension: str, points: tuple[TrendPoint, ...], left_out: int) -> str:
    label = tr(LABELS.get(dimension, dimension))
    if not points:
        return tr(NONE_YET, label=label)
    first, last = points[0].kept, points[-1].kept
    if len(points) == 1:
        said = tr(ONE_ONLY, label=label, score=last.score, low=last.low, high=last.high)
    else:
        needed = noise(first, last)
        change = last.score - first.score
        text = WITHIN_NOISE if abs(change) <= needed else RISEN if change > 0 else FALLEN
        said = tr(text, label=label, first=first.score, last=last.score, noise=needed)
    if not left_out:
        return said
    return f"{said} {plural(ONE_LEFT_OUT, LEFT_OUT, left_out)}"
