"""Every answer sheet becomes 19 rows as they came in; a damaged file is refused whole."""

import csv
import io
from pathlib import Path

import polars as pl
import pytest

from piano_core.corpora.percepiano.answers import read_answers
from piano_core.dimensions import DESCRIPTORS
from piano_core.errors import CorpusError
from piano_core.files import file_hash

HEADER = [
    "user",
    "dataID",
    "filename",
    *(d.column for d in DESCRIPTORS),
    "Question_9_2_1",
    "message",
]
HERE = {
    name.casefold(): f"percepiano/{name}#0"
    for name in ("Schubert_D960_mv3_8bars_Score_01", "Beethoven_WoO80_var6_8bars_Score2_5")
}


def sheet(filename: str, value: str = "4.0", message: str = "", user: str = "203") -> list[str]:
    return [user, "3", filename, *[value] * 19, "", message]


def written(path: Path, rows: list[list[str]], delimiter: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def test_each_sheet_gives_one_row_a_descriptor_on_a_scale_of_7(tmp_path: Path):
    path = written(tmp_path / "r.csv", [HEADER, sheet("Schubert_D960_mv3_8bars_Score_01.wav")])
    answers = read_answers(path, HERE)
    assert sorted(answers["target"]) == sorted(d.name for d in DESCRIPTORS)
    assert answers.select("scale_low", "scale_high").unique().rows() == [(1.0, 7.0)]
    assert answers["batch_id"].unique().to_list() == [file_hash(path)]
    assert answers["rater"].unique().to_list() == ["203"]


def test_the_column_of_a_descriptor_decides_its_value(tmp_path: Path):
    cells = sheet("Schubert_D960_mv3_8bars_Score_01.wav")
    cells[HEADER.index("Question_9_1_1")] = "6.0"
    answers = read_answers(written(tmp_path / "r.csv", [HEADER, cells]), HERE)
    assert answers.filter(pl.col("raw_value") == "6.0")["target"].to_list() == ["conviction"]


def test_cells_stay_as_they_are_and_blank_is_null(tmp_path: Path):
    rows = [
        HEADER,
        *(sheet("Schubert_D960_mv3_8bars_Score_01.wav", v) for v in ("0.0", "8.0", " ")),
    ]
    answers = read_answers(written(tmp_path / "r.csv", rows), HERE)
    assert answers.select("row", "raw_value").unique().sort("row").rows() == [
        (2, "0.0"),
        (3, "8.0"),
        (4, None),
    ]


def test_rows_are_counted_in_lines_although_messages_run_over_several(tmp_path: Path):
    rows = [
        HEADER,
        sheet("Schubert_D960_mv3_8bars_Score_01.wav", message="너무\n빠르다"),
        sheet("Schubert_D960_mv3_8bars_Score_01.wav"),
    ]
    answers = read_answers(written(tmp_path / "r.csv", rows), HERE)
    assert answers.select("row", "comment").unique().sort("row").rows() == [
        (2, "너무\n빠르다"),
        (4, None),
    ]


@pytest.mark.parametrize(
    ("filename", "segment_id"),
    [
        (" Schubert_D960_mv3_8bars_score_01.wav", "percepiano/Schubert_D960_mv3_8bars_Score_01#0"),
        ("schubert_d960_MV3_8bars_Score_01.wav", "percepiano/Schubert_D960_mv3_8bars_Score_01#0"),
        (
            "Beethoven_WoO80_var6_8bars_Score_5.wav",
            "percepiano/Beethoven_WoO80_var6_8bars_Score2_5#0",
        ),
        # Not here: the identifier it would have, so that validation can say so.
        ("Schubert_D935_no.3_4bars_5_02.wav", "percepiano/Schubert_D935_no.3_4bars_5_02#0"),
        ("lost.wav", "percepiano/lost#0"),
    ],
)
def test_names_are_mended_and_unknown_ones_kept(tmp_path: Path, filename: str, segment_id: str):
    answers = read_answers(written(tmp_path / "r.csv", [HEADER, sheet(filename)]), HERE)
    assert answers["segment_id"].unique().to_list() == [segment_id]


def refused(path: Path) -> CorpusError:
    with pytest.raises(CorpusError) as caught:
        read_answers(path, HERE)
    assert str(path) in caught.value.where
    assert "Copy total_2rounds.csv" in caught.value.remedy
    return caught.value


def test_a_missing_file_is_named(tmp_path: Path):
    assert "cannot be read" in refused(tmp_path / "total_2rounds.csv").problem


def test_missing_columns_are_named(tmp_path: Path):
    at = HEADER.index("Question_9_1_1")
    rows = [[*row[:at], *row[at + 1 :]] for row in (HEADER, sheet("x.wav"))]
    assert "Question_9_1_1" in refused(written(tmp_path / "r.csv", rows)).problem


def test_a_wrong_delimiter_is_recognised(tmp_path: Path):
    path = written(tmp_path / "r.csv", [HEADER, sheet("x.wav")], delimiter=";")
    assert "semicolons, not by commas" in refused(path).problem


def test_two_columns_of_one_name_are_refused(tmp_path: Path):
    path = written(tmp_path / "r.csv", [[*HEADER, "user"], [*sheet("x.wav"), "204"]])
    assert "column 'user' is there more than once" in refused(path).problem


def test_other_encodings_are_refused(tmp_path: Path):
    path = tmp_path / "r.csv"
    path.write_bytes(",".join(HEADER).encode() + "\n203,3,x.wav,너무".encode("euc-kr"))
    assert "not UTF-8" in refused(path).problem


def test_a_line_with_too_few_cells_is_named(tmp_path: Path):
    path = written(tmp_path / "r.csv", [HEADER, sheet("x.wav"), ["203", "4", "y.wav", "3.0"]])
    error = refused(path)
    assert "4 cells" in error.problem
    assert error.where.endswith("line 3")


def test_an_empty_file_is_refused(tmp_path: Path):
    (tmp_path / "r.csv").write_text("")
    assert "empty" in refused(tmp_path / "r.csv").problem
