"""`Warehouse`: typed tables in one DuckDB file, a connection a call."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import dataframely as dy
import duckdb
import polars as pl
from dataframely.exc import SchemaError, ValidationError

from piano_core.errors import WarehouseError
from piano_core.warehouse.connection import reading, writing
from piano_core.warehouse.migrations import check_known, file_version, known_migrations, migrate

AnySchema = TypeVar("AnySchema", bound=dy.Schema)
Part = tuple[type[dy.Schema], pl.DataFrame]
"""Rows and the schema of the table they belong to."""


@dataclass(frozen=True)
class Warehouse:
    """The warehouse file at `path`, as a value: nothing is open between calls.

    patience_s: how long a call waits for another process to let go of the file.

    Every call raises `WarehouseError` where the file is held by someone else, damaged,
    made by another program or by a newer version of this one, or the disk is full; a
    failed call leaves the last good state. Older files are migrated when they are opened.
    """

    path: Path
    patience_s: float = 10.0

    def append(self, schema: type[AnySchema], frame: dy.DataFrame[AnySchema]) -> int:
        """Add the rows of `frame` that are not there yet, all or none; returns how many.

        Rows whose primary key and content are there already are not doubled, so a call
        may be repeated. A key that is there with other content is an error.
        """
        return self.append_together([(schema, frame)])[0]

    def append_together(self, parts: Sequence[Part]) -> tuple[int, ...]:
        """`append` for several tables at once: all of them, or none; returns how many a part."""
        checked = [(schema, self._checked(schema, frame)) for schema, frame in parts]
        with writing(self.path, self.patience_s) as connection:
            self._migrate(connection)
            connection.execute("BEGIN")
            added = tuple(self._added(connection, schema, frame) for schema, frame in checked)
            connection.execute("COMMIT")
        return added

    def _added(
        self, connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema], frame: pl.DataFrame
    ) -> int:
        table, keys = table_name(schema), schema.primary_key()
        connection.register("incoming", frame)
        self._refuse_conflicts(connection, schema)
        ((added,),) = connection.execute(
            f"INSERT INTO {table} BY NAME SELECT * FROM incoming ANTI JOIN {table}"
            f" USING ({_names(keys)})"
        ).fetchall()
        connection.unregister("incoming")
        return int(added)

    def replace(self, schema: type[AnySchema], frame: dy.DataFrame[AnySchema], corpus: str) -> None:
        """Make `frame` all that the table holds of `corpus`; other corpora are not touched."""
        checked = self._checked(schema, frame)
        strangers = set(checked["corpus"].unique()) - {corpus}
        table = table_name(schema)
        if strangers:
            raise WarehouseError(
                f"rows of corpus {', '.join(sorted(strangers))} in a replacement of {corpus}",
                where=table,
                remedy="Replace one corpus a call.",
            )
        with writing(self.path, self.patience_s) as connection:
            self._migrate(connection)
            connection.execute("BEGIN")
            connection.register("incoming", checked)
            connection.execute(f"DELETE FROM {table} WHERE corpus = ?", [corpus])
            connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM incoming")
            connection.execute("COMMIT")

    def read(self, schema: type[AnySchema], corpus: str | None = None) -> dy.DataFrame[AnySchema]:
        """All rows (of one corpus), validated and sorted by primary key."""
        condition, params = ("", []) if corpus is None else ("WHERE corpus = ?", [corpus])
        frame = self.query(
            f"SELECT {_names(list(schema.columns()))} FROM {table_name(schema)} {condition}"
            f" ORDER BY {_names(schema.primary_key())}",
            params,
        )
        # DuckDB gives instants in the machine's time zone; the cast turns them back to UTC.
        return schema.validate(frame, cast=True)

    def query(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> pl.DataFrame:
        """Result of a reading statement; `?`, `$1` or `$name` stand for `params`."""
        if not self.path.is_file():
            raise WarehouseError(
                "there is no warehouse yet",
                where=str(self.path),
                remedy="`piano run` makes one, and so does `piano ratings import`.",
            )
        with reading(self.path, self.patience_s) as connection:
            if self._is_current(connection):
                return connection.sql(sql, params=params or None).pl()
        with writing(self.path, self.patience_s) as connection:
            self._migrate(connection)
        return self.query(sql, params)

    def _is_current(self, connection: duckdb.DuckDBPyConnection) -> bool:
        newest, where = known_migrations()[-1].version, str(self.path)
        version = file_version(connection, where)
        check_known(version, newest, where)
        return version == newest

    def _migrate(self, connection: duckdb.DuckDBPyConnection) -> None:
        migrate(connection, known_migrations(), str(self.path))

    def _refuse_conflicts(
        self, connection: duckdb.DuckDBPyConnection, schema: type[dy.Schema]
    ) -> None:
        table, keys = table_name(schema), schema.primary_key()
        rest = [name for name in schema.columns() if name not in keys]
        if not rest:
            return
        differs = " OR ".join(f'new."{c}" IS DISTINCT FROM old."{c}"' for c in rest)
        conflicts = connection.execute(
            f"SELECT {_names(keys)} FROM incoming new JOIN {table} old USING ({_names(keys)})"
            f" WHERE {differs} ORDER BY ALL"
        ).fetchall()
        if conflicts:
            first = ", ".join(f"{k}={v}" for k, v in zip(keys, conflicts[0], strict=True))
            raise WarehouseError(
                f"{len(conflicts)} rows are there already with other content, first {first};"
                " nothing was written",
                where=f"{self.path}: {table}",
                remedy="Appended rows are never changed: import the correction as a new batch.",
            )

    def _checked(self, schema: type[AnySchema], frame: pl.DataFrame) -> dy.DataFrame[AnySchema]:
        try:
            return schema.validate(frame)
        except (SchemaError, ValidationError) as error:
            raise WarehouseError(
                f"rows do not fit {schema.__name__}: {error}",
                where=f"{self.path}: {table_name(schema)}",
                remedy="Nothing was written; piano_core/tables/ says what a row must be.",
            ) from error


def table_name(schema: type[dy.Schema]) -> str:
    """The table of a schema: `RawRatings` is `raw_ratings`."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", schema.__name__).lower()


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
