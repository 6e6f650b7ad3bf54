"""A stand-in for notation: what one of several performances plays, as a score."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.performance import Performance
from piano_core.score import SCORE_NOTE_DTYPE, Score
from piano_core.score.chords import played_chords

BEATS_A_SECOND = 2.0
"""A beat of the stand-in is half a second of its performance: near the usual beat, for which
the windows of alignment and flow are made."""

BEATS_A_BAR = 4.0
SHORTEST_BEATS = 0.05


def consensus_score(performances: Sequence[Performance]) -> Score:
    """The score that the performance with the middle number of notes stands for.

    It has neither restarts nor gaps that most others lack, which too many or too few notes
    betray.
    """
    middle = sorted(performances, key=len)[(len(performances) - 1) // 2]
    return as_score(middle)


def as_score(performance: Performance) -> Score:
    """What a performance plays as a score whose beats are half seconds.

    Notes that begin together are one chord; each has the length its key was held. Raises
    nothing: a performance without notes gives a score without notes.
    """
    notes = performance.notes
    rows = np.zeros(len(notes), SCORE_NOTE_DTYPE)
    if not len(notes):
        return Score(rows, BEATS_A_BAR, 60.0 * BEATS_A_SECOND)
    chords = played_chords(performance)
    onset = chords.times[chords.member]
    rows["onset_beat"] = BEATS_A_SECOND * (onset - chords.times[0])
    held = BEATS_A_SECOND * (notes["offset_s"] - notes["onset_s"])
    rows["duration_beat"] = np.maximum(held, SHORTEST_BEATS)
    rows["pitch"], rows["voice"] = notes["pitch"], 1
    rows["bar"] = 1 + (rows["onset_beat"] // BEATS_A_BAR).astype(np.int32)
    return Score(rows, BEATS_A_BAR, 60.0 * BEATS_A_SECOND)
