"""Pair order: of two segments, does the model put the better-rated one higher?

What a listener notices: two takes of one passage, and which is better. A pair whose labels
are equal has no order and is left out; a pair whose predictions are equal counts half, as
a coin would. So 0.5 is chance and a constant predictor scores exactly 0.5. For untied
labels over all pairs this is (Kendall's tau + 1) / 2.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from piano_core.evaluation.metrics import labelled, ratio
from piano_core.evaluation.resampling import Mask, Resampling, Vector

Rows = npt.NDArray[np.intp]


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
    left, other, right, draws = _judged(labels, predictions, pairs, resampling)
    counted = draws.pair_total(left, other, np.ones_like(right))
    return ratio(draws.pair_total(left, other, right), counted)


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
    left, _, right, draws = _judged(labels, predictions, pairs, resampling)
    size = len(draws.groups)
    counted = np.bincount(left, minlength=size)
    return ratio(draws.total(np.bincount(left, right, minlength=size)), draws.total(counted))


def _judged(
    labels: Vector, predictions: Vector, pairs: Mask | None, resampling: Resampling | None
) -> tuple[Rows, Rows, Vector, Resampling]:
    """Two row numbers for every pair that has an order, and 1, 0 or 1/2 for a tie."""
    rows = ~np.isnan(np.asarray(labels, float))
    y, p, draws = labelled(labels, predictions, resampling)
    counted = y[:, None] != y[None, :]
    if pairs is not None:
        counted &= pairs[np.ix_(rows, rows)]
    left, other = np.nonzero(np.triu(counted, 1))
    agreement = np.sign(y[left] - y[other]) * np.sign(p[left] - p[other])
    return left, other, (agreement + 1) / 2, draws
