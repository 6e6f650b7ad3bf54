"""CSV files of a corpus: read whole, or refused with the line and the remedy."""

from __future__ import annotations

import csv
from collections.abc import Collection
from pathlib import Path

from piano_core.errors import CorpusError

Row = tuple[int, dict[str, str]]
"""The line where a record begins, the header being 1, and its cells by column."""


def read_rows(path: Path, needed: Collection[str], remedy: str) -> list[Row]:
    """The records of a comma-separated UTF-8 file with a header, cells as they are.

    A cell may hold line breaks; blank lines are skipped. Raises `CorpusError` with
    `remedy` where the file is missing, is not UTF-8 or CSV, lacks one of the `needed`
    columns, has two columns of one name, or a record has more or fewer cells than those.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            reader = csv.reader(stream, strict=True)
            header = next(reader, [])
            _check_header(header, needed, path, remedy)
            rows: list[Row] = []
            begin = reader.line_num + 1
            for cells in reader:
                if cells:
                    rows.append((begin, _by_column(header, cells, f"{path}, line {begin}", remedy)))
                begin = reader.line_num + 1
    except OSError as error:
        problem = f"cannot be read ({error.strerror})."
        raise CorpusError(problem, where=str(path), remedy=remedy) from error
    except UnicodeDecodeError as error:
        raise CorpusError("is not UTF-8 text.", where=str(path), remedy=remedy) from error
    except csv.Error as error:
        raise CorpusError(f"is not CSV: {error}.", where=str(path), remedy=remedy) from error
    return rows


def _check_header(header: list[str], needed: Collection[str], path: Path, remedy: str) -> None:
    missing = [name for name in needed if name not in header]
    twice = sorted({name for name in header if header.count(name) > 1})
    if missing and len(header) <= 1:
        problem = "the header has a single column; cells must be separated by commas."
    elif missing:
        problem = f"lacks the columns {', '.join(missing)}."
    elif twice:
        problem = f"has columns of the same name: {', '.join(twice)}."
    else:
        return
    raise CorpusError(problem, where=str(path), remedy=remedy)


def _by_column(header: list[str], cells: list[str], where: str, remedy: str) -> dict[str, str]:
    if len(cells) != len(header):
        problem = f"has {len(cells)} cells where the header has {len(header)}."
        raise CorpusError(problem, where=where, remedy=remedy)
    return dict(zip(header, cells, strict=True))
