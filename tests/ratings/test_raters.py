"""What is said of raters: planted severity is found, copies and straight lines are counted."""

import numpy as np
import polars as pl
import pytest

from piano_core.ratings import Validated, rater_report
from piano_core.tables import QuarantinedRatings, ValidRatings
from tests.ratings.simulated import TARGETS, simulate


def report(valid: pl.DataFrame, quarantine: pl.DataFrame | None = None) -> pl.DataFrame:
    quarantined = QuarantinedRatings.create_empty() if quarantine is None else quarantine
    return rater_report(
        Validated(ValidRatings.validate(valid), QuarantinedRatings.validate(quarantined))
    )


def with_answers(valid: pl.DataFrame, rater: str, score: pl.Expr) -> pl.DataFrame:
    return valid.with_columns(
        score=pl.when(pl.col("rater") == rater).then(score).otherwise("score")
    )


def test_planted_severity_is_found_within_its_error() -> None:
    planted = simulate(np.random.default_rng(0), segments=300)
    found = report(planted.valid)
    severity = -(planted.leniency - planted.leniency.mean())
    error = found["severity"].to_numpy() - severity
    assert np.corrcoef(found["severity"].to_numpy(), severity)[0, 1] > 0.98
    assert np.mean(np.abs(error) <= 2.5 * found["severity_error"].to_numpy()) > 0.9
    inside = found.filter(pl.col("severity").is_between("severity_low", "severity_high"))
    assert len(inside) == len(found)


def test_severity_says_how_far_below_the_others_a_rater_is() -> None:
    valid = simulate(np.random.default_rng(0), leniency_sd=0.0).valid
    strict = with_answers(valid, "r03", (pl.col("score") - 15.0).clip(0.0, 100.0))
    found = dict(report(strict).select("rater", "severity").rows())
    assert found["r03"] == pytest.approx(15.0, abs=2.5)
    assert abs(found["r04"]) < 4.0


def test_one_answer_for_everything_is_seen_in_the_forms() -> None:
    wide = simulate(np.random.default_rng(2), segments=100).valid
    doubled = pl.concat([wide, wide.with_columns(target=pl.col("target") + "_again")])
    per_form = pl.col("score").first().over("rater", "segment_id")
    found = report(with_answers(doubled, "r01", per_form))
    assert dict(found.select("rater", "straight_lined").rows())["r01"] == 1.0
    assert found.filter(pl.col("rater") != "r01")["straight_lined"].max() == 0.0


def test_copies_and_unusable_answers_are_counted_apart() -> None:
    valid = simulate(np.random.default_rng(2), segments=100).valid
    own = valid.filter(pl.col("rater") == "r05")
    refused = own.head(len(own) // 2).select(
        pl.lit("copy").alias("batch_id"),
        "row",
        "target",
        "corpus",
        "rater",
        "segment_id",
        pl.lit("50").alias("raw_value"),
        pl.when(pl.int_range(pl.len()) == 0)
        .then(pl.lit("out_of_range"))
        .otherwise(pl.lit("resubmission"))
        .alias("reason"),
    )
    found = report(valid, refused).row(by_predicate=pl.col("rater") == "r05", named=True)
    total = len(own) + len(refused)
    assert found["resubmitted"] == pytest.approx((len(refused) - 1) / total)
    assert found["quarantined"] == pytest.approx(1 / total)


def test_a_lone_rater_has_no_agreement() -> None:
    valid = simulate(np.random.default_rng(2), segments=20, raters=1, heard_by=1).valid
    found = report(valid).row(0, named=True)
    assert found["answers"] == 20 * len(TARGETS)
    assert found["agreement"] is None
    assert found["severity"] is None


def test_who_follows_the_segments_and_how_steadily_is_told_with_intervals() -> None:
    planted = simulate(np.random.default_rng(2), segments=150, raters=8, heard_by=5)
    rng = np.random.default_rng(0)
    mean = float(planted.valid["score"].mean())  # type: ignore[arg-type]
    deaf = (mean + rng.normal(0, 10, len(planted.valid))).clip(0, 100)
    unsteady = (planted.valid["score"].to_numpy() + rng.normal(0, 15, len(deaf))).clip(0, 100)
    score = pl.when(pl.col("rater") == "r00").then(pl.lit(pl.Series(deaf)))
    score = score.when(pl.col("rater") == "r01").then(pl.lit(pl.Series(unsteady)))
    valid = ValidRatings.validate(
        planted.valid.with_columns(score=score.otherwise(pl.col("score")))
    )
    report = rater_report(Validated(valid, QuarantinedRatings.create_empty()))
    by_rater = {row["rater"]: row for row in report.to_dicts()}
    assert by_rater["r00"]["discrimination_high"] < 0.5
    assert by_rater["r01"]["precision_high"] < 0.8
    others = report.tail(6)
    assert (others["discrimination_low"] > 0.6).all()
    assert (others["precision_low"] < others["precision"]).all()
    assert (others["precision"] < others["precision_high"]).all()
