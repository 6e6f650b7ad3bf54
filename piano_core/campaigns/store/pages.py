"""Pages given to raters: which segment, in which place, with the scales in which order."""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from piano_core.campaigns.planning import Assignment, Kind, Page


@dataclass(frozen=True)
class ShownPage:
    """A page as its rater sees it.

    of: how many pages its batch (or introduction round) has.
    dimensions: scales, in the order in which they are shown.
    opened_at: when it was first looked at, seconds since 1970; None if never.
    """

    page: str
    rater: str
    clip: str
    kind: Kind
    batch: int
    position: int
    of: int
    dimensions: tuple[str, ...]
    opened_at: float | None
    submitted: bool


_ASSIGNMENT = """
    SELECT a.*, f.submitted_at,
        (SELECT min(at) FROM openings o WHERE o.page = a.page) AS opened_at,
        (SELECT count(*) FROM assignments b
         WHERE b.rater = a.rater AND b.batch = a.batch
         AND (a.batch > 0 OR b.kind = a.kind)) AS pages
    FROM assignments a LEFT JOIN forms f USING (page)
"""


def give(
    db: sqlite3.Connection,
    rater: str,
    batch: int,
    pages: Sequence[Page],
    dimensions: Sequence[str],
    now: float,
) -> None:
    """Give the pages to the rater, in this order; all scales of all pages in one order.

    The same segment twice (but as a repeat) is refused by the table itself.
    """
    for position, page in enumerate(pages, 1):
        db.execute(
            "INSERT INTO assignments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                secrets.token_hex(8),
                rater,
                page.clip,
                page.kind.value,
                int(page.kind is Kind.REPEAT),
                batch,
                position,
                json.dumps(list(dimensions)),
                now,
            ],
        )


def all_assignments(db: sqlite3.Connection) -> tuple[Assignment, ...]:
    """Every page of everyone, in the order in which they were given."""
    rows = db.execute(
        "SELECT a.*, f.submitted_at FROM assignments a LEFT JOIN forms f USING (page)"
        " ORDER BY a.rowid"
    )
    return tuple(
        Assignment(
            row["page"],
            row["rater"],
            row["clip"],
            Kind(row["kind"]),
            row["batch"],
            row["position"],
            row["assigned_at"],
            row["submitted_at"],
        )
        for row in rows
    )


def open_page(db: sqlite3.Connection, rater: str) -> ShownPage | None:
    """The first page that the rater was given and has not sent; None where all are sent."""
    row = db.execute(
        f"{_ASSIGNMENT} WHERE a.rater = ? AND f.page IS NULL ORDER BY a.rowid LIMIT 1", [rater]
    ).fetchone()
    return None if row is None else _shown(row)


def shown_page(db: sqlite3.Connection, page: str) -> ShownPage | None:
    """The page of this name; None where there is none."""
    row = db.execute(f"{_ASSIGNMENT} WHERE a.page = ?", [page]).fetchone()
    return None if row is None else _shown(row)


def note_opening(db: sqlite3.Connection, page: str, now: float) -> None:
    """Write down that the page was looked at."""
    db.execute("INSERT INTO openings (page, at) VALUES (?, ?)", [page, now])


def _shown(row: sqlite3.Row) -> ShownPage:
    return ShownPage(
        page=row["page"],
        rater=row["rater"],
        clip=row["clip"],
        kind=Kind(row["kind"]),
        batch=row["batch"],
        position=row["position"],
        of=row["pages"],
        dimensions=tuple(json.loads(row["dimensions"])),
        opened_at=row["opened_at"],
        submitted=row["submitted_at"] is not None,
    )
