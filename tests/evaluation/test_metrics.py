"""Metrics agree with independent implementations and say NaN where nothing is defined."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from sklearn.metrics import mean_absolute_error as sklearn_mae
from sklearn.metrics import r2_score

from piano_core.errors import PianoError
from piano_core.evaluation.metrics import mean_absolute_error, pearson, r2, spearman
from piano_core.resampling import Resampling, draw_groups, interval


@pytest.fixture
def pair() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(3)
    labels = rng.normal(55, 12, 200).round()  # rounding makes ties
    return labels, (0.6 * labels + rng.normal(20, 8, 200)).round()


def test_agrees_with_sklearn_and_scipy(pair):
    labels, predictions = pair
    assert r2(labels, predictions)[0] == pytest.approx(r2_score(labels, predictions))
    assert mean_absolute_error(labels, predictions)[0] == pytest.approx(
        sklearn_mae(labels, predictions)
    )
    assert pearson(labels, predictions)[0] == pytest.approx(
        stats.pearsonr(labels, predictions).statistic
    )
    assert spearman(labels, predictions)[0] == pytest.approx(
        stats.spearmanr(labels, predictions).statistic
    )


def test_spearman_of_a_published_example():
    # Kendall & Gibbons, "Rank correlation methods": IQ and hours of television, rho = -29/165.
    iq = np.array([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], float)
    hours = np.array([7, 27, 2, 50, 28, 29, 20, 12, 6, 17], float)
    assert spearman(iq, hours)[0] == pytest.approx(-29 / 165)


@pytest.mark.parametrize("metric", [r2, pearson, spearman])
def test_constant_labels_have_no_r2_and_no_correlation(metric):
    labels = np.full(10, 50.1)
    assert np.isnan(metric(labels, np.arange(10.0))[0])


@pytest.mark.parametrize("metric", [pearson, spearman])
def test_constant_predictions_have_no_correlation(metric):
    assert np.isnan(metric(np.arange(10.0), np.full(10, 50.1))[0])


@pytest.mark.parametrize("metric", [r2, pearson, spearman, mean_absolute_error])
def test_nothing_to_judge_is_not_a_number(metric):
    assert np.isnan(metric(np.array([]), np.array([]))[0])
    assert np.isnan(metric(np.array([np.nan]), np.array([3.0]))[0])


def test_rows_without_a_label_are_left_out(pair):
    labels, predictions = pair
    with_gap = np.append(labels, np.nan)
    assert r2(with_gap, np.append(predictions, 1e6))[0] == r2(labels, predictions)[0]


def test_a_prediction_that_is_not_a_number_is_refused():
    with pytest.raises(PianoError, match="1 predictions are not numbers"):
        r2(np.array([1.0, 2.0]), np.array([1.0, np.nan]))


def test_different_shapes_are_refused():
    with pytest.raises(PianoError, match="one label and one prediction a segment"):
        r2(np.zeros(3), np.zeros(4))


@given(seed=st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_a_weighted_draw_equals_the_rows_written_out(seed):
    """The vectorized bootstrap gives what a loop over resampled rows would give."""
    rng = np.random.default_rng(seed)
    labels, predictions = rng.integers(0, 8, 30).astype(float), rng.integers(0, 8, 30).astype(float)
    groups = [f"g{i}" for i in rng.integers(0, 6, 30)]
    draws = draw_groups(groups, 4, rng)
    for draw, weight in enumerate(draws.weights().astype(int)):
        rows = np.repeat(np.arange(30), weight)
        written_out = labels[rows], predictions[rows]
        for metric in (r2, pearson, spearman, mean_absolute_error):
            drawn, direct = metric(labels, predictions, draws)[draw], metric(*written_out)[0]
            assert drawn == pytest.approx(direct, nan_ok=True)


def test_group_intervals_are_wider_than_row_intervals_when_groups_share_errors():
    rng = np.random.default_rng(1)
    groups = np.repeat([f"p{i}" for i in range(12)], 30)
    labels = rng.normal(50, 10, 360)
    predictions = labels + np.repeat(rng.normal(0, 8, 12), 30) + rng.normal(0, 2, 360)
    by_group = interval(mean_absolute_error(labels, predictions, draw_groups(groups, 400, rng)))
    rows = [str(i) for i in range(360)]
    by_row = interval(mean_absolute_error(labels, predictions, draw_groups(rows, 400, rng)))
    assert by_group[1] - by_group[0] > 2 * (by_row[1] - by_row[0])


def test_bootstrap_interval_of_a_mean_matches_theory():
    rng = np.random.default_rng(5)
    errors = rng.normal(0, 10, 500)
    draws = draw_groups([str(i) for i in range(500)], 2000, rng)
    low, high = interval(mean_absolute_error(np.zeros(500), errors, draws))
    expected = 2 * 1.96 * np.abs(errors).std() / np.sqrt(500)
    assert high - low == pytest.approx(expected, rel=0.08)


def test_one_group_has_no_interval():
    draws = draw_groups(["only"] * 20, 50, np.random.default_rng(0))
    values = r2(np.arange(20.0), np.arange(20.0) + 1, draws)
    assert np.isnan(interval(values)).all()


def test_once_counts_every_row_once():
    assert (Resampling.once(4).weights() == np.ones((1, 4))).all()
