"""Notes meant together: how far apart they come, which comes first, how evenly they sound."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard, Index
from piano_core.features.summaries import mean, percentiles, sd, share

TOGETHER_S = 0.005
"""Onsets this close come from a machine or by luck; hands differ by 10 ms and more."""


def _compute(heard: Heard) -> dict[str, float]:
    chords = heard.size > 1
    if not chords.any():
        return dict.fromkeys((feature.name.split(".")[1] for feature in CHORDS.features), np.nan)
    spread = _range_in_chords(heard, heard.onset)[chords]
    middle, high = percentiles(spread, 50, 90)
    lead = _lead(heard, heard.onset, heard.top)[chords]
    bass_lead = _lead(heard, heard.onset, heard.bottom)[chords]
    loudness = _lead(heard, heard.velocity, heard.top)[chords]
    return {
        "asynchrony_mean": mean(spread),
        "asynchrony_p50": middle,
        "asynchrony_p90": high,
        "asynchrony_sd": sd(spread),
        "together_share": share(spread < TOGETHER_S),
        "melody_lead": mean(lead),
        "melody_lead_sd": sd(lead),
        "bass_lead": mean(bass_lead),
        "velocity_range": mean(_range_in_chords(heard, heard.velocity)[chords]),
        "top_voicing": -mean(loudness),
        "top_voicing_sd": sd(loudness),
    }


def _range_in_chords(heard: Heard, values: Column) -> Column:
    """Largest minus smallest value in each chord."""
    return np.maximum.reduceat(values, heard.first) - np.minimum.reduceat(values, heard.first)


def _lead(heard: Heard, values: Column, chosen: Index) -> Column:
    """Mean of the other notes of each chord minus the chosen note; 0 for single notes."""
    total = np.add.reduceat(values, heard.first)
    mine = values[chosen]
    others = (total - mine) / np.maximum(heard.size - 1, 1)
    return np.where(heard.size > 1, others - mine, 0.0)


CHORDS = Group(
    (
        Feature("chords.asynchrony_mean", "s", "Mean spread of the onsets of a chord."),
        Feature("chords.asynchrony_p50", "s", "Spread of the onsets of the middle chord."),
        Feature("chords.asynchrony_p90", "s", "Spread that one chord in ten exceeds."),
        Feature("chords.asynchrony_sd", "s", "How unequally chords are spread."),
        Feature("chords.together_share", "ratio", "Chords struck within 5 ms, as machines do."),
        Feature("chords.melody_lead", "s", "How much the top note comes before the others."),
        Feature("chords.melody_lead_sd", "s", "How irregularly the top note leads or lags."),
        Feature("chords.bass_lead", "s", "How much the lowest note comes before the others."),
        Feature("chords.velocity_range", "0-127", "Loudest minus softest note of a chord."),
        Feature("chords.top_voicing", "0-127", "How much harder the top note is struck."),
        Feature("chords.top_voicing_sd", "0-127", "How irregularly the top note is brought out."),
    ),
    _compute,
)
