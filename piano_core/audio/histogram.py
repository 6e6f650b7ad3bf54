"""Percentiles of levels without keeping the levels: what a two-hour meter can afford."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

LOWEST_DB, HIGHEST_DB = -120.0, 120.0
_STEP_DB = 0.5


def decibels(power: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """10 log10, not below `LOWEST_DB`, so that silence has a level too."""
    return 10 * np.log10(np.maximum(np.asarray(power, np.float64), 10 ** (LOWEST_DB / 10)))


class LevelHistogram:
    """Counts of levels in steps of half a decibel, for several rows at once."""

    def __init__(self, rows: int) -> None:
        self._counts = np.zeros((rows, round((HIGHEST_DB - LOWEST_DB) / _STEP_DB)), np.int64)

    def add(self, levels_db: npt.NDArray[np.float64]) -> None:
        """Count (rows, any) levels."""
        bins = np.floor((levels_db - LOWEST_DB) / _STEP_DB).astype(np.int64)
        bins = np.clip(bins, 0, self._counts.shape[1] - 1)
        for counts, row in zip(self._counts, bins, strict=True):
            counts += np.bincount(row, minlength=len(counts))

    @property
    def total(self) -> int:
        """How many levels each row has counted."""
        return int(self._counts[0].sum())

    def percentile(self, percent: float) -> npt.NDArray[np.float64]:
        """(rows,) the level below which so many lie, in dB; `LOWEST_DB` where none was counted."""
        if not self.total:
            return np.full(len(self._counts), LOWEST_DB)
        reached = np.cumsum(self._counts, axis=1) >= percent / 100 * self.total
        return LOWEST_DB + _STEP_DB * (np.argmax(reached, axis=1) + 0.5)

    def share_below(self, level_db: float) -> float:
        """Which part of the first row's levels lies below a level."""
        if not self.total:
            return 0.0
        return float(self._counts[0, : round((level_db - LOWEST_DB) / _STEP_DB)].sum() / self.total)
