"""Every importer against every way in which a file can be wrong: refused in words, or put aside."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import polars as pl
import pytest

from piano_core.dimensions import DIMENSION_NAMES
from piano_core.errors import RatingsError
from piano_core.rating_files import (
    read_label_studio_export,
    read_mturk_results,
    read_ratings_csv,
    read_ratings_jsonl,
    write_answers_csv,
)
from piano_core.ratings import import_ratings, validate_ratings
from piano_core.tables import RatingBatches
from piano_core.warehouse import Warehouse

ANSWERS = {name: str(40 + n) for n, name in enumerate(DIMENSION_NAMES[:6])}
ISO = "2025-03-01T12:30:00+00:00"


@dataclass(frozen=True)
class Form:
    rater: str = "7"
    segment: str = "folder/a#0"
    answers: dict[str, str] = field(default_factory=lambda: dict(ANSWERS))
    at: str = ISO
    comment: str = ""


def as_csv(forms: list[Form]) -> str:
    rows = [["rater", "segment_id", "rated_at", *ANSWERS, "notes"]]
    rows += [[f.rater, f.segment, f.at, *f.answers.values(), f.comment] for f in forms]
    return table(rows)


def as_mturk(forms: list[Form]) -> str:
    rows = [["WorkerId", "SubmitTime", "Input.segment_id"]]
    rows[0] += [f"Answer.{name}" for name in (*ANSWERS, "comment")]
    rows += [[f.rater, f.at, f.segment, *f.answers.values(), f.comment] for f in forms]
    return table(rows)


def as_jsonl(forms: list[Form]) -> str:
    lines = [
        {"segment_id": f.segment, "rater": f.rater, "rated_at": f.at, "comment": f.comment}
        | {"labels": f.answers}
        for f in forms
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def as_label_studio(forms: list[Form]) -> str:
    tasks = [
        {
            "id": n,
            "data": {"segment_id": f.segment},
            "annotations": [
                {
                    "id": n,
                    "completed_by": f.rater,
                    "created_at": f.at,
                    "result": [
                        {"from_name": name, "value": {"number": value}}
                        for name, value in f.answers.items()
                    ]
                    + [{"from_name": "comment", "value": {"text": [f.comment]}}],
                }
            ],
        }
        for n, f in enumerate(forms, 1)
    ]
    return json.dumps(tasks, ensure_ascii=False)


def table(rows: list[list[str]]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


WRITE: dict[str, Callable[[list[Form]], str]] = {
    "csv": as_csv,
    "mturk": as_mturk,
    "jsonl": as_jsonl,
    "label-studio": as_label_studio,
}
READ = {
    "csv": lambda path: read_ratings_csv(path, corpus="folder", targets=DIMENSION_NAMES),
    "mturk": lambda path: read_mturk_results(path, corpus="folder").raw,
    "jsonl": lambda path: read_ratings_jsonl(path, corpus="folder"),
    "label-studio": lambda path: read_label_studio_export(path, corpus="folder").raw,
}
FORMS = [Form(comment="plein de poésie"), Form("8", "folder/b#0")]


def read(kind: str, folder: Path, content: str | bytes):
    path = folder / "ratings.file"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return READ[kind](path)


def refusal(kind: str, folder: Path, content: str | bytes) -> str:
    """What the importer says; it must name the file and what to do."""
    with pytest.raises(RatingsError) as caught:
        read(kind, folder, content)
    assert "ratings.file" in caught.value.where and caught.value.remedy
    return str(caught.value)


@pytest.mark.parametrize("kind", WRITE)
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_other_encodings_are_refused_and_utf_8_is_asked_for(
    tmp_path: Path, kind: str, encoding: str
):
    assert "UTF-8" in refusal(kind, tmp_path, WRITE[kind](FORMS).encode(encoding))


@pytest.mark.parametrize("kind", WRITE)
def test_a_byte_order_mark_changes_nothing(tmp_path: Path, kind: str):
    plain = read(kind, tmp_path, WRITE[kind](FORMS))
    marked = read(kind, tmp_path, WRITE[kind](FORMS).encode("utf-8-sig"))
    assert plain.drop("batch_id").equals(marked.drop("batch_id"))
    assert "plein de poésie" in plain["comment"].to_list()


@pytest.mark.parametrize("kind", WRITE)
@pytest.mark.parametrize("share", [0.4, 0.7, 0.99])
def test_a_file_that_was_cut_short_is_refused(tmp_path: Path, kind: str, share: float):
    text = WRITE[kind](FORMS).rstrip()
    refusal(kind, tmp_path, text[: int(share * len(text)) - 1])


@pytest.mark.parametrize("kind", WRITE)
@pytest.mark.parametrize("content", ["", "\n\n", "<html>404 Not found</html>", "[[[[" * 9000])
def test_what_is_no_export_at_all_is_refused(tmp_path: Path, kind: str, content: str):
    refusal(kind, tmp_path, content)


@pytest.mark.parametrize("kind", ["csv", "mturk"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_another_delimiter_is_named(tmp_path: Path, kind: str, delimiter: str):
    said = refusal(kind, tmp_path, WRITE[kind]([Form()]).replace(",", delimiter))
    assert "separated by" in said


@pytest.mark.parametrize("kind", ["csv", "mturk"])
def test_a_merged_header_above_the_names_is_refused(tmp_path: Path, kind: str):
    text = WRITE[kind](FORMS)
    merged = "Ratings of spring" + "," * text.split("\n")[0].count(",")
    assert "line 1" in refusal(kind, tmp_path, f"{merged}\r\n{text}")


@pytest.mark.parametrize("kind", ["csv", "mturk"])
@pytest.mark.parametrize("more", [",61", ""])
def test_a_row_of_another_length_is_refused_by_its_line(tmp_path: Path, kind: str, more: str):
    lines = WRITE[kind]([Form(), Form("8"), Form("9")]).split("\r\n")
    lines[2] = lines[2] + more if more else lines[2].rsplit(",", 2)[0]
    assert "line 3" in refusal(kind, tmp_path, "\r\n".join(lines))


@pytest.mark.parametrize("kind", WRITE)
def test_xml_in_a_cell_is_text_and_no_answer(tmp_path: Path, kind: str):
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;&b;</a>'
    raw = read(kind, tmp_path, WRITE[kind]([Form(answers=ANSWERS | {"pedaling": bomb})]))
    found = validate_ratings(raw, DIMENSION_NAMES, {"folder/a#0"})
    aside = found.quarantine.filter(pl.col("target") == "pedaling")
    assert aside.select("reason", "raw_value").rows() == [("not_a_number", bomb)]


def test_an_entity_bomb_where_xml_belongs_is_refused(tmp_path: Path):
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'
    rows = [["WorkerId", "Input.segment_id", "Answer"], ["A1", "folder/a#0", bomb]]
    assert "entities" in refusal("mturk", tmp_path, table(rows))


@pytest.mark.parametrize("kind", WRITE)
def test_the_same_moment_in_several_zones_is_one_moment(tmp_path: Path, kind: str):
    zones = ("2025-03-01T12:30:00Z", "2025-03-01T21:30:00+09:00", "2025-03-01T07:30:00-05:00")
    raw = read(kind, tmp_path, WRITE[kind]([Form(f"{n}", at=at) for n, at in enumerate(zones)]))
    assert raw["rated_at"].unique().to_list() == [datetime(2025, 3, 1, 12, 30, tzinfo=UTC)]


@pytest.mark.parametrize("kind", WRITE)
def test_a_time_that_is_none_is_refused_by_its_place(tmp_path: Path, kind: str):
    said = refusal(kind, tmp_path, WRITE[kind]([Form(), Form("8", at="31.02.2025 25:00")]))
    assert "31.02.2025" in said


@pytest.mark.parametrize("kind", WRITE)
def test_a_form_sent_twice_counts_once_and_says_where_it_stands(tmp_path: Path, kind: str):
    raw = read(kind, tmp_path, WRITE[kind]([Form(), Form(at="2025-03-01T12:31:00+00:00")]))
    found = validate_ratings(raw, DIMENSION_NAMES, {"folder/a#0"})
    assert len(found.valid) == len(ANSWERS)
    aside = found.quarantine
    assert set(aside["reason"]) == {"resubmission"} and aside["row"].n_unique() == 1
    warehouse = Warehouse(tmp_path / "w.duckdb")
    assert import_ratings(warehouse, raw, "ratings.file").added == len(raw)
    assert import_ratings(warehouse, raw, "ratings.file").added == 0
    batches = dict(warehouse.read(RatingBatches).select("batch_id", "source").rows())
    assert batches[aside["batch_id"][0]] == "ratings.file"


@pytest.mark.parametrize("kind", WRITE)
@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1"])
def test_what_a_spreadsheet_would_run_comes_in_as_text_and_goes_out_harmless(
    tmp_path: Path, kind: str, name: str
):
    raw = read(kind, tmp_path, WRITE[kind]([Form(rater=name)]))
    assert set(raw["rater"]) == {name}
    out = tmp_path / "answers.csv"
    write_answers_csv(out, validate_ratings(raw, DIMENSION_NAMES, {"folder/a#0"}).valid)
    with out.open(newline="", encoding="utf-8") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    again = read_ratings_csv(out, corpus="folder", targets=DIMENSION_NAMES)
    assert set(again["rater"]) == {name}


@pytest.mark.parametrize("kind", WRITE)
@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("", "not_applicable"),
        ("250", "out_of_range"),
        ("NaN", "not_a_number"),
        ("5O", "not_a_number"),
    ],
)
def test_a_bad_answer_is_put_aside_alone(tmp_path: Path, kind: str, value: str, reason: str):
    raw = read(kind, tmp_path, WRITE[kind]([Form(answers=ANSWERS | {"pedaling": value})]))
    found = validate_ratings(raw, DIMENSION_NAMES, {"folder/a#0"})
    assert len(found.valid) == len(ANSWERS) - 1
    assert found.quarantine.select("target", "reason").rows() == [("pedaling", reason)]
