"""Is one model better than another: the paired difference of their mean R2."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import dataframely as dy
import numpy as np

from piano_core.errors import PianoError
from piano_core.evaluation.answers import said_of
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.metrics import r2
from piano_core.models import Dataset
from piano_core.resampling import Vector, draw_groups, interval
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
    drawn = _drawn_r2(result, dataset, segments, rng, resamples)
    for name in (model, other):
        if name not in drawn:
            raise PianoError(
                f"{name} was not validated.",
                where="r2_difference",
                remedy=f"Compare two of {', '.join(drawn)}.",
            )
    return _difference(drawn, model, other)


def r2_differences(
    result: Validated,
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    rng: np.random.Generator,
    resamples: int = 1000,
) -> list[Difference]:
    """Every pair of models on the same draws, the better one first; the best model's first."""
    drawn = _drawn_r2(result, dataset, segments, rng, resamples)
    ranked = sorted(drawn, key=lambda name: -drawn[name][0])
    return [_difference(drawn, model, other) for model, other in combinations(ranked, 2)]


def _drawn_r2(
    result: Validated,
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    rng: np.random.Generator,
    resamples: int,
) -> dict[str, Vector]:
    """Mean R2 over targets of every model: on all segments, then on every draw of groups."""
    said, data = said_of(result, dataset)
    music = dict(segments.select("segment_id", "overlap_group").iter_rows())
    draws = draw_groups([music[name] for name in data.segment_ids], resamples, rng).after_once()
    columns = range(len(data.target_names))
    return {
        name: np.mean([r2(data.labels[:, t], one.mean[:, t], draws) for t in columns], axis=0)
        for name, one in said.items()
    }


def _difference(drawn: dict[str, Vector], model: str, other: str) -> Difference:
    values = drawn[model] - drawn[other]
    low, high = interval(values[1:])
    return Difference(model, other, float(values[0]), low, high)
