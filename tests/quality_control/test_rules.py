"""Rules on planted raters: the careless are caught, the honest spared, few answers not judged."""

import numpy as np
import polars as pl
import pytest

from piano_core.errors import RatingsError
from piano_core.quality_control import (
    CARELESS,
    MEASURED,
    ROADMAP,
    Design,
    Policy,
    Study,
    fit_rater_model,
    raters_to_look_at,
    rule_rates,
    study,
    verdicts,
)
from piano_core.tables import KnownAnswers, ValidRatings
from tests.ratings.simulated import simulate


def studied(valid: pl.DataFrame, **more: object) -> Study:
    found = study("test", ValidRatings.validate(valid), **more)
    assert found is not None
    return found


def with_answers(valid: pl.DataFrame, rater: str, score: pl.Expr) -> pl.DataFrame:
    return valid.with_columns(
        score=pl.when(pl.col("rater") == rater).then(score).otherwise("score")
    )


def flagged(found: Study) -> dict[str, list[str]]:
    looked = raters_to_look_at(verdicts(found, MEASURED), MEASURED.name)
    return dict(looked.select("rater", "rules").rows())


def shares(found: Study, policy: Policy, **more: object) -> dict[tuple[str, str], float]:
    rates = rule_rates(found, policy, np.random.default_rng(0), **more)
    return {(row["rule"], row["kind"]): row["flagged"] for row in rates.iter_rows(named=True)}


def test_careless_raters_are_flagged_and_honest_ones_are_not():
    rng = np.random.default_rng(2)
    valid = simulate(rng, segments=200).valid
    chance = pl.Series("chance", rng.uniform(0, 100, len(valid)))
    valid = with_answers(valid, "r01", pl.lit(50.0))
    valid = with_answers(valid, "r02", pl.lit(chance))
    found = flagged(studied(valid))
    assert set(found) == {"r01", "r02"}
    assert found["r01"] == ["agreement", "likelihood", "low spread", "misplaced forms"]


def test_nobody_is_judged_on_a_few_segments():
    valid = simulate(np.random.default_rng(2), segments=200).valid
    few = valid.filter(pl.col("rater") == "r01")["segment_id"].unique().sort()[:9].to_list()
    valid = with_answers(valid, "r01", pl.lit(50.0)).filter(
        (pl.col("rater") != "r01") | pl.col("segment_id").is_in(few)
    )
    judged = verdicts(studied(valid), MEASURED).filter(pl.col("rater") == "r01")
    assert judged["broken"].null_count() == len(judged) == len(MEASURED.rules)
    assert judged["segments"].max() == 9


def test_copies_are_a_reason_to_look():
    valid = simulate(np.random.default_rng(2), segments=100).valid
    assert flagged(studied(valid, resubmitted={"r05": 0.5})) == {"r05": ["copies"]}


def test_known_answers_are_compared_where_a_rater_met_them():
    planted = simulate(np.random.default_rng(2), segments=100)
    rater = planted.valid["rater"][0]
    met = planted.valid.filter(pl.col("rater") == rater).head(4)
    known = KnownAnswers.validate(
        met.select(
            "corpus",
            "segment_id",
            "target",
            kind=pl.lit("golden"),
            answer=(pl.col("score") + pl.when(pl.col("score") > 50).then(-30.0).otherwise(30.0)),
            source=pl.lit("test"),
        )
    )
    judged = verdicts(studied(planted.valid, known=known), ROADMAP)
    golden = judged.filter((pl.col("rater") == rater) & (pl.col("rule") == "golden sample"))
    assert golden["value"].to_list() == [pytest.approx(30.0)]
    assert golden["broken"].to_list() == [True]


def test_every_rule_is_shown_with_whom_it_flags_and_misses():
    found = studied(simulate(np.random.default_rng(2), segments=200).valid)
    rates = shares(found, MEASURED, draws=60)
    assert rates["any rule", "honest"] < 0.08
    assert rates["any rule", "real raters"] < 0.08
    assert min(rates["any rule", kind] for kind in CARELESS if kind != "half-attentive") > 0.85
    assert rates["low spread", "constant"] == 1.0
    roadmap = shares(found, ROADMAP, draws=60)
    assert ("golden sample", "real raters") not in roadmap  # they met no golden sample


def test_a_rule_is_tried_only_where_the_design_gives_it_something():
    found = studied(simulate(np.random.default_rng(2), segments=60).valid)
    rates = shares(found, ROADMAP, design=Design(honeypots=0, golden=0), draws=5)
    assert {rule for rule, _ in rates} == {"rater ICC", "re-rating", "any rule"}
    only = Policy("golden", tuple(r for r in ROADMAP.rules if r.name == "golden sample"))
    with pytest.raises(RatingsError, match="no rule that 10 segments can break"):
        rule_rates(found, only, np.random.default_rng(0), Design(golden=0), draws=5)


def test_equal_seeds_give_equal_rates():
    found = studied(simulate(np.random.default_rng(2), segments=60).valid)
    assert shares(found, MEASURED, draws=10) == shares(found, MEASURED, draws=10)


def test_planted_components_are_found():
    planted = simulate(np.random.default_rng(1), segments=400, raters=40)
    model = fit_rater_model(planted.valid)
    assert model is not None
    assert np.diag(model.residual) == pytest.approx(100.0, rel=0.15)
    assert np.diag(model.segment).mean() == pytest.approx(planted.truth.var(axis=0).mean(), rel=0.2)
    # A rater of the simulation is lenient in everything alike.
    spread = np.sqrt(np.diag(model.rater))
    assert (model.rater / np.outer(spread, spread)).min() > 0.8
    assert model.raters_a_segment == pytest.approx(5.0)
    assert model.retest == 1.0


def test_lone_raters_say_nothing_about_raters():
    lone = simulate(np.random.default_rng(2), segments=20, raters=1, heard_by=1).valid
    assert study("test", lone) is None
