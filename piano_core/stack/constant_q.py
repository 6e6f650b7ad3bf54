"""Constant-Q spectrograms as fixed convolutions: bands as wide as their place in the octave says.

Brown, "Calculation of a constant Q spectral transform", JASA 89, 1991. Each octave is heard at half
the rate of the one above (Schoerkhuber & Klapuri, "Constant-Q transform toolbox for music
processing", SMC 2010), so that a second of the lowest notes costs no more than one of the highest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.nn.functional import conv1d, pad

from piano_core.errors import SettingsError

Matrix = npt.NDArray[np.float64]

HALF_BAND_TAPS, HALF_BAND_BETA = 65, 8.0
"""Of the low-pass before each halving: a Kaiser window that leaves 80 dB below, with its edges at
.83 and 1.17 of the new highest frequency. What folds back lies above the bands heard there."""

HIGHEST_SHARE = 0.85
"""Of half the rate, where the highest band may lie: the low-pass is flat up to there."""


@dataclass(frozen=True)
class ConstantQScale:
    """How sound becomes a constant-Q spectrogram, by default a band for each key and eight more.

    sample_rate: samples a second. hop: samples from one frame to the next. lowest_hz: of the
    first band. octaves, bins: how many octaves of how many bands. floor_db: power below is taken
    as this (a sine of full scale in the middle of its band is 0 dB).
    """

    sample_rate: int = 16_000
    hop: int = 160
    lowest_hz: float = 27.5
    octaves: int = 8
    bins: int = 12
    floor_db: float = -100.0

    def __post_init__(self) -> None:
        highest = float(self.frequencies()[-1])
        if highest > HIGHEST_SHARE * self.sample_rate / 2:
            raise SettingsError(
                f"the highest band lies at {highest:.0f} Hz, too near half the rate.",
                where=f"ConstantQScale.octaves={self.octaves}",
                remedy="Use fewer octaves, a lower first band, or a higher rate.",
            )

    @property
    def bands(self) -> int:
        """Of all octaves."""
        return self.octaves * self.bins

    @property
    def halvings(self) -> int:
        """How often the rate is halved: as often as frames still fall on samples."""
        twos = (self.hop & -self.hop).bit_length() - 1
        return min(twos, self.octaves - 1)

    def frequencies(self) -> Matrix:
        """(bands,) Hz."""
        return self.lowest_hz * 2.0 ** (np.arange(self.bands) / self.bins)

    def lengths(self) -> Matrix:
        """(bands,) s that a band hears: as many periods in each, so that neighbours meet at
        half their height."""
        ratio = 2.0 ** (2 / self.bins)
        return (ratio + 1) / (ratio - 1) / self.frequencies()


def log_cqts(segments: Tensor, scale: ConstantQScale) -> Tensor:
    """(segment, frame, band) levels in dB of (segment, samples) at the scale's rate, on the
    tensor's own device; frame i is centred on sample i * hop, and silence lies around the sound.
    """
    frames, heard = segments.shape[1] // scale.hop + 1, segments.float()
    octaves: list[Tensor] = []
    for below in range(scale.octaves):
        halved = min(below, scale.halvings)
        first = (scale.octaves - 1 - below) * scale.bins
        bands = slice(first, first + scale.bins)
        kernels = _kernels(scale, bands, scale.sample_rate / 2**halved)
        octaves.append(_powers(heard, kernels, scale.hop // 2**halved, frames))
        if below < scale.halvings:
            heard = _halved(heard)
    power = torch.cat(octaves[::-1], dim=1).transpose(1, 2)
    return 10 * torch.log10(power.clamp_min(10 ** (scale.floor_db / 10)))


def _kernels(scale: ConstantQScale, bands: slice, rate: float) -> Matrix:
    """(2 * bands, n) real and imaginary parts of windowed tones, n odd, the middle at 0."""
    hertz, lengths = scale.frequencies()[bands, None], scale.lengths()[bands, None]
    half = int(lengths.max() * rate / 2)
    at = np.arange(-half, half + 1) / rate
    hann = np.where(abs(at) < lengths / 2, 0.5 + 0.5 * np.cos(2 * np.pi * at / lengths), 0.0)
    tones = 2 * hann / hann.sum(axis=1, keepdims=True) * np.exp(-2j * np.pi * hertz * at)
    return np.concatenate([tones.real, tones.imag])


def _powers(heard: Tensor, kernels: Matrix, hop: int, frames: int) -> Tensor:
    """(segment, bands, frames)."""
    weights = torch.as_tensor(kernels, dtype=heard.dtype, device=heard.device).unsqueeze(1)
    half = kernels.shape[1] // 2
    behind = max((frames - 1) * hop + half + 1 - heard.shape[1], 0)
    padded = pad(heard, (half, behind)).unsqueeze(1)
    real, imaginary = conv1d(padded, weights, stride=hop)[:, :, :frames].square().chunk(2, dim=1)
    return real + imaginary


def _halved(heard: Tensor) -> Tensor:
    """Every second sample of what lies below half the highest frequency.

    It rings on behind the end, as it does where silence follows.
    """
    half = HALF_BAND_TAPS // 2
    at = np.arange(-half, half + 1)
    low = np.sinc(at / 2) * np.kaiser(HALF_BAND_TAPS, HALF_BAND_BETA)
    weights = torch.as_tensor(low / low.sum(), dtype=heard.dtype, device=heard.device)
    padded = pad(heard, (half, 2 * half)).unsqueeze(1)
    return conv1d(padded, weights[None, None], stride=2).squeeze(1)
