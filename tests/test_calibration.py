"""Calibration recovers a known factor, covers unseen pieces, and widens on strange input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.calibration import COVERAGES, fit_calibration
from piano_core.errors import TrainingError


def _take(rng, groups=40, each=25, factor=2.0, shared=0.0):
    """Predictions whose sigma is too small by `factor`; `shared` error (sd) within a group."""
    n = groups * each
    mean, sigma = rng.normal(50, 10, (n, 1)), rng.uniform(2, 6, (n, 1))
    error = factor * sigma * rng.standard_normal((n, 1))
    error += np.repeat(rng.normal(0, shared, groups), each)[:, None]
    return mean, sigma, mean + error, [f"g{i // each}" for i in range(n)]


def test_the_factor_by_which_sigma_was_wrong_is_recovered():
    mean, sigma, labels, groups = _take(np.random.default_rng(0), factor=2.0)
    calibration = fit_calibration(["a"], mean, sigma, labels, groups)
    assert calibration.sigma_scale[0] == pytest.approx(2.0, rel=0.05)
    # What remains is normal, so the conformal quantiles are those of |N(0, 1)|.
    assert calibration.quantiles[0] == pytest.approx([0.674, 1.282, 1.645, 1.960], rel=0.08)


@pytest.mark.parametrize("coverage", COVERAGES)
def test_intervals_cover_new_pieces_although_errors_are_shared_within_a_piece(coverage):
    rng = np.random.default_rng(1)
    calibration = fit_calibration(["a"], *_take(rng, shared=6.0))
    mean, sigma, labels, _ = _take(rng, groups=400, shared=6.0)
    low, high = calibration.interval(mean, sigma, coverage)
    assert np.mean((low <= labels) & (labels <= high)) == pytest.approx(coverage, abs=0.05)


def test_a_piece_with_many_segments_has_one_vote():
    """Ten easy pieces of one segment and one hard piece of ninety: the hard one is a tenth."""
    labels = np.concatenate([np.full(10, 1.0), np.full(90, 50.0)])[:, None]
    groups = [f"easy {i}" for i in range(10)] + ["hard"] * 90
    one = np.ones_like(labels)
    calibration = fit_calibration(["a"], 0 * one, one, labels, groups)
    assert calibration.scaled(one)[0, 0] == pytest.approx(np.sqrt((10 + 2500) / 11))
    low, high = calibration.interval(0 * one[:1], one[:1], 0.8)
    assert high[0, 0] == pytest.approx(1.0)
    assert low[0, 0] == pytest.approx(-1.0)


def test_unlabelled_segments_are_left_out():
    mean, sigma, labels, groups = _take(np.random.default_rng(2))
    gap = labels.copy()
    gap[::2] = np.nan
    kept = fit_calibration(["a"], mean[1::2], sigma[1::2], labels[1::2], groups[1::2])
    assert fit_calibration(["a"], mean, sigma, gap, groups).quantiles == pytest.approx(
        kept.quantiles
    )


def test_intervals_widen_with_novelty_beyond_what_calibration_saw():
    mean, sigma, labels, groups = _take(np.random.default_rng(3))
    novelty = np.random.default_rng(4).uniform(0.8, 1.2, len(mean))
    calibration = fit_calibration(["a"], mean, sigma, labels, groups, novelty)
    usual = calibration.interval(mean[:1], sigma[:1], 0.9)
    same = calibration.interval(mean[:1], sigma[:1], 0.9, np.array([1.0]))
    strange = calibration.interval(
        mean[:1], sigma[:1], 0.9, np.array([2 * calibration.novelty_threshold])
    )
    assert calibration.novelty_threshold == pytest.approx(1.18, abs=0.02)
    assert same[1] - same[0] == pytest.approx(usual[1] - usual[0])
    assert strange[1] - strange[0] == pytest.approx(2 * (usual[1] - usual[0]))


@given(seed=st.integers(0, 1000), groups=st.integers(3, 12), each=st.integers(1, 8))
@settings(max_examples=30, deadline=None)
def test_wider_coverage_never_gives_a_narrower_interval(seed, groups, each):
    calibration = fit_calibration(["a"], *_take(np.random.default_rng(seed), groups, each))
    assert (np.diff(calibration.quantiles, axis=1) >= 0).all()
    assert (calibration.quantiles >= 0).all()


def test_input_that_cannot_be_calibrated_on_is_refused():
    mean, sigma, labels, groups = _take(np.random.default_rng(0), groups=4)
    with pytest.raises(TrainingError, match="a: 2 calibration pieces are too few"):
        fit_calibration(["a"], mean[:50], sigma[:50], labels[:50], groups[:50])
    with pytest.raises(TrainingError, match="a: no calibration segment has a label"):
        fit_calibration(["a"], mean, sigma, labels * np.nan, groups)
    with pytest.raises(TrainingError, match="sigma is not positive"):
        fit_calibration(["a"], mean, 0 * sigma, labels, groups)
    with pytest.raises(TrainingError, match="every prediction is exact"):
        fit_calibration(["a"], mean, sigma, mean, groups)
    with pytest.raises(TrainingError, match="do not fit"):
        fit_calibration(["a", "b"], mean, sigma, labels, groups)


def test_a_coverage_that_was_not_fitted_is_refused():
    mean, sigma, labels, groups = _take(np.random.default_rng(0))
    calibration = fit_calibration(["a"], mean, sigma, labels, groups)
    with pytest.raises(TrainingError, match=r"coverage of 0\.99.*0\.5, 0\.8, 0\.9, 0\.95"):
        calibration.interval(mean, sigma, 0.99)
