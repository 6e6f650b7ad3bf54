"""A CSV file as numbered rows of text, or an error that says what is wrong with the file.

Everybody who reads CSV reads it here, so one file means the same to all: UTF-8 with or
without byte order mark, one header, double quotes around text that holds the separator
or line breaks. Nothing is guessed and no row is skipped but those without any text.
What is written for spreadsheets is written here too, so that nothing in it runs.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import io
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from piano_core.errors import PianoError

MOST_BYTES = 256 * 2**20
"""A larger file is refused: it is read whole, and real ones hold a hundredth of that."""

_OTHER_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars", ",": "commas"}
# OWASP, "CSV Injection": how a cell begins that a spreadsheet runs, whatever its quotes.
_RUNS = r"[=+\-@\t\r\n＝＋－＠]"
_NEEDS_GUARD = re.compile(f"'*{_RUNS}")  # with apostrophes of its own, else they would be taken off
_GUARDED = re.compile(f"'+{_RUNS}")
_WORKBOOK_MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files of Excel (.xlsx, .xls) and OpenDocument begin."""

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class CsvKind:
    """What a reader expects of a file, and how it speaks of what is wrong.

    error: class of what is raised. remedy: said after what to do about the problem itself.
    needed: columns that must be there. delimiter: one character.
    choose_delimiter: how a person names another one, `{}` standing for it; blank where
        they cannot.
    """

    error: type[PianoError]
    remedy: str = ""
    needed: Collection[str] = ()
    delimiter: str = ","
    choose_delimiter: str = ""


@dataclass(frozen=True)
class CsvText:
    """Header and rows of a file; every row has one cell a header.

    header: names without space around them. rows: (line, cells), the line being where the
    row begins, the header's line being 1; cells as they are.
    content_hash: SHA-256 of the file.
    """

    path: Path
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...] = field(repr=False)
    content_hash: str

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Line and cells by column of each row."""
        for line, cells in self.rows:
            yield line, dict(zip(self.header, cells, strict=True))


def read_csv(path: Path, kind: CsvKind) -> CsvText:
    """The file's header and rows; rows without any text are left out.

    Raises `kind.error` for a file that is absent, too large, not UTF-8, empty, separated by
    something else, holds NUL bytes, lacks a needed column, has two columns of one name, or
    a row of another length than the header.
    """
    content = _content(path, kind)
    records = _records(_decoded(content, path, kind), path, kind)
    _, first = next(records, (1, ()))
    header = tuple(name.strip() for name in first)
    _check_header(header, path, kind)
    rows = tuple((line, cells) for line, cells in records if any(map(str.strip, cells)))
    for line, cells in rows:
        if len(cells) != len(header):
            raise _refusal(
                f"{len(cells)} cells where the header has {len(header)}",
                f"{path}, line {line}",
                "Put text that holds the separator in double quotes.",
                kind,
            )
    return CsvText(path, header, rows, hashlib.sha256(content).hexdigest())


def found_delimiter(path: Path, kind: CsvKind) -> str:
    """The separator of a file whose reader leaves that open: a comma where the first line holds
    one, else whichever of semicolon, tab and bar it holds most of; errors as for `read_csv`."""
    head, _, _ = _decoded(_content(path, kind), path, kind).partition("\n")
    counts = {delimiter: head.count(delimiter) for delimiter in _OTHER_DELIMITERS}
    likely = max(counts, key=lambda delimiter: counts[delimiter])
    return "," if counts[","] or not counts[likely] else likely


def spoken_delimiter(delimiter: str) -> str:
    """A separator as a sentence names it, such as `semicolons`."""
    return _OTHER_DELIMITERS.get(delimiter, repr(delimiter))


def csv_text(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as CSV for spreadsheets; lines end as RFC 4180 has it.

    header: written as it is, being ours. A cell of `rows` that a spreadsheet would run as a
    formula gets an apostrophe before it, which makes it text; `unguarded` takes it off again.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows([_guarded(str(cell)) for cell in row] for row in rows)
    return out.getvalue()


def unguarded(cell: str) -> str:
    """The cell as it was before `csv_text` made it harmless; any other as it is."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _guarded(cell: str) -> str:
    return f"'{cell}" if _NEEDS_GUARD.match(cell) else cell


def _content(path: Path, kind: CsvKind) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            problem = f"is larger than {MOST_BYTES // 2**20} MB"
            raise _refusal(problem, str(path), "Split it into several files.", kind)
        return path.read_bytes()
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise _refusal(problem, str(path), "Check the path.", kind) from error


def _decoded(content: bytes, path: Path, kind: CsvKind) -> str:
    as_utf8 = 'Save it as UTF-8 ("CSV UTF-8" in Excel).'
    if content.startswith(_WORKBOOK_MARKS):
        problem = "a workbook of a spreadsheet program, not a CSV"
        raise _refusal(problem, str(path), 'Save its sheet as "CSV UTF-8".', kind)
    if content.startswith(_WIDE_MARKS):
        raise _refusal("UTF-16 text, not UTF-8", str(path), as_utf8, kind)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problem = f"not UTF-8 text (byte 0x{content[error.start]:02X})"
        raise _refusal(problem, f"{path}, line {line}", as_utf8, kind) from error
    if (nul := text.find("\0")) >= 0:
        where = f"{path}, line {text.count(chr(10), 0, nul) + 1}"
        raise _refusal("a NUL byte, which no text holds", where, as_utf8, kind)
    return text


def _records(text: str, path: Path, kind: CsvKind) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=kind.delimiter, strict=True)
    start = 1
    try:
        for record in reader:
            yield start, tuple(record)
            start = reader.line_num + 1
    except csv.Error as error:
        raise _refusal(
            f"broken CSV ({error})",
            f"{path}, line {start}",
            "Look for a double quote that is never closed.",
            kind,
        ) from error


def _check_header(header: tuple[str, ...], path: Path, kind: CsvKind) -> None:
    where = f"{path}, line 1"
    if not any(header):
        remedy = "The first line names the columns, then one line a row."
        raise _refusal("the file is empty", str(path), remedy, kind)
    _check_delimiter(header, where, kind)
    missing = [name for name in kind.needed if name not in header]
    if missing:
        found = ", ".join(header[:12])
        problem = f"lacks the columns {', '.join(missing)}"
        raise _refusal(problem, where, f"The file has {found}.", kind)
    twice = [name for name, count in Counter(header).items() if name and count > 1]
    if twice:
        problem = f"column {twice[0]!r} is there more than once"
        raise _refusal(problem, where, "Rename or remove one of them.", kind)


def _check_delimiter(header: tuple[str, ...], where: str, kind: CsvKind) -> None:
    others = {d: header[0].count(d) for d in _OTHER_DELIMITERS if d != kind.delimiter}
    likely = max(others, key=lambda other: others[other])
    if len(header) > 1 or not others[likely]:
        return
    wanted = spoken_delimiter(kind.delimiter)
    typed = "tab" if likely == "\t" else repr(likely)
    chosen = f"{kind.choose_delimiter.format(typed)}, or save" if kind.choose_delimiter else "Save"
    raise _refusal(
        f"the columns are separated by {_OTHER_DELIMITERS[likely]}, not by {wanted}",
        where,
        f"{chosen} the file with {wanted}.",
        kind,
    )


def _refusal(problem: str, where: str, remedy: str, kind: CsvKind) -> PianoError:
    return kind.error(f"{problem}.", where=where, remedy=f"{remedy} {kind.remedy}".strip())
