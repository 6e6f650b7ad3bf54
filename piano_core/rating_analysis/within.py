"""Slopes within raters and segments: what changes an answer besides who gives it and of what.

answer = segment + rater + slopes * columns + rest, by least squares with segments and
raters as they are (fixed effects: Frisch & Waugh, Econometrica 1, 1933), so that neither
strict raters who come late nor good segments that stand last are taken for an effect.
Standard errors hold for raters of unequal spread (HC3; MacKinnon & White, Journal of
Econometrics 29, 1985).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.stats import t as student

from piano_core.ratings.panel import Index, Matrix, Vector

_TINY = 1e-9


@dataclass(frozen=True, eq=False)
class Slopes:
    """(k,) points a unit and 95 % interval; NaN where the answers cannot tell it apart."""

    value: Vector
    low: Vector
    high: Vector


def slopes_within(
    answer: Vector, segment: Index, rater: Index, columns: Matrix, asked: Matrix
) -> Slopes:
    """Of k sums of slopes: `asked` (k, c) says how much of each slope is in them.

    answer: (n,) points. segment, rater: (n,) numbers from 0. columns: (n, c).
    """
    nothing = np.full(len(asked), np.nan)
    if not len(answer):
        return Slopes(nothing, nothing, nothing)
    sizes = np.bincount(segment)
    raters = np.zeros((len(answer), int(rater.max()) + 1))
    raters[np.arange(len(answer)), rater] = 1.0
    x = _less_segments(np.column_stack([raters, columns]), segment)
    y = _less_segments(answer[:, None], segment)[:, 0]
    scale = np.sqrt(np.sum(x**2, axis=0))
    scale = np.where(scale > _TINY, scale, 1.0)
    values, vectors = np.linalg.eigh((x / scale).T @ (x / scale))
    seen = values > _TINY * max(float(values[-1]), _TINY)
    degrees = len(answer) - np.count_nonzero(sizes) - int(seen.sum())
    if degrees <= 0:
        return Slopes(nothing, nothing, nothing)
    basis = vectors[:, seen]
    inverse = (basis / values[seen]) @ basis.T
    x = x / scale
    found = inverse @ (x.T @ y)
    # What each row takes of its own residual: its share of the segment and of the slopes.
    leverage = np.einsum("ij,ij->i", x @ inverse, x) + 1.0 / sizes[segment]
    rest = (y - x @ found) / np.maximum(1.0 - leverage, 1e-3)
    wanted = np.column_stack([np.zeros((len(asked), raters.shape[1])), asked]) / scale
    error = np.sqrt(np.sum(((x * rest[:, None]) @ inverse @ wanted.T) ** 2, axis=0))
    # What raters or segments explain as well lies outside what the rows can see.
    unseen = np.sum((wanted - wanted @ basis @ basis.T) ** 2, axis=1)
    known = unseen < 1e-6 * np.sum(wanted**2, axis=1)
    value = np.where(known, wanted @ found, np.nan)
    wide = float(student.ppf(0.975, degrees)) * error
    return Slopes(value, value - wide, value + wide)


def _less_segments(values: Matrix, segment: Index) -> Matrix:
    sums = np.zeros((int(segment.max()) + 1, values.shape[1]))
    np.add.at(sums, segment, values)
    sizes = np.maximum(np.bincount(segment), 1)
    return values - (sums / sizes[:, None])[segment]
