"""Mechanical Turk's result files, in both shapes that its documentation describes."""

import csv
from pathlib import Path

import polars as pl
import pytest

from piano_core.errors import RatingsError
from piano_core.rating_files import read_mturk_results

XML = (
    '<QuestionFormAnswers xmlns="http://mechanicalturk.amazonaws.com/AWSMechanicalTurkData'
    'Schemas/2005-10-01/QuestionFormAnswers.xsd"><Answer><QuestionIdentifier>phrasing'
    "</QuestionIdentifier><FreeText>64</FreeText></Answer></QuestionFormAnswers>"
)


def written(folder: Path, *rows: dict[str, str]) -> Path:
    path = folder / "Batch_results.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_a_task_of_several_segments_is_several_forms(tmp_path: Path):
    row = {
        "HITId": "3X",
        "AssignmentId": "3Y",
        "WorkerId": "A1",
        "AssignmentStatus": "Rejected",
        "SubmitTime": "Tue Mar 01 12:30:00 PST 2022",
        "WorkTimeInSeconds": "300",
        "Input.segment_id_1": "folder/a#0",
        "Input.segment_id_2": "folder/b#0",
        "Answer.phrasing_1": "61",
        "Answer.phrasing_2": "",
        "Answer.comment_2": "too loud",
    }
    raw = read_mturk_results(written(tmp_path, row), corpus="folder").raw.sort("segment_id")
    assert raw.select("segment_id", "target", "raw_value", "comment").rows() == [
        ("folder/a#0", "phrasing", "61", None),
        ("folder/b#0", "phrasing", None, "too loud"),
    ]
    assert set(raw["rater"]) == {"A1"}
    assert str(raw["rated_at"][0]) == "2022-03-01 20:30:00+00:00"


def test_answers_in_xml_are_read(tmp_path: Path):
    row = {"WorkerId": "A1", "Input.segment_id": "folder/a#0", "Answer": XML}
    raw = read_mturk_results(written(tmp_path, row), corpus="folder").raw
    assert raw.select("target", "raw_value").rows() == [("phrasing", "64")]
    assert raw.filter(pl.col("rated_at").is_not_null()).is_empty()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"Answer": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "line 2.*declares entities"),
        ({"Answer": "<a>"}, "line 2.*not XML"),
        ({"Input.segment_id": ""}, "line 2.*names no segment"),
        ({"SubmitTime": "noon"}, "not a time that Mechanical Turk writes"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(tmp_path: Path, change: dict[str, str], why: str):
    row = {"WorkerId": "A1", "Input.segment_id": "folder/a#0", "SubmitTime": "", "Answer": XML}
    with pytest.raises(RatingsError, match=why):
        read_mturk_results(written(tmp_path, row | change), corpus="folder")


def test_another_csv_is_refused(tmp_path: Path):
    with pytest.raises(RatingsError, match="lacks the columns WorkerId"):
        read_mturk_results(written(tmp_path, {"a": "1"}), corpus="folder")


def test_the_time_of_an_assignment_is_shared_by_its_segments(tmp_path: Path):
    row = {
        "WorkerId": "A1",
        "WorkTimeInSeconds": "300",
        "Input.segment_id_1": "folder/a#0",
        "Input.segment_id_2": "folder/b#0",
        "Answer.phrasing_1": "61",
        "Answer.phrasing_2": "40",
    }
    times = read_mturk_results(written(tmp_path, row), corpus="folder").times
    assert times.select("rater", "segment_id", "seconds").sort("segment_id").rows() == [
        ("A1", "folder/a#0", 150.0),
        ("A1", "folder/b#0", 150.0),
    ]
    untimed = read_mturk_results(
        written(tmp_path, row | {"WorkTimeInSeconds": ""}), corpus="folder"
    )
    assert untimed.times.is_empty()
