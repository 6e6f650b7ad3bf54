"""Sums of damped sinusoids, as matrix products: the one loop that costs time in a render."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float64]
Waveform = npt.NDArray[np.float32]

_BLOCK = 256


@dataclass(frozen=True, eq=False)
class DampedModes:
    """Sinusoids that start at zero and decay: sum of a * exp(-d t) * sin(2 pi f t).

    A sample at k * 256 + j is the real part of a power of each mode's pole, z**(256 k) times
    z**j, so a whole waveform is (blocks, modes) @ (modes, 256): once made for a pitch, the
    two factors serve all its notes, whatever their amplitudes.

    starts: (blocks, 2 m) real and imaginary parts of -1j * z**(256 k).
    table: (2 m, 256) real and negative imaginary parts of z**j.
    """

    starts: npt.NDArray[np.float32]
    table: npt.NDArray[np.float32]

    @classmethod
    def of(cls, frequency_hz: Vector, decay_per_s: Vector, frames: int, rate: int) -> DampedModes:
        """Modes prepared for waveforms of up to `frames` at `rate` frames a second."""
        pole = (-decay_per_s + 2j * np.pi * frequency_hz) / rate
        blocks = np.arange(-(-frames // _BLOCK))[:, None] * _BLOCK
        starts = np.asarray(-1j * np.exp(blocks * pole), np.complex128)
        table = np.asarray(np.exp(pole[:, None] * np.arange(_BLOCK)), np.complex128)
        return cls(
            np.concatenate([starts.real, starts.imag], axis=1).astype(np.float32),
            np.concatenate([table.real, -table.imag]).astype(np.float32),
        )

    def waveform(self, amplitude: Vector, frames: int) -> Waveform:
        """The first `frames` of the sum, one amplitude a mode."""
        blocks = -(-frames // _BLOCK)
        weights = np.tile(amplitude, 2).astype(np.float32)
        product = (self.starts[:blocks] * weights) @ self.table
        return np.asarray(product, np.float32).reshape(-1)[:frames]
