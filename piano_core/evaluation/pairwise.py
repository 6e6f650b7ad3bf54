"""Pair order: of two segments, does the model put the better-rated one higher?

What a listener notices: two takes of one passage, and which is better. A pair whose labels
are equal has no order and is left out; a pair whose predictions are equal counts half, as
a coin would. So 0.5 is chance and a constant predictor scores exactly 0.5. For untied
labels over all pairs this is (Kendall's tau + 1) / 2.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.evaluation.metrics import labelled, ratio
from piano_core.resampling import Mask, Resampling, Vector


def same_passage(passages: Sequence[str]) -> Mask:
    """(n, n) True where two rows play the same passage."""
    codes = np.unique(np.asarray(passages, dtype=np.str_), return_inverse=True)[1]
    return codes[:, None] == codes[None, :]


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
    y, p, draws = labelled(labels, predictions, resampling)
    return order_across(ordered_pairs(y, _kept(pairs, labels)), p, draws)


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
    y, p, draws = labelled(labels, predictions, resampling)
    return order_inside(ordered_pairs(y, _kept(pairs, labels)), p, draws)


def kendall(labels: Vector, predictions: Vector, resampling: Resampling | None = None) -> Vector:
    """(r,) tau-b over all pairs (Kendall, Biometrika 33, 1945), as `scipy.stats.kendalltau`.

    Ties lower it, in labels and predictions alike; NaN where one of them is constant. In a
    draw where a group came up twice, pairs across its two copies count as well.
    """
    y, p, draws = labelled(labels, predictions, resampling)
    first, second = np.triu_indices(len(y), 1)
    return _tau_b(y, p, first, second, lambda values: draws.pair_total(first, second, values))


def kendall_within(
    labels: Vector,
    predictions: Vector,
    pairs: Mask,
    resampling: Resampling | None = None,
) -> Vector:
    """(r,) as `kendall` for `pairs` that lie inside one group of the resampling."""
    y, p, draws = labelled(labels, predictions, resampling)
    rated = ~np.isnan(np.asarray(labels, float))
    first, second = np.nonzero(np.triu(pairs[np.ix_(rated, rated)], 1))

    def total(values: Vector) -> Vector:
        return draws.total(np.bincount(first, values, minlength=len(y)))

    return _tau_b(y, p, first, second, total)


@dataclass(frozen=True, eq=False)
class OrderedPairs:
    """k pairs of rows whose labels differ: rows `first` and `second` (k,), and which is higher.

    sign: (k,) 1 where the label of `first` is higher, else -1.
    """

    first: npt.NDArray[np.intp]
    second: npt.NDArray[np.intp]
    sign: Vector


def ordered_pairs(labels: Vector, pairs: Mask | None = None) -> OrderedPairs:
    """The pairs that have an order, once for all models that are judged on these labels (n,)."""
    counted = np.triu(labels[:, None] != labels[None, :], 1)
    if pairs is not None:
        counted &= pairs
    first, second = np.nonzero(counted)
    return OrderedPairs(first, second, np.sign(labels[first] - labels[second]))


def order_across(pairs: OrderedPairs, predictions: Vector, draws: Resampling) -> Vector:
    """`pair_order` for pairs made beforehand."""
    right = _right(pairs, predictions)
    counted = draws.pair_total(pairs.first, pairs.second, np.ones_like(right))
    return ratio(draws.pair_total(pairs.first, pairs.second, right), counted)


def order_inside(pairs: OrderedPairs, predictions: Vector, draws: Resampling) -> Vector:
    """`pair_order_within` for pairs made beforehand."""
    right, size = _right(pairs, predictions), len(draws.groups)
    counted = np.bincount(pairs.first, minlength=size)
    return ratio(draws.total(np.bincount(pairs.first, right, minlength=size)), draws.total(counted))


def _right(pairs: OrderedPairs, predictions: Vector) -> Vector:
    """(k,) 1 where the predictions have the labels' order, 1/2 where they tie, else 0."""
    difference = predictions[pairs.first] - predictions[pairs.second]
    return (pairs.sign * np.sign(difference) + 1) / 2


def _tau_b(
    y: Vector,
    p: Vector,
    first: npt.NDArray[np.intp],
    second: npt.NDArray[np.intp],
    total: Callable[[Vector], Vector],
) -> Vector:
    """Agreement of signs over the geometric mean of pairs untied in either."""
    sign_y, sign_p = np.sign(y[first] - y[second]), np.sign(p[first] - p[second])
    untied = np.sqrt(total(np.abs(sign_y)) * total(np.abs(sign_p)))
    return ratio(total(sign_y * sign_p), untied)


def _kept(pairs: Mask | None, labels: Vector) -> Mask | None:
    rows = ~np.isnan(np.asarray(labels, float))
    return None if pairs is None else pairs[np.ix_(rows, rows)]
