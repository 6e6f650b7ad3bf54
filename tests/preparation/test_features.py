"""Feature rows of segments: an excerpt of a longer recording is compared with its own bars."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest

from piano_core.corpora.demo.corpus import DemoCorpus
from piano_core.features import FEATURES, extract_features
from piano_core.preparation.features import feature_rows
from tests.score.build import performed, rows_of, tune

SCORE = tune()


def rows_for(*spans: tuple[float, float]) -> pl.DataFrame:
    """Features of stretches of a performance of all 24 bars, two seconds each, bar 3 missed."""
    rows = rows_of(SCORE, 1, 24, 0.0, np.random.default_rng(5))
    performance = performed([row for row in rows if not 3.8 <= row[0] < 5.8])
    starts, ends = zip(*spans, strict=True)
    segments = pl.DataFrame(
        {"segment_id": [f"x#{n}" for n in range(len(spans))], "start_s": starts, "end_s": ends}
    )
    return feature_rows(performance, SCORE, segments)


def test_an_excerpt_is_compared_with_the_bars_that_were_due_in_it():
    first, second = rows_for((0.0, 23.8), (23.8, 48.0))["accuracy.recall"].to_list()
    assert first == pytest.approx(11 / 12, abs=0.01)
    assert second == 1.0


def test_a_recording_that_is_one_segment_is_compared_with_the_whole_score():
    (recall,) = rows_for((0.0, 48.0))["accuracy.recall"].to_list()
    assert recall == pytest.approx(23 / 24, abs=0.01)


def test_without_a_score_the_features_that_need_one_are_left_empty():
    performance = performed(rows_of(SCORE, 1, 4, 0.0, np.random.default_rng(5)))
    segments = pl.DataFrame({"segment_id": ["x#0"], "start_s": [0.0], "end_s": [8.0]})
    row = feature_rows(performance, None, segments).select(pl.exclude("segment_id")).row(0)
    needed = [np.isnan(v) for v, feature in zip(row, FEATURES, strict=True) if feature.needs_score]
    assert all(needed)


def test_both_halves_of_a_demo_piece_have_features_that_need_the_score():
    corpus = DemoCorpus()
    segments = corpus.segments()
    split = segments.filter(pl.len().over("recording_id") > 1)
    recording = split["recording_id"][0]
    mine = segments.filter(pl.col("recording_id") == recording)
    rows = feature_rows(corpus.performance(recording), corpus.score(recording), mine)
    assert rows["accuracy.recall"].min() > 0.5
    assert rows["notated_timing.tempo"].is_finite().all()
    heard = extract_features(
        corpus.performance(recording).excerpt(*mine.select("start_s", "end_s").row(0))
    )
    assert np.array_equal(
        heard[: len(FEATURES)][~np.array([f.needs_score for f in FEATURES])],
        rows.select([f.name for f in FEATURES if not f.needs_score]).row(0),
        equal_nan=True,
    )


def test_a_segment_in_which_nothing_of_the_score_is_played_claims_nothing_about_it():
    rows = rows_of(SCORE, 1, 12, 0.0, np.random.default_rng(5))
    foreign = [(30.0 + i / 4, 30.2 + i / 4, 25 + i % 5, 60) for i in range(40)]
    segments = pl.DataFrame({"segment_id": ["x#1"], "start_s": [29.0], "end_s": [41.0]})
    values = feature_rows(performed([*rows, *foreign]), SCORE, segments)
    assert values["notated_timing.tempo"].is_nan().all()
