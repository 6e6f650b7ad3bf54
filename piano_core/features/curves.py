"""Slow curves through a performance: speed and loudness, sampled on an even grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.features.heard import Column, Heard

WINDOW_S = 3.0
"""About a bar or two: what a listener hears as the tempo or loudness of the moment."""

STEP_S = 0.5


@dataclass(frozen=True)
class Curve:
    """Values at times (s) `STEP_S` apart; windows without notes are left out."""

    time: Column
    value: Column


def density_curve(heard: Heard) -> Curve:
    """Log2 of onsets (chords) a second: how fast things happen around each moment."""
    onset = heard.chord_onset
    grid = _grid(heard)
    start, stop = _window(onset, grid)
    inside = np.minimum(grid + WINDOW_S / 2, onset[-1] if len(onset) else 0.0) - np.maximum(
        grid - WINDOW_S / 2, onset[0] if len(onset) else 0.0
    )
    count = stop - start
    kept = (count > 0) & (inside > WINDOW_S / 4)
    return Curve(grid[kept], np.log2(count[kept] / inside[kept]))


def pace_curve(heard: Heard) -> Curve:
    """Log2 of the median step (s) in successive stretches of eight steps."""
    step = np.log2(np.maximum(heard.interval, 1e-3))
    rows = len(step) // 4 - 1
    if rows < 1:
        return Curve(np.empty(0), np.empty(0))
    index = np.arange(rows)[:, None] * 4 + np.arange(8)
    return Curve(heard.chord_onset[index].mean(axis=1), np.median(step[index], axis=1))


def loudness_curve(heard: Heard) -> Curve:
    """Mean velocity of the notes around each moment."""
    grid = _grid(heard)
    start, stop = _window(heard.onset, grid)
    total = np.concatenate([[0.0], np.cumsum(heard.velocity)])
    count = stop - start
    kept = count > 0
    return Curve(grid[kept], (total[stop] - total[start])[kept] / count[kept])


def _grid(heard: Heard) -> Column:
    if not len(heard.onset):
        return np.empty(0)
    return np.arange(heard.onset[0], heard.onset[-1] + STEP_S, STEP_S)


def _window(times: Column, grid: Column) -> tuple[np.ndarray, np.ndarray]:
    start = np.searchsorted(times, grid - WINDOW_S / 2, side="left")
    return start, np.searchsorted(times, grid + WINDOW_S / 2, side="right")
