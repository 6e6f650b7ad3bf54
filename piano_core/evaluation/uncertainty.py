"""Is the stated sigma true: coverage, quantile calibration error, ENCE, CRPS, likelihood.

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

ENCE_BINS = 10
"""As in the source; some hundred labels leave some tens in each."""


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


def crps(
    labels: Vector, mean: Vector, sigma: Vector, resampling: Resampling | None = None
) -> Vector:
    """Mean continuous ranked probability score of N(mean, sigma^2), in points; less is better.

    Gneiting & Raftery, "Strictly proper scoring rules" (JASA 102, 2007), equation 21. The
    absolute error where nothing is said to be uncertain.
    """
    y, m, s, draws = _with_sigma(labels, mean, sigma, resampling)
    z = (y - m) / s
    density = np.exp(-0.5 * z**2) / np.sqrt(2 * np.pi)
    score = s * (z * (2 * ndtr(z) - 1) + 2 * density - 1 / np.sqrt(np.pi))
    return ratio(draws.total(score), draws.total(np.ones_like(y)))


def expected_normalized_calibration_error(
    labels: Vector, mean: Vector, sigma: Vector, resampling: Resampling | None = None
) -> Vector:
    """ENCE: mean over bins of equal size by sigma of |RMV - RMSE| / RMV; 0 is perfect.

    RMV and RMSE are the root mean predicted variance and squared error of a bin (Levi et
    al., "Evaluating and calibrating uncertainty prediction in regression tasks", Sensors 22,
    2022). Ten bins; a constant sigma makes one. It is never 0 on few labels: read it beside
    `ence_floor`.
    """
    y, m, s, draws = _with_sigma(labels, mean, sigma, resampling)
    bins = _sigma_bins(s)
    return _ence((y - m) ** 2, s, bins, draws)


def ence_floor(
    mean: Vector, sigma: Vector, rng: np.random.Generator, simulations: int = 50
) -> float:
    """Mean ENCE of labels drawn from N(mean, sigma^2): what a sigma that is true scores."""
    bins, draws = _sigma_bins(sigma), Resampling.once(len(sigma))
    errors = (rng.standard_normal((simulations, len(mean))) * sigma) ** 2
    return float(np.mean([_ence(squared, sigma, bins, draws)[0] for squared in errors]))


def _sigma_bins(sigma: Vector) -> npt.NDArray[np.intp]:
    """(n,) bin of each row by sigma; equal sigmas share one."""
    edges = np.unique(np.quantile(sigma, np.arange(1, ENCE_BINS) / ENCE_BINS)) if len(sigma) else []
    return np.searchsorted(edges, sigma, "left")


def _ence(squared: Vector, sigma: Vector, bins: npt.NDArray[np.intp], draws: Resampling) -> Vector:
    gaps: list[Vector] = []
    for number in np.unique(bins):
        inside = bins == number
        variance = np.sqrt(draws.total(inside * sigma**2))
        gaps.append(ratio(np.abs(variance - np.sqrt(draws.total(inside * squared))), variance))
    # A draw may leave a bin empty; the others stand for it.
    return np.nanmean(gaps, axis=0) if gaps else np.full(len(draws.counts), np.nan)


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
