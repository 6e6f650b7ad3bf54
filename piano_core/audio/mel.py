"""Log-mel spectrograms: what an audio encoder hears, in numpy."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.audio.source import Samples

_BLOCK = 64
"""Frames transformed together, so that memory beside the result stays small."""


@dataclass(frozen=True)
class MelScale:
    """How sound becomes a log-mel spectrogram.

    sample_rate: frames of sound a second. window, hop: samples.
    lowest_hz, highest_hz: edges of the first and the last band, which by default lies below where
        resamplers differ.
    floor_db: power below is taken as this (full scale is 0 dB).
    """

    sample_rate: int = 16_000
    window: int = 1024
    hop: int = 160
    bands: int = 128
    lowest_hz: float = 27.0
    highest_hz: float = 7_000.0
    floor_db: float = -100.0

    def frames(self, samples: int) -> int:
        """How many frames so many samples give: one is centred on each hop."""
        return samples // self.hop + 1

    def window_shape(self) -> npt.NDArray[np.float64]:
        """Periodic Hann window scaled so that a sine of full scale has power 1 in its band's
        strongest bin."""
        n = np.arange(self.window)
        hann = 0.5 - 0.5 * np.cos(2 * np.pi * n / self.window)
        return hann * 2 / hann.sum()

    def filters(self) -> npt.NDArray[np.float64]:
        """(bin, band): triangles equally spaced in mel, 2595 log10(1 + f / 700) (O'Shaughnessy
        1987), each 1 at its centre."""
        ends = _mel(np.array([self.lowest_hz, self.highest_hz]))
        edges = _hertz(np.linspace(ends[0], ends[1], self.bands + 2))
        hertz = np.fft.rfftfreq(self.window, 1 / self.sample_rate)[:, None]
        rising = (hertz - edges[:-2]) / (edges[1:-1] - edges[:-2])
        falling = (edges[2:] - hertz) / (edges[2:] - edges[1:-1])
        return np.maximum(0, np.minimum(rising, falling))


def log_mel(mono: Samples, scale: MelScale) -> npt.NDArray[np.float32]:
    """(frame, band) levels in dB of (samples,) at the scale's rate; silence lies around the sound.

    `piano_core.stack.sound.log_mels` computes the same on a device.
    """
    if mono.ndim != 1:
        raise ValueError(f"a log-mel spectrogram is made of one channel, not of {mono.shape}")
    half = scale.window // 2
    padded = np.pad(mono.astype(np.float64), (half, half))
    runs = np.lib.stride_tricks.sliding_window_view(padded, scale.window)[:: scale.hop]
    window, filters = scale.window_shape(), scale.filters()
    result = np.empty((scale.frames(len(mono)), scale.bands), np.float32)
    for at in range(0, len(result), _BLOCK):
        spectra = np.fft.rfft(runs[at : at + _BLOCK] * window)
        power = (spectra.real**2 + spectra.imag**2) @ filters
        result[at : at + _BLOCK] = 10 * np.log10(np.maximum(power, 10 ** (scale.floor_db / 10)))
    return result


def _mel(hertz: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return 2595 * np.log10(1 + hertz / 700)


def _hertz(mel: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return 700 * (10 ** (mel / 2595) - 1)
