"""Takes to rows of the index and back; a row that makes no sense is refused with the reason."""

from __future__ import annotations

import json
import math
import sqlite3
from datetime import datetime
from typing import Any

from desktop_app.services.library.entries import VERSION
from desktop_app.view_models.library.kept_takes import KeptScore, KeptTake, Scoring, Source

_COLUMNS = (
    "id, title, piece, media, content_hash, size, kept_at, seconds, notes, source, tags, comment"
)
_PLACES = ",".join("?" * 12)
_SCORES = "scored_at, bundle_name, bundle_hash, with_score, dimension, score, low, high, coverage"


def put(connection: sqlite3.Connection, take: KeptTake) -> None:
    """Write the take's rows anew; the caller holds the transaction."""
    connection.execute("DELETE FROM takes WHERE id = ?", (take.id,))
    row = (
        take.id,
        take.title,
        take.piece,
        take.media,
        take.content_hash,
        take.size,
        take.kept_at,
        take.seconds,
        take.notes,
        take.source.value,
        json.dumps(take.tags, ensure_ascii=False),
        take.comment,
    )
    connection.execute(f"INSERT INTO takes ({_COLUMNS}) VALUES ({_PLACES})", row)
    scores = [
        (
            take.id,
            said.scored_at,
            said.bundle_name,
            said.bundle_hash,
            said.with_score,
            kept.dimension,
            kept.score,
            kept.low,
            kept.high,
            kept.coverage,
        )
        for said in take.scorings
        for kept in said.scores
    ]
    connection.executemany(
        f"INSERT INTO scores (take_id, {_SCORES}) VALUES (?,?,?,?,?,?,?,?,?,?)", scores
    )


def rows(connection: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Every take's row, the newest first."""
    return connection.execute(f"SELECT {_COLUMNS} FROM takes ORDER BY kept_at DESC").fetchall()


def take_of_row(connection: sqlite3.Connection, row: tuple[Any, ...]) -> KeptTake:
    """The take of a row. Raises ValueError saying what makes no sense in it."""
    id_, title, piece, media, content_hash, size, kept_at, seconds, notes, source, tags, comment = (
        row
    )
    datetime.fromisoformat(kept_at)
    if not media or not math.isfinite(seconds) or seconds < 0 or notes < 0:
        raise ValueError(f"file {media!r}, {seconds} seconds, {notes} notes")
    said = connection.execute(
        f"SELECT {_SCORES} FROM scores WHERE take_id = ? ORDER BY scored_at, rowid", (id_,)
    ).fetchall()
    return KeptTake(
        VERSION,
        id_,
        title,
        piece,
        media,
        content_hash,
        size,
        kept_at,
        seconds,
        notes,
        Source(source),
        _scorings(said),
        _tags(tags),
        comment,
    )


def _tags(text: str) -> tuple[str, ...]:
    tags = json.loads(text)
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise ValueError(f"tags {text!r}")
    return tuple(tags)


def _scorings(said: list[tuple[Any, ...]]) -> tuple[Scoring, ...]:
    grouped: dict[tuple[str, str, str, bool], list[KeptScore]] = {}
    for scored_at, name, content_hash, with_score, *numbers in said:
        kept = KeptScore(*numbers)
        if not (0 <= kept.score <= 100 and 0 <= kept.low <= kept.high <= 100):
            raise ValueError(f"{kept.dimension} {kept.score} in {kept.low} to {kept.high}")
        key = (scored_at, name, content_hash, bool(with_score))
        grouped.setdefault(key, []).append(kept)
    return tuple(Scoring(*key, tuple(scores)) for key, scores in grouped.items())
