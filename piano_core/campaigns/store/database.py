"""`Database`: the SQLite file of a campaign; a connection a call, one writer at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from piano_core.campaigns.store.migrations import steps
from piano_core.errors import CampaignError

STORE_FILE = "ratings.sqlite"

_PATIENCE_S = 10.0


@dataclass(frozen=True)
class Database:
    """The file at `path`, as a value: nothing is open between calls.

    Raises `CampaignError` where the file cannot be opened, is not a campaign's, was
    written by a newer version, or the disk is full; then nothing of the call is kept.

    Threads that share the value write in turn. Left to SQLite they would sleep and try
    again, and an unlucky one for seconds (`benchmarks/bench_rating_site.py`).
    """

    path: Path
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)

    def create(self) -> None:
        """Make the file with its tables, or bring an older one up to date."""
        with _connected(self.path) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("BEGIN IMMEDIATE")
            for sql in steps()[self._version(connection) :]:
                _run(connection, sql)
            connection.execute(f"PRAGMA user_version = {len(steps())}")
            connection.execute("COMMIT")

    @contextmanager
    def reading(self) -> Generator[sqlite3.Connection]:
        """A connection that sees one state of the file throughout."""
        with self._current() as connection:
            connection.execute("PRAGMA query_only = ON")
            connection.execute("BEGIN")
            yield connection
            connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Generator[sqlite3.Connection]:
        """The only writer; all of the block is kept, or none where it raises."""
        with self._current() as connection, self._turn:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")

    @contextmanager
    def _current(self) -> Generator[sqlite3.Connection]:
        if not self.path.is_file():
            raise CampaignError(
                "the campaign's ratings are not here.",
                where=str(self.path),
                remedy="Name the folder that `piano rate new` made, complete.",
            )
        with _connected(self.path) as connection:
            if self._version(connection) < len(steps()):
                connection.close()
                self.create()
                with _connected(self.path) as migrated:
                    yield migrated
                return
            yield connection

    def _version(self, connection: sqlite3.Connection) -> int:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version > len(steps()):
            raise CampaignError(
                f"written by a newer version of this program (layout {version}).",
                where=str(self.path),
                remedy="Update this installation; the file was left as it was.",
            )
        return int(version)


@contextmanager
def _connected(path: Path) -> Generator[sqlite3.Connection]:
    try:
        connection = sqlite3.connect(path, timeout=_PATIENCE_S, isolation_level=None)
    except sqlite3.Error as error:
        raise _failed(path, error) from error
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        # What a rater was told is saved must survive a power cut too.
        connection.execute("PRAGMA synchronous = FULL")
        yield connection
    except sqlite3.Error as error:
        raise _failed(path, error) from error
    finally:
        connection.close()


def _run(connection: sqlite3.Connection, sql: str) -> None:
    """Every statement of a script inside the running transaction, which executescript ends."""
    statement = ""
    for line in sql.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _failed(path: Path, error: sqlite3.Error) -> CampaignError:
    return CampaignError(
        f"the campaign's file refused a call ({error}); nothing of it was kept.",
        where=str(path),
        remedy="Check that the disk has space and that it is the file of a campaign.",
    )
