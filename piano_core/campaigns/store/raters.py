"""Raters, their links and sessions, and what happened to them. Secrets are stored hashed."""

from __future__ import annotations

import hashlib
import json
import secrets
import sqlite3
from dataclasses import dataclass
from typing import Any

from piano_core.campaigns.raters import Rater

_TOKEN_BYTES = 24

EXCLUDED, INCLUDED = "excluded", "included"
"""Events of the researcher's decisions about a rater's data; the newest is in force."""


@dataclass(frozen=True)
class Event:
    """Something a rater did, or that was decided about them; `detail` is plain values."""

    rater: str
    kind: str
    detail: dict[str, Any]
    at: float


def new_token() -> str:
    """A secret for a link: 192 random bits, safe inside a URL."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def hashed(token: str) -> str:
    """What is stored of a secret. Plain SHA-256 is enough for secrets that nobody can guess."""
    return hashlib.sha256(token.encode()).hexdigest()


def invite(db: sqlite3.Connection, panel: str, now: float) -> tuple[Rater, str]:
    """A new rater and the secret of their link, which is not kept and cannot be shown again."""
    token = new_token()
    rater = Rater(_new_rater(), panel, now)
    _insert(db, rater, None, hashed(token))
    return rater, token


def enrol(db: sqlite3.Connection, panel: str, external_id: str, now: float) -> Rater:
    """The rater whom a platform knows as `external_id`, new or known."""
    row = db.execute("SELECT * FROM raters WHERE external_id = ?", [external_id]).fetchone()
    if row is not None:
        return Rater(row["rater"], row["panel"], row["invited_at"])
    rater = Rater(_new_rater(), panel, now)
    _insert(db, rater, external_id, None)
    return rater


def rater_of_token(db: sqlite3.Connection, token: str) -> str | None:
    """Whose link it is; None for an unknown one."""
    query = "SELECT rater FROM raters WHERE token_hash = ?"
    row = db.execute(query, [hashed(token)]).fetchone()
    return None if row is None else str(row["rater"])


def all_raters(db: sqlite3.Connection) -> tuple[Rater, ...]:
    """Everyone, by time of invitation."""
    rows = db.execute("SELECT * FROM raters ORDER BY invited_at, rater")
    return tuple(Rater(row["rater"], row["panel"], row["invited_at"]) for row in rows)


def external_ids(db: sqlite3.Connection) -> dict[str, str]:
    """A platform's identifier by rater, where there is one."""
    rows = db.execute("SELECT rater, external_id FROM raters WHERE external_id IS NOT NULL")
    return {row["rater"]: row["external_id"] for row in rows}


def make_key(db: sqlite3.Connection, purpose: str, now: float) -> str:
    """A new secret that opens the admin pages (`admin`) or a study (`study`)."""
    token = new_token()
    db.execute("INSERT INTO keys VALUES (?, ?, ?)", [hashed(token), purpose, now])
    return token


def is_key(db: sqlite3.Connection, purpose: str, token: str) -> bool:
    """Whether the secret opens that."""
    query = "SELECT 1 FROM keys WHERE token_hash = ? AND purpose = ?"
    return db.execute(query, [hashed(token), purpose]).fetchone() is not None


def open_session(db: sqlite3.Connection, rater: str | None, now: float) -> str:
    """A secret for a cookie that stands for the rater; for the researcher where None."""
    session = new_token()
    db.execute("INSERT INTO sessions VALUES (?, ?, ?)", [hashed(session), rater, now])
    return session


def session_owner(db: sqlite3.Connection, session: str) -> str | None:
    """Whose session it is: a rater, blank for the researcher; None for an unknown one."""
    query = "SELECT rater FROM sessions WHERE session_hash = ?"
    row = db.execute(query, [hashed(session)]).fetchone()
    return None if row is None else row["rater"] or ""


def note(db: sqlite3.Connection, rater: str, kind: str, detail: dict[str, Any], at: float) -> None:
    """Write down that something happened."""
    db.execute(
        "INSERT INTO events (rater, kind, detail, at) VALUES (?, ?, ?, ?)",
        [rater, kind, json.dumps(detail, sort_keys=True), at],
    )


def events_of(db: sqlite3.Connection, rater: str) -> tuple[Event, ...]:
    """What happened to a rater, in order."""
    rows = db.execute("SELECT * FROM events WHERE rater = ? ORDER BY event", [rater])
    return tuple(_event(row) for row in rows)


def all_events(db: sqlite3.Connection) -> tuple[Event, ...]:
    """What happened to everyone, in order."""
    return tuple(_event(row) for row in db.execute("SELECT * FROM events ORDER BY event"))


def excluded_raters(db: sqlite3.Connection) -> frozenset[str]:
    """Raters whose data count for nothing now; what they sent stays where it is."""
    newest = {
        row["rater"]: row["kind"]
        for row in db.execute(
            "SELECT rater, kind FROM events WHERE kind IN (?, ?) ORDER BY event",
            [EXCLUDED, INCLUDED],
        )
    }
    return frozenset(rater for rater, kind in newest.items() if kind == EXCLUDED)


def _event(row: sqlite3.Row) -> Event:
    return Event(row["rater"], row["kind"], json.loads(row["detail"]), row["at"])


def _new_rater() -> str:
    return f"r-{secrets.token_hex(4)}"


def _insert(
    db: sqlite3.Connection, rater: Rater, external_id: str | None, token_hash: str | None
) -> None:
    db.execute(
        "INSERT INTO raters VALUES (?, ?, ?, ?, ?)",
        [rater.rater, rater.panel, external_id, token_hash, rater.invited_at],
    )
