"""Numbers that sum up a sample; NaN where the sample is too small to say anything."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

NAN = float("nan")


def mean(sample: Column) -> float:
    """Arithmetic mean."""
    return float(sample.mean()) if sample.size else NAN


def sd(sample: Column) -> float:
    """Standard deviation of the sample itself (divided by n); needs two values."""
    return float(sample.std()) if sample.size > 1 else NAN


def percentiles(sample: Column, *at: float) -> list[float]:
    """Percentiles (0-100) by linear interpolation."""
    if not sample.size:
        return [NAN] * len(at)
    return [float(value) for value in np.percentile(sample, at)]


def median(sample: Column) -> float:
    """The middle value."""
    return percentiles(sample, 50)[0]


def spread(sample: Column) -> float:
    """Interquartile range: the width of the middle half; needs two values."""
    if sample.size < 2:
        return NAN
    low, high = percentiles(sample, 25, 75)
    return high - low


def share(mask: Mask) -> float:
    """Part of the rows that are true, 0-1."""
    return float(mask.mean()) if mask.size else NAN


def skewness(sample: Column) -> float:
    """Third standardised moment; 0 for a sample without spread."""
    if sample.size < 3:
        return NAN
    centred = sample - sample.mean()
    width = float(sample.std())
    return float((centred**3).mean()) / width**3 if width > 1e-9 else 0.0


def correlation(x: Column, y: Column) -> float:
    """Pearson correlation; 0 where either does not vary; needs three pairs."""
    if x.size < 3:
        return NAN
    a, b = x - x.mean(), y - y.mean()
    size = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / size if size > 1e-9 else 0.0


def slope(x: Column, y: Column) -> float:
    """Least-squares slope of y on x; needs three pairs and some width in x."""
    if x.size < 3:
        return NAN
    a = x - x.mean()
    width = float((a**2).sum())
    return float((a * (y - y.mean())).sum()) / width if width > 1e-9 else NAN


def arch(y: Column) -> float:
    """How much the middle of a curve stands above its ends, in units of y; needs five points.

    The quadratic part of a least-squares parabola, taken as middle minus ends.
    """
    if y.size < 5:
        return NAN
    x = np.linspace(-1.0, 1.0, y.size)
    basis = x**2 - (x**2).mean()
    return -float((basis * (y - y.mean())).sum() / (basis**2).sum())


def entropy(counts: Column) -> float:
    """Shannon entropy of a histogram in bits; 0 for a single bin."""
    total = float(counts.sum())
    if total <= 0:
        return NAN
    p = counts[counts > 0] / total
    return max(0.0, -float((p * np.log2(p)).sum()))


def weighted_mean(values: Column, weights: Column) -> float:
    """Mean with weights; NaN where they add up to nothing."""
    total = float(weights.sum())
    return float((values * weights).sum()) / total if total > 1e-9 else NAN


def ratio(above: float, below: float) -> float:
    """`above / below`, NaN where `below` is not positive."""
    return above / below if below > 1e-9 else NAN
