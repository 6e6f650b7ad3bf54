"""Every answer is either usable on 0-100 or in quarantine with the reason."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import dataframely as dy
import polars as pl
import pytest

from piano_core.dimensions import DIMENSION_NAMES
from piano_core.rating_files import read_ratings_csv
from piano_core.ratings import Validated, import_ratings, segment_names
from piano_core.ratings import validate_ratings as validate
from piano_core.tables import RatingBatches, RawRatings
from piano_core.warehouse import Warehouse

SIX = DIMENSION_NAMES[:6]
SEGMENTS = ("demo/a#0", "demo/b#0")


def raw(*answers: dict[str, Any]) -> dy.DataFrame[RawRatings]:
    """Raw answers, one row of the file each; what is not said is an ordinary answer."""
    usual = {
        "batch_id": "b1",
        "target": "phrasing",
        "corpus": "demo",
        "rater": "ann",
        "segment_id": "demo/a#0",
        "raw_value": "50",
        "scale_low": 0.0,
        "scale_high": 100.0,
        "rated_at": None,
        "comment": None,
    }
    rows = [usual | {"row": n} | answer for n, answer in enumerate(answers, 2)]
    return RawRatings.validate(pl.DataFrame(rows, schema=RawRatings.create_empty().schema))


def forms(*values: str, **shared: Any) -> list[dict[str, Any]]:
    """Answers to six targets for each of several forms, one row of the file a form."""
    return [
        {"target": target, "raw_value": value, "row": row} | shared
        for row, form in enumerate(values, 2)
        for target, value in zip(SIX, form.split(), strict=True)
    ]


def checked(*answers: dict[str, Any]) -> Validated:
    return validate(raw(*answers), DIMENSION_NAMES, SEGMENTS)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ({"raw_value": None}, "not_applicable"),
        ({"raw_value": "0", "scale_low": 1.0, "scale_high": 7.0}, "not_applicable"),
        ({"raw_value": "good"}, "not_a_number"),
        ({"raw_value": "3,5"}, "not_a_number"),
        ({"raw_value": "nan"}, "not_a_number"),
        ({"raw_value": "inf"}, "not_a_number"),
        ({"raw_value": "250"}, "out_of_range"),
        ({"raw_value": "-3"}, "out_of_range"),
        ({"raw_value": "7.2", "scale_low": 1.0, "scale_high": 7.0}, "out_of_range"),
        ({"target": "pedalling"}, "unknown_target"),
        ({"segment_id": "demo/z#0"}, "unknown_segment"),
        ({"rater": ""}, "no_rater"),
    ],
)
def test_a_bad_answer_goes_to_quarantine_alone(answer: dict[str, Any], reason: str) -> None:
    found = checked(answer, {"rater": "bob", "raw_value": "80"})
    assert found.quarantine["reason"].to_list() == [reason]
    assert found.quarantine["raw_value"].to_list() == [answer.get("raw_value", "50")]
    assert found.valid.select("rater", "score").rows() == [("bob", 80.0)]


@pytest.mark.parametrize(
    ("value", "low", "high", "score"),
    [
        ("0", 0.0, 100.0, 0.0),
        ("1", 1.0, 7.0, 0.0),
        ("4", 1.0, 7.0, 50.0),
        ("7.1", 1.0, 7.0, 100.0),
        ("100.05", 0.0, 100.0, 100.0),
    ],
)
def test_every_scale_becomes_0_to_100(value: str, low: float, high: float, score: float) -> None:
    found = checked({"raw_value": value, "scale_low": low, "scale_high": high})
    assert found.valid["score"].to_list() == pytest.approx([score])


def test_a_form_sent_twice_counts_once() -> None:
    found = checked(*forms("10 20 30 40 50 60", "10 20 30 40 50 60"))
    assert found.valid["row"].unique().to_list() == [2]
    assert set(found.quarantine.select("row", "reason").rows()) == {(3, "resubmission")}
    assert len(found.quarantine) == 6


def test_a_form_filled_in_anew_is_a_re_rating() -> None:
    found = checked(
        *forms("10 20 30 40 50 60", "10 20 30 40 50 61", "10 20 30 40 50 60", "9 9 9 9 9 9")
    )
    repeats = found.valid.select("row", "repeat").unique().sort("row").rows()
    assert repeats == [(2, 0), (3, 1), (5, 2)]
    assert found.quarantine["row"].unique().to_list() == [4]


def test_equal_forms_about_other_segments_or_by_others_are_no_copies() -> None:
    found = checked(
        *forms("10 20 30 40 50 60", batch_id="1"),
        *forms("10 20 30 40 50 60", batch_id="2", rater="bob"),
        *forms("10 20 30 40 50 60", batch_id="3", segment_id="demo/b#0"),
    )
    assert found.quarantine.is_empty()


def test_few_equal_answers_are_no_copy() -> None:
    found = checked({"raw_value": "50"}, {"raw_value": "50"})
    assert found.valid["repeat"].to_list() == [0, 1]


def test_copies_are_found_in_long_files_too() -> None:
    answers = [
        {"target": target, "raw_value": str(10 * n), "row": 2 + n + 6 * form}
        for form in range(2)
        for n, target in enumerate(SIX)
    ]
    found = checked(*answers)
    assert found.quarantine["row"].to_list() == [8, 9, 10, 11, 12, 13]


def test_the_earlier_answer_is_the_first_whatever_the_order_of_rows() -> None:
    later, earlier = datetime(2025, 3, 2, tzinfo=UTC), datetime(2025, 3, 1, tzinfo=UTC)
    found = checked(
        {"raw_value": "80", "rated_at": later}, {"raw_value": "20", "rated_at": earlier}
    )
    assert dict(found.valid.select("score", "repeat").rows()) == {20.0: 0, 80.0: 1}


def test_a_first_answer_that_was_unusable_does_not_take_the_first_place() -> None:
    found = checked({"raw_value": None}, {"raw_value": "40"})
    assert found.valid["repeat"].to_list() == [0]


def test_answers_name_segments_by_identifier_by_file_or_by_file_and_times() -> None:
    recordings = pl.DataFrame(
        {
            "recording_id": ["demo/ann/a.mid", "demo/b.wav", "demo/ben/b.wav"],
            "corpus": "demo",
            "path": ["/x/ann/a.mid", "/x/b.wav", "/x/ben/b.wav"],
            "audio_path": ["/x/ann/a.mp3", None, None],
        }
    )
    segments = pl.DataFrame(
        {
            "segment_id": [
                "demo/ann/a.mid#0",
                "demo/ann/a.mid#1",
                "demo/b.wav#0",
                "demo/ben/b.wav#0",
            ],
            "corpus": "demo",
            "recording_id": ["demo/ann/a.mid", "demo/ann/a.mid", "demo/b.wav", "demo/ben/b.wav"],
            "start_s": [1.0, 24.2, 0.0, 0.0],
            "end_s": [24.2, 40.0, 20.0, 20.0],
        }
    )
    names = segment_names(recordings, segments)  # type: ignore[arg-type]
    for name in ("ann/a.mid#0", "a.mid@1.0-24.2", "a.mp3@1.0-24.2", "/x/ann/a.mp3@1.0-24.2"):
        assert names[name] == "demo/ann/a.mid#0"
    assert names["ben/b.wav"] == names["demo/ben/b.wav"] == "demo/ben/b.wav#0"
    assert names["ann/a.mp3@24.2-40.0"] == "demo/ann/a.mid#1"
    assert "ann/a.mid" not in names  # two segments: which one is not said
    assert names["b.wav"] == "demo/b.wav#0"
    assert names["b.wav@0.0-20.0"] == "demo/b.wav#0"


def test_an_answer_that_names_its_segment_otherwise_is_counted_for_it() -> None:
    found = validate(
        raw({"segment_id": "a.wav@1.0-24.2"}),
        DIMENSION_NAMES,
        SEGMENTS,
        {"a.wav@1.0-24.2": "demo/a#0"},
    )
    assert found.valid["segment_id"].to_list() == ["demo/a#0"]


def test_a_file_with_bad_cells_is_imported_whole_and_once(tmp_path: Path) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text("rater,segment_id,phrasing,pedaling\nann,demo/a#0,250,x\nbob,demo/a#0,40,0\n")
    answers = read_ratings_csv(path, corpus="demo", targets=DIMENSION_NAMES)
    warehouse = Warehouse(tmp_path / "w.duckdb")
    first = import_ratings(warehouse, answers, path.name)
    again = import_ratings(warehouse, answers, path.name)
    assert (first.answers, first.added, again.added) == (4, 4, 0)
    assert warehouse.read(RatingBatches).select("source", "answers", "raters").rows() == [
        ("ratings.csv", 4, 2)
    ]
    found = validate(warehouse.read(RawRatings, "demo"), DIMENSION_NAMES, SEGMENTS)
    assert found.quarantine.select("raw_value", "reason").sort("reason").rows() == [
        ("x", "not_a_number"),
        ("250", "out_of_range"),
    ]
    assert sorted(found.valid["score"]) == [0.0, 40.0]


def test_no_answers_at_all_give_empty_tables() -> None:
    found = validate(RawRatings.create_empty(), DIMENSION_NAMES, SEGMENTS)
    assert found.valid.is_empty()
    assert found.quarantine.is_empty()
