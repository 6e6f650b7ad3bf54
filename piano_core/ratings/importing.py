"""Ratings into the warehouse: a file once, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import dataframely as dy
import polars as pl

from piano_core.tables import RatingBatches, RawRatings
from piano_core.warehouse import Part, Warehouse


@dataclass(frozen=True)
class Imported:
    """What an import did: answers in the file, and how many of them were new."""

    batch_ids: tuple[str, ...]
    answers: int
    added: int


def import_ratings(
    warehouse: Warehouse,
    raw: dy.DataFrame[RawRatings],
    source: str,
    beside: Sequence[Part] = (),
) -> Imported:
    """Append raw ratings and note their batches; the same file again adds nothing.

    source: the file's name, for people. beside: what else the file says, such as times.
    Raises `WarehouseError` where the warehouse cannot be written; all is kept or nothing.
    """
    noted: set[str] = set()
    if warehouse.path.is_file():
        noted = set(warehouse.read(RatingBatches)["batch_id"])
    batches = (
        raw.group_by("batch_id", "corpus")
        .agg(
            source=pl.lit(source),
            answers=pl.len().cast(pl.Int64),
            raters=pl.col("rater").n_unique().cast(pl.Int64),
            segments=pl.col("segment_id").n_unique().cast(pl.Int64),
            imported_at=pl.lit(datetime.now(UTC)),
        )
        .filter(~pl.col("batch_id").is_in(noted))
    )
    told = batches.select(RatingBatches.column_names())
    added = warehouse.append_together([(RawRatings, raw), (RatingBatches, told), *beside])
    return Imported(tuple(sorted(raw["batch_id"].unique())), len(raw), added[0])
