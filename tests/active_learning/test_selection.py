"""Rows are chosen far from each other, within quotas, in units that compare."""

import hypothesis.strategies as st
import numpy as np
from hypothesis import given

from piano_core.active_learning import quotas, spread, standardized


def test_standard_units_ignore_what_does_not_apply_and_what_never_varies():
    features = np.array([[1.0, 5.0, 7.0], [3.0, np.nan, 7.0], [5.0, 9.0, 7.0]])
    scaled = standardized(features, features)
    root = np.sqrt(1.5)
    np.testing.assert_allclose(scaled, [[-root, -1], [0, 0], [root, 1]], atol=1e-12)


def test_a_feature_that_nobody_has_is_dropped():
    features = np.array([[1.0, np.nan], [2.0, np.nan]])
    assert standardized(features, features).shape == (2, 1)


@given(
    st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 30), min_size=1),
    st.integers(0, 100),
)
def test_quotas_use_the_budget_and_give_nobody_more_than_they_have(
    candidates: dict[str, int], budget: int
):
    places = quotas(candidates, budget)
    assert sum(places.values()) == min(budget, sum(candidates.values()))
    assert all(0 <= places[name] <= candidates[name] for name in candidates)
    if budget >= len(candidates):
        assert all(places[name] >= 1 for name in candidates if candidates[name])


def test_a_small_stratum_is_not_left_out_for_rounding():
    assert quotas({"a": 4, "b": 1, "c": 4, "d": 1, "e": 6}, 8) == {
        "a": 1, "b": 1, "c": 2, "d": 1, "e": 3
    }  # fmt: skip


def test_quotas_follow_the_number_of_candidates():
    assert quotas({"a": 60, "b": 30, "c": 10}, 10) == {"a": 6, "b": 3, "c": 1}


def test_the_point_farthest_from_what_is_taken_comes_first():
    points = np.array([[0.0], [4.0], [10.0], [9.0]])
    chosen = spread(points, np.array([[0.0]]), np.array(["s"] * 4), {"s": 3})
    assert chosen.tolist() == [2, 1, 3]


def test_a_full_stratum_gives_no_more():
    points = np.array([[0.0], [10.0], [9.0], [1.0]])
    strata = np.array(["near", "far", "far", "near"])
    chosen = spread(points, np.array([[0.0]]), strata, {"far": 1, "near": 1})
    assert chosen.tolist() == [1, 3]


def test_doubles_are_chosen_last():
    points = np.array([[0.0, 0.0], [0.0, 0.0], [5.0, 5.0], [-5.0, 5.0]])
    chosen = spread(points, np.empty((0, 2)), np.array(["s"] * 4), {"s": 4})
    assert sorted(chosen[:3].tolist()) == [0, 2, 3]


@given(st.integers(0, 12), st.integers(0, 4), st.integers(0, 10**6))
def test_no_row_is_chosen_twice(rows: int, taken: int, seed: int):
    rng = np.random.default_rng(seed)
    points, strata = rng.normal(size=(rows, 3)), rng.choice(["a", "b"], rows)
    places = {"a": 3, "b": 4}
    chosen = spread(points, rng.normal(size=(taken, 3)), strata.astype(np.str_), places)
    assert len(set(chosen.tolist())) == len(chosen)
    for name, allowed in places.items():
        assert np.sum(strata[chosen] == name) == min(allowed, np.sum(strata == name))
