"""Who leads on which protocol, read off the evaluation table."""

from __future__ import annotations

import polars as pl


def leaderboard(evaluation: pl.DataFrame) -> pl.DataFrame:
    """One row a protocol and model, best R2 (mean over targets, all segments) first.

    Columns: protocol, rank (1 is best, equals share one), model, r2 with the ends `low` and
    `high` of its 95 % interval, ceiling, fraction of it, groups of music it rests on.
    """
    rows = evaluation.filter(
        (pl.col("metric") == "r2") & (pl.col("target") == "mean") & (pl.col("subset") == "all")
    )
    order = pl.col("value").rank("min", descending=True).over("protocol").cast(pl.Int64)
    table = rows.with_columns(rank=order, r2=pl.col("value")).sort("protocol", "rank", "model")
    return table.select(
        "protocol", "rank", "model", "r2", "low", "high", "ceiling", "fraction", "groups"
    )
