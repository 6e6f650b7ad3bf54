"""The consensus of a campaign is chosen by raters it did not see, and only beyond chance."""

import numpy as np
import polars as pl

from piano_core.ratings import METHODS, chosen_method, held_out_agreement
from piano_core.tables import LabelAgreement, ValidRatings
from tests.ratings.simulated import simulate


def agreement(valid: pl.DataFrame) -> pl.DataFrame:
    return held_out_agreement(ValidRatings.validate(valid), np.random.default_rng(0), resamples=60)


def test_severe_and_lenient_raters_are_best_corrected():
    valid = simulate(np.random.default_rng(0), segments=150, heard_by=8, leniency_sd=14.0).valid
    found = agreement(valid)
    assert found["method"].to_list() == list(METHODS)
    assert found.filter(pl.col("chosen"))["method"].to_list() != ["mean"]
    of = dict(found.select("method", "agreement").rows())
    assert of["severity_corrected"] > of["mean"] > of["median"]
    inside = found.filter(pl.col("agreement").is_between("agreement_low", "agreement_high"))
    assert len(inside) == len(METHODS)


def test_with_careless_raters_precision_counts():
    planted = simulate(np.random.default_rng(1), segments=150, raters=20, heard_by=10)
    careless = [f"r{n:02d}" for n in range(8)]
    score = pl.when(pl.col("rater").is_in(careless)).then(50.0).otherwise("score")
    found = agreement(planted.valid.with_columns(score=score))
    assert chosen_method(LabelAgreement.validate(found), "test") == "precision_weighted"


def test_small_panels_cannot_be_judged_and_take_the_default():
    found = agreement(simulate(np.random.default_rng(0), segments=60, heard_by=4).valid)
    assert found.is_empty()
    assert chosen_method(LabelAgreement.validate(found), "test") == "severity_corrected"
