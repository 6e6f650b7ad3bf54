"""The values of this room: a kind of damage, its result, where it was done, and when is when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Event:
    """One damaged place: from when to when, in seconds of the damaged performance, and what."""

    start_s: float
    end_s: float
    what: str


@dataclass(frozen=True, eq=False)
class TimeMap:
    """Where moments of the clean performance lie in the damaged one.

    stages: rising piecewise linear maps, applied in turn. Each is two arrays of knots in
        seconds, before and after. Before the first knot time is counted from 0, beyond the
        last it runs on unchanged. Without stages nothing moved.
    """

    stages: tuple[tuple[Numbers, Numbers], ...] = ()

    @classmethod
    def through(cls, before_s: Numbers, after_s: Numbers) -> TimeMap:
        """The map of one stage with the given knots."""
        return cls(((before_s, after_s),))

    @classmethod
    def with_pauses(cls, at_s: Numbers, lengths_s: Numbers) -> TimeMap:
        """Time stands still at each of `at_s` (sorted, above 0) for the given seconds.

        What happens exactly at such a moment happens after the pause.
        """
        total = np.cumsum(lengths_s)
        before = np.column_stack([np.nextafter(at_s, -np.inf), at_s]).ravel()
        after = np.column_stack([at_s + total - lengths_s, at_s + total]).ravel()
        return cls.through(before, after)

    def then(self, following: TimeMap) -> TimeMap:
        """The map that does this one first and `following` after it."""
        return TimeMap(self.stages + following.stages)

    def __call__(self, times_s: Numbers) -> Numbers:
        """Moments of the clean performance as moments of the damaged one, in seconds."""
        times = np.asarray(times_s, float)
        for before, after in self.stages:
            if before[0] > 0:
                before, after = np.append(0.0, before), np.append(0.0, after)
            beyond = np.maximum(times - before[-1], 0.0)
            times = np.interp(times, before, after) + beyond
        return times


@dataclass(frozen=True, eq=False)
class Degraded:
    """A damaged performance, the damaged places, and how its time relates to the clean one."""

    performance: Performance
    events: tuple[Event, ...]
    time_map: TimeMap


@dataclass(frozen=True)
class Degradation:
    """One kind of damage.

    name: identifier, for example `wrong_notes`.
    dimension: the dimension it damages.
    meaning: what a listener hears.
    grows: the measurable quantity that never falls as severity grows, seed held fixed.
    damage: the function; called with severity in (0, 1] and at least one note.
    """

    name: str
    dimension: str
    meaning: str
    grows: str
    damage: Callable[[Performance, float, np.random.Generator], Degraded]
