"""Melody and accompaniment, so that their balance is not mistaken for unsteady loudness."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.noise import rms
from piano_core.performance import NoteArray

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]

CHORD_S = 0.05


def lines(notes: NoteArray, voice: Index) -> list[Column]:
    """Mean velocity of successive chords in each voice; `voice` is one number a note."""
    found: list[Column] = []
    for number in np.unique(voice):
        mine = notes[voice == number]
        apart = np.diff(mine["onset_s"], prepend=mine["onset_s"][:1]) > CHORD_S
        chord = np.cumsum(apart)
        velocity = mine["velocity"].astype(np.float64)
        found.append(np.bincount(chord, velocity) / np.bincount(chord))
    return found


def voice_spread(strokes: list[Column]) -> float:
    """Standard deviation of velocities around the mean of their voice; NaN without notes."""
    centred = [line - line.mean() for line in strokes]
    return rms(np.concatenate(centred)) if centred else float("nan")
