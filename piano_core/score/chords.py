"""Notes that begin together, as the rows and columns on which an alignment's path runs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.score import Score

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]
KeyTable = npt.NDArray[np.float32]

CHORD_GAP_S = 0.04
"""Played onsets nearer than this to the one before may be one chord."""

CHORD_SPAN_S = 0.08
"""A played chord is no wider than this: fast runs are not taken for one chord."""


@dataclass(frozen=True, eq=False)
class Chords:
    """Groups of notes with one time each.

    times: when each chord begins, ascending (seconds if played, beats if written).
    member: the chord of each note.
    keys: (chords, 128) which keys belong to each chord, 1 or 0.
    """

    times: Column
    member: Index
    keys: KeyTable

    def __len__(self) -> int:
        return len(self.times)


def played_chords(performance: Performance) -> Chords:
    """Chords of a performance with at least one note; their time is the mean onset."""
    onset = performance.notes["onset_s"].astype(np.float64)
    member = _grouped(onset)
    times = np.bincount(member, onset) / np.bincount(member)
    return Chords(times, member, _keys(performance.notes["pitch"], member))


def written_chords(score: Score) -> Chords:
    """Chords of a score: notes with the same written onset."""
    times, member = np.unique(score.notes["onset_beat"].astype(np.float64), return_inverse=True)
    return Chords(times, member.ravel(), _keys(score.notes["pitch"], member.ravel()))


def _grouped(onset: Column) -> Index:
    member = np.zeros(len(onset), np.intp)
    first, before, group = float(onset[0]), float(onset[0]), 0
    for index, time in enumerate(onset.tolist()):
        if time - before > CHORD_GAP_S or time - first > CHORD_SPAN_S:
            first, group = time, group + 1
        member[index], before = group, time
    return member


def _keys(pitch: npt.NDArray[np.int16], member: Index) -> KeyTable:
    table = np.zeros((int(member[-1]) + 1, 128), np.float32)
    table[member, pitch] = 1.0
    return table
