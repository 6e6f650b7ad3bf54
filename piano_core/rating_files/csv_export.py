"""Answers as a CSV file for spreadsheets and other programs: one row an answer."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import dataframely as dy

from piano_core.csv_file import csv_text
from piano_core.files import write_text
from piano_core.tables import ValidRatings

COLUMNS = ("rater", "segment_id", "target", "score", "repeat", "rated_at", "corpus")


def write_answers_csv(path: Path, valid: dy.DataFrame[ValidRatings]) -> int:
    """Write every usable answer on 0-100 in the long layout; returns how many.

    `read_ratings_csv` gives back the same names and scores, also of people whose name a
    spreadsheet would run as a formula.
    """
    rows = valid.sort("segment_id", "rater", "target", "repeat").select(COLUMNS)
    cells = ((_cell(value) for value in row) for row in rows.iter_rows())
    write_text(path, csv_text(COLUMNS, map(tuple, cells)))
    return len(rows)


def _cell(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else value
