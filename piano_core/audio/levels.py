"""How loud a stream is, whether it clips, and whether both channels are alive."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.audio.framing import Framer
from piano_core.audio.histogram import LevelHistogram, decibels
from piano_core.audio.source import Samples

FRAME_S = 0.1

CLIP_LEVEL = 0.985
_CLIP_RUN = 4
"""So many equal samples in a row this near full scale are a flat top: a low note's rounded
top spends two at 16 bits. Decoded MP3 and AAC overshoot full scale where the music was cut."""
_EQUAL = 1 / 32768


class LevelMeter:
    """Peak, level a frame, flat tops and channel powers of a stream, in constant memory."""

    def __init__(self, sample_rate: int, channels: int) -> None:
        self.peak = 0.0
        self.flat_tops = 0
        self.first_flat_top: int | None = None
        self.frames = 0
        self.levels = LevelHistogram(1)
        self._framer = Framer(round(FRAME_S * sample_rate), channels)
        self._products = np.zeros((channels, channels))
        self._tail: Samples = np.zeros((_CLIP_RUN, channels), np.float32)

    def push(self, block: Samples) -> None:
        """Take in the next block."""
        if not len(block):
            return
        self.peak = max(self.peak, float(np.max(np.abs(block))))
        exact = block.astype(np.float64)
        self._products += exact.T @ exact
        self._count_flat_tops(block)
        powers = np.mean(self._framer.frames(block).astype(np.float64) ** 2, axis=(1, 2))
        self.levels.add(decibels(powers)[None])
        self.frames += len(block)

    def channel_levels_db(self) -> npt.NDArray[np.float64]:
        """(channels,) mean power of each, dB against full scale."""
        return decibels(np.diag(self._products) / max(self.frames, 1))

    def correlation(self) -> float:
        """Of left and right, -1 to 1; 1 for mono and where a channel is silent."""
        left, right = self._products[0, 0], self._products[-1, -1]
        power = np.sqrt(left * right)
        return float(self._products[0, -1] / power) if power > 0 else 1.0

    def _count_flat_tops(self, block: Samples) -> None:
        joined = np.concatenate([self._tail, block])
        size = np.abs(joined)
        hot = size >= CLIP_LEVEL
        if hot.any():
            equal = (np.abs(np.diff(joined, axis=0)) < _EQUAL) | (size[1:] > 1) & (size[:-1] > 1)
            pairs = hot[1:] & hot[:-1] & equal
            flat = pairs[2:] & pairs[1:-1] & pairs[:-2]
            begins = flat[1:] & ~flat[:-1]
            if self.first_flat_top is None and begins.any():
                first = int(np.argmax(begins.any(axis=1)))
                self.first_flat_top = self.frames + max(first + 1 - _CLIP_RUN, 0)
            self.flat_tops += int(begins.sum())
        self._tail = joined[-_CLIP_RUN:]
