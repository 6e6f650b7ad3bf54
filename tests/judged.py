"""Answers of models that never were, so that a test decides which of them wins."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import polars as pl

from piano_core.calibration import COVERAGES
from piano_core.evaluation import Validated
from piano_core.models import Dataset
from piano_core.tables import PredictionIntervals, Predictions

_HALF_WIDTHS = {0.5: 0.674, 0.8: 1.282, 0.9: 1.645, 0.95: 1.96}
"""Of a normal distribution, in sigmas."""


def answers(dataset: Dataset, errors: Mapping[str, float]) -> Validated:
    """Every model says the labels with normal errors of its own size, which it knows.

    errors: standard deviation in points, by the name of the model.
    """
    rng = np.random.default_rng(0)
    said, reach = list[pl.DataFrame](), list[pl.DataFrame]()
    names = {
        "segment_id": np.repeat(np.array(dataset.segment_ids), len(dataset.target_names)),
        "target": list(dataset.target_names) * len(dataset),
    }
    for model, error in errors.items():
        mean = (dataset.labels + rng.normal(0, error, dataset.labels.shape)).ravel()
        own = pl.DataFrame(names | {"mean": mean}).with_columns(
            model=pl.lit(model),
            corpus=pl.lit("small"),
            aleatoric=pl.lit(error),
            epistemic=pl.lit(0.0),
        )
        said.append(own.select(Predictions.column_names()))
        for level in COVERAGES:
            ends = own.with_columns(
                coverage=pl.lit(level),
                low=pl.col("mean") - _HALF_WIDTHS[level] * error,
                high=pl.col("mean") + _HALF_WIDTHS[level] * error,
            )
            reach.append(ends.select(PredictionIntervals.column_names()))
    return Validated(
        Predictions.validate(pl.concat(said)), PredictionIntervals.validate(pl.concat(reach))
    )
