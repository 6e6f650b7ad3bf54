"""From the tables of a corpus to what stages learn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import polars as pl

from piano_core.performance import Performance
from piano_core.training.stages.material import Material

Played = Callable[[Sequence[str]], list[Performance]]
"""What the segments of these identifiers consist of."""


def pseudo_labelled(
    labels: pl.DataFrame, segment_ids: Sequence[str], targets: Sequence[str], played: Played
) -> Material:
    """Those of the segments that have a pseudo-label of any of `targets`, in their order.

    labels: rows of `PseudoLabels`. What was measured has no standard error: how far it is to be
    believed is its confidence, by which it counts in the loss and in the curriculum.
    """
    mine = labels.filter(
        pl.col("value").is_not_null()
        & pl.col("dimension").is_in(list(targets))
        & pl.col("segment_id").is_in(list(segment_ids))
    )
    known = set(mine["segment_id"])
    kept = [name for name in segment_ids if name in known]
    rows = {name: row for row, name in enumerate(kept)}
    columns = {name: column for column, name in enumerate(targets)}
    values = np.full((len(kept), len(targets)), np.nan)
    confidences = np.zeros_like(values)
    for name, target, value, confidence in mine.select(
        "segment_id", "dimension", "value", "confidence"
    ).iter_rows():
        values[rows[name], columns[target]] = value
        confidences[rows[name], columns[target]] = confidence
    return Material(played(kept), values, np.where(np.isnan(values), np.nan, 0.0), confidences)
