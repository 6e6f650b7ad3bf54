"""Curves along the score: tempo, timing, loudness, voicing, articulation and pedal."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import PEDAL_DOWN, Pedal, Performance
from piano_core.score.alignment import Alignment
from piano_core.score.course import Course, Stretch
from piano_core.score.harmony import harmony_changes
from piano_core.score.local_line import local_line
from piano_core.score.score import Score
from piano_core.score.score_reading import BAR_DTYPE, BEAT_DTYPE, Mistake, MistakeKind, Table

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]

CAUGHT_S = 0.25
"""A pedal still down this long after a change of harmony was not changed with it."""


def deviations(performance: Performance, score: Score, alignment: Alignment) -> Column:
    """How much later than the flow around it each written note was played (s), NaN if missed.

    The flow is the straight line through the chords within `FLOW_BEATS` to either side,
    so that rubato and broad changes of tempo are no deviation.
    """
    late = np.full(len(score), np.nan)
    for run in alignment.runs:
        mine = (alignment.pairs[:, 0] >= run.first) & (alignment.pairs[:, 0] <= run.last)
        pairs = alignment.pairs[mine]
        if len(pairs) < 2:
            continue
        beat = score.notes["onset_beat"][pairs[:, 1]].astype(np.float64)
        time = performance.notes["onset_s"][pairs[:, 0]].astype(np.float64)
        late[pairs[:, 1]] = time - _flow(beat, time)
    return late


def _flow(beat: Column, time: Column) -> Column:
    """The local straight line through chords at each note."""
    chords, member = np.unique(beat, return_inverse=True)
    times = np.bincount(member, time) / np.bincount(member)
    return local_line(chords, times)[0][member]


@dataclass(frozen=True, eq=False)
class _Matched:
    """The matched notes, one value each, in order of the score."""

    beat: Column
    bar: Index
    velocity: Column
    top: npt.NDArray[np.bool_]
    under: npt.NDArray[np.bool_]
    articulation: Column


def _matched(
    performance: Performance, score: Score, alignment: Alignment, course: Course, place: Index
) -> _Matched:
    pairs = alignment.pairs[np.argsort(alignment.pairs[:, 1], kind="stable")]
    played, written = performance.notes[pairs[:, 0]], score.notes[pairs[:, 1]]
    beat = written["onset_beat"].astype(np.float64)
    length = (played["offset_s"] - played["onset_s"]).astype(np.float64)
    due = written["duration_beat"] * course.due_beat_s[pairs[:, 1]]
    with np.errstate(divide="ignore", invalid="ignore"):
        articulation = np.where(due > 0, length / due, np.nan)
    # Score notes are sorted by pitch within an onset: the last of a chord is its top.
    last = np.append(np.diff(beat) > 0, True)
    alone = last & np.append(True, last[:-1])
    velocity = played["velocity"].astype(np.float64)
    return _Matched(beat, place[pairs[:, 1]], velocity, last & ~alone, ~last, articulation)


def bar_table(
    performance: Performance,
    score: Score,
    alignment: Alignment,
    course: Course,
    mistakes: tuple[Mistake, ...],
) -> Table:
    """One `BAR_DTYPE` row for each bar in the order of the score, between first and last played."""
    starts, number = score.bars()
    first = np.flatnonzero(np.diff(number, prepend=-1))
    ends = np.append(starts[1:], _end_beat(score))
    notes = _matched(performance, score, alignment, course, number)
    late = deviations(performance, score, alignment)
    changes = harmony_changes(score)
    rows = np.zeros(len(first), BAR_DTYPE)
    rows["bar"], rows["start_beat"] = score.notes["bar"][first], starts
    onsets = score.notes["onset_beat"][first].astype(np.float64)
    rows["start_s"], rows["end_s"] = _seconds(course, starts, ends, onsets)
    rows["written"] = np.bincount(number, minlength=len(first))
    rows["matched"] = np.bincount(notes.bar, minlength=len(first))
    rows["tempo_qpm"] = _tempo(starts, ends, rows["start_s"], rows["end_s"])
    down = _pedal_down(performance)
    for index, row in enumerate(rows):
        mine = np.flatnonzero(notes.bar == index)
        _describe(row, notes, mine)
        inside = late[number == index]
        inside = inside[~np.isnan(inside)]
        row["deviation_s"] = np.sqrt(np.mean(inside**2)) if len(inside) else np.nan
        row["pedal"] = _share(down, float(row["start_s"]), float(row["end_s"]))
        here = changes[(changes >= starts[index]) & (changes < ends[index])]
        row["pedal_over_change"] = _held_over(course, down, here)
    _count(rows, starts, mistakes)
    rows.flags.writeable = False
    return rows


def beat_table(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> Table:
    """One `BEAT_DTYPE` row for each quarter note between the first and the last one played."""
    start = min(stretch.run.start_beat for stretch in course.stretches)
    end = max(stretch.run.end_beat for stretch in course.stretches)
    beats = np.arange(np.floor(start), np.floor(end) + 1.0)
    place = np.searchsorted(beats, score.notes["onset_beat"] + 1e-6, side="right") - 1
    notes = _matched(performance, score, alignment, course, place.astype(np.intp))
    rows = np.zeros(len(beats), BEAT_DTYPE)
    rows["beat"] = beats
    at = np.searchsorted(score.notes["onset_beat"], beats + 1e-6, side="right") - 1
    rows["bar"] = score.notes["bar"][np.maximum(at, 0)]
    rows["time_s"], until = _seconds(course, beats, beats + 1.0)
    rows["tempo_qpm"] = _tempo(beats, beats + 1.0, rows["time_s"], until)
    down = _pedal_down(performance)
    order = np.argsort(notes.bar, kind="stable")
    edges = np.searchsorted(notes.bar[order], np.arange(len(beats) + 1))
    for index, row in enumerate(rows):
        _describe(row, notes, order[edges[index] : edges[index + 1]])
        row["pedal"] = _share(down, float(row["time_s"]), float(until[index]))
    rows.flags.writeable = False
    return rows


def _describe(row: np.void, notes: _Matched, mine: Index) -> None:
    velocity, top, under = notes.velocity[mine], notes.top[mine], notes.under[mine]
    row["velocity"] = velocity.mean() if len(velocity) else np.nan
    chords = bool(top.any()) and bool(under.any())
    row["voicing"] = velocity[top].mean() - velocity[under].mean() if chords else np.nan
    ratio = notes.articulation[mine]
    ratio = ratio[~np.isnan(ratio)]
    row["articulation"] = np.median(ratio) if len(ratio) else np.nan


def _end_beat(score: Score) -> float:
    return float((score.notes["onset_beat"] + score.notes["duration_beat"]).max())


def _covering(course: Course, beat: float) -> Stretch | None:
    """The last playing of a place."""
    inside = [
        stretch
        for stretch in course.stretches
        if stretch.run.start_beat - 1.0 < beat <= stretch.run.end_beat
    ]
    return inside[-1] if inside else None


def _seconds(
    course: Course, starts: Column, ends: Column, onsets: Column | None = None
) -> tuple[Column, Column]:
    """Played time of beginnings and ends, both from the playing that holds the beginning.

    onsets: the first note of each, which is held where the beginning itself is a rest.
    """
    from_s, to_s = np.full(len(starts), np.nan), np.full(len(starts), np.nan)
    held = starts if onsets is None else onsets
    for index, (start, end, place) in enumerate(zip(starts, ends, held, strict=True)):
        stretch = _covering(course, float(place))
        if stretch is not None:
            from_s[index], to_s[index] = stretch.timeline.at(np.array([start, end]))
    return from_s, to_s


def _tempo(starts: Column, ends: Column, from_s: Column, to_s: Column) -> Column:
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(to_s > from_s, 60.0 * (ends - starts) / (to_s - from_s), np.nan)


def _pedal_down(performance: Performance) -> Column:
    """(k, 2) spans in seconds with the sustain pedal down."""
    moves = performance.pedal(Pedal.SUSTAIN)
    down = np.concatenate([[0], (moves["value"] >= PEDAL_DOWN).astype(int), [0]])
    edges = np.flatnonzero(np.diff(down))
    times = np.append(moves["time_s"], performance.duration_s)
    return times[edges].reshape(-1, 2)


def _share(down: Column, start: float, end: float) -> float:
    if not end > start:
        return float("nan")
    overlap = np.minimum(down[:, 1], end) - np.maximum(down[:, 0], start)
    return float(np.maximum(overlap, 0.0).sum() / (end - start))


def _held_over(course: Course, down: Column, changes: Column) -> float:
    times = _seconds(course, changes, changes)[0]
    times = times[~np.isnan(times)]
    if not len(times):
        return float("nan")
    held = (down[:, :1] < times[None, :]) & (down[:, 1:] > times[None, :] + CAUGHT_S)
    return float(held.any(axis=0).mean())


def _count(rows: Table, starts: Column, mistakes: tuple[Mistake, ...]) -> None:
    """Missed, extra and wrong notes in the bar that holds their place."""
    for kind in (MistakeKind.MISSED, MistakeKind.EXTRA, MistakeKind.WRONG):
        beats = np.array([mistake.beat for mistake in mistakes if mistake.kind is kind])
        place = np.maximum(np.searchsorted(starts, beats + 0.1, side="right") - 1, 0)
        for index, count in Counter(place.tolist()).items():
            rows[str(kind)][index] = count
