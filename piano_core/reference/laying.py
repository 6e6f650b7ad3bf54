"""`Laid`: a performance laid over a score, so that it can be compared place by place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.features import pedal_spans
from piano_core.performance import Pedal, Performance
from piano_core.reference.quantity import (
    AROUND_CHORD_S,
    ARTICULATION,
    LENGTH,
    LOUDNESS,
    PEDAL,
    PEDAL_AT_CHORD,
    QUANTITIES,
    STROKE,
    TEMPO,
    TIMING,
    Grain,
)
from piano_core.score import (
    Alignment,
    Customs,
    Score,
    ScoreReading,
    align,
    mistakes,
)
from piano_core.score.course import Course, course_of

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]

SHORTEST_S = 0.01
"""Key times below are taken for this: their logarithm says nothing."""


@dataclass(frozen=True, eq=False)
class Grid:
    """The places of a score.

    beats: every quarter note from the first onset to the last. chords: the distinct written
    onsets. chord: the chord of every note. bar: printed bar of every beat.
    """

    beats: Column
    chords: Column
    chord: Index
    bar: Index

    @classmethod
    def of(cls, score: Score) -> Grid:
        """The places of a score with at least one note."""
        onset = score.notes["onset_beat"].astype(np.float64)
        chords, chord = np.unique(onset, return_inverse=True)
        beats = np.arange(np.floor(chords[0]), np.floor(chords[-1]) + 1.0)
        at = np.searchsorted(onset, beats + 1e-6, side="right") - 1
        bar = score.notes["bar"][np.maximum(at, 0)].astype(np.intp)
        return cls(beats, chords, chord.ravel().astype(np.intp), bar)

    def places(self, grain: Grain) -> Column:
        """Score time in quarter notes of each value of a grain."""
        if grain is Grain.BEAT:
            return self.beats
        return self.chords if grain is Grain.CHORD else self.chords[self.chord]


@dataclass(frozen=True, eq=False)
class Laid:
    """A performance laid over a score.

    reading: mistakes and curves. course: when everything was due. values: a column for each
    of `QUANTITIES` by name, NaN where nothing was played. time_s: when each beat of the grid
    was played, chord_s when each chord was (mean onset); NaN outside of what was played.
    """

    performance: Performance
    score: Score
    alignment: Alignment
    course: Course
    reading: ScoreReading
    grid: Grid
    values: dict[str, Column]
    time_s: Column
    chord_s: Column


def lay(performance: Performance, score: Score, customs: Customs | None = None) -> Laid:
    """Align, read and measure; what is customary is no mistake. Raises `ScoreMismatchError` for
    other music."""
    alignment = align(performance, score)
    reading = mistakes(performance, score, alignment, customs)
    course = course_of(performance, score, alignment)
    grid = Grid.of(score)
    values, time_s = _at_beats(reading, grid)
    values[TIMING.name] = _at_chords(reading, grid)
    values |= _at_notes(performance, score, alignment, course)
    chord_s = _chord_times(performance, alignment, grid)
    values[PEDAL_AT_CHORD.name] = pedal_at(performance, chord_s)
    return Laid(
        performance,
        score,
        alignment,
        course,
        reading,
        grid,
        {quantity.name: values[quantity.name] for quantity in QUANTITIES},
        time_s,
        chord_s,
    )


def pedal_at(performance: Performance, time_s: Column) -> Column:
    """Share of `AROUND_CHORD_S` around each time with the sustain pedal down; NaN at NaN."""
    down, up = pedal_spans(performance, Pedal.SUSTAIN)
    start, end = time_s[:, None] + AROUND_CHORD_S[0], time_s[:, None] + AROUND_CHORD_S[1]
    overlap = np.minimum(up, end) - np.maximum(down, start)
    share = np.maximum(overlap, 0.0).sum(axis=1) / (AROUND_CHORD_S[1] - AROUND_CHORD_S[0])
    return np.where(np.isnan(time_s), np.nan, share)


def _chord_times(performance: Performance, alignment: Alignment, grid: Grid) -> Column:
    chord = grid.chord[alignment.pairs[:, 1]]
    onset = performance.notes["onset_s"][alignment.pairs[:, 0]]
    count = np.bincount(chord, minlength=len(grid.chords))
    total = np.bincount(chord, onset, minlength=len(grid.chords))
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _at_beats(reading: ScoreReading, grid: Grid) -> tuple[dict[str, Column], Column]:
    rows = reading.beats
    place = (rows["beat"] - grid.beats[0]).astype(np.intp)
    inside = (place >= 0) & (place < len(grid.beats))
    rows, place = rows[inside], place[inside]

    def spread(column: Column) -> Column:
        values = np.full(len(grid.beats), np.nan)
        values[place] = column
        return values

    with np.errstate(divide="ignore", invalid="ignore"):
        tempo, length = np.log2(rows["tempo_qpm"]), np.log2(rows["articulation"])
    return {
        TEMPO.name: spread(np.where(np.isfinite(tempo), tempo, np.nan)),
        LOUDNESS.name: spread(rows["velocity"]),
        ARTICULATION.name: spread(np.where(np.isfinite(length), length, np.nan)),
        PEDAL.name: spread(rows["pedal"]),
    }, spread(rows["time_s"])


def _at_chords(reading: ScoreReading, grid: Grid) -> Column:
    known = ~np.isnan(reading.deviation_s)
    count = np.bincount(grid.chord[known], minlength=len(grid.chords))
    total = np.bincount(grid.chord[known], reading.deviation_s[known], minlength=len(grid.chords))
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _at_notes(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> dict[str, Column]:
    played, written = performance.notes[alignment.pairs[:, 0]], alignment.pairs[:, 1]
    stroke, length = np.full(len(score), np.nan), np.full(len(score), np.nan)
    stroke[written] = played["velocity"]
    held = np.maximum(played["offset_s"] - played["onset_s"], SHORTEST_S)
    due = score.notes["duration_beat"][written] * course.due_beat_s[written]
    with np.errstate(divide="ignore", invalid="ignore"):
        length[written] = np.where(due > SHORTEST_S, np.log2(held / due), np.nan)
    return {STROKE.name: stroke, LENGTH.name: length}
