"""Ceilings: what knowing the truth would score, recovered from planted truths and panels."""

import numpy as np
import pytest

from piano_core.evaluation.ceilings import (
    correlation_ceiling,
    plausible_truth,
    r2_ceiling,
    reliability_of_labels,
    simulated_ceiling,
)
from piano_core.evaluation.metrics import pearson, r2
from piano_core.evaluation.pairwise import pair_order, same_passage


@pytest.fixture
def panel() -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """Truth (sd 10), labels with standard error 6, so reliability 100 / 136; 100 passages."""
    rng = np.random.default_rng(11)
    passages = [f"p{i // 20}" for i in range(2000)]
    truth = 50 + np.repeat(rng.normal(0, 8, 100), 20) + rng.normal(0, 6, 2000)
    return truth, truth + rng.normal(0, 6, 2000), np.full(2000, 6.0), passages


def test_reliability_gives_the_ceilings_that_the_truth_reaches(panel):
    truth, labels, errors, _ = panel
    rho = reliability_of_labels(labels, errors)
    assert rho == pytest.approx(100 / 136, abs=0.03)
    assert r2_ceiling(rho) == pytest.approx(r2(labels, truth)[0], abs=0.03)
    assert correlation_ceiling(rho) == pytest.approx(pearson(labels, truth)[0], abs=0.03)


def test_simulated_pair_ceiling_is_what_the_truth_reaches(panel):
    truth, labels, errors, passages = panel
    rows = slice(0, 600)
    pairs = same_passage(passages[rows])
    simulated = simulated_ceiling(
        lambda y, p: pair_order(y, p, pairs),
        plausible_truth(labels[rows], errors[rows], passages[rows]),
        errors[rows],
        np.random.default_rng(0),
    )
    assert simulated == pytest.approx(pair_order(labels[rows], truth[rows], pairs)[0], abs=0.02)


def test_labels_of_pure_noise_have_a_ceiling_of_nothing():
    labels = np.random.default_rng(0).normal(50, 5, 500)
    assert reliability_of_labels(labels, np.full(500, 8.0)) == 0.0


def test_constant_or_missing_labels_have_no_ceiling():
    assert np.isnan(reliability_of_labels(np.full(5, 50.0), np.ones(5)))
    assert np.isnan(reliability_of_labels(np.full(5, np.nan), np.ones(5)))
    nothing = np.full(5, np.nan)
    assert np.isnan(simulated_ceiling(r2, nothing, np.ones(5), np.random.default_rng(0)))
