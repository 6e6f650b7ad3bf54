"""Is one model better than another: the paired difference of their mean R2."""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy
import numpy as np

from piano_core.errors import PianoError
from piano_core.evaluation.answers import said_of
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.metrics import r2
from piano_core.models import Dataset
from piano_core.resampling import draw_groups, interval
from piano_core.tables import Segments


@dataclass(frozen=True)
class Difference:
    """Mean R2 over targets of `model` minus that of `other`, with its 95 % interval."""

    model: str
    other: str
    value: float
    low: float
    high: float


def r2_difference(
    result: Validated,
    model: str,
    other: str,
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    rng: np.random.Generator,
    resamples: int = 1000,
) -> Difference:
    """Both models on the same draws of overlap groups, so what is hard for both cancels.

    Raises `PianoError` where one of them was not validated.
    """
    said, data = said_of(result, dataset)
    for name in (model, other):
        if name not in said:
            raise PianoError(
                f"{name} was not validated.",
                where="r2_difference",
                remedy=f"Compare two of {', '.join(said)}.",
            )
    music = dict(segments.select("segment_id", "overlap_group").iter_rows())
    draws = draw_groups([music[name] for name in data.segment_ids], resamples, rng).after_once()

    def mean_r2(name: str) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        columns = range(len(data.target_names))
        each = [r2(data.labels[:, t], said[name].mean[:, t], draws) for t in columns]
        return np.mean(each, axis=0)

    values = mean_r2(model) - mean_r2(other)
    low, high = interval(values[1:])
    return Difference(model, other, float(values[0]), low, high)
