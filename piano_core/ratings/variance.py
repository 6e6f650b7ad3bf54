"""Where the differences between answers come from: segments, raters, and the rest.

Two models of an answer about one target:

- one-way: segment + rest, by analysis of variance with unequal panels (Shrout & Fleiss,
  Psychological Bulletin 86, 1979; k0 as in Searle, Casella & McCulloch, Variance
  Components, 1992, section 3.6);
- two-way: segment + rater + rest, all random, crossed, not everyone rating everything, by
  restricted maximum likelihood (REML). On complete panels it equals the two-way analysis
  of variance wherever that gives no negative variance.

The likelihood is profiled over the residual variance and over the factor with more levels
(absorbed: its block is diagonal), so a call costs one Cholesky factor of the size of the
other, whatever the number of answers. Gradient: d/dv of the restricted likelihood,
tr(PV') - y'PV'Py / sigma^2 (Searle et al., chapter 6).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.optimize import minimize

from piano_core.ratings.panel import Index, Matrix, Panel, Vector

# Variance ratios to the residual outside e^-14 ... e^14 are as good as none or all.
_LOG_RATIO_BOUNDS = (-14.0, 14.0)


@dataclass(frozen=True)
class VarianceComponents:
    """Variances in points squared; `rater` is 0 by definition in the one-way model."""

    segment: float
    rater: float
    residual: float


@dataclass(frozen=True, eq=False)
class DrawnComponents:
    """The same of r draws of segments, (r,) each; NaN where a draw cannot tell them apart."""

    segment: Vector
    rater: Vector
    residual: Vector


def one_way(panel: Panel) -> VarianceComponents | None:
    """Analysis of variance; None where no segment, or no more than one, has two answers.

    The segment variance is negative where raters of one segment differ more than the
    segments do; it is given as it is, so that an ICC of nothing is not made positive.
    """
    n, groups = len(panel), panel.segments
    if groups < 2 or n <= groups:
        return None
    means = panel.means
    within = float(np.sum((panel.score - means[panel.segment]) ** 2) / (n - groups))
    between = float(np.sum(panel.sizes * (means - panel.score.mean()) ** 2) / (groups - 1))
    k0 = (n - float(np.sum(panel.sizes**2)) / n) / (groups - 1)
    return VarianceComponents((between - within) / k0, 0.0, within)


def two_way(panel: Panel, start: VarianceComponents | None = None) -> VarianceComponents | None:
    """REML estimate; None where the answers cannot tell the components apart.

    start: where to begin, such as the estimate for a similar panel.
    """
    too_few = min(panel.segments, panel.raters) < 2 or len(panel) < panel.segments + panel.raters
    if too_few or not np.ptp(panel.score) > 0.0:
        return None
    segments_absorbed = panel.segments >= panel.raters
    if segments_absorbed:
        moments = _moments(panel.segment, panel.rater, panel.score)
    else:
        moments = _moments(panel.rater, panel.segment, panel.score)
    begin = start or VarianceComponents(1.0, 0.5, 2.0)
    ratios = np.array([begin.segment, begin.rater]) / begin.residual
    guess = np.clip(np.log(np.maximum(ratios, 1e-3)), -7.0, 7.0)
    found = minimize(
        moments.criterion,
        guess if segments_absorbed else guess[::-1],
        jac=True,
        method="L-BFGS-B",
        bounds=[_LOG_RATIO_BOUNDS] * 2,
        options={"ftol": 1e-11, "gtol": 1e-5},
    )
    absorbed, kept = np.exp(found.x)
    residual = moments.residual(found.x)
    segment, rater = (absorbed, kept) if segments_absorbed else (kept, absorbed)
    return VarianceComponents(float(segment * residual), float(rater * residual), residual)


@dataclass(frozen=True, eq=False)
class _Moments:
    """Sums that the likelihood needs, over absorbed levels that have the same size.

    One entry a distinct size m (u of them): how many levels have it, and sums over those
    levels of M'M (u, 1+q, 1+q), M't (u, 1+q) and t^2, where M is a level's row of counts
    (its size, then its count with each kept level) and t its sum of centred answers.
    plain, plain_rhs, plain_ss: the same cross products of the answers themselves.
    """

    n: int
    sizes: Vector
    levels: Vector
    outer: Matrix
    cross: Matrix
    squares: Vector
    plain: Matrix
    plain_rhs: Vector
    plain_ss: float

    def criterion(self, log_ratios: Vector) -> tuple[float, Vector]:
        """-2 log restricted likelihood up to a constant, and its gradient.

        log_ratios: logarithms of (absorbed, kept) variance over residual variance.
        """
        absorbed = float(np.exp(log_ratios[0]))
        shrink, factor, solution, explained = self._solved(log_ratios)
        scale = self._scale(float(log_ratios[1]))
        inverse = cho_solve(factor, np.eye(len(scale)))
        degrees, effects = self.n - 1, len(scale) - 1
        determinants = np.sum(self.levels * np.log1p(absorbed * self.sizes))
        determinants += 2.0 * np.sum(np.log(np.diag(factor[0])))
        value = degrees * np.log(explained) + determinants

        beta = scale * solution
        squared = shrink**2
        outer = np.tensordot(squared, self.outer, 1)
        levels_ss = squared @ self.squares - 2.0 * beta @ (squared @ self.cross)
        levels_ss += beta @ outer @ beta
        trace = shrink @ self.levels + np.sum(scale[:, None] * inverse * scale * outer)
        gradient = np.array(
            [
                self.levels.sum() - (trace + degrees * levels_ss / explained) / absorbed,
                effects
                - np.trace(inverse[1:, 1:])
                - degrees * float(solution[1:] @ solution[1:]) / explained,
            ]
        )
        return float(value), gradient

    def residual(self, log_ratios: Vector) -> float:
        """The residual variance that fits best at these ratios."""
        return self._solved(log_ratios)[3] / (self.n - 1)

    def _solved(self, log_ratios: Vector) -> tuple[Vector, tuple[Matrix, bool], Vector, float]:
        absorbed = float(np.exp(log_ratios[0]))
        shrink = absorbed / (absorbed * self.sizes + 1.0)
        scale = self._scale(float(log_ratios[1]))
        left = scale[:, None] * (self.plain - np.tensordot(shrink, self.outer, 1)) * scale
        left[np.arange(1, len(scale)), np.arange(1, len(scale))] += 1.0
        right = scale * (self.plain_rhs - shrink @ self.cross)
        factor = cho_factor(left, lower=True, check_finite=False)
        solution = cho_solve(factor, right, check_finite=False)
        explained = self.plain_ss - float(shrink @ self.squares) - float(right @ solution)
        # Rounding may take a perfect fit below zero; the logarithm needs it above.
        return shrink, factor, solution, max(explained, 1e-12 * self.plain_ss)

    def _scale(self, log_kept: float) -> Vector:
        scale = np.full(len(self.plain), np.exp(0.5 * log_kept))
        scale[0] = 1.0
        return scale


def _moments(absorbed: Index, kept: Index, score: Vector) -> _Moments:
    a, q = int(absorbed.max()) + 1, int(kept.max()) + 1
    y = score - score.mean()
    rows = np.zeros((a, 1 + q))
    np.add.at(rows, (absorbed, 1 + kept), 1.0)
    rows[:, 0] = rows[:, 1:].sum(axis=1)
    sums = np.bincount(absorbed, y, a)
    sizes, group = np.unique(rows[:, 0], return_inverse=True)
    members = [np.flatnonzero(group == g) for g in range(len(sizes))]
    kept_sizes = rows[:, 1:].sum(axis=0)
    plain = np.diag(np.concatenate([[len(y)], kept_sizes]))
    plain[0, 1:] = plain[1:, 0] = kept_sizes
    return _Moments(
        n=len(y),
        sizes=sizes,
        levels=np.array([float(len(m)) for m in members]),
        outer=np.stack([rows[m].T @ rows[m] for m in members]),
        cross=np.stack([rows[m].T @ sums[m] for m in members]),
        squares=np.array([float(sums[m] @ sums[m]) for m in members]),
        plain=plain,
        plain_rhs=np.concatenate([[y.sum()], np.bincount(kept, y, q)]),
        plain_ss=float(y @ y),
    )
