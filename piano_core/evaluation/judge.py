"""All metrics by name for one model on one set of segments, with ceilings.

Fractions of the ceiling: of R2 and correlations value / ceiling; of pair order
(value - 0.5) / (ceiling - 0.5), as 0.5 is chance; of the absolute error ceiling / value,
as less is better. 1 is as good as knowing the truth. Coverages, likelihoods and the
quantile calibration error have no ceiling.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from piano_core.calibration import COVERAGES
from piano_core.evaluation.ceilings import (
    correlation_ceiling,
    plausible_truth,
    r2_ceiling,
    reliability_of_labels,
    simulated_ceiling,
)
from piano_core.evaluation.metrics import mean_absolute_error, pearson, r2, spearman
from piano_core.evaluation.pairwise import (
    beyond_errors,
    pair_order,
    pair_order_within,
    same_passage,
)
from piano_core.evaluation.resampling import Mask, Matrix, Resampling, Vector
from piano_core.evaluation.uncertainty import (
    coverage,
    gaussian_nll,
    nll_gain,
    quantile_calibration_error,
)

PAIR_METRICS = ("pair_order", "pair_order_within", "pair_order_within_apart")
"""Over all pairs; of one passage; of one passage and beyond the labels' standard errors."""

CEILING_PANELS = 8
"""Simulated panels a ceiling; their spread is far below the bootstrap's."""


@dataclass(frozen=True, eq=False)
class Judged:
    """n segments with labels and their errors (n, t), names of passages, and the draws."""

    labels: Matrix
    errors: Matrix
    passages: tuple[str, ...]
    draws: Resampling


@dataclass(frozen=True, eq=False)
class Said:
    """What one model said: mean and sigma (n, t), and the ends of intervals by coverage."""

    mean: Matrix
    sigma: Matrix
    intervals: Mapping[float, tuple[Matrix, Matrix]]


def measure(judged: Judged, said: Said, column: int, draws: Resampling) -> dict[str, Vector]:
    """(r,) values of every metric of one target, for each of `draws`."""
    y, errors = judged.labels[:, column], judged.errors[:, column]
    mean, sigma = said.mean[:, column], said.sigma[:, column]
    within, apart = _pairs(judged.passages, y, errors)
    values = {
        "r2": r2(y, mean, draws),
        "pearson": pearson(y, mean, draws),
        "spearman": spearman(y, mean, draws),
        "mae": mean_absolute_error(y, mean, draws),
        "pair_order": pair_order(y, mean, None, draws),
        "pair_order_within": pair_order_within(y, mean, within, draws),
        "pair_order_within_apart": pair_order_within(y, mean, apart, draws),
        "quantile_calibration_error": quantile_calibration_error(y, mean, sigma, draws),
        "nll": gaussian_nll(y, mean, sigma, draws),
        "nll_gain": nll_gain(y, mean, sigma, draws),
    }
    for level in COVERAGES:
        low, high = said.intervals[level]
        values[coverage_name(level)] = coverage(y, low[:, column], high[:, column], draws)
    return values


def ceilings(judged: Judged, column: int, rng: np.random.Generator) -> dict[str, float]:
    """The value of every metric that has a ceiling, for one who knew the truth."""
    y, errors = judged.labels[:, column], judged.errors[:, column]
    reliability = reliability_of_labels(y, errors)
    within = same_passage(judged.passages)
    overall = plausible_truth(y, errors)
    inside = plausible_truth(y, errors, judged.passages)

    def best(metric: Callable[[Vector, Vector], Vector], truth: Vector) -> float:
        return simulated_ceiling(metric, truth, errors, rng, CEILING_PANELS)

    return {
        "r2": r2_ceiling(reliability),
        "pearson": correlation_ceiling(reliability),
        "spearman": best(spearman, overall),
        "mae": best(mean_absolute_error, overall),
        "pair_order": best(pair_order, overall),
        "pair_order_within": best(partial(pair_order, pairs=within), inside),
        "pair_order_within_apart": best(_order_apart(judged.passages, errors), inside),
    }


def fraction(metric: str, value: float, ceiling: float) -> float:
    """How much of the ceiling was reached, 1 being all; NaN without a ceiling."""
    if metric in PAIR_METRICS:
        value, ceiling = value - 0.5, ceiling - 0.5
    if metric == "mae":
        value, ceiling = ceiling, value
    return value / ceiling if ceiling > 1e-9 else float("nan")


def coverage_name(level: float) -> str:
    """`coverage_90` for 0.9."""
    return f"coverage_{round(100 * level):02}"


def _pairs(passages: tuple[str, ...], labels: Vector, errors: Vector) -> tuple[Mask, Mask]:
    within = same_passage(passages)
    return within, within & beyond_errors(labels, errors)


def _order_apart(passages: tuple[str, ...], errors: Vector) -> Callable[[Vector, Vector], Vector]:
    """Pair order of pairs that the simulated panel itself tells apart."""
    return lambda labels, truth: pair_order(labels, truth, _pairs(passages, labels, errors)[1])
