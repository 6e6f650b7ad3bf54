"""A CSV file as numbered rows of text, or an error that says what is wrong with the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from piano_core.errors import RatingsError
from piano_core.files import file_hash

_TAB_AS_TYPED = ("tab", "\\t")  # a shell does not make a tab of either
_OTHER_DELIMITERS = {";": "semicolons", "\t": "tabs", "|": "bars", ",": "commas"}


@dataclass(frozen=True)
class CsvText:
    """Header and rows as they stand in the file; every row has one cell a header.

    rows: (line, cells), the line being where the row starts, the header's line being 1.
    content_hash: SHA-256 of the file.
    """

    path: Path
    header: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    content_hash: str


def read_csv_text(path: Path, delimiter: str) -> CsvText:
    """The file's header and rows; rows without any text are skipped.

    Raises `RatingsError` for a file that is absent, empty, not UTF-8, separated by
    something else, or has no rows, or rows of another length than the header.
    """
    delimiter = "\t" if delimiter in _TAB_AS_TYPED else delimiter
    if len(delimiter) != 1:
        raise RatingsError(
            f"{delimiter!r} cannot separate columns",
            where="--delimiter",
            remedy="Give a single character, or `tab`.",
        )
    text = _decoded(path)
    records = _records(text, path, delimiter)
    _, header = next(records, (0, ()))
    if not any(header):
        raise RatingsError(
            "the file is empty",
            where=str(path),
            remedy="The first line names the columns, then one line a rating.",
        )
    _check_delimiter(header, path, delimiter)
    rows = tuple((line, cells) for line, cells in records if any(cells))
    if not rows:
        raise RatingsError(
            "there is a header and no ratings below it",
            where=str(path),
            remedy="Export the file again with its rows.",
        )
    for line, cells in rows:
        if len(cells) != len(header):
            raise RatingsError(
                f"{len(cells)} cells where the header has {len(header)}",
                where=f"{path}, row {line}",
                remedy="Put text that holds the separator in double quotes; nothing was imported.",
            )
    return CsvText(path, header, rows, file_hash(path))


def _decoded(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RatingsError(
            f"cannot be read ({error.strerror})", where=str(path), remedy="Check the path."
        ) from error
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise RatingsError(
            f"not UTF-8 text (byte 0x{content[error.start]:02X})",
            where=f"{path}, row {line}",
            remedy='Save it as UTF-8 ("CSV UTF-8" in Excel); nothing was imported.',
        ) from error


def _records(text: str, path: Path, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for record in reader:
            yield start, tuple(cell.strip() for cell in record)
            start = reader.line_num + 1
    except csv.Error as error:
        raise RatingsError(
            f"broken CSV ({error})",
            where=f"{path}, row {start}",
            remedy="Look for a double quote that is never closed; nothing was imported.",
        ) from error


def _check_delimiter(header: tuple[str, ...], path: Path, delimiter: str) -> None:
    used = {other: header[0].count(other) for other in _OTHER_DELIMITERS if other != delimiter}
    likely = max(used, key=lambda other: used[other])
    if len(header) == 1 and used[likely]:
        typed = "tab" if likely == "\t" else repr(likely)
        raise RatingsError(
            f"the columns are separated by {_OTHER_DELIMITERS[likely]}, "
            f"not by {_OTHER_DELIMITERS.get(delimiter, repr(delimiter))}",
            where=f"{path}, row 1",
            remedy=f"Pass --delimiter {typed}, or save the file with commas.",
        )
