"""Whether raters say the same again: true re-ratings beside first answers, with intervals."""

from __future__ import annotations

import numpy as np
import polars as pl

from piano_core.ratings.panel import Matrix, Vector
from piano_core.resampling import interval

_FEWEST = 3


def retest_row(answers: pl.DataFrame, segment_ids: pl.Series, counts: Matrix) -> dict[str, object]:
    """The retest columns of `Reliability` for one target's answers.

    A pair is a rater's first and second answer about a segment; verbatim resubmissions
    went to quarantine before. counts: (1 + r, segments of `segment_ids`) draws, the first
    counting every segment once.
    """
    again = answers.filter(pl.col("repeat") == 1)
    pairs = answers.filter(pl.col("repeat") == 0).join(
        again, on=["rater", "segment_id"], suffix="_again"
    )
    codes = np.searchsorted(segment_ids.to_numpy(), pairs["segment_id"].to_numpy())
    before, after = pairs["score"].to_numpy(), pairs["score_again"].to_numpy()

    def total(values: Vector) -> Vector:
        return counts @ np.bincount(codes, values, len(segment_ids))

    number = total(np.ones(len(pairs)))
    known = np.where(number > 0.0, number, np.nan)
    difference = total(np.abs(before - after)) / known
    x, y = before - 50.0, after - 50.0
    product = total(x * y) - total(x) * total(y) / known
    squares = (total(x * x) - total(x) ** 2 / known) * (total(y * y) - total(y) ** 2 / known)
    varied = (number >= _FEWEST) & (squares > 1e-9)
    correlation = product / np.sqrt(np.where(varied, squares, np.nan))
    return {
        "retests": len(pairs),
        **estimate("retest_difference", difference),
        **estimate("retest_correlation", correlation),
    }


def estimate(name: str, values: Vector) -> dict[str, float | None]:
    """A statistic's value (the first of `values`) and 95 % interval (of the draws after it).

    None where it is not defined; no interval without draws, or where half of them are not
    defined either.
    """
    low, high = interval(values[1:])
    known = bool(np.isfinite(values[0]))
    ends = (
        low if known and np.isfinite(low) else None,
        high if known and np.isfinite(high) else None,
    )
    return {
        name: float(values[0]) if known else None,
        f"{name}_low": ends[0],
        f"{name}_high": ends[1],
    }
