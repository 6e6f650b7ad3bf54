"""The index as SQLite holds it: its versions, and how a file comes to the newest one."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from piano_core.errors import LibraryError, system_reason, told
from piano_core.sentences import say

INDEX = "index.sqlite"
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE takes (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, piece TEXT NOT NULL, media TEXT NOT NULL,
            content_hash TEXT NOT NULL, size INTEGER NOT NULL, kept_at TEXT NOT NULL,
            seconds REAL NOT NULL, notes INTEGER NOT NULL, source TEXT NOT NULL
        ) STRICT""",
        "CREATE INDEX takes_by_content ON takes (content_hash)",
        """CREATE TABLE scores (
            take_id TEXT NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
            scored_at TEXT NOT NULL, bundle_name TEXT NOT NULL, bundle_hash TEXT NOT NULL,
            with_score INTEGER NOT NULL, dimension TEXT NOT NULL, score REAL NOT NULL,
            low REAL NOT NULL, high REAL NOT NULL, coverage REAL NOT NULL,
            PRIMARY KEY (take_id, bundle_hash, with_score, dimension)
        ) STRICT""",
    ),
    (
        # A JSON array of strings.
        "ALTER TABLE takes ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE takes ADD COLUMN comment TEXT NOT NULL DEFAULT ''",
    ),
)
"""Statements that lead from each version to the next; `PRAGMA user_version` counts them."""

_WAIT_S = 5.0
"""How long one instance waits for the other's transaction, which take milliseconds."""


@contextmanager
def index_of(folder: Path) -> Generator[sqlite3.Connection]:
    """The index of the library in `folder`, at the newest version, for one short piece of work.

    Nothing is committed but what the caller puts between BEGIN and COMMIT; an error rolls back.
    Raises `LibraryError` where it is of a newer version (and leaves it as it is), is no
    index, or cannot be written.
    """
    path = folder / INDEX
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)
        try:
            # A row with damaged text is one bad row, not a library that cannot be read.
            connection.text_factory = _readable
            migrate(connection, path)
            connection.execute("PRAGMA foreign_keys = ON")
            yield connection
        finally:
            connection.close()
    except sqlite3.OperationalError as error:
        raise LibraryError(
            say("the library of takes cannot be used ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Make its folder writable, free some space, or close what holds the file.",
        ) from error
    # What SQLite says of damage may quote it, and is then no text.
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        raise LibraryError(
            say("the index of your takes is damaged ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Move this file away: the index is then made anew from the takes' folders.",
        ) from error
    except OSError as error:
        raise LibraryError(
            say("the library's folder cannot be used ({reason}).", reason=system_reason(error)),
            where=str(folder),
            remedy="Make this folder writable.",
        ) from error


def _readable(text: bytes) -> str:
    return text.decode(errors="replace")


@contextmanager
def transaction(index: sqlite3.Connection) -> Generator[None]:
    """One change or none; others wait meanwhile, so that read and written belong together."""
    index.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        index.execute("ROLLBACK")
        raise
    index.execute("COMMIT")


def migrate(
    connection: sqlite3.Connection,
    path: Path,
    migrations: tuple[tuple[str, ...], ...] = MIGRATIONS,
) -> None:
    """Bring the index to the newest version, all steps or none.

    Raises `LibraryError` for a newer version than this app knows.
    """
    version = _version(connection)
    if version > len(migrations):
        raise LibraryError(
            say(
                "this library is of version {version}, and this app knows {known}.",
                version=version,
                known=len(migrations),
            ),
            where=str(path),
            remedy="Install the newer app; nothing was changed.",
        )
    if version == len(migrations):
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN IMMEDIATE")
    # Read again: the other instance may have done it while this one waited.
    for statements in migrations[_version(connection) :]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(migrations)}")
    connection.execute("COMMIT")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
