"""Where things lie on the piano roll: times to pixels, keys to pixels, and the time axis."""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.view_models.roll.viewport import Viewport
from desktop_app.view_models.texts import clock

_STEPS_S = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600)


@dataclass(frozen=True)
class Tick:
    """One line of the time axis."""

    time_s: float
    label: str


@dataclass(frozen=True)
class RollGeometry:
    """Pixels of the roll's parts, from top to bottom: flags, keys, pedal lanes, time axis.

    gutter: width of the keyboard at the left.  flags, lanes, axis: heights.
    """

    viewport: Viewport
    width: float
    height: float
    gutter: float
    flags: float
    lanes: tuple[float, ...]
    axis: float

    @property
    def time_width(self) -> float:
        """Pixels across which time runs."""
        return max(1.0, self.width - self.gutter)

    @property
    def keys_bottom(self) -> float:
        """Where the keys end and the pedal lanes begin."""
        return max(self.flags + 1.0, self.height - self.axis - sum(self.lanes))

    @property
    def keys_height(self) -> float:
        """Pixels across which keys run."""
        return self.keys_bottom - self.flags

    @property
    def key_height(self) -> float:
        """Pixels a key."""
        return self.keys_height / (self.viewport.high - self.viewport.low)

    @property
    def seconds_per_pixel(self) -> float:
        """Seconds across one pixel."""
        return self.viewport.seconds / self.time_width

    def x(self, time_s: float) -> float:
        """Pixel of a time."""
        return self.gutter + (time_s - self.viewport.start_s) / self.seconds_per_pixel

    def time(self, x: float) -> float:
        """Time at a pixel."""
        return self.viewport.start_s + (x - self.gutter) * self.seconds_per_pixel

    def y(self, pitch: float) -> float:
        """Pixel of the lower edge of a key; its upper edge is `y(pitch + 1)`."""
        return self.flags + (self.viewport.high - pitch) * self.key_height

    def pitch(self, y: float) -> int:
        """The key at a pixel."""
        return math.floor(self.viewport.high - (y - self.flags) / self.key_height)

    def on_keys(self, x: float, y: float) -> bool:
        """Whether a point lies where notes are drawn."""
        return x >= self.gutter and self.flags <= y < self.keys_bottom

    def lane_tops(self) -> tuple[float, ...]:
        """Upper edge of every pedal lane."""
        tops: list[float] = []
        top = self.keys_bottom
        for lane in self.lanes:
            tops.append(top)
            top += lane
        return tuple(tops)

    def ticks(self, apart: float) -> tuple[Tick, ...]:
        """Round times in view, at least `apart` pixels from each other."""
        least = apart * self.seconds_per_pixel
        step = next((s for s in _STEPS_S if s >= least), _STEPS_S[-1])
        decimals = 1 if step < 1 else 0
        first = math.ceil(self.viewport.start_s / step - 1e-9)
        last = math.floor(self.viewport.end_s / step + 1e-9)
        return tuple(Tick(n * step, clock(n * step, decimals)) for n in range(first, last + 1))
