"""Loudness over time: how far it moves, how smoothly, and what shape it draws."""

from __future__ import annotations

import numpy as np

from piano_core.features.curves import STEP_S, density_curve, loudness_curve
from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.summaries import arch, correlation, mean, percentiles, sd, slope

PHRASE_NOTES = 8
"""Melody notes in the stretches in which local shape is measured."""


def _compute(heard: Heard) -> dict[str, float]:
    curve = loudness_curve(heard)
    low, high = percentiles(curve.value, 5, 95)
    change = np.diff(curve.value) / STEP_S
    melody = heard.velocity[heard.melody]
    residual = _residual(heard)
    return {
        "curve_sd": sd(curve.value),
        "curve_range": high - low,
        "curve_slope": slope(curve.time, curve.value),
        "curve_arch": arch(curve.value),
        "curve_speed": mean(np.abs(change)),
        "curve_roughness": mean(np.abs(np.diff(change))),
        "residual_sd": sd(residual),
        "melody_sd": sd(melody),
        "melody_jump": mean(np.abs(np.diff(melody))),
        "melody_shape": _shape(melody),
        "melody_follows_pitch": correlation(heard.pitch[heard.melody], melody),
        "follows_density": _follows_density(heard),
    }


def _residual(heard: Heard) -> Column:
    """Velocities minus the loudness curve at their time."""
    curve = loudness_curve(heard)
    if not curve.time.size:
        return np.empty(0)
    return heard.velocity - np.interp(heard.onset, curve.time, curve.value)


def _shape(melody: Column) -> float:
    """Part of the melody's short-range loudness variance that a parabola explains, 0-1."""
    rows = len(melody) // PHRASE_NOTES
    if rows < 1:
        return float("nan")
    phrases = melody[: rows * PHRASE_NOTES].reshape(rows, PHRASE_NOTES)
    centred = phrases - phrases.mean(axis=1, keepdims=True)
    x = np.linspace(-1.0, 1.0, PHRASE_NOTES)
    basis = np.stack([x, x**2 - (x**2).mean()])
    basis /= np.linalg.norm(basis, axis=1, keepdims=True)
    total = float((centred**2).sum())
    return float(((centred @ basis.T) ** 2).sum()) / total if total > 1e-9 else 0.0


def _follows_density(heard: Heard) -> float:
    """Correlation of loudness and rate of onsets at the same moments."""
    loud, dense = loudness_curve(heard), density_curve(heard)
    if dense.time.size < 3:
        return float("nan")
    return correlation(np.interp(dense.time, loud.time, loud.value), dense.value)


LOUDNESS = Group(
    (
        Feature("loudness.curve_sd", "0-127", "How much loudness moves over the piece."),
        Feature("loudness.curve_range", "0-127", "From the softest to the loudest passage."),
        Feature("loudness.curve_slope", "0-127 per s", "Positive where it grows to the end."),
        Feature("loudness.curve_arch", "0-127", "Positive where the middle is the loudest."),
        Feature("loudness.curve_speed", "0-127 per s", "How fast loudness grows and falls."),
        Feature("loudness.curve_roughness", "0-127 per s", "How abruptly loudness turns."),
        Feature("loudness.residual_sd", "0-127", "How far strokes stray from the loudness curve."),
        Feature("loudness.melody_sd", "0-127", "How much the melody's loudness varies."),
        Feature("loudness.melody_jump", "0-127", "Mean jump from one melody note to the next."),
        Feature(
            "loudness.melody_shape",
            "ratio",
            "Part of the melody's ups and downs that swells and fades as one gesture.",
        ),
        Feature("loudness.melody_follows_pitch", "-1-1", "Whether the melody swells as it rises."),
        Feature("loudness.follows_density", "-1-1", "Whether busy moments are the loud ones."),
    ),
    _compute,
)
