"""`Viewport`: which stretch of time and which keys the piano roll shows."""

from __future__ import annotations

from dataclasses import dataclass, replace

SHORTEST_S = 0.5
"""Closest zoom: half a second across the window."""
FEWEST_KEYS = 12.0
FITTED_KEYS = 24.0
_KEYS_AROUND = 2.0
LOWEST, HIGHEST = 21.0, 109.0
"""Lower edge of A0 and upper edge of C8 on an axis where key `p` spans p to p + 1."""


@dataclass(frozen=True)
class Viewport:
    """Seconds `start_s` to `end_s` and keys `low` to `high`, of a take `duration_s` long."""

    duration_s: float
    start_s: float
    end_s: float
    low: float
    high: float

    @classmethod
    def fitted(cls, duration_s: float, low_pitch: int = 48, high_pitch: int = 72) -> Viewport:
        """The whole take, and the keys that were played with a few around them."""
        duration = max(duration_s, SHORTEST_S)
        low, high = low_pitch - _KEYS_AROUND, high_pitch + 1 + _KEYS_AROUND
        around = max(0.0, (FITTED_KEYS - (high - low)) / 2)
        low, high = max(LOWEST, low - around), min(HIGHEST, high + around)
        return cls(duration, 0.0, duration, low, high)

    @property
    def seconds(self) -> float:
        """How much time is shown."""
        return self.end_s - self.start_s

    @property
    def whole(self) -> bool:
        """Whether all of the take is shown."""
        return self.seconds >= self.duration_s - 1e-9

    def zoomed(self, factor: float, anchor_s: float | None = None) -> Viewport:
        """`factor` > 1 shows less time, around `anchor_s` (default: the middle)."""
        anchor = (self.start_s + self.end_s) / 2 if anchor_s is None else anchor_s
        seconds = min(max(self.seconds / factor, SHORTEST_S), self.duration_s)
        share = (anchor - self.start_s) / self.seconds
        return self._at(anchor - share * seconds, seconds)

    def panned(self, seconds: float) -> Viewport:
        """Later by `seconds` (earlier if negative), kept inside the take."""
        return self._at(self.start_s + seconds, self.seconds)

    def keys_panned(self, keys: float) -> Viewport:
        """Higher by `keys`, kept on the keyboard."""
        low = min(max(self.low + keys, LOWEST), HIGHEST - (self.high - self.low))
        return replace(self, low=low, high=low + (self.high - self.low))

    def keys_zoomed(self, factor: float) -> Viewport:
        """`factor` > 1 shows fewer keys, around the middle."""
        height = min(max((self.high - self.low) / factor, FEWEST_KEYS), HIGHEST - LOWEST)
        low = (self.low + self.high - height) / 2
        return replace(self, low=low, high=low + height).keys_panned(0.0)

    def showing(self, start_s: float, end_s: float) -> Viewport:
        """A stretch in the middle third, unless as much context is in view already.

        Zooms in when the stretch would be a speck, out when it would not fit.
        """
        length = max(end_s - start_s, 1.0)
        seconds = min(max(3 * length, min(self.seconds, 12 * length)), self.duration_s)
        return self._at((start_s + end_s - seconds) / 2, seconds)

    def _at(self, start_s: float, seconds: float) -> Viewport:
        start = min(max(start_s, 0.0), max(self.duration_s - seconds, 0.0))
        return replace(self, start_s=start, end_s=start + seconds)
