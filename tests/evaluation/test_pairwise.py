"""Pair order: chance is one half, ties are treated as stated, draws keep pairs inside groups."""

import numpy as np
import pytest
from scipy import stats

from piano_core.evaluation.pairwise import (
    beyond_errors,
    pair_order,
    pair_order_within,
    same_passage,
)
from piano_core.resampling import draw_groups


def test_equals_kendalls_tau_without_ties():
    rng = np.random.default_rng(0)
    labels, predictions = rng.normal(size=60), rng.normal(size=60)
    tau = stats.kendalltau(labels, predictions).statistic
    assert pair_order(labels, predictions)[0] == pytest.approx((tau + 1) / 2)


def test_a_constant_answer_is_a_coin():
    assert pair_order(np.arange(9.0), np.zeros(9))[0] == 0.5


def test_equal_labels_have_no_order():
    # Pairs (1, 2) twice: one right, one tied prediction; the pair of equal labels is left out.
    assert pair_order(np.array([1.0, 2.0, 2.0]), np.array([0.0, 0.0, 5.0]))[0] == 0.75
    assert np.isnan(pair_order(np.ones(4), np.arange(4.0))[0])


def test_within_a_passage_only_its_own_pairs_count():
    labels = np.array([1.0, 2.0, 50.0, 60.0])
    predictions = np.array([2.0, 1.0, 50.0, 60.0])
    pairs = same_passage(["a", "a", "b", "b"])
    assert pair_order(labels, predictions, pairs)[0] == 0.5
    assert pair_order_within(labels, predictions, pairs)[0] == 0.5
    assert pair_order(labels, predictions)[0] == pytest.approx(5 / 6)


def test_pairs_that_raters_did_not_tell_apart_can_be_left_out():
    labels, errors = np.array([10.0, 12.0, 30.0]), np.full(3, 2.0)
    apart = beyond_errors(labels, errors)
    assert not apart[0, 1]
    assert apart[0, 2]
    assert pair_order(labels, np.array([12.0, 10.0, 30.0]), apart)[0] == 1.0


def test_a_draw_equals_the_pairs_written_out():
    rng = np.random.default_rng(2)
    labels, predictions = rng.normal(size=24), rng.normal(size=24)
    groups = np.repeat(list("abcdef"), 4)
    draws = draw_groups(groups, 5, rng)
    pairs = same_passage(list(groups))
    for draw, weight in enumerate(draws.weights().astype(int)):
        rows = np.repeat(np.arange(24), weight)
        assert pair_order(labels, predictions, None, draws)[draw] == pytest.approx(
            pair_order(labels[rows], predictions[rows])[0]
        )
        each = [
            (weight[groups == g][0], pair_order(labels[groups == g], predictions[groups == g])[0])
            for g in "abcdef"
        ]
        expected = np.average([v for _, v in each], weights=[w for w, _ in each])
        drawn = pair_order_within(labels, predictions, pairs, draws)[draw]
        assert drawn == pytest.approx(expected)
