"""Damage to the pulse: drifting tempo, uneven onsets, rushing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.degradations.degradation import Degraded, Event, TimeMap
from piano_core.degradations.hearing import group_onsets
from piano_core.degradations.moving import moved
from piano_core.performance import Performance

_STEP_S = 0.25
_DRIFT_LOG_SD = 0.28
_DRIFT_MEMORY_S = 2.0
_JITTER_SD_S = 0.09
_JITTER_LIMIT = 0.45
_RUSH_GAIN = 0.45
_RUSH_RUN_S = (6.0, 12.0)

Numbers = npt.NDArray[np.float64]


def drifting_timing(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """The tempo wanders: its logarithm walks randomly, drawn back over about 2 s.

    At severity 1 its standard deviation is 0.28 (some 30 %); the total length stays.
    """
    grid = _grid(performance)
    keep = np.exp(-_STEP_S / _DRIFT_MEMORY_S)
    walk = np.zeros(len(grid) - 1)
    steps = rng.normal(size=len(walk))
    value = 0.0
    for index, step in enumerate(steps):
        value = keep * value + step
        walk[index] = value
    spread = walk.std()
    walk = (walk - walk.mean()) / spread if spread > 0 else walk * 0.0
    return _at_pace(performance, grid, np.exp(_DRIFT_LOG_SD * severity * walk), "drifting tempo")


def rushing(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """Runs of 6-12 s in which the tempo creeps up, by up to 45 %, before it is caught again."""
    grid = _grid(performance)
    middles = (grid[1:] + grid[:-1]) / 2
    ends = np.cumsum(rng.uniform(*_RUSH_RUN_S, size=len(grid)))
    starts = np.concatenate([[0.0], ends])
    run = np.searchsorted(starts, middles, "right") - 1
    progress = (middles - starts[run]) / (starts[run + 1] - starts[run])
    pace = 1 / (1 + _RUSH_GAIN * severity * progress)
    time_map = _clock(grid, pace)
    return _everywhere(performance, time_map, "rushing")


def jittered_timing(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """Every chord comes early or late, by 90 ms (standard deviation) at severity 1.

    None is moved past the half-way point to its neighbours, so the order stays.
    """
    onsets = group_onsets(performance.notes)
    if len(onsets) < 2:
        return Degraded(performance, (), TimeMap())
    gaps = np.diff(onsets)
    shifts = rng.normal(size=len(onsets)) * _JITTER_SD_S
    earliest = -_JITTER_LIMIT * np.append(min(onsets[0], gaps[0]), gaps)
    latest = _JITTER_LIMIT * np.append(gaps, gaps[-1])
    shifts = severity * np.clip(shifts, earliest, latest)
    return _everywhere(performance, TimeMap.through(onsets, onsets + shifts), "uneven timing")


def _grid(performance: Performance) -> Numbers:
    """Steps of 250 ms that cover the performance."""
    steps = max(2, int(np.ceil(performance.duration_s / _STEP_S)) + 1)
    return _STEP_S * np.arange(steps, dtype=float)


def _clock(grid: Numbers, pace: Numbers) -> TimeMap:
    """The map whose local stretching is `pace` (above 1: slower)."""
    return TimeMap.through(grid, np.concatenate([[0.0], np.cumsum(pace * np.diff(grid))]))


def _at_pace(performance: Performance, grid: Numbers, pace: Numbers, what: str) -> Degraded:
    """Local stretching by `pace`, the whole keeping its length."""
    return _everywhere(performance, _clock(grid, pace / pace.mean()), what)


def _everywhere(performance: Performance, time_map: TimeMap, what: str) -> Degraded:
    damaged = moved(performance, time_map)
    return Degraded(damaged, (Event(0.0, damaged.duration_s, what),), time_map)
