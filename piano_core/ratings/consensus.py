"""The panel's opinion of a segment, and how sure it is.

Three methods, each with a standard error:

- `mean` of the panel; error sqrt(within-segment variance / raters), the variance pooled
  over segments, since three raters say little about their own spread;
- `median`; its error is the mean's times sqrt(pi / 2), the large-panel ratio for normal
  errors (smaller panels are a little better than that; with one or two raters the median
  is the mean and so is its error);
- `severity_corrected`: least squares for segment + rater with raters shrunk by their
  variance components (mixed-model equations; Henderson, Biometrics 31, 1975; Searle,
  Casella & McCulloch 1992, chapter 7). Segments are not shrunk, so that labels keep the
  spread that a model has to learn.
"""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl
from scipy.linalg import cho_factor, cho_solve
from threadpoolctl import threadpool_limits

from piano_core.ratings.panel import Panel, Vector, panel_of
from piano_core.ratings.variance import VarianceComponents, one_way, two_way
from piano_core.tables import ConsensusLabels, ValidRatings

METHODS = ("mean", "median", "severity_corrected")


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


def consensus_labels(valid: dy.DataFrame[ValidRatings]) -> dy.DataFrame[ConsensusLabels]:
    """One row a segment, target and method, from each rater's first answers.

    Targets whose answers say nothing about spread (no segment with two raters, or not
    one difference) get no labels: a label without a standard error would be trusted.
    """
    pairs = valid.select("corpus", "target").unique().sort("corpus", "target").rows()
    empty = ConsensusLabels.create_empty()
    first = valid.filter(pl.col("repeat") == 0)
    with threadpool_limits(limits=1, user_api="blas"):  # small factors: see reliability
        frames = [
            _labels(
                first.filter((pl.col("corpus") == corpus) & (pl.col("target") == target)),
                corpus,
                target,
            )
            for corpus, target in pairs
        ]
    return ConsensusLabels.validate(
        pl.concat([empty, *frames]).sort("segment_id", "target", "method")
    )


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


def _labels(answers: pl.DataFrame, corpus: str, target: str) -> pl.DataFrame:
    panel = panel_of(answers)
    spread = one_way(panel)
    if spread is None or spread.residual == 0.0:
        return ConsensusLabels.create_empty()
    error = np.sqrt(spread.residual / panel.sizes)
    ends = np.cumsum(panel.sizes)
    medians = np.array([np.median(part) for part in np.split(panel.score, ends[:-1])])
    wider = np.where(panel.sizes > 2, np.sqrt(np.pi / 2.0), 1.0)
    model = additive_model(panel)
    by_method = (
        (panel.means, error),
        (medians, error * wider),
        (model.segment_means, model.segment_errors),
    )
    segment_ids = answers["segment_id"].unique().sort()
    return pl.concat(
        pl.DataFrame(
            {
                "segment_id": segment_ids,
                "target": target,
                "method": method,
                "corpus": corpus,
                "label": label,
                "standard_error": standard_error,
                "raters": panel.sizes.astype(np.int64),
            }
        )
        for method, (label, standard_error) in zip(METHODS, by_method, strict=True)
    )


def _without_raters(panel: Panel) -> VarianceComponents:
    return one_way(panel) or VarianceComponents(0.0, 0.0, float("nan"))
