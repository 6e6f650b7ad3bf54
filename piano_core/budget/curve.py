"""The learning curve as a formula: what more segments, or more raters for them, would teach.

R2 = limit - 1 / sum over parts of (segments / (u + v / raters)).

A model of p free parameters fitted to n labels loses about p (s^2 + e^2 / k) / n of what it
could explain (least squares; Hastie, Tibshirani & Friedman, The Elements of Statistical
Learning, 2009, section 7.3), where s^2 is what it leaves of the truth and e^2 / k the
variance of the mean of k raters: u and v are the two summands over the spread of the
labels. Labels of different quality are weighted by their precision. `limit` is what the
model would reach with endless labels, against labels of full panels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import dataframely as dy
import numpy as np
import polars as pl
from scipy.optimize import lsq_linear

from piano_core.budget.components import Expected
from piano_core.ratings.panel import Matrix, Vector
from piano_core.tables import LearningCurve

if TYPE_CHECKING:
    from piano_core.budget.design import Part

_FEWEST_POINTS = 6  # three unknowns, each seen more than once
_DRAWS = 200
_INTERVAL = (0.025, 0.975)


@dataclass(frozen=True, eq=False)
class Curve:
    """limit, u, v of the fit to all points.

    draws: (200, 3) of the same, fitted to points of folds drawn with replacement.
    segments: the most that a point was measured with; beyond it the curve is a guess.
    """

    limit: float
    u: float
    v: float
    draws: Matrix
    segments: int

    def expected(self, parts: Sequence[Part]) -> Expected:
        """R2 after training on these parts, with the spread of the fits over folds (95 %)."""
        low, high = np.quantile(_r2(self.draws, parts), _INTERVAL)
        return Expected(float(_r2(self._all, parts)[0]), float(low), float(high))

    def gain(self, before: Sequence[Part], after: Sequence[Part]) -> Expected:
        """R2 after less R2 before, each fit compared with itself."""
        gains = _r2(self.draws, after) - _r2(self.draws, before)
        low, high = np.quantile(gains, _INTERVAL)
        value = (_r2(self._all, after) - _r2(self._all, before))[0]
        return Expected(float(value), float(low), float(high))

    @property
    def _all(self) -> Matrix:
        return np.array([[self.limit, self.u, self.v]])


def fitted_curve(points: dy.DataFrame[LearningCurve], rng: np.random.Generator) -> Curve | None:
    """The curve of one corpus; None where fewer than six points, or one size, were measured."""
    if len(points) < _FEWEST_POINTS or points["segments"].n_unique() < 2:
        return None
    folds = [rows for _, rows in points.group_by("fold", maintain_order=True)]
    found = _fit(points)
    draws: list[Vector] = []
    for _ in range(_DRAWS):
        drawn = rng.integers(0, len(folds), len(folds))
        draws.append(_fit(pl.concat([folds[fold] for fold in drawn])))
    limit, u, v = found.tolist()
    most = int(np.asarray(points["segments"]).max())
    return Curve(limit, u, v, np.array(draws), most)


def _fit(points: pl.DataFrame) -> Vector:
    segments = points["segments"].cast(pl.Float64).to_numpy()
    raters, r2 = points["raters"].to_numpy(), points["r2"].to_numpy()
    design = np.stack([np.ones(len(r2)), -1.0 / segments, -1.0 / (segments * raters)], axis=1)
    bounds = ([-np.inf, 0.0, 0.0], [1.0, np.inf, np.inf])
    return np.asarray(lsq_linear(design, r2, bounds).x)


def _r2(fits: Matrix, parts: Sequence[Part]) -> Vector:
    """(m,) R2 by each of m fits."""
    limit, u, v = fits.T
    # A curve without any slope has no error to shrink; the floor keeps it finite.
    error = [np.maximum(u + v / part.raters, 1e-12) for part in parts if part.segments > 0]
    sizes = [part.segments for part in parts if part.segments > 0]
    known = sum(n / e for n, e in zip(sizes, error, strict=True))
    return limit - 1.0 / np.maximum(known, 1e-12)
