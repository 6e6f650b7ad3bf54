"""Melody against accompaniment, hand against hand."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import Column, correlation, mean, percentiles, sd, share


def _compute(heard: Heard) -> dict[str, float]:
    velocity = heard.velocity
    upper, lower = velocity[heard.high], velocity[heard.low]
    inner = np.ones(len(velocity), bool)
    inner[heard.melody] = False
    melody, rest = velocity[heard.melody], velocity[inner]
    bass = velocity[heard.bass]
    local = _local_advantage(heard)
    weakest = percentiles(local, 10)[0]
    return {
        "hand_balance": mean(upper) - mean(lower),
        "melody_advantage": mean(melody) - mean(rest),
        "melody_advantage_local": mean(local),
        "melody_advantage_sd": sd(local),
        "melody_advantage_p10": weakest,
        "melody_buried_share": share(local < 0),
        "bass_advantage": mean(bass) - mean(rest),
        "inner_sd": sd(rest),
        "lower_sd": sd(lower),
        "upper_sd": sd(upper),
        "melody_bass_together": _together(heard),
    }


def _local_advantage(heard: Heard) -> Column:
    """Velocity of each melody note minus the mean of lower-hand notes within a second."""
    low = np.flatnonzero(heard.low)
    if not low.size:
        return np.empty(0)
    time = heard.onset[low]
    total = np.concatenate([[0.0], np.cumsum(heard.velocity[low])])
    at = heard.onset[heard.melody]
    start = np.searchsorted(time, at - 1.0, side="left")
    stop = np.searchsorted(time, at + 1.0, side="right")
    near = stop > start
    around = (total[stop] - total[start])[near] / (stop - start)[near]
    return heard.velocity[heard.melody][near] - around


def _together(heard: Heard) -> float:
    """Correlation of melody loudness with the bass loudness at the same time."""
    if not heard.bass.size or not heard.melody.size:
        return float("nan")
    bass = np.interp(heard.onset[heard.melody], heard.onset[heard.bass], heard.velocity[heard.bass])
    return correlation(heard.velocity[heard.melody], bass)


VOICING = Group(
    (
        Feature("voicing.hand_balance", "0-127", "How much harder the upper hand strikes."),
        Feature("voicing.melody_advantage", "0-127", "Melody strength above all other notes."),
        Feature(
            "voicing.melody_advantage_local",
            "0-127",
            "Melody strength above the accompaniment within a second.",
        ),
        Feature("voicing.melody_advantage_sd", "0-127", "How unsteady that advantage is."),
        Feature("voicing.melody_advantage_p10", "0-127", "That advantage at its weakest tenth."),
        Feature("voicing.melody_buried_share", "ratio", "Melody notes below the accompaniment."),
        Feature("voicing.bass_advantage", "0-127", "Bass strength above notes that are no melody."),
        Feature("voicing.inner_sd", "0-127", "Unevenness of all notes that are no melody."),
        Feature("voicing.lower_sd", "0-127", "Unevenness of the lower hand."),
        Feature("voicing.upper_sd", "0-127", "Unevenness of the upper hand."),
        Feature("voicing.melody_bass_together", "-1-1", "Whether both hands swell together."),
    ),
    _compute,
)
