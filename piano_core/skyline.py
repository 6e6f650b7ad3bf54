"""The skyline of a performance: which notes a listener takes for the melody."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray

_LONGEST_LOOK_S = 4.0
_TOGETHER_S = 0.05
_ENDING_S = 0.06


def skyline(notes: NoteArray) -> npt.NDArray[np.bool_]:
    """True for notes with nothing higher sounding: the melody, as a usual first guess
    (Uitdenbogerd & Zobel, ACM Multimedia 1999).

    Onsets within 50 ms are together. Notes within 60 ms of ending do not count as sounding,
    so that legato hides no melody.
    """
    onset, offset, pitch = notes["onset_s"], notes["offset_s"], notes["pitch"]
    melody = np.ones(len(notes), bool)
    first = np.searchsorted(onset, onset - _LONGEST_LOOK_S, "left")
    last = np.searchsorted(onset, onset + _TOGETHER_S, "right")
    for index in range(len(notes)):
        near = slice(first[index], last[index])
        sounding = offset[near] > onset[index] + _ENDING_S
        melody[index] = not np.any(sounding & (pitch[near] > pitch[index]))
    return melody
