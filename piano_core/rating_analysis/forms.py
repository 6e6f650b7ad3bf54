"""First answers form by form: how much milder each was than usual, by whom, and when."""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.quality_control import LEFT_OPEN_S
from piano_core.ratings.panel import Index, Vector
from piano_core.tables import RatingForms, ValidRatings


@dataclass(frozen=True, eq=False)
class Forms:
    """n forms about segments that at least two raters rated, by rater and time.

    mildness: (n,) mean over targets of the answer less the target's mean, points.
    segment, rater: (n,) numbers from 0; raters: their names. when: (n,) seconds since 1970,
    NaN where not recorded. progress: (n,) 0 at the rater's first form to 1 at the last.
    sitting: (n,) number of the rater's batch or sitting, -1 where unknown; place: (n,)
    from 0 in it, NaN where unknown. within: `batch`, `sitting` or None: what sittings are.
    """

    mildness: Vector
    segment: Index
    rater: Index
    raters: tuple[str, ...]
    when: Vector
    progress: Vector
    sitting: Index
    place: Vector
    within: str | None

    def __len__(self) -> int:
        return len(self.mildness)


def forms_of(valid: dy.DataFrame[ValidRatings], pages: dy.DataFrame[RatingForms] | None) -> Forms:
    """The forms of one corpus. pages: how forms came about, where the rating site recorded it.

    Without pages, a sitting ends where a rater's times are further apart than a page may
    take (30 minutes); without times nothing is known about order.
    """
    told = (
        valid.filter(pl.col("repeat") == 0)
        .with_columns(pl.col("score") - pl.col("score").mean().over("target"))
        .group_by("rater", "segment_id")
        .agg(
            pl.col("score").mean(),
            pl.col("rated_at").min(),
            pl.col("batch_id").first(),
            pl.col("row").first(),
        )
        .filter(pl.len().over("segment_id") >= 2)
    )
    recorded = None if pages is None or pages.is_empty() else pages
    placed = _from_pages(told, recorded) if recorded is not None else _from_times(told)
    placed = placed.with_columns(
        when=pl.col("rated_at").dt.epoch("us") / 1e6,
        progress=pl.when(pl.col("rated_at").is_not_null().all().over("rater")).then(
            pl.int_range(pl.len()).over("rater") / (pl.len().over("rater") - 1)
        ),
    )
    return Forms(
        placed["score"].to_numpy(),
        placed["segment_id"].rank("dense").to_numpy().astype(np.intp) - 1,
        placed["rater"].rank("dense").to_numpy().astype(np.intp) - 1,
        tuple(placed["rater"].unique().sort()),
        _numbers(placed["when"]),
        _numbers(placed["progress"]),
        placed["sitting"].fill_null(-1).to_numpy().astype(np.intp),
        _numbers(placed["place"]),
        "batch"
        if recorded is not None
        else ("sitting" if len(placed["place"].drop_nulls()) else None),
    )


def _from_pages(told: pl.DataFrame, pages: pl.DataFrame) -> pl.DataFrame:
    where = pages.select("batch_id", "row", sitting="rater_batch", place="position")
    return told.join(where, on=["batch_id", "row"], how="left").sort(
        "rater", "rated_at", "sitting", "place", "segment_id"
    )


def _from_times(told: pl.DataFrame) -> pl.DataFrame:
    gap = pl.col("rated_at").diff().dt.total_seconds().over("rater")
    sitting = (gap > LEFT_OPEN_S).fill_null(False).cum_sum().over("rater")
    timed = told.sort("rater", "rated_at", "segment_id").with_columns(
        sitting=pl.when(pl.col("rated_at").is_not_null()).then(sitting)
    )
    return timed.with_columns(
        place=pl.when(pl.col("sitting").is_not_null()).then(
            pl.int_range(pl.len()).over("rater", "sitting")
        )
    )


def _numbers(column: pl.Series) -> Vector:
    return column.cast(pl.Float64).fill_null(np.nan).to_numpy().astype(np.float64)
