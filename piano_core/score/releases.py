"""Releases against the notation: keys let go before the written end, or held beyond it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray
from piano_core.score.score import ScoreNoteArray

Column = npt.NDArray[np.float64]

LATE_S = 0.15
"""Keys come up this long after the written end without anybody hearing it."""

SHORTEST_S = 0.05


def releases(
    played: NoteArray, written: ScoreNoteArray, beat: Column, time: Column
) -> tuple[Column, npt.NDArray[np.bool_]]:
    """For each matched note the share of its length by which it was let go early, 0-1, and
    whether it was held over.

    played, written: matched notes, row by row. beat, time: written and played onsets of the
    chords, both ascending. Grace notes and notes that end after the last chord are left out.
    """
    end = written["onset_beat"] + written["duration_beat"]
    inside = (end <= beat[-1]) & (written["duration_beat"] > 0)
    due = np.interp(end, beat, time)[inside]
    onset, offset = played["onset_s"][inside], played["offset_s"][inside]
    early = np.clip((due - offset) / np.maximum(due - onset, SHORTEST_S), 0.0, 1.0)
    return early, offset - due > LATE_S
