"""From the long frames of a cross-validation back to matrices, one model at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.calibration import COVERAGES
from piano_core.errors import PianoError
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.judge import Answer
from piano_core.models import Dataset, Matrix


@dataclass(frozen=True, eq=False)
class Said:
    """What one model said of n segments and t targets.

    mean, sigma: (n, t); intervals: low and high (n, t) by coverage.
    """

    mean: Matrix
    sigma: Matrix
    intervals: Mapping[float, tuple[Matrix, Matrix]]

    def take(self, rows: npt.NDArray[np.intp]) -> Said:
        """Some of the segments."""
        ends = {level: (low[rows], high[rows]) for level, (low, high) in self.intervals.items()}
        return Said(self.mean[rows], self.sigma[rows], ends)

    def answer(self, column: int, rows: npt.NDArray[np.bool_]) -> Answer:
        """One target, for the segments that are true in `rows` (n,)."""
        return Answer(
            self.mean[rows, column],
            self.sigma[rows, column],
            {
                level: (low[rows, column], high[rows, column])
                for level, (low, high) in self.intervals.items()
            },
        )


def said_of(result: Validated, dataset: Dataset) -> tuple[dict[str, Said], Dataset]:
    """What each model said, in the order of the returned rows of `dataset`.

    Raises `PianoError` where predictions and dataset do not name the same segments and
    targets.
    """
    predicted = set(result.predictions["segment_id"])
    rows = [i for i, name in enumerate(dataset.segment_ids) if name in predicted]
    data = dataset.take(np.array(rows, np.intp))
    expected = len(data) * len(data.target_names)
    said: dict[str, Said] = {}
    for model in result.predictions["model"].unique(maintain_order=True):
        mine = result.predictions.filter(pl.col("model") == model)
        targets = set(mine["target"])
        if (
            len(data) != len(predicted)
            or mine.height != expected
            or targets != set(data.target_names)
        ):
            raise PianoError(
                f"{len(predicted)} segments and {len(targets)} targets were predicted, of which "
                f"the dataset has {len(data)} segments; it has {len(data.target_names)} targets.",
                where=f"predictions of {model}",
                remedy="Evaluate with the dataset that was cross-validated.",
            )
        reach = result.intervals.filter(pl.col("model") == model)
        said[model] = _said(mine, reach, data)
    return said, data


def _said(mine: pl.DataFrame, reach: pl.DataFrame, data: Dataset) -> Said:
    variance = pl.col("aleatoric") ** 2 + pl.col("epistemic") ** 2
    with_sigma = mine.with_columns(sigma=variance.sqrt())
    ends: dict[float, tuple[Matrix, Matrix]] = {}
    for level in COVERAGES:
        at = reach.filter((pl.col("coverage") - level).abs() < 1e-9)
        ends[level] = _matrix(at, "low", data), _matrix(at, "high", data)
    return Said(_matrix(mine, "mean", data), _matrix(with_sigma, "sigma", data), ends)


def _matrix(frame: pl.DataFrame, column: str, data: Dataset) -> Matrix:
    """(n, t) of one column of a long frame, in the dataset's order."""
    row = {name: i for i, name in enumerate(data.segment_ids)}
    place = {name: i for i, name in enumerate(data.target_names)}
    values = np.full((len(row), len(place)), np.nan)
    i = [row[name] for name in frame["segment_id"]]
    j = [place[name] for name in frame["target"]]
    values[i, j] = frame[column].to_numpy()
    return values
