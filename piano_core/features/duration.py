"""How long keys are held, and how long strings sound."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import mean, percentiles, sd, share

BRUSHED_S = 0.05
"""A key held for less was brushed rather than played in most music."""


def _compute(heard: Heard) -> dict[str, float]:
    held = heard.held
    low, middle, high = percentiles(held, 10, 50, 90)
    logs = np.log2(np.maximum(held, 0.01))
    return {
        "mean": mean(held),
        "p10": low,
        "p50": middle,
        "p90": high,
        "log_sd": sd(logs),
        "brushed_share": share(held < BRUSHED_S),
        "sounding_mean": mean(heard.sounding),
        "sounding_p50": percentiles(heard.sounding, 50)[0],
    }


DURATION = Group(
    (
        Feature("duration.mean", "s", "How long keys are held on average."),
        Feature("duration.p10", "s", "Holding time that nine notes in ten exceed."),
        Feature("duration.p50", "s", "Holding time of the middle note."),
        Feature("duration.p90", "s", "Holding time that one note in ten exceeds."),
        Feature("duration.log_sd", "octaves of time", "Variety of holding times; 1 is a doubling."),
        Feature("duration.brushed_share", "ratio", "Keys held for less than 50 ms."),
        Feature("duration.sounding_mean", "s", "How long notes sound on average, with pedals."),
        Feature("duration.sounding_p50", "s", "How long the middle note sounds, with pedals."),
    ),
    _compute,
)
