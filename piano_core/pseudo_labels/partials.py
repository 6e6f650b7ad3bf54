"""How loud each note is in the sound: the energy of its own partials just after its onset."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from piano_core.performance import NoteArray
from piano_core.pseudo_labels.evidence import Sound

Column = npt.NDArray[np.float64]

AFTER_S, WINDOW_S = 0.01, 0.16
"""The knock is over, the decay has hardly begun."""

PARTIALS = np.arange(1, 6)
NEAR = 0.02
"""Half-width of a partial as a part of its frequency: a third of a semitone, which leaves
room for tuning and inharmonicity."""

TOGETHER_S = 0.05


def note_levels(sound: Sound, notes: NoteArray) -> Column:
    """Level of each note in dB, up to a constant; NaN where nothing is its own.

    Partials that another sounding note shares are left out, and so is what lies beyond the
    end of the recording.
    """
    levels = np.full(len(notes), np.nan)
    apart = np.diff(notes["onset_s"], prepend=notes["onset_s"][:1]) > TOGETHER_S
    chord = np.cumsum(apart).astype(np.intp)
    length = round(WINDOW_S * sound.sample_rate)
    window = np.hanning(length)
    frequency = np.fft.rfftfreq(length, 1 / sound.sample_rate).astype(np.float64)
    for first, stop in _spans(chord):
        onset = float(notes["onset_s"][stop - 1]) + AFTER_S
        start = round(onset * sound.sample_rate)
        heard = sound.samples[start : start + length]
        if len(heard) < length:
            break
        power = np.abs(np.fft.rfft(heard * window)) ** 2
        near = notes[(notes["onset_s"] <= onset) & (notes["offset_s"] > onset - AFTER_S)]
        for index in range(first, stop):
            pitch = int(notes["pitch"][index])
            others = near["pitch"][near["pitch"] != pitch]
            levels[index] = _level(power, frequency, pitch, others)
    return levels


def _spans(chord: npt.NDArray[np.intp]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(chord, prepend=-1, append=-2))
    return [(int(a), int(b)) for a, b in pairwise(edges)]


def _fundamental_hz(pitch: npt.ArrayLike) -> Column:
    return 440.0 * 2.0 ** ((np.asarray(pitch, np.float64) - 69.0) / 12.0)


def _level(power: Column, frequency: Column, pitch: int, others: npt.NDArray[np.int16]) -> float:
    own = PARTIALS * _fundamental_hz(pitch)
    theirs = np.outer(_fundamental_hz(others), np.arange(1, 3 * len(PARTIALS))).ravel()
    width = np.maximum(NEAR * own, 2.0 * frequency[1])
    free = np.abs(own[:, None] - theirs[None, :]).min(axis=1, initial=np.inf) > 1.5 * width
    total = sum(
        float(power[np.abs(frequency - centre) <= reach].max(initial=0.0))
        for centre, reach in zip(own[free], width[free], strict=True)
    )
    return float(10 * np.log10(total)) if total > 0 else float("nan")
