"""Unintended variation, told from intended variation by its lack of memory."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]

FEWEST = 6
"""Fewer pairs of neighbours say nothing."""

_CLIPPED = 0.95
"""Products beyond this quantile are one slip each and are cut to it."""


def independent_noise(steps: Sequence[Column]) -> float:
    """Standard deviation of what is added to each value on its own, in the values' unit.

    steps: differences of successive values, one column a stretch; a NaN parts stretches. A value
    that strays on its own makes one step too long and the next too short, so neighbouring
    steps are correlated with minus its variance; a course that moves on purpose does not
    come straight back (Wing & Kristofferson, Perception & Psychophysics 14, 1973, for taps).
    0 where neighbouring steps go together; NaN with too few of them.
    """
    products = np.concatenate([-(step[:-1] * step[1:]) for step in steps] or [np.empty(0)])
    products = products[~np.isnan(products)]
    if len(products) < FEWEST:
        return float("nan")
    limit = np.quantile(np.abs(products), _CLIPPED)
    return float(np.sqrt(max(np.clip(products, -limit, limit).mean(), 0.0)))


def rms(values: Column) -> float:
    """Root mean square of what is known; NaN where nothing is."""
    known = values[~np.isnan(values)]
    return float(np.sqrt(np.mean(known**2))) if len(known) else float("nan")


def smoothed(values: Column, width: int) -> Column:
    """Running mean over `width` neighbours that are known."""
    kernel, known = np.ones(width), ~np.isnan(values)
    total = np.convolve(np.where(known, values, 0.0), kernel, "same")[: len(values)]
    count = np.convolve(known.astype(float), kernel, "same")[: len(values)]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(known, total / count, np.nan)
