"""Melody and accompaniment, so that their balance is not mistaken for unsteady loudness."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

LONGEST_LOOK_S = 4.0
TOGETHER_S, ENDING_S = 0.05, 0.06
"""Onsets this near are together; a note this near its end hides no melody."""

CHORD_S = 0.05


def skyline(notes: NoteArray) -> Mask:
    """True for notes with nothing higher sounding: the melody, as a usual first guess
    (Uitdenbogerd & Zobel, ACM Multimedia 1999)."""
    onset, offset, pitch = notes["onset_s"], notes["offset_s"], notes["pitch"]
    melody = np.ones(len(notes), bool)
    first = np.searchsorted(onset, onset - LONGEST_LOOK_S, "left")
    last = np.searchsorted(onset, onset + TOGETHER_S, "right")
    for index in range(len(notes)):
        near = slice(first[index], last[index])
        sounding = offset[near] > onset[index] + ENDING_S
        melody[index] = not np.any(sounding & (pitch[near] > pitch[index]))
    return melody


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
