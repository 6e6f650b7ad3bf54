"""Where the harmony changes, as far as the pedal is concerned: read from the notation alone."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.score.score import Score

COMMON = 0.5
"""Two beats that share at most this part of their pitch classes are two harmonies."""


def harmony_changes(score: Score) -> npt.NDArray[np.float64]:
    """Beats (quarter notes from the start) at which bass and harmony change.

    A change is where the lowest pitch class is another than a quarter note before and at
    most `COMMON` of all pitch classes of both quarter notes are the same (Jaccard index). A
    rule of thumb that finds what a pedal has to be changed for, not an analysis.
    """
    beat = np.floor(score.notes["onset_beat"] + 1e-6).astype(np.intp)
    pitch = score.notes["pitch"].astype(np.intp)
    places = np.unique(beat)
    classes = np.zeros((len(places), 12), bool)
    row = np.searchsorted(places, beat)
    classes[row, pitch % 12] = True
    lowest = np.full(len(places), 128)
    np.minimum.at(lowest, row, pitch)
    both = (classes[1:] & classes[:-1]).sum(axis=1)
    either = (classes[1:] | classes[:-1]).sum(axis=1)
    changed = (lowest[1:] % 12 != lowest[:-1] % 12) & (both <= COMMON * either)
    return places[1:][changed].astype(np.float64)
