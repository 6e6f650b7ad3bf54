"""The sound of a take as it is drawn: lowest and highest sample of every stretch, by levels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Peaks = npt.NDArray[np.int8]
Floats = npt.NDArray[np.float64]

FINEST = 32
"""Frames that a column of the finest level stands for: under a millisecond."""
COARSER = 4
"""Columns of a level that become one of the next."""
_FULL = 127.0
_COARSEST_COLUMNS = 512


@dataclass(frozen=True, eq=False)
class Waveform:
    """levels: (2, n) lowest and highest sample, -127 to 127, finest first."""

    sample_rate: int
    levels: tuple[Peaks, ...]

    def columns(self, edges: Floats) -> tuple[Floats, Floats]:
        """Lowest and highest sample, -1 to 1, between each two consecutive `edges` (seconds).

        As fast for an hour as for a second: the level is chosen of which a few columns fall
        between two edges. Silence beyond the ends.
        """
        apart = (edges[-1] - edges[0]) / (len(edges) - 1) * self.sample_rate
        level, frames = 0, FINEST
        while level + 1 < len(self.levels) and frames * COARSER <= apart:
            level, frames = level + 1, frames * COARSER
        peaks = self.levels[level]
        count = peaks.shape[1]
        places = np.floor(edges * self.sample_rate / frames).astype(np.int64)
        begin = np.clip(places[:-1], 0, count)
        end = np.clip(np.maximum(places[1:], places[:-1] + 1), 0, count)
        silence = np.zeros((2, 1), np.int8)
        padded = np.concatenate([peaks, silence], axis=1)
        bounds = np.stack([begin, np.maximum(end, begin)], axis=1).ravel()
        lowest = np.minimum.reduceat(padded[0], bounds)[::2] / _FULL
        highest = np.maximum.reduceat(padded[1], bounds)[::2] / _FULL
        return lowest, highest


def waveform_of(blocks: Iterable[npt.NDArray[np.float32]], sample_rate: int) -> Waveform:
    """The levels of mono sound that comes in blocks of any length, (frames,), -1 to 1."""
    parts: list[Peaks] = []
    rest = np.zeros(0, np.float32)
    for block in blocks:
        joined = np.concatenate([rest, block]) if len(rest) else block
        whole = len(joined) - len(joined) % FINEST
        parts.append(_peaks(joined[:whole]))
        rest = joined[whole:]
    if len(rest):
        parts.append(_peaks(np.pad(rest, (0, FINEST - len(rest)))))
    finest = np.concatenate(parts, axis=1) if parts else np.zeros((2, 0), np.int8)
    levels = [finest]
    while levels[-1].shape[1] > _COARSEST_COLUMNS:
        levels.append(_coarser(levels[-1]))
    return Waveform(sample_rate, tuple(levels))


def _peaks(samples: npt.NDArray[np.float32]) -> Peaks:
    frames = np.clip(samples, -1.0, 1.0).reshape(-1, FINEST)
    lowest, highest = np.floor(_FULL * frames.min(axis=1)), np.ceil(_FULL * frames.max(axis=1))
    return np.stack([lowest, highest]).astype(np.int8)


def _coarser(level: Peaks) -> Peaks:
    """Silence is added to the end: it widens nothing."""
    missing = -level.shape[1] % COARSER
    padded = np.pad(level, ((0, 0), (0, missing)), mode="edge")
    fours = padded.reshape(2, -1, COARSER)
    return np.stack([fours[0].min(axis=1), fours[1].max(axis=1)])
