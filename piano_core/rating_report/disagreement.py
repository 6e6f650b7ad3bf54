"""Which segments raters disagree about, beyond what is usual for the target."""

from __future__ import annotations

import dataframely as dy
import polars as pl

from piano_core.tables import ValidRatings

FEWEST_RATERS = 3
"""Two answers that differ are two answers; from three on one may stand apart."""


def disagreements(valid: dy.DataFrame[ValidRatings], most: int = 12) -> pl.DataFrame:
    """The segments of one corpus that raters disagree about most, worst first.

    One row a segment: `segment_id`, `raters`, `ratio` (mean over targets of the variance
    within the segment divided by the target's pooled one: 1 is usual), `target` where
    that is largest, and its `lowest`, `highest` answer and `spread` (standard deviation,
    points). Only first answers, targets with at least three raters of the segment, and
    segments with a ratio above 1.
    """
    own = (
        valid.filter(pl.col("repeat") == 0)
        .group_by("segment_id", "target")
        .agg(
            raters=pl.len().cast(pl.Int64),
            variance=pl.col("score").var(),
            lowest=pl.col("score").min(),
            highest=pl.col("score").max(),
        )
        .filter(pl.col("raters") >= FEWEST_RATERS)
    )
    freedom = pl.col("raters") - 1
    pooled = ((pl.col("variance") * freedom).sum() / freedom.sum()).over("target")
    judged = own.with_columns(ratio=pl.col("variance") / pooled, spread=pl.col("variance").sqrt())
    worst = judged.filter(pl.col("ratio").is_finite()).sort(
        "ratio", "target", descending=[True, False]
    )
    return (
        worst.group_by("segment_id", maintain_order=True)
        .agg(
            pl.col("raters").max(),
            pl.col("ratio").mean(),
            pl.col("target", "lowest", "highest", "spread").first(),
        )
        .filter(pl.col("ratio") > 1.0)
        .sort("ratio", "segment_id", descending=[True, False])
        .head(most)
    )
