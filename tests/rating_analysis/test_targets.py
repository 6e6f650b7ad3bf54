"""Correlations between targets, factors behind them, ceilings and panels' cost."""

from collections.abc import Sequence

import dataframely as dy
import numpy as np
import polars as pl
import pytest

from piano_core.errors import RatingsError
from piano_core.evaluation.ceilings import reliability_of_labels
from piano_core.evaluation.pairwise import pair_order
from piano_core.rating_analysis import panel_costs, rating_analysis
from piano_core.rating_analysis.correlations import target_correlations
from piano_core.rating_analysis.factors import target_factors, varimax
from piano_core.rating_analysis.noise_ceilings import _order, noise_ceilings
from piano_core.ratings import consensus_labels, reliability
from piano_core.ratings.reliability import segment_draws
from piano_core.tables import TargetCorrelations, ValidRatings
from tests.ratings.simulated import simulate


def ratings(scores: np.ndarray, targets: Sequence[str]) -> dy.DataFrame[ValidRatings]:
    """scores: (segments, raters, targets), NaN where not answered."""
    rows = [
        {
            "batch_id": "b",
            "row": s * scores.shape[1] + r,
            "target": target,
            "corpus": "test",
            "rater": f"r{r:02d}",
            "segment_id": f"s{s:04d}",
            "score": float(scores[s, r, t]),
            "repeat": 0,
            "rated_at": None,
        }
        for s in range(scores.shape[0])
        for r in range(scores.shape[1])
        for t, target in enumerate(targets)
        if np.isfinite(scores[s, r, t])
    ]
    return ValidRatings.validate(pl.DataFrame(rows, schema=ValidRatings.create_empty().schema))


def correlated(
    valid: dy.DataFrame[ValidRatings], resamples: int
) -> dy.DataFrame[TargetCorrelations]:
    segment_ids = valid["segment_id"].unique().sort()
    counts = segment_draws(segment_ids, resamples, np.random.default_rng(0))
    return target_correlations("test", valid, segment_ids, counts)


def with_halo(segments: int) -> np.ndarray:
    """Segments that correlate by .2, raters' own opinions by .8: three raters a segment."""
    rng = np.random.default_rng(0)
    truth = rng.multivariate_normal([0, 0], [[36, 7.2], [7.2, 36]], segments)
    opinion = rng.multivariate_normal([0, 0], [[64, 51.2], [51.2, 64]], (segments, 3))
    return np.clip(50 + truth[:, None, :] + opinion, 0, 100)


def test_halo_is_told_from_what_segments_share() -> None:
    found = correlated(ratings(with_halo(1500), "ab"), 100).row(0, named=True)
    assert found["raw"] > 0.38
    assert found["disattenuated"] == pytest.approx(0.2, abs=0.08)
    assert found["halo"] == pytest.approx(0.8, abs=0.02)
    assert found["disattenuated_low"] < 0.2 < found["disattenuated_high"] < found["raw_low"]


def test_complete_tables_give_the_multivariate_analysis_of_variance() -> None:
    scores = with_halo(30)
    found = correlated(ratings(scores, "ab"), 0).row(0, named=True)
    means = scores.mean(axis=1)
    between = 3 * np.cov(means.T)
    rest = (scores - means[:, None, :]).reshape(-1, 2)
    within = rest.T @ rest / 60
    segments = between - within
    assert found["raw"] == pytest.approx(np.corrcoef(means.T)[0, 1])
    assert found["halo"] == pytest.approx(within[0, 1] / np.sqrt(within[0, 0] * within[1, 1]))
    assert found["disattenuated"] == pytest.approx(
        segments[0, 1] / np.sqrt(segments[0, 0] * segments[1, 1])
    )
    assert found["raw_low"] is None


def test_only_forms_that_answer_both_count() -> None:
    scores = with_halo(40)
    scores[:10, :, 1] = np.nan
    found = correlated(ratings(scores, "ab"), 0).row(0, named=True)
    whole = correlated(ratings(scores[10:], "ab"), 0).row(0, named=True)
    assert found["segments"] == 30
    for name in ("raw", "disattenuated", "halo"):
        assert found[name] == pytest.approx(whole[name])


def factored(scores: np.ndarray, targets: str) -> tuple[pl.DataFrame, pl.DataFrame]:
    valid = ratings(scores, targets)
    segment_ids = valid["segment_id"].unique().sort()
    rng = np.random.default_rng(0)
    counts = segment_draws(segment_ids, 50, rng)
    found = target_factors("test", valid, segment_ids, counts, rng)
    return found.factors, found.loadings


def test_two_planted_factors_are_kept_and_their_targets_found() -> None:
    rng = np.random.default_rng(3)
    first, second = rng.normal(0, 10, (2, 150))
    truth = np.stack([first, first, first, second, second], axis=1)
    scores = np.clip(50 + truth[:, None, :] + rng.normal(0, 8, (150, 3, 5)), 0, 100)
    factors, loadings = factored(scores, "abcde")
    assert factors["kept"].to_list() == [True, True, False, False, False]
    assert factors["share"].sum() == pytest.approx(1.0)
    assert (factors["eigenvalue_low"] < factors["eigenvalue_high"]).all()
    table = loadings.pivot(on="factor", index="target", values="loading").drop("target").to_numpy()
    assert (table[:3, 0] > 0.8).all()
    assert (table[3:, 1] > 0.8).all()
    assert np.abs(np.concatenate([table[3:, 0], table[:3, 1]])).max() < 0.25


def test_unrelated_targets_rarely_have_a_factor() -> None:
    rng = np.random.default_rng(4)
    kept = 0
    for _ in range(12):
        factors, loadings = factored(np.clip(rng.normal(50, 10, (60, 2, 4)), 0, 100), "abcd")
        assert len(loadings) == 4 * factors["kept"].sum()
        kept += int(factors["kept"].any())
    assert kept <= 3  # one in twenty is expected; four of twelve come once in 500 times


def test_varimax_turns_a_mixed_simple_structure_back() -> None:
    simple = np.array([[0.9, 0.0], [0.8, 0.0], [0.0, 0.7], [0.0, 0.9]])
    angle = 0.6
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    found = np.abs(varimax(simple @ turn))
    found = found[:, np.argsort(-found[0])]
    assert found == pytest.approx(simple, abs=1e-4)


def test_ceilings_are_those_of_evaluation_with_intervals_around_them() -> None:
    valid = simulate(np.random.default_rng(0), segments=80).valid
    segment_ids = valid["segment_id"].unique().sort()
    rng = np.random.default_rng(0)
    counts = segment_draws(segment_ids, 100, rng)
    labels = consensus_labels(valid)
    table = noise_ceilings("test", labels, "mean", segment_ids, counts, rng)
    assert (table["ceiling_low"] < table["ceiling"]).all()
    assert (table["ceiling"] < table["ceiling_high"]).all()
    own = labels.filter((pl.col("method") == "mean") & (pl.col("target") == "phrasing"))
    expected = reliability_of_labels(own["label"].to_numpy(), own["standard_error"].to_numpy())
    found = dict(
        table.filter(pl.col("target") == "phrasing").select("metric", "ceiling").iter_rows()
    )
    assert found["r2"] == pytest.approx(expected)
    assert found["pearson"] == pytest.approx(np.sqrt(expected))
    # Of normal truths and errors: 1/2 + arcsin(r) / pi (Sheppard, 1899).
    assert found["pair_order"] == pytest.approx(
        0.5 + np.arcsin(np.sqrt(expected)) / np.pi, abs=0.02
    )


def test_pairs_ordered_by_sorting_are_those_of_evaluation() -> None:
    rng = np.random.default_rng(0)
    truth = rng.normal(0, 10, 60).round(-1)  # ties
    labels = truth + rng.normal(0, 8, 60)
    assert _order(labels, truth)[0] == pytest.approx(pair_order(labels, truth)[0])


def test_panels_are_priced_at_both_ends_of_the_interval() -> None:
    valid = simulate(np.random.default_rng(0), segments=80).valid
    table = reliability(valid, resamples=60)
    costs = panel_costs(table, 75, aims=(0.8,))
    assert costs["raters"].to_list() == table["raters_for_80"].to_list()
    assert costs["cost_minor"].to_list() == [75 * n for n in table["raters_for_80"]]
    assert (costs["raters_low"] <= costs["raters"]).all()
    assert (costs["raters"] <= costs["raters_high"]).all()
    assert panel_costs(table, aims=(0.8,))["cost_minor"].null_count() == len(costs)
    with pytest.raises(RatingsError, match="cannot be aimed at"):
        panel_costs(table, aims=(1.0,))


def test_the_whole_analysis_repeats_with_its_seed() -> None:
    valid = simulate(np.random.default_rng(0), segments=40).valid
    first, again = (rating_analysis(valid, None, 30, 1) for _ in range(2))
    assert first.ceilings.equals(again.ceilings)
    assert first.factors.equals(again.factors)
    assert len(first.correlations) == 6
    assert first.order["reason"].to_list() == ["not recorded"] * 3


def test_no_answers_give_empty_tables() -> None:
    found = rating_analysis(ValidRatings.create_empty())
    assert found.drift.is_empty()
    assert found.correlations.is_empty()
