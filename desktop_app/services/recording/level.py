"""The level meter's numbers: peak, clipping that is held, silence."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_CLIPPING = 1 - 2**-13
"""A 16-bit converter's largest value is 1 - 2^-15."""
_HOLD_S = 3.0
_QUIET = 10 ** (-50 / 20)
_FLOOR = 1e-6


class LevelMeter:
    """Follows sound block by block; times count sound, not the clock."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._clip_left_s = 0.0
        self.peak_db = -120.0
        self.silent_s = self.quiet_s = 0.0

    @property
    def clipped(self) -> bool:
        """Whether it was too loud within the last three seconds."""
        return self._clip_left_s > 0

    def hear(self, sound: npt.NDArray[np.float32]) -> None:
        """Take in a block, shape (n, channels)."""
        if not len(sound):
            return
        peak, length = float(np.abs(sound).max()), len(sound) / self._rate
        self.peak_db = float(20 * np.log10(max(peak, _FLOOR)))
        self._clip_left_s = _HOLD_S if peak >= _CLIPPING else self._clip_left_s - length
        self.silent_s = self.silent_s + length if peak == 0 else 0.0
        self.quiet_s = self.quiet_s + length if peak < _QUIET else 0.0
