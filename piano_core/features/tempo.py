"""Speed over time, without a score: how much it moves, how smoothly, where it leads."""

from __future__ import annotations

import numpy as np

from piano_core.features.curves import STEP_S, density_curve, pace_curve
from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.summaries import arch, mean, sd, skewness, slope

LAGS_S = np.arange(0.25, 1.5, 0.01)
"""Candidate beats: 240 to 40 a minute."""

PULSE_WIDTH_S = 0.02
"""Onsets this near to a multiple of the beat count as on it."""

LONGEST_PULSE_NOTES = 4000
"""The pulse is looked for in the first notes of very long recordings."""


def _compute(heard: Heard) -> dict[str, float]:
    density, pace = density_curve(heard), pace_curve(heard)
    beat, strength = _pulse(heard)
    return {
        "density_mean": mean(density.value),
        "density_sd": sd(density.value),
        "density_roughness": mean(np.abs(np.diff(density.value, 2))) / STEP_S**2
        if density.value.size > 2
        else np.nan,
        "density_slope": slope(density.time, density.value),
        "change_skewness": skewness(np.diff(density.value)),
        "pace_sd": sd(pace.value),
        "pace_slope": slope(pace.time, pace.value),
        "pace_arch": arch(pace.value),
        "closing_broadening": _closing(heard),
        "beat_rate": 60.0 / beat if beat == beat else np.nan,
        "pulse_strength": strength,
    }


def _closing(heard: Heard) -> float:
    """Log2 of the last four steps against the middle step of the performance."""
    step = heard.interval
    if len(step) < 12:
        return float("nan")
    return float(np.log2(max(float(step[-4:].mean()), 1e-3) / max(float(np.median(step)), 1e-3)))


def _pulse(heard: Heard) -> tuple[float, float]:
    """The step that most pairs of neighbouring onsets share, and how peaked that is.

    A histogram of the distances to the next six onsets, smoothed by the width of a hand's
    precision: strength is the height of the peak against the mean.
    """
    onset = heard.chord_onset[:LONGEST_PULSE_NOTES]
    if len(onset) < 8:
        return float("nan"), float("nan")
    distances: list[Column] = [onset[k:] - onset[:-k] for k in range(1, 7)]
    edges = np.append(LAGS_S, LAGS_S[-1] + 0.01)
    counts = np.histogram(np.concatenate(distances), edges)[0].astype(np.float64)
    width = np.arange(-4, 5) * 0.01
    kernel = np.exp(-0.5 * (width / PULSE_WIDTH_S) ** 2)
    smooth = np.convolve(counts, kernel / kernel.sum(), mode="same")
    if smooth.sum() <= 0:
        return float("nan"), float("nan")
    best = int(np.argmax(smooth))
    return float(LAGS_S[best]), float(smooth[best] / smooth.mean())


TEMPO = Group(
    (
        Feature("tempo.density_mean", "log2 1/s", "Onsets a second, as powers of two."),
        Feature("tempo.density_sd", "octaves", "How much the rate of onsets moves over the piece."),
        Feature(
            "tempo.density_roughness", "octaves/s2", "How abruptly the rate of onsets changes."
        ),
        Feature("tempo.density_slope", "octaves/s", "Positive where things happen ever faster."),
        Feature(
            "tempo.change_skewness", "1", "Negative where speed creeps up and is caught suddenly."
        ),
        Feature("tempo.pace_sd", "octaves", "How much the middle step length moves."),
        Feature("tempo.pace_slope", "octaves/s", "Positive where steps get longer to the end."),
        Feature("tempo.pace_arch", "octaves", "Steps in the middle longer than at both ends."),
        Feature("tempo.closing_broadening", "octaves", "How much longer the last steps are."),
        Feature("tempo.beat_rate", "1/min", "The most common step, as beats a minute."),
        Feature("tempo.pulse_strength", "ratio", "How clearly one step length stands out."),
    ),
    _compute,
)
