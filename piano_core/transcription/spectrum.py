"""Sound to what the backbone hears: power spectra through several windows.

The network was trained on one Hann and several learned Gaussian windows of the same frame
(Yan & Duan, Skipping the Frame-Level, NeurIPS 2021): narrow ones place onsets, wide ones
separate pitches. numpy's FFT does this four times as fast as the DFT operator of
onnxruntime (measured here), so it lies outside the graph; mels and logarithms lie in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from piano_core.errors import BundleError
from piano_core.transcription.manifest import SPECTRUM_FILE, TranscriberManifest

Samples = npt.NDArray[np.float32]
"""(sample, channel) float32."""

REMEDY = "Export the transcription bundle again."


@dataclass(frozen=True, eq=False)
class Spectrum:
    """The constants of the power spectrum.

    windows: (window, sample). bins: the first and one past the last frequency bin taken.
    frame_hop: samples.
    """

    windows: Samples
    bins: tuple[int, int]
    frame_hop: int

    @classmethod
    def load(cls, directory: Path, manifest: TranscriberManifest) -> Spectrum:
        """The spectrum of a bundle; `BundleError` where its file does not hold one."""
        path = directory / SPECTRUM_FILE
        try:
            with np.load(path, allow_pickle=False) as arrays:
                windows = np.asarray(arrays["windows"], np.float32)
                first, end = (int(edge) for edge in arrays["bins"])
        except (OSError, ValueError, TypeError, KeyError, BadZipFile) as error:
            raise BundleError("holds no spectrum.", where=str(path), remedy=REMEDY) from error
        length = manifest.frame_length
        if windows.shape[1:] != (length,) or not 0 <= first < end <= length // 2 + 1:
            raise BundleError(
                f"has windows of {windows.shape} and frequency bins {first} to {end}, which do "
                f"not fit frames of {length} samples.",
                where=str(path),
                remedy=REMEDY,
            )
        return cls(windows, (first, end), manifest.frame_hop)

    def power(self, segment: Samples) -> Samples:
        """The sound of a segment, (sample, channel), as (1, window, frame, bin) float32.

        Loudness is taken out: the whole segment is brought to mean 0 and deviation 1. The
        power of several channels is averaged, which unlike their sum cannot cancel.
        """
        framed = self._frames(segment)
        channels, frames = framed.shape[:2]
        mean = np.float32(framed.mean(dtype=np.float64))
        deviation = float(framed.std(dtype=np.float64, ddof=1))
        # Float32 as in training; the constant keeps silence silent.
        scale = np.float32(1 / (deviation + 1e-8))
        first, end = self.bins
        # Divided by the length: the transform that training used keeps energy ("ortho").
        share = np.float32(1 / (channels * framed.shape[2]))
        result = np.zeros((len(self.windows), frames, end - first), np.float32)
        for channel in framed:
            normal = (channel - mean) * scale
            for index, window in enumerate(self.windows):
                heard = np.fft.rfft(normal * window, axis=-1)[:, first:end]
                result[index] += (heard.real**2 + heard.imag**2) * share
        return result[np.newaxis]

    def _frames(self, segment: Samples) -> npt.NDArray[Any]:
        """(channel, frame, sample): frame n is centred on sample n * hop, silence outside."""
        length, count = self.windows.shape[1], len(segment)
        frames = -(-count // self.frame_hop) + 1
        padded = np.zeros((segment.shape[1], (frames - 1) * self.frame_hop + length), np.float32)
        padded[:, length // 2 : length // 2 + count] = segment.T
        windows = np.lib.stride_tricks.sliding_window_view(padded, length, axis=1)
        return windows[:, :: self.frame_hop]
