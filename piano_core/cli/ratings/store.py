"""The warehouse as the commands of `piano ratings` open it, and the answers that count in it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from piano_core.cli.output import settings_of_this_process

if TYPE_CHECKING:
    from piano_core.ratings import Validated
    from piano_core.warehouse import Warehouse

warehouse_option = click.option(
    "--warehouse",
    type=click.Path(path_type=Path),
    help="DuckDB file [default: warehouse.duckdb in PIANO_HOME].",
)


def open_warehouse(path: Path | None) -> Warehouse:
    """The file that was named, else the one in PIANO_HOME."""
    from piano_core.warehouse import Warehouse

    return Warehouse(path or settings_of_this_process().warehouse)


def validated(store: Warehouse, corpora: list[str] | None) -> Validated:
    """All raw ratings, judged against the segments that the warehouse knows.

    A corpus without any segments there cannot have unknown ones: its answers are all taken.
    """
    import polars as pl

    from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES
    from piano_core.ratings import segment_names, validate_ratings
    from piano_core.tables import RawRatings, Recordings, Segments

    raw = store.read(RawRatings)
    if corpora is not None:
        raw = RawRatings.validate(raw.filter(pl.col("corpus").is_in(corpora)))
    segments = store.read(Segments)
    described = segments["corpus"].unique().to_list()
    free = raw.filter(~pl.col("corpus").is_in(described))["segment_id"].unique()
    return validate_ratings(
        raw,
        (*DIMENSION_NAMES, *DESCRIPTOR_NAMES),
        {*segments["segment_id"], *free},
        segment_names(store.read(Recordings), segments),
    )


def usable(store: Warehouse, corpus: str | None) -> Validated:
    """`validated` for one corpus or all; `RatingsError` where nothing is usable."""
    from piano_core.errors import RatingsError

    found = validated(store, None if corpus is None else [corpus])
    if not len(found.valid):
        raise RatingsError(
            "there are no usable ratings.",
            where=str(store.path) + (f", corpus {corpus}" if corpus else ""),
            remedy="Bring some in with `piano ratings import`, or run `piano run`.",
        )
    return found


def counts(found: Validated) -> dict[str, Any]:
    reasons = found.quarantine["reason"].value_counts(sort=True)
    return {"valid": len(found.valid), "quarantined": dict(reasons.rows())}


def say_counts(numbers: dict[str, Any]) -> None:
    aside = ", ".join(f"{number} {reason}" for reason, number in numbers["quarantined"].items())
    click.echo(f"{numbers['valid']} usable answers; put aside: {aside or 'none'}")
