"""Simulated pages as raw answers, as if two files had been imported."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.corpora.demo.raters import Answer
from piano_core.dimensions import DIMENSION_NAMES
from piano_core.tables import RawRatings

_ROUND_BEGINS = (datetime(2024, 3, 4, 9, tzinfo=UTC), datetime(2024, 3, 18, 9, tzinfo=UTC))
_PAGE_TAKES = timedelta(seconds=45)


def ratings_frame(
    answers: Sequence[Answer], segment_ids: Sequence[str], corpus: str
) -> dy.DataFrame[RawRatings]:
    """One row an answer; each round is a file whose name is the hash of what is in it."""
    rows: list[dict[str, Any]] = []
    for number, begins in enumerate(_ROUND_BEGINS):
        pages = [answer for answer in answers if answer.round == number]
        lines = [[p.rater, segment_ids[p.segment], *map(_cell, p.scores)] for p in pages]
        content = "\n".join(",".join(cell or "" for cell in line) for line in lines)
        batch_id = hashlib.sha256(content.encode()).hexdigest()
        for line, cells in enumerate(lines, 2):  # line 1 is the header
            page = {
                "batch_id": batch_id,
                "row": line,
                "corpus": corpus,
                "rater": cells[0],
                "segment_id": cells[1],
                "scale_low": 0.0,
                "scale_high": 100.0,
                "rated_at": begins + (line - 2) * _PAGE_TAKES,
                "comment": None,
            }
            rows += [
                page | {"target": target, "raw_value": value}
                for target, value in zip(DIMENSION_NAMES, cells[2:], strict=True)
            ]
    return RawRatings.validate(pl.DataFrame(rows, schema=RawRatings.create_empty().schema))


def _cell(score: float) -> str | None:
    """The text of a cell; nothing where the rater found the question not applicable."""
    return None if score != score else f"{score:.0f}"
