"""How close predictions are to labels: R2, Pearson, Spearman, mean absolute error.

Conventions. `labels` and `predictions` are (n,) on 0-100. Rows without a label (NaN) are
left out; a prediction that is not a number where there is a label is an error. Every
function returns (r,) values, one for each draw of `resampling`, and a single one without
it. A value that is not defined (constant labels, fewer than two rows) is NaN, where other
libraries return 0, 1 or a warning.
"""

from __future__ import annotations

import numpy as np

from piano_core.errors import PianoError
from piano_core.resampling import Matrix, Resampling, Vector


def labelled(
    labels: Vector, predictions: Vector, resampling: Resampling | None
) -> tuple[Vector, Vector, Resampling]:
    """The rows that have a label, and the draws over them; checks shapes and numbers."""
    labels, predictions = np.asarray(labels, float), np.asarray(predictions, float)
    if labels.shape != predictions.shape or labels.ndim != 1:
        raise PianoError(
            f"labels have shape {labels.shape}, predictions {predictions.shape}",
            where="evaluation",
            remedy="Give one label and one prediction a segment, as (n,) arrays.",
        )
    rows = ~np.isnan(labels)
    if not np.isfinite(predictions[rows]).all():
        raise PianoError(
            f"{int((~np.isfinite(predictions[rows])).sum())} predictions are not numbers",
            where="evaluation",
            remedy="A model must answer for every labelled segment.",
        )
    draws = Resampling.once(len(labels)) if resampling is None else resampling
    return labels[rows], predictions[rows], draws.keep(rows)


def ratio(numerator: Vector, denominator: Vector) -> Vector:
    """numerator / denominator, NaN where the denominator is 0 (or too small to mean anything)."""
    sound = np.abs(denominator) > 1e-12
    return np.where(sound, numerator / np.where(sound, denominator, 1.0), np.nan)


def r2(labels: Vector, predictions: Vector, resampling: Resampling | None = None) -> Vector:
    """Coefficient of determination: 1 - squared error / squared distance from the mean label.

    1 is perfect, 0 as good as the mean of these labels, negative worse. As
    `sklearn.metrics.r2_score`, but NaN for constant labels.
    """
    y, p, draws = labelled(labels, predictions, resampling)
    y, p = _centred(y, p)
    n, sum_y = draws.total(np.ones_like(y)), draws.total(y)
    spread = draws.total(y * y) - ratio(sum_y * sum_y, n)
    return 1.0 - ratio(draws.total((y - p) ** 2), spread)


def mean_absolute_error(
    labels: Vector, predictions: Vector, resampling: Resampling | None = None
) -> Vector:
    """Mean of |label - prediction|, in points of 0-100."""
    y, p, draws = labelled(labels, predictions, resampling)
    return ratio(draws.total(np.abs(y - p)), draws.total(np.ones_like(y)))


def pearson(labels: Vector, predictions: Vector, resampling: Resampling | None = None) -> Vector:
    """Linear correlation; NaN where labels or predictions are constant."""
    y, p, draws = labelled(labels, predictions, resampling)
    y, p = _centred(y, p)
    n, sum_y, sum_p = draws.total(np.ones_like(y)), draws.total(y), draws.total(p)
    covariance = draws.total(y * p) - ratio(sum_y * sum_p, n)
    variance_y = draws.total(y * y) - ratio(sum_y * sum_y, n)
    variance_p = draws.total(p * p) - ratio(sum_p * sum_p, n)
    return _correlation(covariance, variance_y, variance_p)


def spearman(labels: Vector, predictions: Vector, resampling: Resampling | None = None) -> Vector:
    """Rank correlation: Pearson on midranks (ties share their mean rank), ranked in each draw.

    As `scipy.stats.spearmanr`; NaN where labels or predictions are constant.
    """
    y, p, draws = labelled(labels, predictions, resampling)
    weights = draws.weights()
    if len(y) == 0:
        return np.full(len(weights), np.nan)
    rank_y, rank_p = _midranks(y, weights), _midranks(p, weights)
    # The mean midrank of N items is (N + 1) / 2, whatever the ties.
    centre = (weights.sum(axis=1, keepdims=True) + 1) / 2
    rank_y, rank_p = rank_y - centre, rank_p - centre

    def total(a: Matrix, b: Matrix) -> Vector:
        return np.einsum("rn,rn,rn->r", weights, a, b)

    return _correlation(total(rank_y, rank_p), total(rank_y, rank_y), total(rank_p, rank_p))


def _centred(y: Vector, p: Vector) -> tuple[Vector, Vector]:
    """Both moved by the mean label: the same metrics, without cancellation in the sums."""
    middle = y.mean() if len(y) else 0.0
    return y - middle, p - middle


def _correlation(covariance: Vector, variance_a: Vector, variance_b: Vector) -> Vector:
    scale = np.sqrt(np.maximum(variance_a, 0) * np.maximum(variance_b, 0))
    return np.clip(ratio(covariance, np.where(scale > 1e-9, scale, 0.0)), -1.0, 1.0)


def _midranks(values: Vector, weights: Matrix) -> Matrix:
    """(r, n) midrank of each row among rows that count `weights` (r, n) times."""
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    first = np.concatenate(([True], ordered[1:] != ordered[:-1]))
    tie_weight = np.add.reduceat(weights[:, order], np.flatnonzero(first), axis=1)
    rank = np.cumsum(tie_weight, axis=1) - tie_weight / 2 + 0.5
    tie_of_row = np.empty(len(values), np.intp)
    tie_of_row[order] = np.cumsum(first) - 1
    return rank[:, tie_of_row]
