"""Pair order: of two segments, does the model put the better-rated one higher?

What a listener notices: two takes of one passage, and which is better. A pair whose labels
are equal has no order and is left out; a pair whose predictions are equal counts half, as
a coin would. So 0.5 is chance and a constant predictor scores exactly 0.5. For untied
labels over all pairs this is (Kendall's tau + 1) / 2.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.evaluation.metrics import labelled, ratio
from piano_core.evaluation.resampling import Mask, Resampling, Vector


def same_passage(passages: Sequence[str]) -> Mask:
    """(n, n) True where two rows play the same passage."""
    names = np.asarray(passages, dtype=np.str_)
    return names[:, None] == names[None, :]


def beyond_errors(labels: Vector, errors: Vector) -> Mask:
    """(n, n) True where two labels differ by more than the standard error of their difference.

    The others are pairs that the raters themselves did not tell apart.
    errors: (n,) standard errors of the labels.
    """
    difference = np.abs(labels[:, None] - labels[None, :])
    return difference > np.sqrt(errors[:, None] ** 2 + errors[None, :] ** 2)


def pair_order(
    labels: Vector,
    predictions: Vector,
    pairs: Mask | None = None,
    resampling: Resampling | None = None,
) -> Vector:
    """(r,) share of pairs in the right order, over all pairs or those true in `pairs` (n, n).

    In a draw where a group came up twice, pairs across its two copies count as well.
    """
    right, counted, draws = _judged(labels, predictions, pairs, resampling)
    return ratio(draws.pair_total(right), draws.pair_total(counted))


def pair_order_within(
    labels: Vector,
    predictions: Vector,
    pairs: Mask,
    resampling: Resampling | None = None,
) -> Vector:
    """(r,) as `pair_order` for `pairs` that lie inside one group of the resampling.

    A group that was drawn twice brings its pairs twice; pairs across the two copies would
    weigh large passages by the square and are not counted.
    """
    right, counted, draws = _judged(labels, predictions, pairs, resampling)
    return ratio(draws.total(right.sum(axis=1)), draws.total(counted.sum(axis=1)))


def _judged(
    labels: Vector, predictions: Vector, pairs: Mask | None, resampling: Resampling | None
) -> tuple[Vector, Vector, Resampling]:
    rows = ~np.isnan(np.asarray(labels, float))
    y, p, draws = labelled(labels, predictions, resampling)
    label_sign = np.sign(y[:, None] - y[None, :])
    counted = label_sign != 0
    if pairs is not None:
        counted &= pairs[np.ix_(rows, rows)]
    agreement = label_sign * np.sign(p[:, None] - p[None, :])
    return np.where(counted, (agreement + 1) / 2, 0.0), counted.astype(np.float64), draws
