"""Answers as a CSV file for spreadsheets and other programs: one row an answer."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import dataframely as dy

from piano_core.files import write_text
from piano_core.tables import ValidRatings

COLUMNS = ("rater", "segment_id", "target", "score", "repeat", "rated_at", "corpus")
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_answers_csv(path: Path, valid: dy.DataFrame[ValidRatings]) -> int:
    """Write every usable answer on 0-100 in the long layout; returns how many.

    Names that a spreadsheet would run as a formula get an apostrophe before them, which
    spreadsheets hide (OWASP, CSV injection); the reader here takes it off again.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    rows = valid.sort("segment_id", "rater", "target", "repeat").select(COLUMNS)
    for row in rows.iter_rows(named=True):
        at = row["rated_at"]
        cells = row | {"rated_at": at.isoformat() if at else ""}
        writer.writerow([_harmless(str(cells[name])) for name in COLUMNS])
    write_text(path, out.getvalue())
    return len(rows)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_STARTS_A_FORMULA) else cell
