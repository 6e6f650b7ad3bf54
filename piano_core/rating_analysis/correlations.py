"""How far two targets go together: in the panels' means, in the segments, and in raters' heads.

Means of two targets correlate less than the segments do, because both are noisy, and more,
because the same raters gave both: a rater who likes a performance marks it up everywhere
(halo; Thorndike, Journal of Applied Psychology 4, 1920). Dividing by the reliabilities
mends the first alone; the two are told apart by components of covariance: between segments
and within them, by analysis of variance of products with unequal panels (Searle, Casella
& McCulloch, Variance Components, 1992, section 3.6, applied to covariances).
"""

from __future__ import annotations

from itertools import combinations
from typing import Any

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.ratings.panel import Index, Matrix, Vector
from piano_core.ratings.retest import estimate
from piano_core.tables import TargetCorrelations, ValidRatings


def target_correlations(
    corpus: str, valid: dy.DataFrame[ValidRatings], segment_ids: pl.Series, counts: Matrix
) -> dy.DataFrame[TargetCorrelations]:
    """One row a pair of targets, from forms that answer both.

    segment_ids: the corpus's, sorted. counts: (1 + r, segments) draws of them, the first
    counting every segment once.
    """
    table, segment = _table(valid, segment_ids)
    pairs = list(combinations(sorted(table), 2))
    rows: list[dict[str, Any]] = []
    for target, other in pairs:
        known = np.isfinite(table[target]) & np.isfinite(table[other])
        values = np.column_stack([table[target][known], table[other][known]])
        sums = _sums(values, segment[known], len(segment_ids))
        found = _components(counts @ sums)
        row: dict[str, Any] = {"corpus": corpus, "target": target, "other": other}
        row["segments"] = int(np.count_nonzero(sums[:, 0]))
        for name, drawn in found.items():
            row |= estimate(name, drawn)
        rows.append(row)
    schema = TargetCorrelations.create_empty().schema
    return TargetCorrelations.validate(pl.DataFrame(rows, schema=schema, orient="row"))


def _table(
    valid: dy.DataFrame[ValidRatings], segment_ids: pl.Series
) -> tuple[dict[str, Vector], Index]:
    """By target (forms,) answers less the target's mean, NaN where none; each form's segment."""
    wide = (
        valid.filter(pl.col("repeat") == 0)
        .with_columns(pl.col("score") - pl.col("score").mean().over("target"))
        .pivot(on="target", index=["segment_id", "rater"], values="score")
        .sort("segment_id", "rater")
    )
    segment = np.searchsorted(segment_ids.to_numpy(), wide["segment_id"].to_numpy())
    targets = [name for name in wide.columns if name not in ("segment_id", "rater")]
    return {name: wide[name].fill_null(np.nan).to_numpy() for name in targets}, segment


def _sums(values: Matrix, segment: Index, segments: int) -> Matrix:
    """(segments, 16) what `_components` adds up over a draw's segments."""
    a, b = values.T
    size, of_a, of_b, aa, bb, ab = (
        np.bincount(segment, weights, segments).astype(np.float64)
        for weights in (np.ones(len(a)), a, b, a * a, b * b, a * b)
    )
    heard = size > 0.0
    safe = np.where(heard, size, 1.0)
    products = [of_a * of_a / safe, of_b * of_b / safe, of_a * of_b / safe]
    within = [aa - products[0], bb - products[1], ab - products[2]]
    means = [of_a / safe, of_b / safe]
    squares = [means[0] ** 2, means[1] ** 2, means[0] * means[1]]
    columns = [heard, size, size**2, of_a, of_b, *products, *within, *means, *squares]
    return np.column_stack([np.asarray(column, np.float64) for column in columns])


def _components(total: Matrix) -> dict[str, Vector]:
    """`raw`, `disattenuated` and `halo` of every draw from its sums."""
    groups, answers, squares, of_a, of_b = total[:, :5].T
    products, within, means, mean_products = (
        total[:, 5:8].T,
        total[:, 8:11].T,
        total[:, 11:13].T,
        total[:, 13:16].T,
    )
    told = (groups >= 3.0) & (answers > groups)
    groups, answers = np.where(told, groups, np.nan), np.where(told, answers, np.nan)
    overall = np.stack([of_a * of_a, of_b * of_b, of_a * of_b]) / answers
    between = (products - overall) / (groups - 1.0)
    inside = within / (answers - groups)
    k0 = (answers - squares / answers) / (groups - 1.0)
    centred = np.stack([means[0] ** 2, means[1] ** 2, means[0] * means[1]]) / groups
    return {
        "raw": _correlation(mean_products - centred),
        "disattenuated": _correlation((between - inside) / k0),
        "halo": _correlation(inside),
    }


def _correlation(parts: Matrix) -> Vector:
    """(r,) from (3, r) variance, variance and covariance; NaN without variance."""
    one, other, shared = parts
    varied = (one > 1e-9) & (other > 1e-9)
    return shared / np.sqrt(np.where(varied, one * other, np.nan))
