"""Ratings files as people send them: what is read, and what the message says when it cannot be."""

from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import RatingsError
from piano_core.rating_files import read_ratings_csv
from piano_core.ratings import Scale

WIDE = """rater,segment_id,phrasing,pedaling,notes,time
ann,demo/a#0,70,55.5,fine,2025-03-01T12:00:00
bob,demo/a#0,,80,"long
message, with comma",2025-03-01T13:00:00+01:00
"""
LONG = """Rater,Segment ID,Dimension,Score
ann,demo/a#0,phrasing,70
ann,demo/a#0,pedaling,
"""


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    return tmp_path / "ratings.csv"


def read(path: Path, text: str | bytes, **settings: object) -> pl.DataFrame:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_ratings_csv(path, corpus="demo", targets=DIMENSION_NAMES, **settings)  # type: ignore[arg-type]


def test_a_wide_file_gives_one_row_an_answer_blank_ones_included(csv: Path) -> None:
    raw = read(csv, WIDE)
    assert raw.select("row", "target", "rater", "raw_value").rows() == [
        (2, "phrasing", "ann", "70"),
        (2, "pedaling", "ann", "55.5"),
        (3, "phrasing", "bob", None),
        (3, "pedaling", "bob", "80"),
    ]
    assert raw["comment"].to_list()[2:] == ["long\nmessage, with comma"] * 2
    assert raw["rated_at"].unique().to_list() == [datetime(2025, 3, 1, 12, tzinfo=UTC)]
    assert raw.select("scale_low", "scale_high").unique().rows() == [(0.0, 100.0)]


def test_a_long_file_gives_the_same_answers(csv: Path) -> None:
    raw = read(csv, LONG)
    assert raw.select("row", "target", "segment_id", "raw_value").rows() == [
        (2, "phrasing", "demo/a#0", "70"),
        (3, "pedaling", "demo/a#0", None),
    ]


def test_rows_are_numbered_by_the_line_where_they_start(csv: Path) -> None:
    raw = read(csv, WIDE + "\ncyd,demo/b#0,20,30,,\n")
    assert raw.filter(pl.col("rater") == "cyd")["row"].unique().to_list() == [6]


def test_excerpts_of_audio_files_are_named_by_path_and_times(csv: Path) -> None:
    raw = read(csv, "rater,audio_path,start_time,end_time,phrasing\nann,takes/a.wav,1,24.25,70\n")
    assert raw["segment_id"].to_list() == ["takes/a.wav@1.0-24.2"]


def test_excel_exports_with_a_byte_order_mark_are_read(csv: Path) -> None:
    assert len(read(csv, b"\xef\xbb\xbf" + WIDE.encode())) == 4


def test_other_headers_are_renamed_or_left_out_when_asked(csv: Path) -> None:
    text = "user,dataID,filename,Q1\n7,1,demo/a#0,5\n"
    raw = read(
        csv,
        text,
        scale=Scale(1, 7),
        columns={"filename": "segment_id", "Q1": "phrasing"},
        ignore=["dataID"],
    )
    assert raw.select("rater", "segment_id", "target", "raw_value").rows() == [
        ("7", "demo/a#0", "phrasing", "5")
    ]
    assert raw.select("scale_low", "scale_high").rows() == [(1.0, 7.0)]


def test_a_misspelt_target_is_kept_so_that_validation_can_show_it(csv: Path) -> None:
    raw = read(csv, "rater,segment_id,phrasing,pedalling\nann,demo/a#0,70,60\n")
    assert raw["target"].to_list() == ["phrasing", "pedalling"]


# What people send by mistake, and what they are told. The file is refused whole.
UNREADABLE = {
    "empty": ("", "the file is empty.*The first line names the columns"),
    "only blank lines": ("\n\n", "the file is empty"),
    "header alone": ("rater,segment_id,phrasing\n", "a header and no ratings below it"),
    "no rater": ("segment_id,phrasing\na,70\n", r"line 1: missing: a column rater.*Rename"),
    "no segment": (
        "rater,audio_path,phrasing\nann,a.wav,70\n",
        "missing: a column segment_id, or audio_path with start_time and end_time",
    ),
    "no target": (
        "rater,segment_id,phrazing\nann,a,70\n",
        "missing: a column for at least one of note_accuracy.*The file has rater, segment_id",
    ),
    "semicolons": (
        "rater;segment_id;phrasing\nann;a;70\n",
        "separated by semicolons, not by commas.*--delimiter ';'",
    ),
    "tabs": ("rater\tsegment_id\tphrasing\nann\ta\t70\n", "separated by tabs.*--delimiter tab"),
    "doubled header": (
        "rater,segment_id,phrasing,Phrasing\nann,a,70,80\n",
        "column 'phrasing' is there more than once",
    ),
    "a cell too many": (
        "rater,segment_id,phrasing\nann,a,70\nbob,a,70,5\n",
        "line 3: 4 cells where the header has 3",
    ),
    "open quote": ('rater,segment_id,phrasing\nann,a,"70\n', "line 2: broken CSV"),
    "a 1-7 form": (
        "rater,segment_id,phrasing\nann,a,7\nbob,a,6.5\ncyd,a,x\n",
        "no answer is above 7, so this is hardly a 0-100 scale Pass --scale 1-7",
    ),
    "no date": (
        "rater,segment_id,phrasing,time\nann,a,70,yesterday\n",
        "line 2: 'yesterday' is not a date and time",
    ),
}


@pytest.mark.parametrize(("text", "message"), UNREADABLE.values(), ids=UNREADABLE.keys())
def test_a_file_that_cannot_be_read_says_where_and_what_to_do(
    csv: Path, text: str, message: str
) -> None:
    with pytest.raises(RatingsError, match=message) as refused:
        read(csv, text)
    assert str(csv) in str(refused.value)
    assert refused.value.remedy
    assert csv.read_text() == text


def test_text_that_is_not_utf8_is_named_by_line_and_byte(csv: Path) -> None:
    with pytest.raises(RatingsError, match=r"line 3: not UTF-8 text \(byte 0xE9\).*CSV UTF-8"):
        read(csv, "rater,segment_id,phrasing\nann,a,70\nAndré,a,80\n".encode("latin-1"))


def test_a_file_that_is_not_there_says_so(csv: Path) -> None:
    with pytest.raises(RatingsError, match=r"cannot be read .*Check the path"):
        read_ratings_csv(csv, corpus="demo", targets=DIMENSION_NAMES)


def test_low_answers_are_taken_on_trust_when_the_scale_is_given(csv: Path) -> None:
    raw = read(csv, "rater,segment_id,phrasing\nann,a,7\n", scale=Scale.parse("0-100"))
    assert raw["raw_value"].to_list() == ["7"]


@pytest.mark.parametrize("delimiter", ["tab", "\\t", "\t"])
def test_a_tab_may_be_typed_as_a_word(csv: Path, delimiter: str) -> None:
    assert len(read(csv, WIDE.split("\nbob")[0].replace(",", "\t"), delimiter=delimiter)) == 2


def test_several_characters_cannot_separate_columns(csv: Path) -> None:
    with pytest.raises(RatingsError, match="'<>' cannot separate columns"):
        read(csv, WIDE, delimiter="<>")


@pytest.mark.parametrize("text", ["1 to 7", "7", "7-1", ""])
def test_a_scale_that_is_none_says_how_to_write_one(text: str) -> None:
    with pytest.raises(RatingsError, match="Write it as LOW-HIGH"):
        Scale.parse(text)


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_a_remedy(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("any") / "ratings.csv"
    for prefix in (b"", b"rater,segment_id,phrasing\n"):
        try:
            read(path, prefix + content)
        except RatingsError as refused:
            assert refused.remedy
