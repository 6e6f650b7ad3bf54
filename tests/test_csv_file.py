"""One reading of CSV for all: what a file means, and what is said of one that cannot be read."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from piano_core.csv_file import CsvKind, csv_text, read_csv, unguarded
from piano_core.errors import CorpusError, PianoError, RatingsError
from piano_core.files import file_hash

KIND = CsvKind(CorpusError, "Ask its author.", ("name",))
Cells = st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=8)


def written(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_rows_are_numbered_by_the_line_where_they_begin(tmp_path: Path):
    path = written(tmp_path, 'name,remark\na,"one\ntwo"\n\n , \nb, c \n')
    text = read_csv(path, KIND)
    assert text.header == ("name", "remark")
    assert text.rows == ((2, ("a", "one\ntwo")), (6, ("b", " c ")))
    assert list(text.records())[1] == (6, {"name": "b", "remark": " c "})
    assert text.content_hash == file_hash(path)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_byte_order_mark_and_line_ends_make_no_difference(tmp_path: Path, mark: bytes, end: str):
    text = read_csv(written(tmp_path, mark + end.join((" name ,n", "ä,1", "")).encode()), KIND)
    assert text.header == ("name", "n")
    assert text.rows == ((2, ("ä", "1")),)


@pytest.mark.parametrize(
    ("content", "problem", "where"),
    [
        (b"", "empty", "table.csv"),
        (b"\n\n,,\n", "empty", "table.csv"),
        (b"name\n\xe9\n", r"not UTF-8 text \(byte 0xE9\)", "line 2"),
        ("name,n\na,1\n".encode("utf-16"), "UTF-16 text", "table.csv"),
        (b"name,n\na,\x001\n", "NUL byte", "line 2"),
        (b"PK\x03\x04workbook", "a workbook of a spreadsheet program", "table.csv"),
        (b"name;n\na;1\n", "separated by semicolons, not by commas", "line 1"),
        (b"name\tn\na\t1\n", "separated by tabs, not by commas", "line 1"),
        (b"other,n\na,1\n", "lacks the columns name", "line 1"),
        (b"name,n,n\na,1,2\n", "column 'n' is there more than once", "line 1"),
        (b"name,n\na,1\nb\n", "1 cells where the header has 2", "line 3"),
        (b'name,n\na,"1\n', "broken CSV", "line 2"),
        (b"name\n" + b"a" * 200_000 + b"\n", "broken CSV", "line 2"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, content: bytes, problem: str, where: str
):
    with pytest.raises(CorpusError, match=problem) as caught:
        read_csv(written(tmp_path, content), KIND)
    assert caught.value.where.endswith(where)
    assert caught.value.remedy.endswith("Ask its author.")


def test_a_file_that_is_not_there_and_one_too_large_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(CorpusError, match="cannot be read"):
        read_csv(tmp_path / "nowhere.csv", KIND)
    monkeypatch.setattr("piano_core.csv_file.MOST_BYTES", 4)
    with pytest.raises(CorpusError, match="larger than"):
        read_csv(written(tmp_path, "name\na\n"), KIND)


def test_another_separator_is_taken_where_it_is_named(tmp_path: Path):
    path = written(tmp_path, "name;n\na,b;1\n")
    assert read_csv(path, CsvKind(RatingsError, delimiter=";")).rows == ((2, ("a,b", "1")),)
    with pytest.raises(RatingsError, match=r"Pass --sep ';', or save the file with commas"):
        read_csv(path, CsvKind(RatingsError, choose_delimiter="Pass --sep {}"))


@given(st.lists(st.tuples(Cells.filter(str.strip), Cells), max_size=5))
def test_what_python_writes_is_read_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
):
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([("name", "n"), *rows])
    path = written(tmp_path_factory.mktemp("csv"), text.getvalue())
    assert [cells for _, cells in read_csv(path, KIND).rows] == rows


Formulas = st.text(st.sampled_from("'=+-@\t\r\n＝1a "), max_size=4)


@given(st.lists(st.tuples(Cells.filter(str.strip), Formulas), max_size=8))
@example([("a", "'=1"), ("b", "''-"), ("c", "\r"), ("d", "'quoted'")])
def test_what_is_written_for_spreadsheets_runs_nowhere_and_comes_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
):
    path = written(tmp_path_factory.mktemp("csv"), csv_text(("name", "n"), rows))
    cells = [cells for _, cells in read_csv(path, KIND).rows]
    assert not any(cell.startswith(tuple("=+-@\t\r\n＝＋－＠")) for row in cells for cell in row)
    assert [tuple(map(unguarded, row)) for row in cells] == rows


@given(st.binary(max_size=60) | Cells.map(str.encode))
@example(b'name\n"')
@example(b"name\r\n\xff")
def test_any_bytes_are_read_or_refused_with_a_remedy(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
):
    path = written(tmp_path_factory.mktemp("csv"), content)
    try:
        text = read_csv(path, CsvKind(CorpusError))
    except PianoError as refused:
        assert refused.remedy and str(path) in refused.where
    else:
        assert all(len(cells) == len(text.header) for _, cells in text.rows)
