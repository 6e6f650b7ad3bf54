"""The steps that bring a warehouse file to the layout this version expects.

Each step is one `NNNN_what.sql` beside this file, numbered from 0001 without gaps and
never edited once landed. A table of the file itself says which steps it has had.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources

import duckdb

from piano_core.errors import WarehouseError

LEDGER = "applied_migrations"


@dataclass(frozen=True)
class Migration:
    """One step: its number, its name and its SQL."""

    version: int
    name: str
    sql: str


def known_migrations() -> tuple[Migration, ...]:
    """Every step this version of the program knows, in order."""
    files = sorted(
        (file for file in resources.files(__name__).iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    return tuple(
        Migration(int(file.name[:4]), file.name[5:-4], file.read_text(encoding="utf-8"))
        for file in files
    )


def file_version(connection: duckdb.DuckDBPyConnection, where: str) -> int:
    """Number of the newest step the file has had; 0 for an empty file.

    Raises `WarehouseError` for a DuckDB file that some other program made.
    """
    tables = {row[0] for row in connection.execute("SHOW TABLES").fetchall()}
    if LEDGER in tables:
        (newest,) = connection.execute(f"SELECT coalesce(max(version), 0) FROM {LEDGER}").fetchall()
        return int(newest[0])
    if tables:
        raise WarehouseError(
            f"this DuckDB file is not a piano warehouse (it holds {', '.join(sorted(tables))})",
            where=where,
            remedy="Point PIANO_HOME at another folder; this file was left as it was.",
        )
    return 0


def check_known(version: int, newest: int, where: str) -> None:
    """Refuse a file that a newer program wrote: its columns may mean something else."""
    if version > newest:
        raise WarehouseError(
            f"written by a newer version of this program (layout {version}, known: {newest})",
            where=where,
            remedy="Update this installation; the file was left as it was.",
        )


def migrate(
    connection: duckdb.DuckDBPyConnection, migrations: tuple[Migration, ...], where: str
) -> None:
    """Apply the steps the file has not had, all of them or none."""
    version = file_version(connection, where)
    check_known(version, migrations[-1].version, where)
    pending = [migration for migration in migrations if migration.version > version]
    if not pending:
        return
    connection.execute("BEGIN")
    connection.execute(
        f"CREATE TABLE IF NOT EXISTS {LEDGER} (version BIGINT PRIMARY KEY, name VARCHAR NOT NULL,"
        " applied_at TIMESTAMPTZ NOT NULL)"
    )
    for migration in pending:
        connection.execute(migration.sql)
        connection.execute(
            f"INSERT INTO {LEDGER} VALUES (?, ?, now())", [migration.version, migration.name]
        )
    connection.execute("COMMIT")
