"""One human rater as a row of the table: each against the mean of the others, averaged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import polars as pl

from piano_core.evaluation.metrics import pearson, spearman
from piano_core.evaluation.pairwise import order_across, order_inside, ordered_pairs, same_passage
from piano_core.resampling import Matrix, Resampling, Vector

FEWEST_SEGMENTS = 10
"""A rater of fewer segments is not told apart from chance."""

HUMAN_METRICS = ("pearson", "spearman", "pair_order", "pair_order_within")


def human_rater(
    scores: Vector,
    raters: Sequence[str],
    segments: Sequence[str],
    passages: Sequence[str],
    resampling: Resampling | None = None,
) -> dict[str, Vector]:
    """How one rater agrees with the mean of the others who rated the same segments.

    scores, raters, segments, passages: (m,), one row a rating of one target; resampling:
    over these m rows. Returns (r,) of each of `HUMAN_METRICS`: correlations are means over
    raters, pair orders weigh each rater's number of pairs. A draw that leaves a rater
    nothing to say counts without them.
    """
    draws = Resampling.once(len(scores)) if resampling is None else resampling
    frame = pl.DataFrame(
        {"score": scores, "rater": raters, "segment": segments, "passage": passages}
    ).with_row_index("place")
    frame = frame.filter(pl.col("score").is_not_nan())
    total, number = pl.col("score").sum().over("segment"), pl.len().over("segment")
    frame = frame.with_columns(number=number, others=(total - pl.col("score")) / (number - 1))
    frame = frame.filter(pl.col("number") >= 2)
    each = [
        _one_rater(own, Resampling(draws.groups[own["place"].to_numpy()], draws.counts))
        for _, own in frame.group_by("rater", maintain_order=True)
        if own.height >= FEWEST_SEGMENTS
    ]
    nothing = np.full(len(draws.counts), np.nan)
    return {
        metric: _weighted_mean(
            np.array([values[metric] for values, _ in each]),
            np.array([weights.get(metric, 1.0) for _, weights in each]),
        )
        if each
        else nothing
        for metric in HUMAN_METRICS
    }


def _one_rater(own: pl.DataFrame, draws: Resampling) -> tuple[dict[str, Vector], dict[str, float]]:
    """Metrics over the draws, and how much each weighs where raters do not weigh the same."""
    panel, judged = own["others"].to_numpy(), own["score"].to_numpy()
    pairs = ordered_pairs(panel)
    within = ordered_pairs(panel, same_passage(own["passage"].to_list()))
    values = {
        "pearson": pearson(panel, judged, draws),
        "spearman": spearman(panel, judged, draws),
        "pair_order": order_across(pairs, judged, draws),
        "pair_order_within": order_inside(within, judged, draws),
    }
    sizes = {"pair_order": len(pairs.first), "pair_order_within": len(within.first)}
    return values, {metric: float(size) for metric, size in sizes.items()}


def _weighted_mean(values: Matrix, weights: Vector) -> Vector:
    """(r,) mean over raters of values (raters, r), NaN where none is defined."""
    defined = np.where(np.isfinite(values), weights[:, None], 0.0)
    total = defined.sum(axis=0)
    weighted = np.nansum(np.where(defined > 0, values, 0.0) * defined, axis=0)
    return np.where(total > 0, weighted / np.where(total > 0, total, 1.0), np.nan)
