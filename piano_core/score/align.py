"""Which played note is which written note: a note matcher in plain numpy.

Two passes of dynamic programming over chords (groups of notes that begin together) find the
player's way through the score, with its restarts, repetitions and leaps. The first knows
keys only; the second also knows where the first put things, which sorts out repeated chords
and figures. Single notes are then matched within the map from score time to played time.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.errors import PianoError
from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Pairs, Run
from piano_core.score.chords import Chords, played_chords, written_chords
from piano_core.score.loops import with_loops
from piano_core.score.note_matching import match_notes
from piano_core.score.octaves import displaced_notes, in_octaves, likely_hands, likely_shifts
from piano_core.score.path import NO_LINKS, Links, Path, best_path
from piano_core.score.score import Score
from piano_core.score.stutters import with_stutters
from piano_core.score.timeline import Timeline, fit_timeline
from piano_core.score.turning import with_turns_at_waits

TIME_WEIGHT = 0.6
"""How much of a match's worth the second pass makes depend on timing."""

TIME_SPREAD_BEATS = 0.5
"""Timing error that costs a match 40 % of what timing is worth."""

MAX_CELLS = 400_000_000
"""Written times played chords; beyond it the table would not fit in ordinary memory."""


SETTLED = 0.95
"""Share of matched notes from which nothing else is tried."""

CLEARLY = 0.1
"""Share of notes by which the whole must match better in another octave or key to be in it."""

OF_A_HAND = 0.04
"""The same for a staff in another octave: most of it was found there before, in stretches."""

TRANSPOSED = 0.8
"""Least share of notes that match in another key: music of the same harmonies reaches less."""


def align(performance: Performance, score: Score) -> Alignment:
    """Match played to written notes one to one.

    Only equal pitches are matched, except where a hand or the whole was played in another
    octave for several notes on end, or the whole in another key. Neither side needs to be
    complete: whatever has no counterpart is extra or missed. Where the player went back, the
    last playing of a written note is the match and the earlier ones are `repeated`. Raises
    `PianoError` where both are too long to compare as a whole (some 20,000 chords each).
    """
    if not len(performance) or not len(score):
        return Alignment.from_pairs(np.empty((0, 2), np.intp), len(performance), len(score))
    found = _settled(performance, score, np.zeros(len(score), np.intp))
    share = _share(found, performance)
    if share >= SETTLED:
        return found
    for shift in likely_shifts(performance, score):
        moved = _settled(performance, score, np.full(len(score), shift))
        least = share + CLEARLY if shift % 12 == 0 else max(share + CLEARLY, TRANSPOSED)
        if _share(moved, performance) >= least:
            return moved
    for octaves in likely_hands(performance, score):
        moved = _settled(performance, score, octaves)
        if _share(moved, performance) >= share + OF_A_HAND:
            return moved
    return found


def _settled(performance: Performance, score: Score, octaves: npt.NDArray[np.intp]) -> Alignment:
    """The alignment with notes expected in these octaves, and then also with those stretches
    in another one that the first alignment shows."""
    moved, kept = in_octaves(score, octaves)
    if not len(moved):
        return Alignment.from_pairs(np.empty((0, 2), np.intp), len(performance), len(score))
    found = _in_place(performance, moved)
    further = displaced_notes(performance, moved, found)
    if further.any():
        settled = octaves.copy()
        settled[kept] += further
        better = _displaced(performance, score, settled)
        if _share(better, performance) > _share(found, performance):
            return better
    return _of_whole(found, kept, performance, score)


def _share(alignment: Alignment, performance: Performance) -> float:
    return (len(alignment.pairs) + len(alignment.repeated)) / len(performance)


def _in_place(performance: Performance, score: Score) -> Alignment:
    """The alignment of equal pitches."""
    played, written = played_chords(performance), written_chords(score)
    path = with_turns_at_waits(follow(played, written)[0], played, written)
    path = with_loops(path, played, written)
    found = _matched(performance, score, played, written, path, _timelines(played, written, path))
    return with_stutters(found, performance, score)


def _displaced(performance: Performance, score: Score, octaves: npt.NDArray[np.intp]) -> Alignment:
    """The alignment with each written note expected so many semitones higher."""
    moved, kept = in_octaves(score, octaves)
    return _of_whole(_in_place(performance, moved), kept, performance, score)


def _of_whole(
    found: Alignment, kept: npt.NDArray[np.intp], performance: Performance, score: Score
) -> Alignment:
    """An alignment with some notes of a score as one with the score."""
    pairs, repeated = (
        np.stack([links[:, 0], kept[links[:, 1]]], axis=1)
        for links in (found.pairs, found.repeated)
    )
    return Alignment.from_pairs(pairs, len(performance), len(score), found.runs, repeated)


def follow(played: Chords, written: Chords, links: Links = NO_LINKS) -> tuple[Path, list[Timeline]]:
    """The way through the score and, for each of its runs, the map to played time."""
    if len(played) * len(written) > MAX_CELLS:
        raise PianoError(
            "performance and score are too long to be aligned as a whole.",
            remedy="Align them movement by movement.",
        )

    def likeness(start: int, stop: int) -> npt.NDArray[np.float32]:
        return _likeness(played.keys[start:stop], written.keys)

    path = best_path(likeness, len(played), len(written), links)
    nearness = _Nearness(played, written, path)

    def timed(start: int, stop: int) -> npt.NDArray[np.float32]:
        return likeness(start, stop) * nearness.weight(start, stop)

    path = best_path(timed, len(played), len(written), links)
    return path, _timelines(played, written, path)


def _likeness(
    played: npt.NDArray[np.float32], written: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """Dice coefficient of every played with every written chord: 1 same keys, 0 none."""
    return 2.0 * (played @ written.T) / (played.sum(axis=1)[:, None] + written.sum(axis=1)[None, :])


class _Nearness:
    """How near each played chord is to where a path expects each written one, in time."""

    def __init__(self, played: Chords, written: Chords, path: Path) -> None:
        timelines = _timelines(played, written, path)
        self._times = played.times
        self._expected = [line.at(written.times) for line in timelines]
        self._beat_s = [line.beat_s(written.times) for line in timelines]
        self._run = _run_of_chord(path, len(played))

    def weight(self, start: int, stop: int) -> npt.NDArray[np.float32]:
        """(played, written) factor between 1 - `TIME_WEIGHT` (far off) and 1 (as expected)."""
        parts: list[npt.NDArray[np.float32]] = []
        for row in range(start, stop):
            run = self._run[row]
            far = (self._times[row] - self._expected[run]) / self._beat_s[run]
            near = np.exp(-0.5 * (far / TIME_SPREAD_BEATS) ** 2)
            parts.append(((1 - TIME_WEIGHT) + TIME_WEIGHT * near).astype(np.float32))
        return np.stack(parts)


def _run_of_chord(path: Path, played: int) -> npt.NDArray[np.intp]:
    """The run of every played chord; those before the path begins belong to its first."""
    first = np.flatnonzero(np.diff(path.cells[:, 0], prepend=-1) > 0)
    run = np.zeros(played, np.intp)
    run[path.cells[first, 0]] = path.run[first]
    return run


def _timelines(played: Chords, written: Chords, path: Path) -> list[Timeline]:
    worth = np.empty(len(path.cells), np.float32)
    common = (played.keys[path.cells[:, 0]] * written.keys[path.cells[:, 1]]).sum(axis=1)
    sizes = played.keys.sum(axis=1)[path.cells[:, 0]] + written.keys.sum(axis=1)[path.cells[:, 1]]
    worth = 2.0 * common / sizes
    return [
        fit_timeline(
            written.times[path.cells[mine, 1]], played.times[path.cells[mine, 0]], worth[mine]
        )
        for mine in (path.run == run for run in range(int(path.run[-1]) + 1))
    ]


def _matched(
    performance: Performance,
    score: Score,
    played: Chords,
    written: Chords,
    path: Path,
    timelines: list[Timeline],
) -> Alignment:
    run_of_note = _run_of_chord(path, len(played))[played.member]
    onset = performance.notes["onset_s"].astype(np.float64)
    beat = score.notes["onset_beat"].astype(np.float64)
    found: list[Pairs] = []
    runs: list[Run] = []
    for run, timeline in enumerate(timelines):
        columns = path.cells[path.run == run, 1]
        mine = np.flatnonzero(run_of_note == run)
        inside = (written.member >= columns.min()) & (written.member <= columns.max())
        theirs = np.flatnonzero(inside)
        pairs = match_notes(
            onset[mine],
            performance.notes["pitch"][mine],
            beat[theirs],
            score.notes["pitch"][theirs],
            timeline,
        )
        found.append(np.stack([mine[pairs[:, 0]], theirs[pairs[:, 1]]], axis=1))
        start, end = written.times[columns.min()], written.times[columns.max()]
        runs.append(Run(int(mine[0]), int(mine[-1]), float(start), float(end)))
    pairs = np.concatenate(found)
    last = np.zeros(len(pairs), bool)
    last[len(pairs) - 1 - np.unique(pairs[::-1, 1], return_index=True)[1]] = True
    return Alignment.from_pairs(
        pairs[last], len(performance), len(score), tuple(runs), pairs[~last]
    )
