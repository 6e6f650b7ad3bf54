"""Single notes matched within a map from score time to played time, key by key.

Notes of one key cannot overtake each other: of the matches that keep their order the one
with the most and the nearest pairs is taken (dynamic programming, one table a key).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.score.timeline import Timeline, smooth_timeline

Index = npt.NDArray[np.intp]
Column = npt.NDArray[np.float64]

WINDOW_BEATS = 1.5
"""How far from its expected time a note may be played, in beats and at least `WINDOW_S`."""

WINDOW_S = 0.35

DISTANCE_WEIGHT = 0.9
"""A pair at the edge of the window is worth 1 minus this of one at its very place."""

MOST_OF_A_KEY = 2000
"""Written notes of a key that are compared at once; more are cut where time allows."""


def match_notes(
    onset: Column,
    played_pitch: npt.NDArray[np.int16],
    beat: Column,
    written_pitch: npt.NDArray[np.int16],
    timeline: Timeline,
) -> Index:
    """(k, 2) pairs of played and written notes of equal pitch, each note once at most.

    onset: played onsets in seconds, ascending. beat: written onsets, ascending. A first
    matching makes the timeline exact, chord by chord; the second one counts.
    """
    pairs = _matched(onset, played_pitch, beat, written_pitch, timeline)
    if not len(pairs):
        return pairs
    exact = smooth_timeline(beat[pairs[:, 1]], onset[pairs[:, 0]])
    return _matched(onset, played_pitch, beat, written_pitch, exact)


def _matched(
    onset: Column,
    played_pitch: npt.NDArray[np.int16],
    beat: Column,
    written_pitch: npt.NDArray[np.int16],
    timeline: Timeline,
) -> Index:
    expected = timeline.at(beat)
    reach = np.maximum(WINDOW_BEATS * timeline.beat_s(beat), WINDOW_S)
    found = [np.empty((0, 2), np.intp)]
    for pitch in np.intersect1d(played_pitch, written_pitch):
        mine, theirs = np.flatnonzero(played_pitch == pitch), np.flatnonzero(written_pitch == pitch)
        cuts = np.arange(MOST_OF_A_KEY, len(theirs), MOST_OF_A_KEY)
        middles = (expected[theirs[cuts - 1]] + expected[theirs[cuts]]) / 2
        played_cuts = np.searchsorted(onset[mine], middles)
        for some, those in zip(np.split(mine, played_cuts), np.split(theirs, cuts), strict=True):
            far = np.abs(onset[some][:, None] - expected[those][None, :]) / reach[those]
            cells = _in_order(np.where(far <= 1.0, 1.0 - DISTANCE_WEIGHT * far, -np.inf))
            found.append(np.stack([some[cells[:, 0]], those[cells[:, 1]]], axis=1))
    return np.concatenate(found)


def _in_order(worth: Column) -> Index:
    """Cells (k, 2) of greatest summed worth of which both indices rise from one to the next."""
    rows, columns = worth.shape
    best = np.zeros((rows + 1, columns + 1))
    for row in range(rows):
        taken = best[row].copy()
        np.maximum(taken[1:], best[row, :-1] + worth[row], out=taken[1:])
        np.maximum.accumulate(taken, out=best[row + 1])
    row, column = rows, columns
    cells: list[tuple[int, int]] = []
    while row and column:
        if best[row, column] == best[row, column - 1]:
            column -= 1
        elif best[row, column] == best[row - 1, column]:
            row -= 1
        else:
            row, column = row - 1, column - 1
            cells.append((row, column))
    return np.array(cells[::-1], np.intp).reshape(-1, 2)
