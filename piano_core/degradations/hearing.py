"""What can be guessed from the notes alone: onset groups, the melody, error-prone notes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray

_CHORD_S = 0.05

Numbers = npt.NDArray[np.float64]


def onset_groups(notes: NoteArray) -> npt.NDArray[np.intp]:
    """Index of the chord each note belongs to; a new one begins 50 ms after the last onset."""
    if not len(notes):
        return np.zeros(0, np.intp)
    apart = np.diff(notes["onset_s"]) > _CHORD_S
    return np.concatenate([[0], np.cumsum(apart)]).astype(np.intp)


def group_onsets(notes: NoteArray) -> Numbers:
    """Seconds of the first onset of every group."""
    groups = onset_groups(notes)
    first = np.unique(groups, return_index=True)[1]
    return notes["onset_s"][first]


def error_proneness(notes: NoteArray) -> Numbers:
    """Relative odds that an amateur misses a note: higher in fast places, after leaps, and
    for inner notes of chords. Weights are chosen here."""
    if len(notes) < 2:
        return np.ones(len(notes))
    groups = onset_groups(notes)
    starts = group_onsets(notes)
    gaps = np.diff(starts, prepend=starts[0] - 1.0)
    hurry = np.clip(0.25 / np.maximum(gaps, 0.05), 0.25, 3.0)[groups]
    leap = np.abs(np.diff(notes["pitch"].astype(float), prepend=float(notes["pitch"][0])))
    size = np.bincount(groups)[groups]
    return hurry * (1 + np.minimum(leap, 12) / 12) * np.where(size > 2, 1.5, 1.0)


def draw_order(weights: Numbers, rng: np.random.Generator) -> npt.NDArray[np.intp]:
    """All indices in an order in which heavier ones tend to come first.

    Weighted sampling without replacement by exponential keys (Efraimidis and Spirakis,
    Information Processing Letters 97:181, 2006): the first k are a sample of size k, and a
    larger sample contains every smaller one, which makes damage grow with severity.
    """
    return np.argsort(rng.exponential(size=len(weights)) / weights)
