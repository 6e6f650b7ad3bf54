"""The file's layout: made in steps, equal to the declared schemas, refused when unknown."""

from pathlib import Path

import dataframely as dy
import duckdb
import polars as pl
import pytest

from piano_core import tables
from piano_core.errors import WarehouseError
from piano_core.warehouse import Warehouse, table_name
from piano_core.warehouse.migrations import Migration, known_migrations, migrate

# Tables that travel between rooms and lie in files of their own, not in the warehouse.
IN_REPORTS = (
    tables.Evaluation,
    tables.PredictionIntervals,
    tables.PseudoLabels,
    tables.RaterDrift,
    tables.OrderEffects,
    tables.TargetCorrelations,
    tables.TargetFactors,
    tables.FactorLoadings,
    tables.NoiseCeilings,
    tables.PanelCosts,
)
SCHEMAS = sorted(
    (
        value
        for value in vars(tables).values()
        if isinstance(value, type)
        and issubclass(value, dy.Schema)
        and value not in (dy.Schema, *IN_REPORTS)
    ),
    key=table_name,
)
SQL_TYPES = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Float64: "DOUBLE",
    pl.Boolean: "BOOLEAN",
    pl.Datetime: "TIMESTAMP WITH TIME ZONE",
    pl.List: "VARCHAR[]",  # lists of names are the only ones
}


@pytest.mark.parametrize("schema", SCHEMAS, ids=table_name)
def test_every_schema_that_is_kept_has_a_table_with_the_same_columns(
    tmp_path: Path, schema: type[dy.Schema]
) -> None:
    warehouse = Warehouse(tmp_path / "w.duckdb")
    warehouse.append(schema, schema.create_empty())
    described = warehouse.query(
        "SELECT column_name, data_type, is_nullable FROM information_schema.columns"
        " WHERE table_name = ? ORDER BY ordinal_position",
        [table_name(schema)],
    )
    declared = [
        (name, SQL_TYPES[type(column.dtype)], "YES" if column.nullable else "NO")
        for name, column in schema.columns().items()
    ]
    assert described.rows() == declared
    keys = warehouse.query(
        "SELECT constraint_column_names AS keys FROM duckdb_constraints()"
        " WHERE table_name = ? AND constraint_type = 'PRIMARY KEY'",
        [table_name(schema)],
    )
    assert keys["keys"].to_list() == [schema.primary_key()]


def test_steps_are_numbered_without_gaps() -> None:
    versions = [migration.version for migration in known_migrations()]
    assert versions == list(range(1, len(versions) + 1))


def test_an_older_file_is_brought_up_to_date_and_keeps_its_rows(tmp_path: Path) -> None:
    steps = (
        Migration(1, "first", "CREATE TABLE kept (x BIGINT); INSERT INTO kept VALUES (7);"),
        Migration(2, "second", "ALTER TABLE kept ADD COLUMN y BIGINT DEFAULT 1;"),
    )
    with duckdb.connect(tmp_path / "w.duckdb") as connection:
        migrate(connection, steps[:1], "w")
        migrate(connection, steps, "w")
        migrate(connection, steps, "w")
        assert connection.execute("SELECT * FROM kept").fetchall() == [(7, 1)]
        applied = connection.execute("SELECT version, name FROM applied_migrations").fetchall()
    assert applied == [(1, "first"), (2, "second")]


def test_a_step_that_fails_leaves_the_old_layout(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    good = Migration(1, "first", "CREATE TABLE kept (x BIGINT);")
    broken = Migration(2, "broken", "CREATE TABLE half (x BIGINT); SELECT * FROM nowhere;")
    with duckdb.connect(path) as connection:
        migrate(connection, (good,), "w")
        with pytest.raises(duckdb.Error, match="nowhere"):
            migrate(connection, (good, broken), "w")
    with duckdb.connect(path) as connection:
        tables_now = {row[0] for row in connection.execute("SHOW TABLES").fetchall()}
    assert tables_now == {"applied_migrations", "kept"}


def test_a_file_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    warehouse = Warehouse(path)
    warehouse.append(tables.Raters, tables.Raters.create_empty())
    with duckdb.connect(path) as connection:
        connection.execute("INSERT INTO applied_migrations VALUES (999, 'future', now())")
    with pytest.raises(WarehouseError, match="newer version of this program") as refused:
        warehouse.read(tables.Raters)
    assert "Update this installation" in str(refused.value)
    with pytest.raises(WarehouseError, match="newer version of this program"):
        warehouse.append(tables.Raters, tables.Raters.create_empty())


def test_a_duckdb_file_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "w.duckdb"
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE invoices (x BIGINT)")
    with pytest.raises(WarehouseError, match=r"not a piano warehouse .*invoices"):
        Warehouse(path).append(tables.Raters, tables.Raters.create_empty())
