"""Sigma is judged by coverage, quantile calibration and likelihood, with known answers."""

import numpy as np
import pytest
from scipy import stats

from piano_core.errors import PianoError
from piano_core.evaluation.uncertainty import (
    constant_sigma_nll,
    coverage,
    crps,
    ence_floor,
    expected_normalized_calibration_error,
    gaussian_interval,
    gaussian_nll,
    nll_gain,
    quantile_calibration_error,
)


@pytest.fixture
def honest() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Labels drawn from the very distribution that is predicted, sigma 2 to 20."""
    rng = np.random.default_rng(7)
    mean, sigma = rng.normal(50, 10, 20_000), rng.uniform(2, 20, 20_000)
    return rng.normal(mean, sigma), mean, sigma


@pytest.mark.parametrize("level", [0.5, 0.8, 0.9, 0.95])
def test_an_honest_sigma_covers_what_it_says(honest, level):
    labels, mean, sigma = honest
    assert coverage(labels, *gaussian_interval(mean, sigma, level))[0] == pytest.approx(
        level, abs=0.01
    )


def test_an_honest_sigma_has_no_quantile_calibration_error(honest):
    assert quantile_calibration_error(*honest)[0] < 0.01


def test_half_a_sigma_costs_a_tenth(honest):
    labels, mean, sigma = honest
    # Mean over q of |Phi(2 * Phi^-1(q)) - q|, integrated numerically.
    q = np.arange(1, 100) / 100
    wrong = np.mean(np.abs(stats.norm.cdf(0.5 * stats.norm.ppf(q)) - q))
    assert quantile_calibration_error(labels, mean, sigma / 2)[0] == pytest.approx(wrong, abs=0.01)
    assert wrong > 0.05


def test_likelihood_agrees_with_scipy(honest):
    labels, mean, sigma = honest
    expected = -stats.norm.logpdf(labels, mean, sigma).mean()
    assert gaussian_nll(labels, mean, sigma)[0] == pytest.approx(expected)


def test_constant_sigma_is_the_best_constant(honest):
    labels, mean, _ = honest
    best = constant_sigma_nll(labels, mean)[0]
    for sigma in (8.0, 12.0, 16.0):
        assert gaussian_nll(labels, mean, np.full_like(mean, sigma))[0] > best


def test_an_informative_sigma_wins_and_a_shuffled_one_loses(honest):
    labels, mean, sigma = honest
    assert nll_gain(labels, mean, sigma)[0] > 0.1
    assert nll_gain(labels, mean, np.random.default_rng(0).permutation(sigma))[0] < 0


def test_knowing_nothing_calibrates_well_and_gains_nothing(honest):
    """Why the calibration error alone is no gate."""
    labels, _, _ = honest
    mean, sigma = np.full_like(labels, labels.mean()), np.full_like(labels, labels.std())
    assert quantile_calibration_error(labels, mean, sigma)[0] < 0.02
    assert abs(nll_gain(labels, mean, sigma)[0]) < 1e-9


def test_a_sigma_of_zero_is_refused():
    with pytest.raises(PianoError, match="sigma is not positive"):
        gaussian_nll(np.zeros(2), np.zeros(2), np.array([1.0, 0.0]))


def test_interval_ends_count_as_inside():
    assert coverage(np.array([1.0, 3.0]), np.array([1.0, 1.0]), np.array([2.0, 3.0]))[0] == 1.0


def test_crps_agrees_with_integration_and_with_the_absolute_error_of_the_certain(honest):
    labels, mean, sigma = (values[:20] for values in honest)
    grid = np.linspace(-200, 300, 20_001)
    steps = stats.norm.cdf(grid, mean[:, None], sigma[:, None]) - (grid >= labels[:, None])
    integrated = np.trapezoid(steps**2, grid, axis=1).mean()
    assert crps(labels, mean, sigma)[0] == pytest.approx(integrated, rel=1e-3)
    certain = crps(labels, mean, np.full_like(sigma, 1e-9))[0]
    assert certain == pytest.approx(np.abs(labels - mean).mean())


def test_ence_of_a_true_sigma_is_its_floor_and_of_a_doubled_one_a_half(honest):
    labels, mean, sigma = honest
    floor = ence_floor(mean, sigma, np.random.default_rng(0))
    assert expected_normalized_calibration_error(labels, mean, sigma)[0] < 1.5 * floor
    doubled = expected_normalized_calibration_error(labels, mean, 2 * sigma)[0]
    assert doubled == pytest.approx(0.5, abs=0.05) and doubled > 5 * floor


def test_a_constant_sigma_is_one_bin_and_shuffling_a_good_one_is_noticed(honest):
    labels, mean, sigma = honest
    level = np.full_like(mean, np.sqrt(np.mean((labels - mean) ** 2)))
    assert expected_normalized_calibration_error(labels, mean, level)[0] == pytest.approx(0)
    shuffled = np.random.default_rng(0).permutation(sigma)
    true = expected_normalized_calibration_error(labels, mean, sigma)[0]
    assert expected_normalized_calibration_error(labels, mean, shuffled)[0] > 1.5 * true
