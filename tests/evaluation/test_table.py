"""Cross-validation and the table: every segment judged once, nothing learned from test rows."""

from dataclasses import dataclass, replace

import numpy as np
import polars as pl
import pytest

from piano_core.errors import PianoError, SplitError
from piano_core.evaluation.compare import r2_difference
from piano_core.evaluation.crossval import cross_validate
from piano_core.evaluation.report import format_evaluation
from piano_core.evaluation.table import evaluation_table
from piano_core.models.baselines import GlobalMean, PassageMean, Ridge
from piano_core.splits import assign_splits
from piano_core.tables import Segments
from tests.models.planted import planted

MODELS = (GlobalMean(), PassageMean(), Ridge())


def _segments(data):
    rows = len(data)
    frame = pl.DataFrame(
        {
            "segment_id": data.segment_ids,
            "corpus": ["corpus"] * rows,
            "recording_id": [name.split("#")[0] for name in data.segment_ids],
            "start_s": [0.0] * rows,
            "end_s": [20.0] * rows,
            "content_hash": [f"{i:x}" for i in range(rows)],
            "note_count": [100] * rows,
            "work": [f"work {i % 3}" for i in range(rows)],
            "passage": data.passages,
            "performer": [f"pianist {i % 7}" for i in range(rows)],
            "overlap_group": [f"music {i % 15}" for i in range(rows)],
            "deadpan": [i % 10 == 0 for i in range(rows)],
        }
    )
    return Segments.validate(frame, cast=True)


@pytest.fixture(scope="module")
def judged():
    data = planted(300)
    segments = _segments(data)
    splits = assign_splits(segments, ["random", "passage"])
    validated = cross_validate(data, splits, MODELS, ["random", "passage"], seed=0)
    return data, segments, splits, validated, evaluation_table(validated, data, segments, 60)


def _value(table, **where):
    row = table.filter(*[pl.col(name) == value for name, value in where.items()])
    assert row.height == 1
    return row.row(0, named=True)


def test_every_segment_is_predicted_once_by_every_model(judged):
    data, _, _, validated, _ = judged
    for result in validated.values():
        assert result.predictions.height == len(data) * 2 * len(MODELS)
        assert result.intervals.height == len(data) * 2 * len(MODELS) * 4


def test_ridge_explains_the_linear_target_and_the_global_mean_nothing(judged):
    table = judged[4]
    where = {"protocol": "passage", "subset": "all", "metric": "r2", "target": "loud"}
    assert _value(table, model="ridge", **where)["low"] > 0.4
    assert _value(table, model="global mean", **where)["value"] < 0.02


def test_passage_mean_hears_nothing_on_unseen_passages(judged):
    """On the passage protocol it falls back on the global mean of its fold."""
    predictions = judged[3]["passage"].predictions
    means = {
        name: predictions.filter(pl.col("model") == name)["mean"].to_numpy()
        for name in ("passage mean", "global mean")
    }
    assert means["passage mean"] == pytest.approx(means["global mean"])


def test_ceiling_and_fraction_belong_together(judged):
    row = _value(
        judged[4], protocol="passage", subset="all", metric="r2", target="loud", model="ridge"
    )
    labels, errors = judged[0].labels[:, 0], judged[0].label_errors[:, 0]
    assert row["ceiling"] == pytest.approx(1 - np.mean(errors**2) / np.var(labels, ddof=1))
    assert row["fraction"] == pytest.approx(row["value"] / row["ceiling"])


def test_the_mean_row_is_the_mean_over_targets(judged):
    table = judged[4]
    where = {"protocol": "random", "subset": "all", "metric": "mae", "model": "ridge"}
    each = [_value(table, target=t, **where)["value"] for t in ("loud", "even")]
    assert _value(table, target="mean", **where)["value"] == pytest.approx(np.mean(each))


def test_deadpan_renders_can_be_left_out(judged):
    table = judged[4]
    where = {"protocol": "random", "metric": "r2", "model": "ridge", "target": "loud"}
    assert _value(table, subset="all", **where)["segments"] == 300
    assert _value(table, subset="played", **where)["segments"] == 270


def test_intervals_are_around_their_values(judged):
    rows = judged[4].filter(pl.col("metric").is_in(["r2", "mae", "pair_order"]))
    inside = (rows["low"] <= rows["value"] + 1e-9) & (rows["value"] <= rows["high"] + 1e-9)
    assert inside.mean() > 0.97


def test_pair_order_of_a_constant_answer_is_one_half(judged):
    # On one fold; pooled over folds the means differ, so inside a passage (one fold) it is exact.
    where = {"protocol": "passage", "subset": "all", "model": "global mean", "target": "even"}
    assert _value(judged[4], metric="pair_order_within", **where)["value"] == 0.5


def test_labels_of_the_test_part_change_no_prediction(judged):
    """Nothing is fitted, chosen or calibrated on the rows that are reported."""
    data, _, splits, validated, _ = judged
    fold = splits.filter((pl.col("protocol") == "passage") & (pl.col("fold") == 0))
    tested = set(fold.filter(pl.col("part") == "test")["segment_id"])
    labels = data.labels.copy()
    labels[[name in tested for name in data.segment_ids]] = 0.0
    again = cross_validate(replace(data, labels=labels), splits, [Ridge()], ["passage"], seed=0)[
        "passage"
    ]

    def of_fold(frame):
        return frame.filter(pl.col("segment_id").is_in(tested), pl.col("model") == "ridge")

    for name in ("predictions", "intervals"):
        ours, theirs = of_fold(getattr(again, name)), of_fold(getattr(validated["passage"], name))
        assert ours.equals(theirs)


@dataclass(frozen=True)
class _Peeking:
    """A model that records which segments it was shown."""

    shown: list
    name: str = "peeking"

    def fit(self, train, validation, seed, progress=None):
        self.shown.append(set(train.segment_ids) | set(validation.segment_ids))
        return GlobalMean().fit(train, validation, seed)


def test_a_model_is_shown_neither_test_nor_calibration_rows(judged):
    data, _, splits, _, _ = judged
    shown = []
    cross_validate(data, splits, [_Peeking(shown)], ["passage"], seed=0)
    for fold, seen in enumerate(shown):
        rows = splits.filter((pl.col("protocol") == "passage") & (pl.col("fold") == fold))
        hidden = rows.filter(pl.col("part").is_in(["test", "calibration"]))["segment_id"]
        assert not seen & set(hidden)


def test_the_difference_of_two_models_is_paired(judged):
    data, segments, _, validated, table = judged
    rng = np.random.default_rng(0)
    better = r2_difference(validated["random"], "ridge", "global mean", data, segments, rng, 200)
    where = {"protocol": "random", "subset": "all", "metric": "r2", "target": "mean"}
    values = [_value(table, model=name, **where)["value"] for name in ("ridge", "global mean")]
    assert better.value == pytest.approx(values[0] - values[1])
    assert 0 < better.low < better.value < better.high
    same = r2_difference(validated["random"], "ridge", "ridge", data, segments, rng, 50)
    assert (same.value, same.low, same.high) == (0, 0, 0)


def test_a_model_that_was_not_validated_cannot_be_compared(judged):
    data, segments, _, validated, _ = judged
    with pytest.raises(PianoError, match=r"extra trees was not validated.*Compare two of"):
        r2_difference(
            validated["random"], "ridge", "extra trees", data, segments, np.random.default_rng(0)
        )


def test_an_unknown_protocol_is_refused_with_the_known_ones(judged):
    data, _, splits, _, _ = judged
    with pytest.raises(SplitError, match=r"protocol=overlap.*Use one of passage, random"):
        cross_validate(data, splits, MODELS, ["overlap"], seed=0)


def test_predictions_of_other_segments_are_refused(judged):
    data, segments, _, validated, _ = judged
    with pytest.raises(PianoError, match="Evaluate with the dataset that was cross-validated"):
        evaluation_table(validated, data.take(np.arange(100)), segments, 10)


def test_the_report_shows_models_intervals_and_the_ceiling(judged):
    text = format_evaluation(judged[4])
    assert "### passage, without deadpan renders (270 segments, 15 overlap groups)" in text
    row = next(line for line in text.splitlines() if line.startswith("| ridge |"))
    assert "[" in row and "%" in row
    assert "| *ceiling* |" in text
