"""Figures of rank: as SciPy's over all, and within a piece without what pieces differ in."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from piano_core.graded_files import FIGURES, follow

few_values = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=3, max_size=25)


@given(few_values)
def test_over_all_it_is_what_scipy_says_ties_and_all(pairs: list[tuple[int, int]]):
    labels, scores = np.array(pairs, float).T
    found = follow(labels, scores, (), 5, 0)
    if np.ptp(labels) == 0 or np.ptp(scores) == 0:
        assert np.isnan(found["spearman"][0]) and np.isnan(found["kendall"][0])
        return
    assert found["spearman"][0] == pytest.approx(stats.spearmanr(labels, scores).statistic)
    assert found["kendall"][0] == pytest.approx(stats.kendalltau(labels, scores).statistic)


def test_without_ties_pair_order_and_tau_say_the_same():
    rng = np.random.default_rng(3)
    labels, scores = rng.normal(size=(2, 40))
    pieces = [f"piece {i % 5}" for i in range(40)]
    found = follow(labels, scores, pieces, 50, 0)
    for ending in ("", "_within"):
        share = found[f"pair_order{ending}"]
        assert found[f"kendall{ending}"] == pytest.approx(2 * share - 1, abs=1e-9)


def test_what_only_tells_pieces_apart_follows_nothing_within_them():
    rng = np.random.default_rng(0)
    pieces = [f"piece {i // 30}" for i in range(240)]
    difficulty = np.repeat(np.arange(8) * 10.0, 30)
    labels, scores = difficulty + rng.normal(size=240), difficulty + rng.normal(size=240)
    found = {name: values[0] for name, values in follow(labels, scores, pieces, 20, 0).items()}
    assert found["spearman"] > 0.95
    assert abs(found["spearman_within"]) < 0.15 and abs(found["kendall_within"]) < 0.1
    assert found["pair_order_within"] == pytest.approx(0.5, abs=0.07)


def test_within_a_piece_is_the_mean_of_pieces_by_size():
    """Three takes in order (rho 1, weight 2), two against it (rho -1, weight 1)."""
    found = follow(np.array([1.0, 2, 3, 1, 2]), np.array([5.0, 6, 7, 9, 8]), list("aaabb"), 20, 0)
    assert found["spearman_within"][0] == pytest.approx((2 * 1 - 1) / 3)
    assert found["pair_order_within"][0] == pytest.approx(3 / 4)


def test_a_program_that_hears_no_difference_wins_nothing_by_ties():
    labels, constant = np.array([1.0, 2, 3, 1, 2, 3]), np.array([4.0, 4, 4, 7, 7, 7])
    found = follow(labels, constant, list("aaabbb"), 20, 0)
    assert found["spearman_within"][0] == 0
    assert found["pair_order_within"][0] == 0.5
    assert np.isnan(found["kendall_within"][0])


def test_recordings_without_a_grade_or_a_score_are_left_out():
    labels, scores = np.array([1.0, np.nan, 2, 3, 9]), np.array([1.0, 5, 2, 3, np.nan])
    assert follow(labels, scores, (), 5, 0)["spearman"][0] == pytest.approx(1)


def test_intervals_are_wider_when_pieces_are_drawn_than_when_recordings_are():
    rng = np.random.default_rng(5)
    pieces = [f"piece {i // 20}" for i in range(160)]
    shared = np.repeat(rng.normal(size=8) * 3, 20)
    labels, scores = shared + rng.normal(size=160), -shared + rng.normal(size=160)
    by_piece, by_file = (
        np.ptp(np.quantile(follow(labels, scores, groups, 300, 0)["spearman"][1:], [0.1, 0.9]))
        for groups in (pieces, ())
    )
    assert by_piece > 2 * by_file


def test_every_figure_is_there_with_pieces_and_half_of_them_without():
    labels = np.array([1.0, 2, 3, 4])
    assert tuple(follow(labels, labels, list("aabb"), 5, 0)) == FIGURES
    assert tuple(follow(labels, labels, (), 5, 0)) == FIGURES[:3]
