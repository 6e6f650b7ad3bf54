"""Two takes of a piece beside each other: the same places, what differs there, and the scores."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from desktop_app.view_models.library.kept_takes import KeptScore, KeptTake
from desktop_app.view_models.library.trend import LABELS, comparable, noise
from desktop_app.view_models.playing.playing import Span
from desktop_app.view_models.texts import clock
from desktop_app.view_models.wording import marked, tr
from piano_core.errors import PianoError
from piano_core.sentences import paragraph, say

if TYPE_CHECKING:
    from piano_core.score import AgainstScore, BarMeasure, Measures
    from piano_core.takes import Take

BAR = marked("Bar {bar}")
STRETCH = marked("From {time}")

MeasureBoth = Callable[["Take", "Take"], "tuple[AgainstScore, AgainstScore]"]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class PlaceMap:
    """The same places of two takes: (n,) seconds in each, both ascending."""

    first: Floats
    second: Floats

    def to_second(self, time_s: float) -> float:
        """Where in the second take what is played at `time_s` in the first."""
        return float(np.interp(time_s, self.first, self.second))

    def to_first(self, time_s: float) -> float:
        """Where in the first take what is played at `time_s` in the second."""
        return float(np.interp(time_s, self.second, self.first))


@dataclass(frozen=True)
class BarDifference:
    """One bar, or two seconds of the first take where no score is known.

    bar: its printed number; None without a score.  label: the same in words, or where the two
    seconds begin.  first, second: where it lies in each.  faults: notes not as written in each;
    None without a score.  tempo: of the second over that of the first.  velocity: mean of the
    second minus that of the first.
    """

    bar: int | None
    label: str
    first: Span
    second: Span
    faults: tuple[int, int] | None
    tempo: float | None
    velocity: float | None


@dataclass(frozen=True)
class ScoreDifference:
    """One dimension in both takes. noise: changes up to this cannot be told from none."""

    label: str
    first: KeptScore
    second: KeptScore
    noise: float

    @property
    def change(self) -> float:
        """Points by which the second lies above the first."""
        return self.second.score - self.first.score

    @property
    def within_noise(self) -> bool:
        """Whether the change cannot be told from none."""
        return abs(self.change) <= self.noise


@dataclass(frozen=True, eq=False)
class Compared:
    """Two takes beside each other. notated: whether bars are the score's."""

    first: Take
    second: Take
    notated: bool
    places: PlaceMap
    bars: tuple[BarDifference, ...]
    scores: tuple[ScoreDifference, ...]


def compare_takes(
    first: Take, second: Take, kept: tuple[KeptTake, KeptTake], measure: MeasureBoth
) -> Compared:
    """Hold `second` beside `first`, through their score, or else through their notes.

    kept: both takes as the library holds them, with their scores. measure: holds both against
    what the first one plays.
    Raises `PianoError` where they are not of the same music.
    """
    one, other = _measures(first), _measures(second)
    notated = one is not None and other is not None and _title(first) == _title(second)
    if one is None or other is None or not notated:
        one, other = (_measured(told, second) for told in measure(first, second))
    pairs = _pairs(one.bars, other.bars)
    return Compared(
        first,
        second,
        notated,
        _places(one, other),
        tuple(_difference(a, b, notated=notated) for a, b in pairs),
        score_differences(*kept),
    )


def score_differences(first: KeptTake, second: KeptTake) -> tuple[ScoreDifference, ...]:
    """Every dimension that both takes have on the same basis (see `trend`)."""
    pair = comparable(first, second)
    if pair is None:
        return ()
    after = {kept.dimension: kept for kept in pair[1].scores}
    return tuple(
        ScoreDifference(
            LABELS.get(kept.dimension, kept.dimension),
            kept,
            after[kept.dimension],
            noise(kept, after[kept.dimension]),
        )
        for kept in pair[0].scores
        if kept.dimension in after
    )


def _measures(take: Take) -> Measures | None:
    against = take.against_score
    return None if against is None else against.measures


def _title(take: Take) -> str:
    return "" if take.against_score is None else take.against_score.title


def _measured(told: AgainstScore, second: Take) -> Measures:
    if told.measures is None:
        raise PianoError(
            paragraph(say("these two takes are not of the same music."), told.problem),
            where=str(second.path),
            remedy="Choose two takes of one piece.",
        )
    return told.measures


def _pairs(
    first: Iterable[BarMeasure], second: Iterable[BarMeasure]
) -> Iterable[tuple[BarMeasure, BarMeasure]]:
    """The bars that both play, in the order of the score."""
    after = {bar.start_beat: bar for bar in second if bar.start_s is not None}
    for bar in first:
        if bar.start_s is not None and bar.start_beat in after:
            yield bar, after[bar.start_beat]


def _difference(first: BarMeasure, second: BarMeasure, *, notated: bool) -> BarDifference:
    tempo = velocity = None
    if first.tempo_qpm and second.tempo_qpm:
        tempo = second.tempo_qpm / first.tempo_qpm
    if first.velocity is not None and second.velocity is not None:
        velocity = second.velocity - first.velocity
    span = _span(first)
    label = tr(BAR, bar=first.bar) if notated else tr(STRETCH, time=clock(span.start_s))
    faults = (_faults(first), _faults(second)) if notated else None
    number = first.bar if notated else None
    return BarDifference(number, label, span, _span(second), faults, tempo, velocity)


def _faults(bar: BarMeasure) -> int:
    return bar.wrong + bar.missed + bar.extra


def _span(bar: BarMeasure) -> Span:
    start = max(bar.start_s or 0.0, 0.0)
    return Span(start, max(bar.end_s if bar.end_s is not None else start, start))


def _places(first: Measures, second: Measures) -> PlaceMap:
    """Every beat that both play; where one goes back, its last playing counts."""
    after = {beat.beat: beat.time_s for beat in second.beats}
    rows = np.array(
        [
            (beat.time_s, after[beat.beat])
            for beat in first.beats
            if beat.time_s is not None and after.get(beat.beat) is not None
        ],
        np.float64,
    ).reshape(-1, 2)
    rows = rows[np.argsort(rows[:, 0], kind="stable")]
    return PlaceMap(rows[:, 0], np.maximum.accumulate(rows[:, 1]) if len(rows) else rows[:, 1])
