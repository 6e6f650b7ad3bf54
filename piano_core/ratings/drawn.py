"""Two-way variance components of thousands of draws of segments at once, by REML.

The same restricted likelihood as `variance.two_way` maximizes one panel at a time, solved
for all draws together by Newton steps with average information (Gilmour, Thompson &
Cullis, Biometrics 51, 1995): segments are absorbed, so a step costs one inverse of the
number of raters, whatever the number of answers. Draws that do not settle go to `two_way`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from scipy.linalg import get_lapack_funcs

from piano_core.ratings.drawn_sums import Cube, HeardBy, Mask, Sums
from piano_core.ratings.one_way_draws import drawn_one_way
from piano_core.ratings.panel import Matrix, Panel, Vector
from piano_core.ratings.variance import DrawnComponents, VarianceComponents, one_way, two_way

_LOWEST, _HIGHEST = 1e-6, 1e6  # of a variance over the residual: as good as none or all
_STEPS = 12
_LEFT = 3e-4  # of a ratio, that further steps would still move it
_SHRINKAGE = 0.03  # of the first step, before there are two to compare: .002 to .04 is usual
_NUMBERS_AT_ONCE = 300_000  # 2.4 MB of sums: a third faster than blocks that leave the cache


def drawn_two_way(
    panels: Sequence[Panel],
    starts: Sequence[VarianceComponents],
    counts: Matrix,
    progress: Callable[[float], None] = lambda fraction: None,
) -> list[DrawnComponents]:
    """REML estimates of r draws for each of several panels in which the same raters heard
    the same segments.

    starts: each whole panel's estimate. counts: (r, segments) how often a draw has each.
    """
    heard = HeardBy.of(panels[0])
    found = [np.empty((len(counts), 3)) for _ in panels]
    size = max(1, _NUMBERS_AT_ONCE // heard.width)
    blocks = [slice(first, first + size) for first in range(0, len(counts), size)]

    def solve(drawn: slice) -> None:
        levels, outer = heard.outer(counts[drawn])
        for panel, start, into in zip(panels, starts, found, strict=True):
            sums = heard.sums(panel.score, counts[drawn], levels, outer)
            into[drawn] = _solved(panel, start, counts[drawn], sums)

    # Inverses and products leave Python to other threads, and blocks know nothing of each other.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, _ in enumerate(pool.map(solve, blocks), start=1):
            progress(done / len(blocks))
    return [DrawnComponents(*values.T) for values in found]


def _solved(panel: Panel, start: VarianceComponents, counts: Matrix, sums: Sums) -> Matrix:
    """(r, 3) segment, rater and residual variance."""
    ratios = _foretold(panel, start, counts, sums)
    residual = np.full(len(counts), np.nan)
    told = _told_apart(sums)
    waiting = np.flatnonzero(told)
    left = sums if told.all() else sums.of(told)
    last = np.full((len(waiting), 2), np.nan)
    for _ in range(_STEPS):
        if not len(waiting):
            break
        before = ratios[waiting]
        after, residual[waiting] = _step(left, before)
        ratios[waiting] = after
        step = np.abs(after - before) / (before + _LEFT)
        moving = np.asarray(~_settled(step, last))
        waiting, last = waiting[moving], step[moving]
        left = left.of(moving)
    found = np.column_stack([ratios * residual[:, None], residual])
    found[~told] = np.nan
    for draw in waiting:
        found[draw] = _alone(panel.repeated(counts[draw].astype(np.intp)), start)
    return found


def _foretold(panel: Panel, start: VarianceComponents, counts: Matrix, sums: Sums) -> Matrix:
    """(r, 2) where to begin: the whole panel's estimate, moved as simple sums move.

    Segments and rest as the one-way components, raters as the spread of their mean
    deviations from the segments' means; no more than twofold, and not where those say
    nothing. Half of the steps are saved.
    """
    rest = panel.score - panel.means[panel.segment]
    own = np.bincount(panel.rater, rest, panel.raters).astype(np.float64)
    answers = np.bincount(panel.rater, minlength=panel.raters).astype(np.float64)
    severity = own / answers
    alike = replace(panel, score=panel.score - severity[panel.rater])
    one, whole = drawn_one_way(alike, counts), one_way(alike)
    size = sums.sizes[:, None]
    deviations = sums.plain_rhs[:, 1:] - np.sum(sums.cross[:, :, 1:] / size, axis=1)
    spread = _spread(deviations, sums.plain[:, 0, 1:])
    spread -= _spread(own[None], answers[None])
    begin = np.array([start.segment, start.rater, start.residual])
    moved = np.stack([one.segment, start.rater + spread, one.residual], axis=1)
    if whole is not None:
        moved[:, [0, 2]] += begin[[0, 2]] - np.array([whole.segment, whole.residual])
    moved = np.where(np.isfinite(moved), np.clip(moved, begin / 2.0, begin * 2.0), begin)
    return np.clip(moved[:, :2] / np.maximum(moved[:, 2:], 1e-12), _LOWEST, _HIGHEST)


def _spread(deviations: Matrix, answers: Matrix) -> Vector:
    """(r,) mean square of raters' mean deviations, by their answers."""
    total = np.maximum(answers.sum(axis=1), 1.0)
    return np.sum(deviations**2 / np.maximum(answers, 1.0), axis=1) / total


def _settled(step: Matrix, last: Matrix) -> Mask:
    """(r,) whether what steps would still add is below `_LEFT`, from how fast they shrink.

    step, last: (r, 2) relative sizes of this one and the one before, NaN before the first.
    Average information converges linearly, so the steps to come add up to a geometric sum.
    """
    shrinkage = step / np.where(last > 0.0, last, np.nan)
    known = np.where(np.isnan(shrinkage), _SHRINKAGE, np.minimum(shrinkage, 0.9))
    # What is not a number has not settled.
    return np.asarray((step * known / (1.0 - known) <= _LEFT).all(axis=1))


def _told_apart(sums: Sums) -> Mask:
    """(r,) whether a draw has answers enough, and differences, as `two_way` asks for."""
    segments, raters = sums.levels.sum(axis=1), sums.raters_heard
    spread = sums.plain_ss - sums.plain_rhs[:, 0] ** 2 / sums.answers
    enough = (np.minimum(segments, raters) >= 2) & (sums.answers >= segments + raters)
    return enough & (spread > 1e-9 * sums.answers)


def _alone(panel: Panel, start: VarianceComponents) -> tuple[float, float, float]:
    found = two_way(panel, start)
    if found is None:
        return float("nan"), float("nan"), float("nan")
    return found.segment, found.rater, found.residual


def _step(sums: Sums, ratios: Matrix) -> tuple[Matrix, Vector]:
    """One Newton step from ratios (r, 2) of segment and rater to residual variance.

    Returns the new ratios and (r,) the residual variance that fits best at the old ones.
    """
    at = _fitted(sums, ratios)
    gradient, information = _gradient(sums, at), _information(sums, at)
    held = (ratios <= _LOWEST) & (gradient > 0.0)  # at the end of the scale, wanting beyond it
    a, b, c = information[:, 0, 0], information[:, 0, 1], information[:, 1, 1]
    b = np.where(held.any(axis=1), 0.0, b)
    determinant = a * c - b**2
    usable = (determinant > 1e-12 * a * c) & (a > 0.0) & (c > 0.0)
    determinant = np.where(usable, determinant, np.nan)
    step = np.stack(
        [
            (b * gradient[:, 1] - c * gradient[:, 0]) / determinant,
            (b * gradient[:, 0] - a * gradient[:, 1]) / determinant,
        ],
        axis=1,
    )
    step[held] = 0.0
    # A variance may vanish in one step, but not grow beyond what the curvature can know.
    highest = np.minimum(5.0 * ratios + 0.05, _HIGHEST)
    return np.clip(ratios + step, _LOWEST, highest), at.residual


@dataclass(frozen=True, eq=False)
class _Fitted:
    """Mean and rater effects at given ratios, and what the derivatives are made of.

    kept: (r, u) 1 / (1 + ratio * size), the share of a segment's residual that it keeps.
    fixed: (r, p, p) X'RX, R the inverse covariance of segment and rest over the residual
        variance, X the mean and the raters. inverse: of that with the raters' own variance.
    between: (r, p, p) X'R V R X of the segments' V. rest: (r, u) squared sums of what is
        left over in segments. effects: (r, raters) Z'Py. slopes: (r, 2) y'P V_i P y.
    """

    rater: Vector
    kept: Matrix
    fixed: Cube
    inverse: Cube
    between: Cube
    beta: Matrix
    rest: Matrix
    effects: Matrix
    slopes: Matrix
    residual: Vector


def _fitted(sums: Sums, ratios: Matrix) -> _Fitted:
    segment, rater = ratios[:, :1], ratios[:, 1]
    kept = 1.0 / (1.0 + segment * sums.sizes)
    fixed = sums.plain - _weighted(segment * kept, sums.outer)
    left = fixed.copy()
    diagonal = np.arange(1, left.shape[1])
    left[:, diagonal, diagonal] += 1.0 / rater[:, None]
    inverse = _inverse(left)
    right = sums.plain_rhs - _weighted(segment * kept, sums.cross)
    beta = _times(inverse, right)
    explained = sums.plain_ss - np.sum(segment * kept * sums.squares, axis=1) - _dot(right, beta)
    flat = sums.outer.reshape(len(beta), -1, beta.shape[1])
    of_outer = (flat @ beta[:, :, None]).reshape(sums.cross.shape)
    rest = sums.squares + np.einsum("rup,rp->ru", of_outer - 2.0 * sums.cross, beta)
    effects = beta[:, 1:] / rater[:, None]
    return _Fitted(
        rater,
        kept,
        fixed,
        inverse,
        _weighted(kept**2, sums.outer),
        beta,
        rest,
        effects,
        np.stack([np.sum(kept**2 * rest, axis=1), _dot(effects, effects)], axis=1),
        # Rounding may take a perfect fit below zero.
        np.maximum(explained, 1e-12 * sums.plain_ss) / (sums.answers - 1.0),
    )


def _gradient(sums: Sums, at: _Fitted) -> Matrix:
    """(r, 2) tr(P V_i) - y'P V_i P y / residual."""
    effects = at.beta.shape[1] - 1
    of_segments = np.sum(sums.levels * sums.sizes * at.kept, axis=1)
    of_segments -= np.einsum("rij,rij->r", at.inverse, at.between)
    of_raters = effects - np.einsum("rii->r", at.inverse[:, 1:, 1:]) / at.rater
    traces = np.stack([of_segments, of_raters / at.rater], axis=1)
    return traces - at.slopes / at.residual[:, None]


def _information(sums: Sums, at: _Fitted) -> Cube:
    """(r, 2, 2) y'P V_i P V_j P y / residual, less what fitting the residual takes of it."""
    of_segments = _weighted(at.kept**2, sums.cross) - _times(at.between, at.beta)
    of_raters = _times(at.fixed[:, :, 1:], at.effects)
    behind = _times(at.inverse, of_segments)
    found = np.empty((len(behind), 2, 2))
    found[:, 0, 0] = np.sum(sums.sizes * at.kept**3 * at.rest, axis=1) - _dot(behind, of_segments)
    found[:, 0, 1] = _dot(of_segments[:, 1:], at.effects) - _dot(behind, of_raters)
    found[:, 1, 0] = found[:, 0, 1]
    found[:, 1, 1] = _dot(of_raters[:, 1:], at.effects)
    found[:, 1, 1] -= _dot(of_raters, _times(at.inverse, of_raters))
    found /= at.residual[:, None, None]
    lost = (sums.answers - 1.0) * at.residual**2
    return found - at.slopes[:, :, None] * at.slopes[:, None, :] / lost[:, None, None]


def _inverse(matrices: Cube) -> Cube:
    """Inverses of positive definite matrices, by Cholesky factors: half the time of `inv`."""
    potrf, potri = get_lapack_funcs(("potrf", "potri"), (matrices,))
    found = np.empty_like(matrices)
    for number, matrix in enumerate(matrices):
        factor, singular = potrf(matrix, lower=1)
        lower, failed = potri(factor, lower=1)
        # Where rounding leaves nothing positive, the draw does not settle and is done alone.
        found[number] = np.nan if singular or failed else lower
    above = np.triu_indices(matrices.shape[1], 1)
    found[:, above[0], above[1]] = found[:, above[1], above[0]]
    return found


def _weighted(weights: Matrix, values: Cube) -> Cube:
    """Sum over the second axis of (r, u, ...) values with weights (r, u)."""
    shaped = weights.reshape(*weights.shape, *(1,) * (values.ndim - 2))
    if values.shape[1] == 1:  # one size of panel, as most campaigns have: a third of the time
        return (shaped * values)[:, 0]
    flat = values.reshape(*values.shape[:2], -1)
    return (weights[:, None, :] @ flat).reshape(len(values), *values.shape[2:])


def _times(matrices: Cube, vectors: Matrix) -> Matrix:
    return (matrices @ vectors[:, :, None])[:, :, 0]


def _dot(one: Matrix, other: Matrix) -> Vector:
    return np.einsum("rp,rp->r", one, other)
