"""How far the next expert may lie from a few references: the width of a band, and its worth.

At one place each reference gives one number. They are taken as draws from a normal
distribution whose variance is known beforehand only roughly: a scaled inverse chi-squared
prior worth `PRIOR_WEIGHT` observations (Gelman et al., Bayesian Data Analysis, 3rd ed., 3.2-
3.3). The band holds the next performance with probability `COVERAGE`. With one reference it is
as wide as the prior and Student's t with few degrees of freedom make it.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]
Table = npt.NDArray[np.float64]

PRIOR_WEIGHT = 3.0
"""References that the usual spread between experts counts for."""

COVERAGE = 0.8
_MOST_ROUNDS, _LEVEL = 60, 1e-6
"""Levels halve each round, so that these are enough for any of music's."""

_Z = 1.2815515655446004
"""Standard normal quantile of (1 + COVERAGE) / 2."""


def band(values: Table, prior_spread: float) -> tuple[Column, Column, Column]:
    """Middle, predictive standard deviation and reach of a band, at each place.

    values: (references, places), NaN where a reference says nothing. The middle is the
    median; the next expert lies within the reach of it with probability `COVERAGE`. All are
    NaN where no reference says anything.
    """
    count, middle, spread = middle_and_spread(values, prior_spread)
    with np.errstate(divide="ignore", invalid="ignore"):
        predictive = spread * np.sqrt(1 + 1 / count)
        reach = _t_quantile(PRIOR_WEIGHT + np.maximum(count - 1, 0)) * predictive
    return middle, predictive, reach


def middle_and_spread(values: Table, prior_spread: float) -> tuple[Column, Column, Column]:
    """At each place the number of references, their median, and their standard deviation
    shrunk towards `prior_spread`."""
    known = ~np.isnan(values)
    count = known.sum(axis=0).astype(np.float64)
    middle = np.full(values.shape[1], np.nan)
    some = count > 0
    middle[some] = np.nanmedian(values[:, some], axis=0)
    square = np.where(known, (values - middle) ** 2, 0.0).sum(axis=0)
    weight = PRIOR_WEIGHT + np.maximum(count - 1, 0)
    spread = np.sqrt((PRIOR_WEIGHT * prior_spread**2 + square) / weight)
    return count, middle, np.where(some, spread, np.nan)


def confidence(values: Table, prior_spread: float) -> Column:
    """How much each place of a band is worth, 0-1: how many references, times how agreed.

    Agreement is the reliability of the mean of n references (Spearman-Brown: variance of the
    course over that plus spread^2 / n); number is n / (n + `PRIOR_WEIGHT`), the weight of what
    was seen against what was assumed.
    """
    count, middle, spread = middle_and_spread(values, prior_spread)
    if not bool(np.any(count > 0)):
        return np.zeros(values.shape[1])
    course = max(float(np.nanvar(middle)), prior_spread**2)
    with np.errstate(divide="ignore", invalid="ignore"):
        worth = course / (course + spread**2 / count) * count / (count + PRIOR_WEIGHT)
    return np.where(count > 0, worth, 0.0)


def level(values: Column, middle: Column) -> float:
    """The overall level of one performance above a band's middle; 0 where they never meet."""
    above = values - middle
    above = above[~np.isnan(above)]
    return float(np.median(above)) if len(above) else 0.0


def levelled(values: Table) -> Table:
    """(references, places) without each reference's own level: a median polish of the rows
    (Tukey 1977), so that excerpts and whole performances can be put together."""
    result = values.copy()
    for _ in range(_MOST_ROUNDS):
        some = ~np.all(np.isnan(result), axis=0)
        middle = np.full(result.shape[1], np.nan)
        middle[some] = np.nanmedian(result[:, some], axis=0)
        levels = np.array([level(row, middle) for row in result])
        result = result - levels[:, None]
        if bool(np.all(np.abs(levels) < _LEVEL)):
            break
    return result


def _t_quantile(freedom: Column) -> Column:
    """Quantile of Student's t at (1 + COVERAGE) / 2, by the expansion of Abramowitz & Stegun
    26.7.5; within 1 % from 3 degrees of freedom up."""
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3
