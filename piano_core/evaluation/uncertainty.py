"""Is the stated sigma true: coverage, quantile calibration error, Gaussian likelihood.

Conventions as in `metrics`: (n,) arrays on 0-100, NaN labels left out, (r,) values, one
for each draw. A small calibration error alone proves little (a constant answer with a
constant sigma has one), so it is read beside the likelihood against a constant sigma.
"""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import numpy.typing as npt
from scipy.special import ndtr

from piano_core.errors import PianoError
from piano_core.evaluation.metrics import labelled, ratio
from piano_core.resampling import Resampling, Vector

# 99 levels, as Chung et al., "Uncertainty Toolbox" (arXiv:2109.10254).
QUANTILE_LEVELS: Vector = np.arange(1, 100) / 100


def coverage(
    labels: Vector, low: Vector, high: Vector, resampling: Resampling | None = None
) -> Vector:
    """Share of labels inside [low, high], ends included."""
    y, bottom, draws = labelled(labels, low, resampling)
    _, top, _ = labelled(labels, high, None)
    inside = (bottom <= y) & (y <= top)
    return ratio(draws.total(inside), draws.total(np.ones_like(y)))


def gaussian_interval(mean: Vector, sigma: Vector, level: float) -> tuple[Vector, Vector]:
    """Central interval of a normal distribution that holds `level` of it."""
    reach = NormalDist().inv_cdf((1 + level) / 2) * sigma
    return mean - reach, mean + reach


def quantile_calibration_error(
    labels: Vector,
    mean: Vector,
    sigma: Vector,
    resampling: Resampling | None = None,
    levels: npt.ArrayLike = QUANTILE_LEVELS,
) -> Vector:
    """Mean over levels q of |share of labels below the predicted q-quantile - q|.

    Kuleshov, Fenner & Ermon, "Accurate uncertainties for deep learning using calibrated
    regression" (ICML 2018), with absolute differences. 0 is perfect; a sigma wrong by a
    factor of two costs about 0.1.
    """
    y, m, s, draws = _with_sigma(labels, mean, sigma, resampling)
    n = draws.total(np.ones_like(y))
    position = ndtr((y - m) / s)
    nominal = np.asarray(levels, np.float64)
    gaps = [np.abs(ratio(draws.total(position <= q), n) - q) for q in nominal]
    return np.mean(gaps, axis=0)


def gaussian_nll(
    labels: Vector, mean: Vector, sigma: Vector, resampling: Resampling | None = None
) -> Vector:
    """Mean negative log likelihood of the labels under N(mean, sigma^2), in nats a label."""
    y, m, s, draws = _with_sigma(labels, mean, sigma, resampling)
    loss = 0.5 * np.log(2 * np.pi * s**2) + 0.5 * ((y - m) / s) ** 2
    return ratio(draws.total(loss), draws.total(np.ones_like(y)))


def constant_sigma_nll(
    labels: Vector, mean: Vector, resampling: Resampling | None = None
) -> Vector:
    """`gaussian_nll` with the one constant sigma that suits these very labels best.

    That sigma is the root mean square error; it is chosen in hindsight, so a model that
    beats it knows where it is sure. NaN where the predictions are exact.
    """
    y, m, draws = labelled(labels, mean, resampling)
    variance = ratio(draws.total((y - m) ** 2), draws.total(np.ones_like(y)))
    sound = variance > 1e-12
    return np.where(sound, 0.5 * np.log(2 * np.pi * np.where(sound, variance, 1.0)) + 0.5, np.nan)


def nll_gain(
    labels: Vector, mean: Vector, sigma: Vector, resampling: Resampling | None = None
) -> Vector:
    """Nats a label won against the best constant sigma; positive where sigma is informative."""
    return constant_sigma_nll(labels, mean, resampling) - gaussian_nll(
        labels, mean, sigma, resampling
    )


def _with_sigma(
    labels: Vector, mean: Vector, sigma: Vector, resampling: Resampling | None
) -> tuple[Vector, Vector, Vector, Resampling]:
    y, m, draws = labelled(labels, mean, resampling)
    _, s, _ = labelled(labels, sigma, None)
    if (s <= 0).any():
        raise PianoError(
            "a predicted sigma is not positive",
            where="evaluation",
            remedy="Every prediction needs a spread; check the model's sigma head.",
        )
    return y, m, s, draws
