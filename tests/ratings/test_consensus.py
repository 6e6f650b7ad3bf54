"""Consensus labels: severity comes out, errors are honest, and nothing is made up."""

import numpy as np
import polars as pl
import pytest

from piano_core.ratings import METHODS, Panel, additive_model, consensus_labels
from piano_core.ratings.variance import two_way
from piano_core.tables import ConsensusLabels, ValidRatings
from tests.ratings.simulated import TARGETS, Simulated, simulate


def errors(planted: Simulated) -> dict[str, np.ndarray]:
    """Label minus truth by method, (targets, segments), each target's mean difference off."""
    labels = consensus_labels(planted.valid)
    found: dict[str, np.ndarray] = {}
    for method in METHODS:
        rows = [
            labels.filter((pl.col("method") == method) & (pl.col("target") == target)).sort(
                "segment_id"
            )["label"]
            for target in TARGETS
        ]
        difference = np.stack(rows) - planted.truth.T
        found[method] = difference - difference.mean(axis=1, keepdims=True)
    return found


@pytest.mark.parametrize("seed", range(3))
def test_corrected_labels_are_nearer_to_the_truth_than_means_and_means_than_medians(
    seed: int,
) -> None:
    planted = simulate(np.random.default_rng(seed), segments=200)
    rms = {method: np.sqrt(np.mean(e**2)) for method, e in errors(planted).items()}
    assert rms["severity_corrected"] < 0.95 * rms["mean"]
    assert rms["mean"] < rms["median"]


def test_standard_errors_match_the_errors_made() -> None:
    planted = simulate(np.random.default_rng(4), segments=400)
    labels = consensus_labels(planted.valid)
    made = {method: np.sqrt(np.mean(e**2)) for method, e in errors(planted).items()}
    for method in METHODS:
        stated = labels.filter(pl.col("method") == method)["standard_error"].mean()
        assert stated == pytest.approx(made[method], rel=0.2)


def test_the_corrected_label_solves_the_written_out_mixed_model() -> None:
    rng = np.random.default_rng(5)
    pairs = np.array([(s, r) for s in range(12) for r in rng.permutation(5)[:3]])
    order = np.lexsort((pairs[:, 1], pairs[:, 0]))
    segment, rater = pairs[order].T
    score = rng.normal(50, 5, 12)[segment] + rng.normal(0, 6, 5)[rater] + rng.normal(0, 5, 36)
    panel = Panel(segment, rater, score, 12, 5)
    found, model = two_way(panel), additive_model(panel)
    assert found is not None
    # Generalized least squares for fixed segments with raters in the covariance.
    design = np.eye(12)[segment]
    covariance = found.rater * (rater[:, None] == rater) + found.residual * np.eye(36)
    inverse = np.linalg.inv(covariance)
    information = np.linalg.inv(design.T @ inverse @ design)
    expected = information @ design.T @ inverse @ score
    assert model.segment_means == pytest.approx(expected, rel=1e-6)
    assert model.segment_errors == pytest.approx(np.sqrt(np.diag(information)), rel=1e-6)
    effects = found.rater * np.eye(5)[rater].T @ inverse @ (score - design @ expected)
    assert model.rater_effects == pytest.approx(effects, abs=1e-6)


def test_without_severity_the_corrected_label_is_the_mean() -> None:
    complete = simulate(np.random.default_rng(0), segments=40, raters=5, heard_by=5)
    labels = consensus_labels(complete.valid).pivot(
        "method", index=["segment_id", "target"], values="label"
    )
    # Everybody rated everything: severity shifts all segments alike.
    assert labels["severity_corrected"].to_numpy() == pytest.approx(labels["mean"].to_numpy())


def test_only_first_answers_count() -> None:
    valid = simulate(np.random.default_rng(0), segments=30).valid
    again = valid.with_columns(
        pl.lit("later").alias("batch_id"), pl.lit(1, pl.Int64).alias("repeat"), score=pl.lit(100.0)
    )
    both = ValidRatings.validate(pl.concat([valid, again]))
    assert consensus_labels(both).equals(consensus_labels(valid))


def test_one_rater_a_segment_gives_no_labels() -> None:
    valid = simulate(np.random.default_rng(0), segments=30, heard_by=1).valid
    assert consensus_labels(valid).is_empty()
    assert (
        consensus_labels(ValidRatings.create_empty()).schema
        == ConsensusLabels.create_empty().schema
    )
