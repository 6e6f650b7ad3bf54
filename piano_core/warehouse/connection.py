"""Short-lived connections: opened for one call, closed after it, patient with other processes.

DuckDB lets one process write or several read; an open reader keeps every writer out. So
nobody holds a connection, and a file that is held by another process is tried again for a
stated time before the call gives up and says who holds it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from piano_core.errors import WarehouseError

_PAUSE_S = 0.05
# Nothing is fetched from the network behind a query's back.
_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
# What DuckDB says when the file is held: by another process (POSIX, Windows), or by
# another thread of this one that opened it for the other purpose (read, write).
_HELD = ("Could not set lock", "being used by another process", "different configuration")
_HOLDER = re.compile(r"held in (?P<program>.*?) \(PID (?P<pid>\d+)\)")


@contextmanager
def reading(path: Path, patience_s: float) -> Generator[duckdb.DuckDBPyConnection]:
    """A read-only connection; `WarehouseError` where the file is held, damaged or absent."""
    with _connected(path, patience_s, read_only=True) as connection:
        yield connection


@contextmanager
def writing(path: Path, patience_s: float) -> Generator[duckdb.DuckDBPyConnection]:
    """A connection that may write, and makes the file where there is none yet."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WarehouseError(
            f"the folder cannot be made ({error.strerror})",
            where=str(path.parent),
            remedy="Point PIANO_HOME at a folder you may write to.",
        ) from error
    with _connected(path, patience_s, read_only=False) as connection:
        yield connection


@contextmanager
def _connected(
    path: Path, patience_s: float, *, read_only: bool
) -> Generator[duckdb.DuckDBPyConnection]:
    connection = _open(path, patience_s, read_only=read_only)
    try:
        yield connection
    except duckdb.Error as error:
        raise _failed(path, error) from error
    finally:
        connection.close()


def _open(path: Path, patience_s: float, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    deadline = time.monotonic() + patience_s
    while True:
        try:
            return duckdb.connect(path, read_only=read_only, config=_CONFIG)
        except duckdb.Error as error:
            if not any(words in str(error) for words in _HELD):
                raise _unusable(path, error) from error
            if time.monotonic() >= deadline:
                raise _held(path, patience_s, error) from error
        time.sleep(_PAUSE_S)


def _held(path: Path, patience_s: float, error: duckdb.Error) -> WarehouseError:
    holder = _HOLDER.search(str(error))
    who = (
        f"{Path(holder['program']).name} (process {holder['pid']})"
        if holder
        else "another process or thread"
    )
    return WarehouseError(
        f"held open by {who}; waited {patience_s:g} s",
        where=str(path),
        remedy="Let the run finish, or close the DuckDB shell that has it open, and try again.",
    )


def _unusable(path: Path, error: duckdb.Error) -> WarehouseError:
    return WarehouseError(
        f"cannot be opened as a warehouse ({_first_line(error)})",
        where=str(path),
        remedy="If the file is damaged, restore a copy or move it away: `piano run` makes a new "
        "one, and ratings that were imported from files need importing again.",
    )


def _failed(path: Path, error: duckdb.Error) -> WarehouseError:
    return WarehouseError(
        f"the call failed and nothing of it was kept ({_first_line(error)})",
        where=str(path),
        remedy="Check the statement, and that the disk has space.",
    )


def _first_line(error: duckdb.Error) -> str:
    return str(error).strip().splitlines()[0]
