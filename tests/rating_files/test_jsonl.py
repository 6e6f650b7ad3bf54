"""JSON Lines in the research plan's layout: in as answers, out as labels by part of the split."""

import json
from pathlib import Path

import dataframely as dy
import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from piano_core.errors import PianoError, RatingsError
from piano_core.rating_files import PART_FILES, read_ratings_jsonl, write_labels_jsonl
from piano_core.tables import ConsensusLabels, Recordings, Segments, Splits

LINE = {
    "audio_path": "takes/a.wav",
    "midi_path": None,
    "start_time": 3,
    "end_time": 27.5,
    "labels": {"phrasing": 61.5, "pedaling": None, "rhythmic_precision": "about 50"},
}


def written(folder: Path, *lines: object) -> Path:
    path = folder / "labels.jsonl"
    path.write_text(
        "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    )
    return path


def test_every_label_is_an_answer_as_it_stands(tmp_path: Path):
    raw = read_ratings_jsonl(written(tmp_path, LINE, "", LINE), corpus="folder", rater="me")
    first = raw.filter(pl.col("row") == 1).sort("target")
    assert first.select("target", "raw_value").rows() == [
        ("pedaling", None),
        ("phrasing", "61.5"),
        ("rhythmic_precision", "about 50"),
    ]
    assert set(raw["row"]) == {1, 3}
    assert set(raw["segment_id"]) == {"takes/a.wav@3.0-27.5"}
    assert set(raw["rater"]) == {"me"}


def test_a_line_may_say_who_and_when(tmp_path: Path):
    own = LINE | {
        "segment_id": "folder/a#1",
        "rater": "anna",
        "rated_at": "2026-03-01T13:00:00+01:00",
        "notes": "stumbled",
    }
    raw = read_ratings_jsonl(written(tmp_path, own), corpus="folder")
    assert raw.select("segment_id", "rater", "comment").unique().rows() == [
        ("folder/a#1", "anna", "stumbled")
    ]
    assert str(raw["rated_at"][0]) == "2026-03-01 12:00:00+00:00"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"audio_path": "a.wav", "labels": {"phra', "line 2.*is not JSON"),
        ([1, 2], "has no object `labels`"),
        (LINE | {"audio_path": None}, "names no segment"),
        (LINE | {"start_time": "soon"}, "start_time is 'soon'"),
        (LINE | {"rated_at": "yesterday"}, "not a date and time"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_line_that_cannot_be_read_is_named_and_nothing_is_taken(
    tmp_path: Path, line: object, why: str
):
    with pytest.raises(RatingsError, match=why):
        read_ratings_jsonl(written(tmp_path, LINE, line), corpus="folder", rater="me")


def test_a_file_must_say_who_rated(tmp_path: Path):
    with pytest.raises(RatingsError, match="does not say who rated"):
        read_ratings_jsonl(written(tmp_path, LINE), corpus="folder")


def test_an_empty_file_is_refused(tmp_path: Path):
    with pytest.raises(RatingsError, match="no answer in it"):
        read_ratings_jsonl(written(tmp_path, "", " "), corpus="folder", rater="me")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=80), st.integers(0, 200))
def test_damaged_files_are_read_or_refused(tmp_path: Path, junk: bytes, at: int):
    path = tmp_path / "damaged.jsonl"
    whole = json.dumps(LINE).encode()
    path.write_bytes(whole[:at] + junk + whole[at:])
    try:
        read_ratings_jsonl(path, corpus="folder", rater="me")
    except PianoError as error:
        assert str(path) in str(error)


IDS = [f"folder/r{n}#0" for n in range(4)]
SHARED = {"corpus": "folder", "work": "w", "passage": "p", "deadpan": False}


def recorded() -> dy.DataFrame[Recordings]:
    """Every second one is sound."""
    rows = [
        SHARED
        | {
            "recording_id": name.removesuffix("#0"),
            "path": f"{name[7:9]}.{'wav' if n % 2 else 'mid'}",
            "content_hash": "x",
            "kind": "audio" if n % 2 else "midi",
            "synthetic": False,
        }
        for n, name in enumerate(IDS)
    ]
    return Recordings.validate(pl.DataFrame(rows, schema=Recordings.create_empty().schema))


def cut() -> dy.DataFrame[Segments]:
    """One segment a recording."""
    rows = [
        SHARED
        | {
            "segment_id": name,
            "recording_id": name.removesuffix("#0"),
            "start_s": 0.0,
            "end_s": 20.0,
            "content_hash": "x",
            "note_count": 9,
            "performer": "q",
            "overlap_group": "g",
        }
        for name in IDS
    ]
    return Segments.validate(pl.DataFrame(rows, schema=Segments.create_empty().schema))


def split() -> dy.DataFrame[Splits]:
    columns = {
        "segment_id": IDS,
        "protocol": "release",
        "fold": 0,
        "corpus": "folder",
        "group": "g",
        "part": ["train", "train", "validation", "test"],
    }
    return Splits.validate(pl.DataFrame(columns, schema=Splits.create_empty().schema))


def labelled() -> dy.DataFrame[ConsensusLabels]:
    columns = {
        "segment_id": IDS,
        "target": "phrasing",
        "method": "severity_corrected",
        "corpus": "folder",
        "label": [10.0, 20.0, 30.0, 40.0],
        "standard_error": 2.0,
        "raters": 5,
    }
    return ConsensusLabels.validate(
        pl.DataFrame(columns, schema=ConsensusLabels.create_empty().schema)
    )


def test_labels_go_out_by_part_and_come_back_in(tmp_path: Path):
    tables = (labelled(), cut(), recorded(), split())
    counted = write_labels_jsonl(tmp_path, *tables)
    assert counted == {"train": 2, "validation": 1, "calibration": 0, "test": 1}
    line = json.loads((tmp_path / PART_FILES["test"]).read_text())
    assert line["audio_path"] == "r3.wav"
    assert line["midi_path"] is None
    assert line["labels"] == {"phrasing": 40.0}
    back = read_ratings_jsonl(tmp_path / PART_FILES["train"], corpus="folder", rater="panel")
    assert back.select("segment_id", "raw_value").rows() == [(IDS[0], "10.0"), (IDS[1], "20.0")]
    with pytest.raises(RatingsError, match="no labels by the method median"):
        write_labels_jsonl(tmp_path, *tables, "median")
