"""From the graph's raw numbers for a few stretches to one calibrated estimate of the whole."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.bundle import BundleCalibration, NoveltyLimits, Part

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class RawOutputs:
    """What the graph gives for w stretches and t outputs: (w, t) thrice, and novelty (w,)."""

    mean: Matrix
    aleatoric: Matrix
    epistemic: Matrix
    novelty: Matrix

    @property
    def finite(self) -> npt.NDArray[np.bool_]:
        """For each stretch whether every number is finite."""
        inner = self.mean + self.aleatoric + self.epistemic
        return np.isfinite(inner).all(axis=1) & np.isfinite(self.novelty)

    def take(self, rows: npt.NDArray[np.bool_]) -> RawOutputs:
        """The stretches where `rows` is true."""
        return RawOutputs(
            self.mean[rows], self.aleatoric[rows], self.epistemic[rows], self.novelty[rows]
        )


@dataclass(frozen=True, eq=False)
class Estimate:
    """Calibrated estimates on 0-100: (w, t) by stretch, (t,) for the whole.

    mean, sigma: of each stretch; pooled_mean, pooled_sigma: of the performance.
    novelty: (w,), over the bundle's threshold; above 1 is unlike the training data.
    """

    mean: Matrix
    sigma: Matrix
    novelty: Matrix
    pooled_mean: Matrix
    pooled_sigma: Matrix


def estimate(raw: RawOutputs, part: Part) -> Estimate:
    """Calibrate sigma, widen it by novelty, and pool the stretches.

    The pooled mean is the mean. The pooled sigma is the mean of the stretches' sigmas: the
    standard deviation of a mean cannot exceed it (triangle inequality), whatever the
    correlation of errors, and stretches of one take by one player share most of theirs.
    """
    scales = np.array([entry.sigma_scale for entry in part.calibration.outputs])
    sigma = np.hypot(raw.aleatoric, raw.epistemic) * scales
    sigma = sigma * widening(raw.novelty, part.novelty)[:, None]
    return Estimate(
        raw.mean,
        sigma,
        raw.novelty / part.novelty.threshold,
        raw.mean.mean(axis=0),
        sigma.mean(axis=0),
    )


def widening(novelty: Matrix, limits: NoveltyLimits) -> Matrix:
    """Factor on sigma: 1 up to the threshold, then in proportion to novelty up to `widest`."""
    return np.clip(novelty / limits.threshold, 1.0, limits.widest)


@dataclass(frozen=True)
class Interval:
    """A score and its interval, all within 0-100 and low <= score <= high."""

    score: float
    low: float
    high: float


def interval(mean: float, sigma: float, quantile: float) -> Interval:
    """mean +- quantile * sigma, cut to the scale."""
    score, low, high = (
        float(np.clip(value, 0.0, 100.0))
        for value in (mean, mean - quantile * sigma, mean + quantile * sigma)
    )
    return Interval(score, low, high)


def quantiles(calibration: BundleCalibration, coverage: float) -> Matrix:
    """The conformal quantile of every output at a coverage that the bundle was fitted for.

    Raises `ValueError` for another coverage: a quantile cannot be guessed from its neighbours.
    """
    if coverage not in calibration.coverages:
        raise ValueError(f"coverage {coverage} is none of {calibration.coverages}")
    column = calibration.coverages.index(coverage)
    return np.array([entry.quantiles[column] for entry in calibration.outputs])
