"""What no model can exceed: the labels themselves are noisy.

A label is a panel's mean with a standard error. Even the truth would not predict it
perfectly; how well it would is the ceiling of a metric. Classical test theory (Lord &
Novick, "Statistical theories of mental test scores", 1968): with reliability rho =
1 - mean(se^2) / variance, the ceiling of R2 is rho and that of a correlation sqrt(rho).
For the order of pairs there is no closed form, so truths and fresh panels are simulated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import polars as pl

from piano_core.resampling import Matrix, Vector

Metric = Callable[[Vector, Vector], Vector]


def reliability_of_labels(labels: Vector, errors: Vector) -> float:
    """1 - mean squared standard error / variance of the labels, within 0-1; NaN if undefined."""
    return float(drawn_reliability(labels, errors, np.ones((1, len(labels))))[0])


def drawn_reliability(labels: Vector, errors: Vector, counts: Matrix) -> Vector:
    """(r,) `reliability_of_labels` of draws: counts (r, n) say how often each has a label."""
    rows = np.isfinite(labels) & np.isfinite(errors)
    drawn = counts[:, rows]
    y = labels[rows] - (labels[rows].mean() if rows.any() else 0.0)
    number = drawn.sum(axis=1)
    known = np.where(number >= 2.0, number, np.nan)
    variance = (drawn @ y**2 - (drawn @ y) ** 2 / known) / (known - 1.0)
    noise = drawn @ errors[rows] ** 2 / known
    return np.clip(1.0 - noise / np.where(variance > 0.0, variance, np.nan), 0.0, 1.0)


def r2_ceiling(reliability: float) -> float:
    """The R2 of knowing the truth: the reliability of the label."""
    return reliability


def correlation_ceiling(reliability: float) -> float:
    """The correlation of the truth with the label: sqrt(reliability)."""
    return float(np.sqrt(reliability))


def plausible_truth(
    labels: Vector, errors: Vector, passages: Sequence[str] | None = None
) -> Vector:
    """(n,) truths with the spread that real ones must have: labels pulled to their mean.

    Labels spread more than truths, by their errors, so each deviation is shrunk by
    sqrt(reliability). With `passages`, deviations are from the passage's mean and the
    reliability is that of differences inside a passage, which is lower.
    """
    if passages is None:
        centre = np.full_like(labels, np.nanmean(labels))
        lost = 1.0
    else:
        frame = pl.DataFrame({"passage": list(passages), "label": labels})
        means = frame.select(pl.col("label").fill_nan(None).mean().over("passage"))
        centre = means.to_series().fill_null(np.nan).to_numpy()
        # A passage's mean takes one degree of freedom of n.
        lost = float(frame["passage"].n_unique())
    rows = np.isfinite(labels) & np.isfinite(errors)
    degrees = max(rows.sum() - lost, 1.0)
    variance = float(np.sum((labels - centre)[rows] ** 2) / degrees)
    if variance <= 0:
        return centre
    kept = np.clip(1 - np.mean(errors[rows] ** 2) / variance, 0.0, 1.0)
    return centre + np.sqrt(kept) * (labels - centre)


def simulated_ceiling(
    metric: Metric,
    truth: Vector,
    errors: Vector,
    rng: np.random.Generator,
    panels: int = 20,
) -> float:
    """Mean of `metric(labels of a fresh panel, truth)` over simulated panels.

    truth: (n,) from `plausible_truth`; errors: (n,) standard errors of a panel's label.
    """
    rows = np.isfinite(truth) & np.isfinite(errors)
    if rows.sum() < 2:
        return float("nan")
    values = [
        metric(np.where(rows, truth + errors * rng.standard_normal(len(truth)), np.nan), truth)[0]
        for _ in range(panels)
    ]
    return float(np.nanmean(values)) if np.isfinite(values).any() else float("nan")
