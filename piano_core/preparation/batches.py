"""Which batches of answers count: those a corpus brings itself, and those imported since."""

from __future__ import annotations

from datetime import datetime

import dataframely as dy
import polars as pl

from piano_core.corpora.corpus import Corpus
from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES
from piano_core.tables import RatingBatches, RawRatings
from piano_core.warehouse import Warehouse


def own_source(corpus: str) -> str:
    """Source of the batches that a corpus brings itself, as kept in the warehouse."""
    return f"corpus {corpus}"


def current_batches(
    corpus: Corpus, warehouse: Warehouse, now: datetime
) -> dy.DataFrame[RatingBatches]:
    """One row a batch that counts now, sorted by identifier; nothing is written.

    The raw table is append-only, so a corpus that changed (a new release of its files, or
    of the code that makes them) leaves its earlier batches there. Those count no more.
    """
    own = _summary(corpus.ratings(), own_source(corpus.name), now)
    if not warehouse.path.is_file():
        return own
    known = warehouse.read(RatingBatches, corpus.name)
    outdated = known.filter(pl.col("source") == own_source(corpus.name))["batch_id"]
    stored = warehouse.read(RawRatings, corpus.name)
    imported = _summary(
        RawRatings.cast(stored.join(own, on="batch_id", how="anti")), "imported", now
    ).filter(~pl.col("batch_id").is_in(outdated.implode()))
    told = pl.concat([own, imported]).join(
        known.select("batch_id", told="source", at="imported_at"), on="batch_id", how="left"
    )
    return RatingBatches.validate(
        told.with_columns(
            source=pl.coalesce("told", "source"), imported_at=pl.coalesce("at", "imported_at")
        )
        .select(RatingBatches.column_names())
        .sort("batch_id")
    )


def rated_targets(corpus: Corpus, warehouse: Warehouse) -> tuple[str, ...]:
    """What is rated: what the corpus says, and what imported answers are about besides."""
    stored = warehouse.query(
        "SELECT DISTINCT target FROM raw_ratings WHERE corpus = ?", [corpus.name]
    )
    named = set(stored["target"]) | set(corpus.targets)
    more = [name for name in (*DIMENSION_NAMES, *DESCRIPTOR_NAMES) if name in named]
    return (*corpus.targets, *(name for name in more if name not in corpus.targets))


def _summary(
    ratings: dy.DataFrame[RawRatings], source: str, now: datetime
) -> dy.DataFrame[RatingBatches]:
    table = ratings.group_by("batch_id", "corpus").agg(
        source=pl.lit(source),
        answers=pl.len(),
        raters=pl.col("rater").n_unique(),
        segments=pl.col("segment_id").n_unique(),
        imported_at=pl.lit(now, pl.Datetime(time_zone="UTC")),
    )
    return RatingBatches.validate(
        table.select(RatingBatches.column_names()).sort("batch_id"), cast=True
    )
