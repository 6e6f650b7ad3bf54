"""Inter-onset intervals: how fast notes follow each other, and how evenly."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import Column, correlation, mean, median, percentiles, sd, share

SIMPLE_RATIOS = np.log2([1 / 8, 1 / 6, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 1, 3 / 2, 2, 3, 4, 6, 8])
"""Ratios of successive note values that notation favours, in octaves of time."""

EVEN_RATIO = 0.4
"""Successive intervals within this of each other (octaves of time, a factor of 1.32) are
taken as equal note values."""


def _compute(heard: Heard) -> dict[str, float]:
    interval = heard.interval
    logs = np.log2(np.maximum(interval, 1e-3))
    low, middle, high = percentiles(interval, 10, 50, 90)
    change = np.diff(logs)
    even = change[np.abs(change) < EVEN_RATIO]
    return {
        "interval_mean": mean(interval),
        "interval_p10": low,
        "interval_p50": middle,
        "interval_p90": high,
        "interval_log_sd": sd(logs),
        "variability": _npvi(interval),
        "ratio_residual": mean(_distance_to_simple(change)),
        "even_share": share(np.abs(change) < EVEN_RATIO),
        "even_jitter": 1.4826 * median(np.abs(even - median(even))) if even.size else np.nan,
        "even_sd": sd(even),
        "even_curvature": _curvature(logs, change),
        "even_lag1": correlation(*_successive_even(change)),
        "acceleration": median(even),
    }


def _npvi(interval: Column) -> float:
    """Normalised pairwise variability index (Grabe & Low 2002), as a mean without the 100."""
    if interval.size < 2:
        return float("nan")
    pairs = np.abs(np.diff(interval)) / (0.5 * (interval[1:] + interval[:-1]))
    return mean(pairs)


def _distance_to_simple(change: Column) -> Column:
    """Distance of each log ratio to the nearest simple ratio."""
    middles = (SIMPLE_RATIOS[1:] + SIMPLE_RATIOS[:-1]) / 2
    return np.abs(change - SIMPLE_RATIOS[np.searchsorted(middles, change)])


def _successive_even(change: Column) -> tuple[Column, Column]:
    """Pairs of successive changes where three intervals running are about equal."""
    even = np.abs(change) < EVEN_RATIO
    both = even[1:] & even[:-1]
    return change[:-1][both], change[1:][both]


def _curvature(logs: Column, change: Column) -> float:
    """Mean absolute second difference of log intervals within even runs."""
    before, after = _successive_even(change)
    return mean(np.abs(after - before)) if logs.size else float("nan")


RHYTHM = Group(
    (
        Feature("rhythm.interval_mean", "s", "Mean time from one onset to the next."),
        Feature("rhythm.interval_p10", "s", "The fastest tenth of the steps is faster than this."),
        Feature("rhythm.interval_p50", "s", "Time of the middle step from onset to onset."),
        Feature("rhythm.interval_p90", "s", "The slowest tenth of the steps is slower than this."),
        Feature("rhythm.interval_log_sd", "octaves of time", "Variety of steps; 1 is a doubling."),
        Feature(
            "rhythm.variability", "ratio", "Contrast of neighbouring steps (nPVI of speech rhythm)."
        ),
        Feature(
            "rhythm.ratio_residual",
            "octaves of time",
            "How far neighbouring steps are from simple ratios such as 1:1, 1:2, 1:3.",
        ),
        Feature("rhythm.even_share", "ratio", "Steps that are about as long as the one before."),
        Feature(
            "rhythm.even_jitter",
            "octaves of time",
            "Robust spread of step to step changes where steps are about equal.",
        ),
        Feature(
            "rhythm.even_sd",
            "octaves of time",
            "Standard deviation of step to step changes where steps are about equal.",
        ),
        Feature(
            "rhythm.even_curvature",
            "octaves of time",
            "Zigzag in even runs: high where long and short alternate without plan.",
        ),
        Feature(
            "rhythm.even_lag1",
            "-1-1",
            "Negative where a step too long is followed by one too short, as unsteady hands do "
            "(Wing & Kristofferson 1973); positive where tempo drifts smoothly.",
        ),
        Feature(
            "rhythm.acceleration",
            "octaves of time",
            "Middle change of even steps; positive where the playing slows down.",
        ),
    ),
    _compute,
)
