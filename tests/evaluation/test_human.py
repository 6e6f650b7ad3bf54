"""One rater against the others, with the spread that drawing pieces gives."""

import numpy as np
import pytest

from piano_core.evaluation import draw_groups, human_rater


def test_one_human_rater_agrees_less_than_the_truth_would():
    rng = np.random.default_rng(4)
    truth = rng.normal(50, 8, 60)
    scores = truth[:, None] + rng.normal(0, 14, (60, 9)) + rng.normal(0, 6, 9)
    segments = np.repeat([f"s{i}" for i in range(60)], 9)
    raters = np.tile([f"r{i}" for i in range(9)], 60)
    passages = np.repeat([f"p{i // 10}" for i in range(60)], 9)
    row = human_rater(scores.ravel(), list(raters), list(segments), list(passages))
    # Correlation of one noisy rating with the mean of eight others, from the planted variances.
    expected = 64 / np.sqrt((64 + 196) * (64 + 196 / 8))
    assert row["pearson"][0] == pytest.approx(expected, abs=0.06)
    assert 0.55 < row["pair_order_within"][0] < 0.75
    assert 0.55 < row["pair_order"][0] < 0.75


def test_a_human_row_needs_raters_with_enough_segments():
    row = human_rater(np.arange(4.0), ["a", "b", "a", "b"], ["s", "s", "t", "t"], ["p"] * 4)
    assert np.isnan(list(row.values())).all()


def test_intervals_come_from_the_draws_and_hold_the_value():
    rng = np.random.default_rng(4)
    truth = rng.normal(50, 8, 60)
    scores = (truth[:, None] + rng.normal(0, 14, (60, 9))).ravel()
    segments = np.repeat([f"s{i}" for i in range(60)], 9)
    raters = [f"r{i}" for i in np.tile(np.arange(9), 60)]
    passages = list(np.repeat([f"p{i // 10}" for i in range(60)], 9))
    draws = draw_groups(passages, 100, rng).after_once()
    for values in human_rater(scores, raters, list(segments), passages, draws).values():
        assert values.shape == (101,)
        low, high = np.quantile(values[1:], [0.025, 0.975])
        assert low < values[0] < high
