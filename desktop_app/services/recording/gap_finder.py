"""Whether sound was lost on its way: frames that came, counted against a clock."""

from __future__ import annotations

from dataclasses import dataclass

_WINDOW_S = 0.4
_FEWEST_POLLS = 8
_STALL_S = 0.15
_TOLERANCE_S = 0.1
_DRIFT = 5e-4
"""Clocks of sound devices differ from the system's by up to some 200 ppm; losses by more."""


@dataclass(frozen=True)
class Verdict:
    """All frames up to now are accounted for, but `missing` ones before frame `place`."""

    place: int = 0
    missing: int = 0


class GapFinder:
    """Compares the frames that have come with the time that has passed.

    Frames come in bursts, so how many are behind the clock swings; its least value over a
    window does not. A device that pauses and catches up loses nothing; one that goes on
    without catching up has lost what its pause was long. Frames are then missing where it
    was furthest behind.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._zero: float | None = None
        self._baseline: float | None = None
        self._frames = 0
        self._moved = self._began = 0.0
        self._low, self._high, self._place, self._polls = float("inf"), float("-inf"), 0, 0

    def poll(self, frames: int, now: float) -> Verdict | None:
        """`frames` have come in all, `now` (seconds of a steady clock); None while unsure."""
        if self._zero is None:
            if not frames:
                return None
            self._zero = self._moved = self._began = now
        behind = (now - self._zero) * self._rate - frames
        if behind > self._high:
            self._high, self._place = behind, self._frames
        if frames > self._frames:
            self._moved, self._frames = now, frames
        elif now - self._moved > _STALL_S:
            # Nothing can be said before it flows again and has had time to catch up.
            self._began, self._low, self._polls = now, float("inf"), 0
            return None
        self._low = min(self._low, behind)
        self._polls += 1
        if now - self._began < _WINDOW_S or self._polls < _FEWEST_POLLS:
            return None
        return self._decide(now)

    def _decide(self, now: float) -> Verdict:
        low, place, length = self._low, self._place, now - self._began
        self._began = now
        self._low, self._high, self._polls = float("inf"), float("-inf"), 0
        if self._baseline is None:
            self._baseline = low
            return Verdict()
        excess = low - self._baseline
        if excess > _TOLERANCE_S * self._rate:
            self._baseline = low
            return Verdict(place, round(excess))
        self._baseline += min(excess, _DRIFT * length * self._rate)
        return Verdict()
