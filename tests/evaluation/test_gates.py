"""The gates open for honest intervals and shut, by name, for each way of being dishonest."""

import numpy as np
import pytest

from piano_core.evaluation.gates import calibration_report, design_effect
from piano_core.evaluation.uncertainty import gaussian_interval

LEVELS = (0.5, 0.8, 0.9, 0.95)


def _report(factor=1.0, shift=0.0, shuffle=False, shared=0.0):
    """400 segments of 40 pieces; sigma stated is `factor` times the true one."""
    rng = np.random.default_rng(3)
    mean, true = rng.normal(50, 10, (400, 1)), rng.uniform(2, 10, (400, 1))
    own = np.sqrt(1 - shared**2) * rng.standard_normal((400, 1))
    together = shared * np.repeat(rng.standard_normal((40, 1)), 10, axis=0)
    labels = mean + shift + true * (own + together)
    sigma = factor * (rng.permutation(true) if shuffle else true)
    intervals = {level: gaussian_interval(mean, sigma, level) for level in LEVELS}
    groups = [f"piece {i // 10}" for i in range(400)]
    return calibration_report(["tone"], labels, mean, sigma, intervals, groups, rng)


def test_honest_intervals_pass():
    report = _report()
    assert report.passed
    assert report.failures == {}


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_a_sigma_wrong_by_two_is_shut_out_by_calibration_and_coverage(factor):
    reasons = " ".join(_report(factor=factor).failures["tone"])
    assert "quantile calibration error" in reasons
    assert "90 % intervals cover" in reasons


def test_a_biased_mean_is_shut_out():
    assert not _report(shift=5.0).passed


def test_a_sigma_that_says_nothing_about_where_it_is_sure_is_shut_out_by_likelihood():
    reasons = " ".join(_report(shuffle=True).failures["tone"])
    assert "nats worse than a constant sigma" in reasons


def test_pieces_that_err_together_count_as_fewer_segments():
    alone, together = _report().targets[0], _report(shared=0.9).targets[0]
    assert together.coverages[0].effective < alone.coverages[0].effective
    assert alone.coverages[0].effective > 250


def test_design_effect_of_known_designs():
    rng = np.random.default_rng(0)
    same = np.repeat(rng.choice([-0.5, 0.5], 100), 10)
    codes = np.repeat(np.arange(100), 10)
    # Ten copies of each row are one row.
    assert design_effect(same, codes, 0.25) == pytest.approx(10, rel=0.1)
    assert design_effect(rng.choice([-0.5, 0.5], 1000), codes, 0.25) < 1.5


def test_unrated_segments_are_not_counted():
    rng = np.random.default_rng(0)
    mean, sigma = np.full((60, 1), 50.0), np.full((60, 1), 5.0)
    labels = rng.normal(mean, sigma)
    labels[40:] = np.nan
    intervals = {level: gaussian_interval(mean, sigma, level) for level in LEVELS}
    report = calibration_report(
        ["tone"], labels, mean, sigma, intervals, [str(i) for i in range(60)], rng
    )
    assert report.targets[0].segments == 40
