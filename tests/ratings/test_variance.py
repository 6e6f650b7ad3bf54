"""Variance components and ICCs against published numbers and an independent likelihood."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from piano_core.errors import RatingsError
from piano_core.ratings import Panel, one_way, raters_for, two_way
from piano_core.ratings.coefficients import one_way_coefficients, two_way_coefficients
from piano_core.ratings.drawn import drawn_two_way
from piano_core.ratings.one_way_draws import drawn_one_way, harmonic_sizes, unshared_raters
from piano_core.ratings.variance import DrawnComponents, VarianceComponents

# Shrout & Fleiss (1979), table 2: six targets, four judges.
SHROUT_FLEISS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]],
    dtype=np.float64,
)


def complete(table: np.ndarray) -> Panel:
    segment, rater = np.indices(table.shape)
    return Panel(segment.ravel(), rater.ravel(), table.ravel(), *table.shape)


def once(panel: Panel) -> np.ndarray:
    return np.ones((1, panel.segments))


def coefficients(panel: Panel) -> dict[str, float]:
    """Every coefficient of a panel as it is."""
    crossed = two_way(panel)
    assert crossed is not None
    drawn = DrawnComponents(*(np.array([v]) for v in vars(crossed).values()))
    k, unshared = harmonic_sizes(panel, once(panel)), unshared_raters(panel, once(panel))
    simple = one_way_coefficients(drawn_one_way(panel, once(panel)), k)
    found = simple | two_way_coefficients(drawn, k, unshared)
    return {name: float(values[0]) for name, values in found.items()}


def incomplete(
    rng: np.random.Generator, segments: int, raters: int, variances: tuple[float, float, float]
) -> Panel:
    """A planted additive panel where each segment was heard by 2 to all raters."""
    of_segment = rng.normal(0.0, np.sqrt(variances[0]), segments)
    of_rater = rng.normal(0.0, np.sqrt(variances[1]), raters)
    pairs = [
        (s, r)
        for s in range(segments)
        for r in sorted(rng.permutation(raters)[: rng.integers(2, raters + 1)])
    ]
    segment, rater = np.array(pairs).T
    noise = rng.normal(0.0, np.sqrt(variances[2]), len(pairs))
    _, rater = np.unique(rater, return_inverse=True)
    score = 50.0 + of_segment[segment] + of_rater[rater] + noise
    return Panel(segment, rater, score, segments, int(rater.max()) + 1)


def dense_criterion(panel: Panel, variances: np.ndarray) -> float:
    """-2 log restricted likelihood, written out with the full covariance matrix."""
    n = len(panel)
    same_segment = panel.segment[:, None] == panel.segment
    same_rater = panel.rater[:, None] == panel.rater
    cov = variances[0] * same_segment + variances[1] * same_rater + variances[2] * np.eye(n)
    inverse, ones = np.linalg.inv(cov), np.ones(n)
    information = ones @ inverse @ ones
    centred = panel.score - ones @ inverse @ panel.score / information
    return float(np.linalg.slogdet(cov)[1] + np.log(information) + centred @ inverse @ centred)


def test_the_table_of_shrout_and_fleiss_comes_out_exactly() -> None:
    found = coefficients(complete(SHROUT_FLEISS))
    published = {
        "icc_1_1": 0.166,
        "icc_a_1": 0.290,
        "icc_c_1": 0.715,
        "icc_1_k": 0.443,
        "icc_a_k": 0.620,
        "icc_c_k": 0.909,
    }
    assert {name: round(found[name], 3) for name in published} == published
    # Everybody rated everything, so severity never separates two segments.
    assert found["icc_q_k"] == pytest.approx(found["icc_c_k"])


def test_complete_panels_give_the_analysis_of_variance() -> None:
    table = np.random.default_rng(3).normal(50, 10, (12, 5))
    table += np.arange(12)[:, None] * 3.0 + np.arange(5) * 4.0
    n, k = table.shape
    rows = k * np.var(table.mean(1), ddof=1)
    columns = n * np.var(table.mean(0), ddof=1)
    rest = table - table.mean(1, keepdims=True) - table.mean(0) + table.mean()
    error = np.sum(rest**2) / ((n - 1) * (k - 1))
    found = two_way(complete(table))
    assert found is not None
    assert found.residual == pytest.approx(error, rel=1e-4)
    assert found.segment == pytest.approx((rows - error) / k, rel=1e-4)
    assert found.rater == pytest.approx((columns - error) / n, rel=1e-4)


@pytest.mark.parametrize("seed", range(4))
def test_incomplete_panels_reach_the_maximum_of_the_written_out_likelihood(seed: int) -> None:
    panel = incomplete(np.random.default_rng(seed), 14, 6, (90.0, 40.0, 120.0))
    found = two_way(panel)
    assert found is not None
    ours = np.array([found.segment, found.rater, found.residual])
    brute = minimize(
        lambda logs: dense_criterion(panel, np.exp(logs)),
        np.log([50.0, 50.0, 100.0]),
        method="Nelder-Mead",
        options={"xatol": 1e-6, "fatol": 1e-9, "maxiter": 4000},
    )
    assert dense_criterion(panel, ours) <= brute.fun + 1e-5
    # A variance at zero has no exact place on the logarithmic grid of either.
    assert ours == pytest.approx(np.exp(brute.x), rel=2e-3, abs=0.05)


def test_more_raters_than_segments_is_the_same_problem_turned_round() -> None:
    panel = incomplete(np.random.default_rng(8), 25, 9, (90.0, 40.0, 120.0))
    order = np.lexsort((panel.segment, panel.rater))
    turned = Panel(
        panel.rater[order], panel.segment[order], panel.score[order], panel.raters, panel.segments
    )
    found, swapped = two_way(panel), two_way(turned)
    assert found is not None
    assert swapped is not None
    assert swapped.rater == pytest.approx(found.segment, rel=1e-3)
    assert swapped.segment == pytest.approx(found.rater, rel=1e-3)


def test_planted_variances_are_recovered() -> None:
    panel = incomplete(np.random.default_rng(1), 900, 40, (150.0, 70.0, 430.0))
    found = two_way(panel)
    assert found is not None
    assert found.segment == pytest.approx(150.0, rel=0.12)
    assert found.rater == pytest.approx(70.0, rel=0.5)
    assert found.residual == pytest.approx(430.0, rel=0.05)


def test_raters_who_never_meet_cannot_be_told_from_noise() -> None:
    nobody_twice = Panel(np.arange(4), np.arange(4), np.arange(4.0), 4, 4)
    assert one_way(nobody_twice) is None
    assert two_way(nobody_twice) is None
    same = complete(np.full((5, 3), 40.0))
    assert two_way(same) is None


@settings(deadline=None, max_examples=15)
@given(st.integers(0, 10_000), st.floats(0.1, 10.0), st.floats(-40.0, 40.0))
def test_the_scale_of_the_answers_does_not_matter(seed: int, factor: float, shift: float) -> None:
    panel = incomplete(np.random.default_rng(seed), 15, 6, (90.0, 40.0, 120.0))
    other = Panel(
        panel.segment, panel.rater, panel.score * factor + shift, panel.segments, panel.raters
    )
    found, scaled = two_way(panel), two_way(other)
    assert found is not None
    assert scaled is not None
    assert scaled.residual == pytest.approx(found.residual * factor**2, rel=1e-2)
    assert coefficients(other)["icc_a_1"] == pytest.approx(coefficients(panel)["icc_a_1"], abs=1e-2)


def test_severity_counts_fully_where_no_rater_is_shared() -> None:
    nested = Panel(np.repeat(np.arange(5), 2), np.arange(10), np.arange(10.0), 5, 10)
    assert unshared_raters(nested, once(nested)) == pytest.approx(0.5)
    everybody = complete(SHROUT_FLEISS)
    assert unshared_raters(everybody, once(everybody)) == pytest.approx(0.0)


def draws_of(panel: Panel, number: int, seed: int) -> np.ndarray:
    n = panel.segments
    rng = np.random.default_rng(seed)
    return rng.multinomial(n, np.full(n, 1.0 / n), number).astype(np.float64)


def test_a_draw_repeats_whole_segments_with_their_raters() -> None:
    panel = incomplete(np.random.default_rng(5), 30, 8, (90.0, 40.0, 120.0))
    counts = draws_of(panel, 1, 0)[0].astype(np.intp)
    drawn = panel.repeated(counts)
    assert drawn.segments == panel.segments
    expected = np.repeat(np.arange(panel.segments), counts)
    for copy, original in enumerate(expected):
        mine, its = drawn.segment == copy, panel.segment == original
        assert drawn.score[mine].tolist() == panel.score[its].tolist()
    assert set(drawn.rater) == set(range(drawn.raters))


@pytest.mark.parametrize(
    ("segments", "raters", "variances"),
    [(40, 6, (90.0, 40.0, 120.0)), (25, 9, (90.0, 0.0, 120.0)), (8, 12, (20.0, 40.0, 120.0))],
)
def test_draws_solved_together_are_those_solved_one_by_one(
    segments: int, raters: int, variances: tuple[float, float, float]
) -> None:
    panel = incomplete(np.random.default_rng(2), segments, raters, variances)
    start = two_way(panel)
    assert start is not None
    counts = draws_of(panel, 40, 1)
    (together,) = drawn_two_way([panel], [start], counts)
    for number, draw in enumerate(counts.astype(np.intp)):
        alone = two_way(panel.repeated(draw), start)
        assert alone is not None
        whole = alone.segment + alone.rater + alone.residual
        assert together.segment[number] == pytest.approx(alone.segment, abs=2e-3 * whole)
        assert together.rater[number] == pytest.approx(alone.rater, abs=2e-3 * whole)
        assert together.residual[number] == pytest.approx(alone.residual, abs=2e-3 * whole)


def test_one_way_draws_are_those_of_the_repeated_panel() -> None:
    panel = incomplete(np.random.default_rng(2), 20, 6, (90.0, 40.0, 120.0))
    counts = draws_of(panel, 10, 1)
    found = drawn_one_way(panel, counts)
    for number, draw in enumerate(counts.astype(np.intp)):
        repeated = panel.repeated(draw)
        alone = one_way(repeated)
        assert alone is not None
        assert found.segment[number] == pytest.approx(alone.segment)
        assert found.residual[number] == pytest.approx(alone.residual)
        assert harmonic_sizes(panel, counts)[number] == pytest.approx(repeated.harmonic_size)
        assert unshared_raters(panel, counts)[number] == pytest.approx(
            unshared_raters(repeated, once(repeated))[0]
        )


def test_a_draw_in_which_raters_do_not_meet_is_not_known() -> None:
    panel = Panel(np.array([0, 0, 1, 1, 2, 3]), np.array([0, 1, 0, 1, 0, 1]), np.arange(6.0), 4, 2)
    start = VarianceComponents(1.0, 0.5, 1.0)
    (found,) = drawn_two_way([panel], [start], np.array([[0.0, 0.0, 2.0, 2.0], [2.0, 2.0, 0, 0]]))
    assert np.isnan(found.segment[0])
    assert np.isfinite(found.segment[1])


@pytest.mark.parametrize(
    ("icc", "target", "raters"),
    [(0.25, 0.70, 7), (0.25, 0.80, 12), (0.9, 0.5, 1), (0.0, 0.7, None)],
)
def test_spearman_brown_says_how_many_raters(icc: float, target: float, raters: int | None) -> None:
    assert raters_for(icc, target) == raters


def test_perfect_reliability_cannot_be_aimed_at() -> None:
    with pytest.raises(RatingsError, match="Choose a number between 0 and 1"):
        raters_for(0.3, 1.0)
