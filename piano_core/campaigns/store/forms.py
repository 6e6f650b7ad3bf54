"""What raters answer: every touch as it comes, the draft they add up to, the form once sent."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from piano_core.answers import Answer
from piano_core.campaigns.listening import Range, union
from piano_core.campaigns.planning import Kind

COMMENT, HEARD = "comment", "heard"
"""Fields of a page beside its dimensions."""


@dataclass(frozen=True)
class Draft:
    """What a page holds so far; `heard` are ranges in seconds."""

    answers: dict[str, Answer] = field(default_factory=dict[str, Answer])
    comment: str = ""
    heard: tuple[Range, ...] = ()


@dataclass(frozen=True)
class Form:
    """A page that was sent. Times are seconds since 1970.

    form: counts all forms of the campaign from 1.
    """

    form: int
    page: str
    rater: str
    clip: str
    kind: Kind
    batch: int
    position: int
    dimensions: tuple[str, ...]
    answers: dict[str, Answer]
    comment: str
    opened_at: float
    submitted_at: float


def touch(
    db: sqlite3.Connection,
    page: str,
    tab: str,
    seq: int,
    name: str,
    value: Any,
    now: float,
) -> bool:
    """Keep one change; False where the same (tab, seq) is there already: it came twice."""
    cursor = db.execute(
        "INSERT INTO touches (page, tab, seq, field, value, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (page, tab, seq) DO NOTHING",
        [page, tab, seq, name, json.dumps(value), now],
    )
    return cursor.rowcount == 1


def draft_of(db: sqlite3.Connection, page: str) -> Draft:
    """The newest value of every field.

    Within a tab the higher number is newer, however late it came; between tabs the one
    that came last. What was heard in any of them was heard.
    """
    newest: dict[str, Any] = {}
    heard: list[Range] = []
    rows = db.execute(
        "SELECT field, value FROM ("
        " SELECT *, row_number() OVER (PARTITION BY tab, field ORDER BY seq DESC) AS age,"
        " max(touch) OVER (PARTITION BY tab, field) AS came"
        " FROM touches WHERE page = ?) WHERE age = 1 OR field = ? ORDER BY came",
        [page, HEARD],
    )
    for row in rows:
        value = json.loads(row["value"])
        if row["field"] == HEARD:
            heard += [(start, end) for start, end in value]
        else:
            newest[row["field"]] = value
    comment = newest.pop(COMMENT, "")
    return Draft(
        {name: Answer(**value) for name, value in newest.items()},
        comment,
        union(heard, float("inf")),
    )


def submit(
    db: sqlite3.Connection, page: str, submission: str, draft: Draft, opened_at: float, now: float
) -> bool:
    """Send a page; False where it was sent before, by whatever tab, or where `submission`
    stands for another page already: then nothing changes."""
    cursor = db.execute(
        "INSERT INTO forms (page, submission, answers, comment, heard, opened_at, submitted_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            page,
            submission,
            json.dumps({name: asdict(answer) for name, answer in draft.answers.items()}),
            draft.comment,
            json.dumps(draft.heard),
            opened_at,
            now,
        ],
    )
    return cursor.rowcount == 1


def forms(db: sqlite3.Connection) -> tuple[Form, ...]:
    """Every form, in the order in which they were sent."""
    return tuple(_form(row) for row in db.execute(f"{_FORM} ORDER BY f.form"))


def forms_of(db: sqlite3.Connection, rater: str) -> tuple[Form, ...]:
    """Every form of one rater, in the order in which they were sent."""
    rows = db.execute(f"{_FORM} WHERE a.rater = ? ORDER BY f.form", [rater])
    return tuple(_form(row) for row in rows)


def collect(db: sqlite3.Connection, now: float) -> int:
    """Gather the forms that no collection has yet into a new one; returns how many.

    Forms of the calibration round are practice and are not gathered.
    """
    rows = db.execute(
        "SELECT f.form FROM forms f JOIN assignments a USING (page) LEFT JOIN collected c USING"
        " (form) WHERE c.form IS NULL AND a.kind <> ? ORDER BY f.form",
        [Kind.CALIBRATION.value],
    ).fetchall()
    if rows:
        cursor = db.execute("INSERT INTO collections (collected_at) VALUES (?)", [now])
        for number, row in enumerate(rows, 1):
            db.execute(
                "INSERT INTO collected VALUES (?, ?, ?)", [row["form"], cursor.lastrowid, number]
            )
    return len(rows)


def collected_forms(db: sqlite3.Connection) -> Mapping[int, tuple[Form, ...]]:
    """The forms of every collection by its number; a collection never changes."""
    found: dict[int, list[Form]] = {}
    rows = db.execute(f"{_FORM} WHERE c.collection IS NOT NULL ORDER BY c.collection, c.row")
    for row in rows:
        found.setdefault(row["collection"], []).append(_form(row))
    return {number: tuple(of_collection) for number, of_collection in found.items()}


_FORM = """
    SELECT f.*, a.rater, a.clip, a.kind, a.batch, a.position, a.dimensions, c.collection
    FROM forms f JOIN assignments a USING (page) LEFT JOIN collected c USING (form)
"""


def _form(row: sqlite3.Row) -> Form:
    answers = json.loads(row["answers"])
    return Form(
        form=row["form"],
        page=row["page"],
        rater=row["rater"],
        clip=row["clip"],
        kind=Kind(row["kind"]),
        batch=row["batch"],
        position=row["position"],
        dimensions=tuple(json.loads(row["dimensions"])),
        answers={name: Answer(**value) for name, value in answers.items()},
        comment=row["comment"],
        opened_at=row["opened_at"],
        submitted_at=row["submitted_at"],
    )
