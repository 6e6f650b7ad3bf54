"""The knock of hammer and key: a few dozen modes of case and soundboard, gone in 50 ms."""

from __future__ import annotations

import numpy as np

from piano_core.synthesis.damped import DampedModes, Waveform

LENGTH_S = 0.08
_MODES = 40
_LOWEST_HZ, _HIGHEST_HZ = 70.0, 2500.0


def knock(rate: int, rng: np.random.Generator) -> Waveform:
    """One knock, of mean square 1 over its length."""
    frequency = np.exp(rng.uniform(np.log(_LOWEST_HZ), np.log(_HIGHEST_HZ), _MODES))
    frames = round(LENGTH_S * rate)
    modes = DampedModes.of(frequency, 40 + frequency / 8, frames, rate)
    sound = modes.waveform(rng.normal(size=_MODES), frames)
    return sound / np.sqrt(np.mean(sound**2))


def knock_level(pitch: int) -> float:
    """Against the note's own amplitude: hidden in the bass, plain in the treble."""
    return 0.04 * 2 ** ((pitch - 60) / 24)
