"""Sound to what the backbone hears: power spectra through several windows.

The network was trained on one Hann and several learned Gaussian windows of the same frame
(Yan & Duan, Skipping the Frame-Level, NeurIPS 2021): narrow ones place onsets, wide ones
separate pitches. numpy's FFT does this four times as fast as the DFT operator of
onnxruntime (measured here), so it lies outside the graph; mels and logarithms lie in it.

Bundles in integers transform frames at half the sample rate (`halved`), which takes two thirds of
the time: the frequencies asked for are low. What the published windows, which end abruptly, smear
from one frequency over all others is then a little different: scores of intervals by .08 % of their
deviation at most, where integers change them by some 3 %.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from piano_core.errors import BundleError
from piano_core.sentences import say
from piano_core.transcription.halving import halved
from piano_core.transcription.manifest import SPECTRUM_FILE, TranscriberManifest

Samples = npt.NDArray[np.float32]
"""(sample, channel) float32."""

BLOCK = 16
"""Frames transformed together: they stay in the cache, which halves the time."""

REMEDY = "Export the transcription bundle again."


@dataclass(frozen=True, eq=False)
class Spectrum:
    """The constants of the power spectrum.

    windows: (window, sample of a frame), of every `step`-th sample (1 or 2). bins: the first and
    one past the last frequency bin taken. frame_hop: samples of the sound.
    """

    windows: Samples
    bins: tuple[int, int]
    frame_hop: int
    step: int = 1

    @property
    def length(self) -> int:
        """Samples of the sound in a frame."""
        return self.windows.shape[1] * self.step

    @classmethod
    def load(cls, directory: Path, manifest: TranscriberManifest) -> Spectrum:
        """The spectrum of a bundle; `BundleError` where its file does not hold one."""
        path = directory / SPECTRUM_FILE
        try:
            with np.load(path, allow_pickle=False) as arrays:
                windows = np.asarray(arrays["windows"], np.float32)
                first, end = (int(edge) for edge in arrays["bins"])
                # Bundles of earlier exports take every sample and do not say so.
                step = int(arrays["step"]) if "step" in arrays else 1
        except (OSError, ValueError, TypeError, KeyError, BadZipFile) as error:
            raise BundleError("holds no spectrum.", where=str(path), remedy=REMEDY) from error
        length = manifest.frame_length
        fits = step in (1, 2) and windows.shape[1:] == (length // step,)
        if (
            not fits
            or (length | manifest.frame_hop) % step
            or not 0 <= first < end <= length // step // 2 + 1
        ):
            raise BundleError(
                say(
                    "has windows of {shape} and frequency bins {first} to {end}, which do"
                    " not fit frames of {length} samples.",
                    shape=windows.shape,
                    first=first,
                    end=end,
                    length=length,
                ),
                where=str(path),
                remedy=REMEDY,
            )
        return cls(windows, (first, end), manifest.frame_hop, step)

    def power(self, segment: Samples) -> Samples:
        """The sound of a segment, (sample, channel), as (1, window, frame, bin) float32.

        Loudness is taken out: over all samples of all frames the mean becomes 0 and the
        deviation 1. The power of several channels is averaged, which unlike their sum cannot
        cancel.
        """
        padded, starts = self._padded(segment)
        sound = self._normal(padded, starts)
        sound = sound if self.step == 1 else halved(sound)
        first, end = self.bins
        result = np.zeros((len(self.windows), len(starts), end - first), np.float32)
        for channel in _frames(sound, self.windows.shape[1])[:, :: self.frame_hop // self.step]:
            self._add_power(channel, result)
        # The transform that training used keeps energy ("ortho").
        result *= self.step**2 / (segment.shape[1] * self.length)
        return result[np.newaxis]

    def _padded(self, segment: Samples) -> tuple[Samples, npt.NDArray[np.int64]]:
        """(channel, sample) with silence around, and where in it each frame begins.

        Frame n is centred on sample n * hop of the segment.
        """
        length, count = self.length, len(segment)
        starts = np.arange(-(-count // self.frame_hop) + 1) * self.frame_hop
        padded = np.zeros((segment.shape[1], int(starts[-1]) + length), np.float32)
        padded[:, length // 2 : length // 2 + count] = segment.T
        return padded, starts

    def _normal(self, padded: Samples, starts: npt.NDArray[np.int64]) -> Samples:
        """The sound with mean 0 and deviation 1 over all frames, which overlap."""
        edges = np.zeros(padded.shape[1] + 1)
        edges[starts] += 1
        edges[starts + self.length] -= 1
        times_heard = np.cumsum(edges)[:-1]
        total = times_heard.sum() * len(padded)
        centred = padded - (padded * times_heard).sum() / total
        deviation = np.sqrt((centred**2 * times_heard).sum() / (total - 1))
        # The constant of the training code; it keeps silence silent.
        return np.asarray(centred / (deviation + 1e-8), np.float32)

    def _add_power(self, frames: Samples, result: Samples) -> None:
        """Add the power of (frame, sample) through every window, a few frames at a time."""
        first, end = self.bins
        length = self.windows.shape[1]
        windowed = np.empty((BLOCK, length), np.float32)
        spectra: Any = np.empty((BLOCK, length // 2 + 1), np.complex64)
        for begin in range(0, len(frames), BLOCK):
            block = frames[begin : begin + BLOCK]
            for index, window in enumerate(self.windows):
                part = windowed[: len(block)]
                np.multiply(block, window, out=part)
                heard = np.fft.rfft(part, axis=-1, out=spectra[: len(block)])[:, first:end]
                power = heard.real**2
                power += heard.imag**2
                result[index, begin : begin + BLOCK] += power


def _frames(padded: Samples, length: int) -> Samples:
    """(channel, first sample, sample): a view of every run of `length` samples."""
    return np.lib.stride_tricks.sliding_window_view(padded, length, axis=1)
