"""How hard keys are struck: level, range and shape of the distribution of velocities."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import (
    correlation,
    mean,
    percentiles,
    sd,
    share,
    skewness,
    spread,
)

SOFT_STROKE = 25
"""Below this, about pianissimo and close to where a key barely speaks."""


def _compute(heard: Heard) -> dict[str, float]:
    velocity = heard.velocity
    low, middle, high = percentiles(velocity, 10, 50, 90)
    neighbours = np.abs(np.diff(velocity))
    return {
        "mean": mean(velocity),
        "sd": sd(velocity),
        "p10": low,
        "p50": middle,
        "p90": high,
        "range": high - low,
        "iqr": spread(velocity),
        "skewness": skewness(velocity),
        "neighbour_change": mean(neighbours),
        "soft_share": share(velocity < SOFT_STROKE),
        "pitch_correlation": correlation(heard.pitch, velocity),
    }


VELOCITY = Group(
    (
        Feature("velocity.mean", "0-127", "How hard keys are struck on average."),
        Feature("velocity.sd", "0-127", "How much the strength of strokes varies."),
        Feature("velocity.p10", "0-127", "Strength that nine strokes in ten exceed."),
        Feature("velocity.p50", "0-127", "Strength of the middle stroke."),
        Feature("velocity.p90", "0-127", "Strength that one stroke in ten exceeds."),
        Feature("velocity.range", "0-127", "From soft (10 %) to loud (90 %) strokes."),
        Feature("velocity.iqr", "0-127", "Width of the middle half of all strokes."),
        Feature("velocity.skewness", "1", "Positive where a few strokes stand out above the rest."),
        Feature("velocity.neighbour_change", "0-127", "Mean difference of successive strokes."),
        Feature("velocity.soft_share", "ratio", "Strokes softer than about pianissimo."),
        Feature("velocity.pitch_correlation", "-1-1", "Whether high notes are the loud ones."),
    ),
    _compute,
)
