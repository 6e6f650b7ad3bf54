"""How far a performance goes beyond what references do, as one number for a passage."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]


def excess(above: Column, spread: Column) -> float:
    """Root mean square of `above` less what players of this spread would show; at least 0.

    above: distance from the references' middle, NaN where nothing was played. spread: the
    predictive standard deviation of another expert there.
    """
    known = ~(np.isnan(above) | np.isnan(spread))
    if not known.any():
        return float("nan")
    surplus = float(np.mean(above[known] ** 2) - np.mean(spread[known] ** 2))
    return float(np.sqrt(max(surplus, 0.0)))
