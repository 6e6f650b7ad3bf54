"""The learning curve rises with segments and with raters, and learns from no test row."""

from dataclasses import replace

import numpy as np
import polars as pl
import pytest

from piano_core.evaluation.learning_curve import measured_curve
from piano_core.models import Dataset
from piano_core.models.baselines import Ridge
from piano_core.tables import Splits, ValidRatings

SEGMENTS, RATERS = 160, 6


@pytest.fixture(scope="module")
def rated() -> tuple[Dataset, ValidRatings, Splits]:
    """A linear truth in ten features, heard by six raters with an error of twice its spread."""
    rng = np.random.default_rng(4)
    features = rng.normal(size=(SEGMENTS, 10))
    truth = 50 + 6 * features @ rng.normal(size=10) / np.sqrt(10)
    answers = np.clip(truth[:, None] + 12 * rng.normal(size=(SEGMENTS, RATERS)), 0, 100)
    names = tuple(f"c/take{n:03}#0" for n in range(SEGMENTS))
    data = Dataset(
        names,
        features,
        truth[:, None],
        np.full((SEGMENTS, 1), 1.0),
        tuple(f"p{n}" for n in range(SEGMENTS)),
        tuple(f"f{n}" for n in range(10)),
        ("phrasing",),
    )
    rows = [
        ("b", segment * RATERS + rater, "phrasing", "c", f"r{rater}", name, score, 0, None)
        for segment, name in enumerate(names)
        for rater, score in enumerate(answers[segment])
    ]
    valid = pl.DataFrame(rows, schema=ValidRatings.create_empty().schema, orient="row")
    parts = [
        (name, "overlap", fold, "c", name, _part((number + 40 * fold) % SEGMENTS))
        for fold in range(3)
        for number, name in enumerate(names)
    ]
    splits = pl.DataFrame(parts, schema=Splits.create_empty().schema, orient="row")
    return data, ValidRatings.validate(valid), Splits.validate(splits)


def _part(place: int) -> str:
    if place < 40:
        return "test"
    return "validation" if place < 60 else "calibration" if place < 70 else "train"


@pytest.fixture(scope="module")
def curve(rated):
    data, valid, splits = rated
    return measured_curve(data, valid, splits, Ridge(), 0)


def mean_r2(curve, panel: int, segments: int) -> float:
    return curve.filter((pl.col("panel") == panel) & (pl.col("segments") == segments))["r2"].mean()


def test_more_segments_and_more_raters_teach_more(curve):
    sizes = sorted(curve["segments"].unique())
    assert sizes == [27, 55, 110]  # of 90 training and 20 validation rows
    assert mean_r2(curve, 6, 110) > mean_r2(curve, 6, 27)
    assert mean_r2(curve, 6, 55) > mean_r2(curve, 1, 55)
    assert curve["raters"].unique().sort().to_list() == [1.0, 2.0, 4.0, 6.0]


def test_equal_seeds_give_equal_curves(rated, curve):
    data, valid, splits = rated
    assert measured_curve(data, valid, splits, Ridge(), 0).equals(curve)


def test_answers_about_test_rows_are_not_learned_from(rated, curve):
    data, valid, splits = rated
    one = Splits.validate(splits.filter(pl.col("fold") == 0))
    tested = one.filter(pl.col("part") == "test")["segment_id"]
    of_test = pl.col("segment_id").is_in(tested.implode())
    spoilt = valid.with_columns(score=pl.when(of_test).then(0.0).otherwise(pl.col("score")))
    found = measured_curve(data, ValidRatings.validate(spoilt), one, Ridge(), 0)
    # One panel's severity hangs on all answers, so only the trend is the same.
    assert mean_r2(found, 6, 110) > 0.5 * mean_r2(curve, 6, 110) > 0.1


def test_a_corpus_without_that_protocol_or_with_too_few_rows_has_no_curve(rated):
    data, valid, splits = rated
    other = Splits.validate(splits.with_columns(protocol=pl.lit("random")))
    assert measured_curve(data, valid, other, Ridge(), 0).is_empty()
    few = replace(data.take(np.arange(0, SEGMENTS, 8)), labels=data.labels[::8])
    assert len(measured_curve(few, valid, splits, Ridge(), 0)) < 24
