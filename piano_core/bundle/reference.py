"""`reference.parquet`: what the training data looked like, for people and percentiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

PERCENTILES = (0, 1, 5, 10, 25, 50, 75, 90, 95, 99, 100)


@dataclass(frozen=True, eq=False)
class Seen:
    """What a part's training data looked like: (n, f) features and (n, t) outputs of its graph."""

    part: str
    features: npt.NDArray[np.float64]
    feature_names: Sequence[str]
    outputs: npt.NDArray[np.float64]
    output_names: Sequence[str]


def write_reference(path: Path, parts: Sequence[Seen]) -> None:
    """For each part one row a feature and one an output over its training data.

    Columns: `part`, `kind` (feature or output), `name`, `count` of values present, `missing` share
    of rows without one, and `p0` (smallest) to `p100` (largest); null where all is missing.
    """
    rows = [
        {"part": seen.part, **row}
        for seen in parts
        for row in (
            *(_row("feature", n, seen.features[:, i]) for i, n in enumerate(seen.feature_names)),
            *(_row("output", n, seen.outputs[:, i]) for i, n in enumerate(seen.output_names)),
        )
    ]
    kinds = {
        "part": pl.String,
        "kind": pl.String,
        "name": pl.String,
        "count": pl.Int64,
        "missing": pl.Float64,
    }
    schema = pl.Schema(kinds | {f"p{p}": pl.Float64 for p in PERCENTILES})
    pl.DataFrame(rows, schema=schema).write_parquet(path)


def _row(kind: str, name: str, values: npt.NDArray[np.float64]) -> dict[str, object]:
    present = values[np.isfinite(values)]
    row: dict[str, object] = {
        "kind": kind,
        "name": name,
        "count": len(present),
        "missing": 1.0 - len(present) / max(len(values), 1),
    }
    levels = np.percentile(present, PERCENTILES) if len(present) else [None] * len(PERCENTILES)
    return row | {
        f"p{p}": None if level is None else float(level)
        for p, level in zip(PERCENTILES, levels, strict=True)
    }
