"""segment + rater by least squares: what an average rater would say, and each rater's severity.

Raters are shrunk by their variance components (mixed-model equations; Henderson, Biometrics
31, 1975; Searle, Casella & McCulloch, Variance Components, 1992, chapter 7), segments not.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve

from piano_core.ratings.panel import Panel, Vector
from piano_core.ratings.variance import VarianceComponents, one_way, two_way


@dataclass(frozen=True, eq=False)
class AdditiveModel:
    """segment + rater, fitted to one panel, in points of 0-100.

    segment_means: (segments,) what an average rater would say.
    segment_errors: (segments,) their standard errors, NaN where the panel cannot tell.
    rater_effects, rater_errors: (raters,) points above the average rater, shrunk towards
        0, and standard errors; 0 where raters differ by no more than chance, NaN where the
        panel cannot tell.
    """

    segment_means: Vector
    segment_errors: Vector
    rater_effects: Vector
    rater_errors: Vector


def additive_model(panel: Panel) -> AdditiveModel:
    """Fit segment + rater; without a rater variance (or without a way to see one) the mean."""
    found = two_way(panel) or _without_raters(panel)
    ratio = found.rater / found.residual if found.residual > 0.0 else 0.0
    if ratio <= 1e-9:
        errors = np.sqrt(found.residual / panel.sizes)
        seen = 0.0 if np.isfinite(found.residual) else np.nan
        nothing = np.full(panel.raters, seen)
        return AdditiveModel(panel.means, errors, nothing, nothing)
    counts = np.zeros((panel.segments, panel.raters))
    counts[panel.segment, panel.rater] = 1.0
    share = counts / panel.sizes[:, None]
    left = np.diag(counts.sum(axis=0) + 1.0 / ratio) - counts.T @ share
    right = np.bincount(panel.rater, panel.score, panel.raters) - share.T @ panel.sums
    inverse = cho_solve(cho_factor(left), np.eye(panel.raters))
    effects = inverse @ right
    of_segments = 1.0 / panel.sizes + np.einsum("sr,sr->s", share @ inverse, share)
    return AdditiveModel(
        panel.means - share @ effects,
        np.sqrt(found.residual * of_segments),
        effects,
        np.sqrt(found.residual * np.diag(inverse)),
    )


def _without_raters(panel: Panel) -> VarianceComponents:
    return one_way(panel) or VarianceComponents(0.0, 0.0, float("nan"))
