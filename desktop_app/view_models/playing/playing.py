"""What of a take is to be played, and how: values that travel between rooms."""

from __future__ import annotations

from dataclasses import dataclass

SPEEDS = (50, 60, 70, 80, 90, 100)
"""Per cent of the speed at which it was played."""


@dataclass(frozen=True)
class Span:
    """A stretch of a take, in seconds."""

    start_s: float
    end_s: float

    def holds(self, time_s: float) -> bool:
        """Whether a time lies inside."""
        return self.start_s <= time_s < self.end_s


@dataclass(frozen=True)
class Wanted:
    """What to play: from `start_s` to `last_s`, then from `first_s` again where repeated.

    speed: 1.0 as it was played, 0.5 half as fast.
    """

    start_s: float
    first_s: float
    last_s: float
    repeated: bool = False
    speed: float = 1.0

    def place(self, played_s: float) -> float:
        """Which second of the take is heard after so many seconds of playing."""
        reached = self.start_s + played_s * self.speed
        if reached < self.last_s or self.last_s <= self.first_s:
            return min(reached, self.last_s)
        if not self.repeated:
            return self.last_s
        return self.first_s + (reached - self.last_s) % (self.last_s - self.first_s)
