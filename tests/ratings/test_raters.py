"""What is said of raters: planted severity is found, and carelessness without false alarms."""

import numpy as np
import polars as pl
import pytest

from piano_core.errors import RatingsError
from piano_core.ratings import Validated, rater_report, screening_rates
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


def test_careless_raters_are_flagged_and_honest_ones_are_not() -> None:
    rng = np.random.default_rng(2)
    valid = simulate(rng, segments=200).valid
    chance = pl.Series("chance", rng.uniform(0, 100, len(valid)))
    valid = with_answers(valid, "r01", pl.lit(50.0))
    valid = with_answers(valid, "r02", pl.lit(chance))
    found = dict(report(valid).select("rater", "flag").rows())
    assert found.pop("r01") == "constant"
    assert found.pop("r02") == "disagrees"
    assert set(found.values()) == {None}


def test_one_answer_for_everything_is_seen_in_the_forms() -> None:
    wide = simulate(np.random.default_rng(2), segments=100).valid
    doubled = pl.concat([wide, wide.with_columns(target=pl.col("target") + "_again")])
    per_form = pl.col("score").first().over("rater", "segment_id")
    found = report(with_answers(doubled, "r01", per_form))
    assert dict(found.select("rater", "straight_lined").rows())["r01"] == 1.0
    assert found.filter(pl.col("rater") != "r01")["straight_lined"].max() == 0.0
    assert dict(found.select("rater", "flag").rows())["r01"] == "straight-lines"


def test_nobody_is_flagged_on_a_few_segments() -> None:
    valid = simulate(np.random.default_rng(2), segments=200).valid
    few = valid.filter(pl.col("rater") == "r01")["segment_id"].unique().sort()[:9].to_list()
    valid = with_answers(valid, "r01", pl.lit(50.0)).filter(
        (pl.col("rater") != "r01") | pl.col("segment_id").is_in(few)
    )
    found = report(valid).row(by_predicate=pl.col("rater") == "r01", named=True)
    assert found["segments"] == 9
    assert found["flag"] is None


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
    assert found["flag"] == "resubmits"


def test_a_threshold_is_shown_with_whom_it_catches() -> None:
    valid = simulate(np.random.default_rng(2), segments=200).valid
    rates = screening_rates(valid, np.random.default_rng(0), draws=5)
    flagged = dict(rates.select("kind", "flagged").rows())
    assert flagged.pop("as they are") < 0.05
    assert min(flagged.values()) > 0.7
    strict = screening_rates(valid, np.random.default_rng(0), lowest_agreement=0.9, draws=5)
    assert dict(strict.select("kind", "flagged").rows())["as they are"] > 0.9


def test_a_threshold_cannot_be_tried_on_raters_who_did_too_little() -> None:
    valid = simulate(np.random.default_rng(2), segments=8).valid
    with pytest.raises(RatingsError, match="no rater has 10 segments"):
        screening_rates(valid, np.random.default_rng(0))


def test_a_lone_rater_has_no_agreement() -> None:
    valid = simulate(np.random.default_rng(2), segments=20, raters=1, heard_by=1).valid
    found = report(valid).row(0, named=True)
    assert found["answers"] == 20 * len(TARGETS)
    assert found["agreement"] is None
    assert found["severity"] is None
    assert found["flag"] is None
