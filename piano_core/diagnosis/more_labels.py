"""What more labels would bring, from the learning curve that the graph measured."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from piano_core.budget import Part, curve_of
from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.tables import LearningCurve

TIMES = (1, 2, 4)
"""Multiples of the segments that the curve was measured with."""


@dataclass(frozen=True)
class Point:
    """R2, mean over targets on unseen music, after so many training segments of k raters.

    low, high: 95 % over folds; None for a point that was measured.
    """

    segments: int
    raters: float
    r2: float
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True)
class Forecast:
    """model: the curve is this model's. measured and expected by rising segments."""

    model: str
    measured: tuple[Point, ...]
    expected: tuple[Point, ...]


def forecast_of(corpus: RatedCorpus) -> Forecast | None:
    """None where the asset `learning_curve` was not made, or is too small for a curve.

    Expected points keep the raters a segment as they are and draw more segments of as much
    music; beyond what was measured a curve is a guess, and its interval covers folds only.
    """
    points = corpus.warehouse.read(LearningCurve, corpus.name)
    curve = curve_of(corpus.warehouse, corpus.name)
    if curve is None:
        return None
    full = points.filter(pl.col("panel") == pl.col("panel").max())
    means = full.group_by("segments").agg(pl.col("raters", "r2").mean()).sort("segments")
    measured = tuple(Point(int(n), float(k), float(r2)) for n, k, r2 in means.iter_rows())
    raters = float(np.mean(full["raters"].to_numpy()))
    expected: list[Point] = []
    for times in TIMES:
        at = curve.expected([Part(times * curve.segments, raters)])
        expected.append(Point(times * curve.segments, raters, at.value, at.low, at.high))
    return Forecast(str(points["model"][0]), measured, tuple(expected))
