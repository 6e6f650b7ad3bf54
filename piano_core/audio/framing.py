"""Blocks of any length to frames of one length, across the seams."""

from __future__ import annotations

import numpy as np

from piano_core.audio.source import Samples


class Framer:
    """Cuts a stream into frames of `length` that follow each other; keeps what is left over."""

    def __init__(self, length: int, channels: int) -> None:
        self._length = length
        self._rest: Samples = np.zeros((0, channels), np.float32)

    def frames(self, block: Samples) -> Samples:
        """(frames, length, channels): the frames that the block completes, perhaps none."""
        joined = np.concatenate([self._rest, block])
        count = len(joined) // self._length
        self._rest = joined[count * self._length :]
        return joined[: count * self._length].reshape(count, self._length, joined.shape[1])
