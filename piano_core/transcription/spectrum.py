"""Sound to what the backbone hears: logarithmic mel spectra through several windows.

The network was trained on one Hann and several learned Gaussian windows of the same frame
(Yan & Duan, Skipping the Frame-Level, NeurIPS 2021): narrow ones place onsets, wide ones
separate pitches. numpy's FFT does this four times as fast as the DFT operator of
onnxruntime (measured here), so this part of the model is arithmetic and not a graph.
"""

from __future__ import annotations

import math
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
    """The constants of the feature extraction.

    windows: (channel, sample). mel: (frequency bin, mel), whose rows begin at frequency bin
    `first_bin`. frame_hop: samples. floor: power below which nothing is heard.
    """

    windows: Samples
    mel: Samples
    first_bin: int
    frame_hop: int
    floor: float

    @classmethod
    def load(cls, directory: Path, manifest: TranscriberManifest) -> Spectrum:
        """The spectrum of a bundle; `BundleError` where its file does not hold one."""
        path = directory / SPECTRUM_FILE
        try:
            with np.load(path, allow_pickle=False) as arrays:
                windows, mel = (np.asarray(arrays[name], np.float32) for name in ("windows", "mel"))
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise BundleError("holds no spectrum.", where=str(path), remedy=REMEDY) from error
        length = manifest.frame_length
        if windows.shape[1:] != (length,) or mel.shape[:1] != (length // 2 + 1,):
            raise BundleError(
                f"has windows of {windows.shape} and mels of {mel.shape}, which do not fit "
                f"frames of {length} samples.",
                where=str(path),
                remedy=REMEDY,
            )
        # Mels cover a part of the frequencies: the rest is not worth multiplying by zero.
        heard = np.flatnonzero(mel.any(axis=1))
        first, last = (int(heard[0]), int(heard[-1])) if len(heard) else (0, 0)
        return cls(windows, mel[first : last + 1], first, manifest.frame_hop, manifest.floor)

    def features(self, segment: Samples) -> Samples:
        """The sound of a segment, (sample, channel), as (1, window, frame, mel) float32.

        Loudness is taken out: the whole segment is brought to mean 0 and deviation 1. The
        power of several channels is averaged, which unlike their sum cannot cancel.
        """
        framed = self._frames(segment)
        channels, frames = framed.shape[:2]
        mean = float(framed.mean(dtype=np.float64))
        deviation = float(framed.std(dtype=np.float64, ddof=1))
        # Float32 as in training; the constant keeps silence silent.
        scale = np.float32(1 / (deviation + 1e-8))
        result = np.zeros((len(self.windows), frames, self.mel.shape[1]), np.float32)
        for channel in framed:
            normal = (channel - np.float32(mean)) * scale
            for index, window in enumerate(self.windows):
                result[index] += self._power(normal * window) @ self.mel
        silence = math.log(self.floor)
        return ((np.log(result / channels + self.floor) - silence) / -silence)[np.newaxis]

    def _power(self, windowed: Samples) -> Samples:
        bins = np.fft.rfft(windowed, axis=-1)
        bins = bins[:, self.first_bin : self.first_bin + len(self.mel)]
        # Divided by the length: the transform that training used keeps energy ("ortho").
        return np.asarray((bins.real**2 + bins.imag**2) / windowed.shape[-1], np.float32)

    def _frames(self, segment: Samples) -> npt.NDArray[Any]:
        """(channel, frame, sample): frame n is centred on sample n * hop, silence outside."""
        length, count = self.windows.shape[1], len(segment)
        frames = -(-count // self.frame_hop) + 1
        padded = np.zeros((segment.shape[1], (frames - 1) * self.frame_hop + length), np.float32)
        padded[:, length // 2 : length // 2 + count] = segment.T
        windows = np.lib.stride_tricks.sliding_window_view(padded, length, axis=1)
        return windows[:, :: self.frame_hop]
