"""Which played note is which written note: a note matcher in plain numpy.

Two passes of dynamic programming over chords (groups of notes that begin together), then
a matching of single notes within the map from score time to played time that the chords
give. The first pass knows pitches only; the second also knows where the first put things,
which sorts out repeated chords and figures. Written notes played late, early, spread,
doubled or among wrong ones are found; large jumps back (restarts) cost the repeated part.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.errors import PianoError
from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.score import Score
from piano_core.score.timeline import Timeline, fit_timeline

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]

CHORD_GAP_S = 0.04
"""Played onsets nearer than this to the one before are one chord."""

SKIP_COST = 0.35
"""Cost of leaving a written or played chord aside, in units of one perfectly matched chord."""

TIME_WEIGHT = 0.6
"""How much of a match's worth the second pass makes depend on timing."""

WINDOW_BEATS = 1.5
"""How far from its expected time a note may be played, in beats and at least 0.35 s."""

MAX_CELLS = 40_000_000
"""Written times played chords; beyond it the tables would not fit in ordinary memory."""


def align(performance: Performance, score: Score) -> Alignment:
    """Match played to written notes one to one; only equal pitches are matched.

    Neither needs to be complete: whatever has no counterpart is extra or missed. Raises
    `PianoError` where both are too long to compare as a whole (some 6,000 chords each).
    """
    played, written = performance.notes, score.notes
    if not len(played) or not len(written):
        return Alignment.from_pairs(np.empty((0, 2), np.intp), len(played), len(written))
    onset = played["onset_s"].astype(np.float64)
    beat = written["onset_beat"].astype(np.float64)
    played_chord = np.cumsum((np.diff(onset, prepend=onset[:1]) > CHORD_GAP_S).astype(np.intp))
    beats, written_chord = np.unique(beat, return_inverse=True)
    times = np.bincount(played_chord, onset) / np.bincount(played_chord)
    if len(beats) * len(times) > MAX_CELLS:
        raise PianoError(
            "performance and score are too long to be aligned as a whole.",
            remedy="Align them movement by movement.",
        )
    likeness = _likeness(
        _keys(written["pitch"], written_chord), _keys(played["pitch"], played_chord)
    )
    path = _best_path(likeness)
    timeline = fit_timeline(beats, times, path, likeness)
    distance = (times[None, :] - timeline.at(beats)[:, None]) / timeline.beat_s(beats)[:, None]
    weight = (1 - TIME_WEIGHT) + TIME_WEIGHT * np.exp(-0.5 * (distance / 0.5) ** 2)
    likeness = likeness * weight.astype(np.float32)
    timeline = fit_timeline(beats, times, _best_path(likeness), likeness)
    pairs = _match_notes(onset, played["pitch"], beat, written["pitch"], timeline)
    return Alignment.from_pairs(pairs, len(played), len(written))


def _keys(pitch: npt.NDArray[np.int16], chord: Index) -> npt.NDArray[np.float32]:
    """(chords, 128) table of which keys belong to each chord."""
    table = np.zeros((int(chord[-1] if len(chord) else -1) + 1, 128), np.float32)
    table[chord, pitch] = 1.0
    return table


def _likeness(
    written: npt.NDArray[np.float32], played: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    """Dice coefficient of every written with every played chord: 1 same keys, 0 none."""
    common = written @ played.T
    return 2.0 * common / (written.sum(axis=1)[:, None] + played.sum(axis=1)[None, :])


def _best_path(likeness: npt.NDArray[np.float32]) -> Index:
    """Cells (written, played) of the best monotone path, (k, 2), in order.

    Worth of a path: likeness of its cells, minus `SKIP_COST` for each step that moves in
    one direction only. Computed by anti-diagonals, so that each is one array operation.
    """
    rows, columns = likeness.shape
    step = np.zeros((rows, columns), np.int8)
    worth = np.full((3, rows + 1), -np.inf, np.float32)
    for diagonal in range(rows + columns - 1):
        low, high = max(0, diagonal - columns + 1), min(rows - 1, diagonal)
        i = np.arange(low, high + 1)
        here = likeness[i, diagonal - i]
        now, before, earlier = (worth[(diagonal - back) % 3] for back in range(3))
        # worth is stored one row down, so that row -1 is outside the table.
        choices = np.stack([earlier[i], before[i] - SKIP_COST, before[i + 1] - SKIP_COST])
        best = choices.argmax(axis=0)
        gained = choices[best, np.arange(len(i))]
        # A path may begin anywhere on the first row or column, at the cost of what it skips.
        start = -SKIP_COST * diagonal
        gained = np.where((i == 0) | (i == diagonal), np.maximum(gained, start), gained)
        now[:] = -np.inf
        now[i + 1] = gained + here
        step[i, diagonal - i] = best
    return _walk_back(step)


def _walk_back(step: npt.NDArray[np.int8]) -> Index:
    i, j = step.shape[0] - 1, step.shape[1] - 1
    cells = [(i, j)]
    while i > 0 and j > 0:
        move = step[i, j]
        i -= int(move != 2)
        j -= int(move != 1)
        cells.append((i, j))
    return np.array(cells[::-1], np.intp)


def _match_notes(
    onset: Column,
    played_pitch: npt.NDArray[np.int16],
    beat: Column,
    written_pitch: npt.NDArray[np.int16],
    timeline: Timeline,
) -> Index:
    """Pairs of equal pitch, nearest to the expected time first, each note once."""
    expected = timeline.at(beat)
    reach = np.maximum(WINDOW_BEATS * timeline.beat_s(beat), 0.35)
    candidates: list[npt.NDArray[np.intp]] = []
    distances: list[Column] = []
    for pitch in np.unique(written_pitch):
        mine, theirs = np.flatnonzero(played_pitch == pitch), np.flatnonzero(written_pitch == pitch)
        far = np.abs(onset[mine][:, None] - expected[theirs][None, :])
        a, b = np.nonzero(far <= reach[theirs][None, :])
        candidates.append(np.stack([mine[a], theirs[b]], axis=1))
        distances.append(far[a, b])
    pairs, far = np.concatenate(candidates), np.concatenate(distances)
    taken_played, taken_written = np.zeros(len(onset), bool), np.zeros(len(beat), bool)
    chosen: list[tuple[int, int]] = []
    for a, b in pairs[np.argsort(far, kind="stable")].tolist():
        if not taken_played[a] and not taken_written[b]:
            taken_played[a] = taken_written[b] = True
            chosen.append((a, b))
    return np.array(chosen, np.intp).reshape(-1, 2)
