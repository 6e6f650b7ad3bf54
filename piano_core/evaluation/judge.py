"""All metrics by name for one model and target on one set of segments, with ceilings.

Fractions of the ceiling: of R2 and correlations value / ceiling; of pair order
(value - 0.5) / (ceiling - 0.5), as 0.5 is chance; of the absolute error ceiling / value,
as less is better. 1 is as good as knowing the truth. Coverages, likelihoods and the
quantile calibration error have no ceiling.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from piano_core.calibration import COVERAGES
from piano_core.evaluation.ceilings import (
    correlation_ceiling,
    plausible_truth,
    r2_ceiling,
    reliability_of_labels,
    simulated_ceiling,
)
from piano_core.evaluation.metrics import mean_absolute_error, pearson, r2, ratio, spearman
from piano_core.evaluation.pairwise import (
    OrderedPairs,
    beyond_errors,
    order_across,
    order_inside,
    ordered_pairs,
    pair_order,
    same_passage,
)
from piano_core.evaluation.uncertainty import (
    coverage,
    crps,
    ence_floor,
    expected_normalized_calibration_error,
    gaussian_nll,
    nll_gain,
    quantile_calibration_error,
)
from piano_core.resampling import Mask, Resampling, Vector

PAIR_METRICS = ("pair_order", "pair_order_within", "pair_order_within_apart")
"""Over all pairs; of one passage; of one passage and beyond the labels' standard errors."""

WIDTH_OF = 0.9
"""Coverage whose intervals' mean width is told, in points: holding it by width is no art."""

CEILING_PANELS = 8
"""Simulated panels a ceiling; their spread is far below the bootstrap's."""


@dataclass(frozen=True, eq=False)
class Asked:
    """One target of n segments: labels and errors (n,), passages, and what compares them.

    draws: over the n segments, of which the first counts every segment once.
    """

    labels: Vector
    errors: Vector
    passages: tuple[str, ...]
    draws: Resampling
    all_pairs: OrderedPairs
    within: OrderedPairs
    apart: OrderedPairs


@dataclass(frozen=True, eq=False)
class Answer:
    """What one model said of them: mean and sigma (n,), and ends of intervals by coverage."""

    mean: Vector
    sigma: Vector
    intervals: Mapping[float, tuple[Vector, Vector]]


def ask(labels: Vector, errors: Vector, passages: tuple[str, ...], draws: Resampling) -> Asked:
    """The labelled ones among n segments, ready to judge any number of models on."""
    rows = ~np.isnan(labels)
    kept = tuple(name for name, rated in zip(passages, rows, strict=True) if rated)
    y, e = labels[rows], errors[rows]
    within = same_passage(kept)
    return Asked(
        y,
        e,
        kept,
        draws.keep(rows).after_once(),
        ordered_pairs(y),
        ordered_pairs(y, within),
        ordered_pairs(y, within & beyond_errors(y, e)),
    )


def measure(asked: Asked, answer: Answer) -> dict[str, Vector]:
    """Every metric by name: its value, then (r,) values over the draws."""
    y, draws, mean, sigma = asked.labels, asked.draws, answer.mean, answer.sigma
    values = {
        "r2": r2(y, mean, draws),
        "pearson": pearson(y, mean, draws),
        "spearman": spearman(y, mean, draws),
        "mae": mean_absolute_error(y, mean, draws),
        "pair_order": order_across(asked.all_pairs, mean, draws),
        "pair_order_within": order_inside(asked.within, mean, draws),
        "pair_order_within_apart": order_inside(asked.apart, mean, draws),
        "quantile_calibration_error": quantile_calibration_error(y, mean, sigma, draws),
        "ence": expected_normalized_calibration_error(y, mean, sigma, draws),
        "ence_floor": np.full(len(draws.counts), _floor(mean, sigma)),
        "crps": crps(y, mean, sigma, draws),
        "nll": gaussian_nll(y, mean, sigma, draws),
        "nll_gain": nll_gain(y, mean, sigma, draws),
    }
    for level in COVERAGES:
        low, high = answer.intervals[level]
        values[coverage_name(level)] = coverage(y, low, high, draws)
    low, high = answer.intervals[WIDTH_OF]
    rows = draws.total(np.ones_like(y))
    values["width_90"] = ratio(draws.total(high - low), rows)
    return values


def _floor(mean: Vector, sigma: Vector) -> float:
    """The same simulations for every model, so that floors differ by sigmas alone."""
    return ence_floor(mean, sigma, np.random.default_rng(0))


def ceilings(asked: Asked, rng: np.random.Generator) -> dict[str, float]:
    """The value of every metric that has a ceiling, for one who knew the truth."""
    y, errors = asked.labels, asked.errors
    reliability = reliability_of_labels(y, errors)
    overall = plausible_truth(y, errors)
    inside = plausible_truth(y, errors, asked.passages)

    def best(metric: Callable[[Vector, Vector], Vector], truth: Vector) -> float:
        return simulated_ceiling(metric, truth, errors, rng, CEILING_PANELS)

    return {
        "r2": r2_ceiling(reliability),
        "pearson": correlation_ceiling(reliability),
        "spearman": best(spearman, overall),
        "mae": best(mean_absolute_error, overall),
        "pair_order": best(pair_order, overall),
        "pair_order_within": best(_order_within(asked.within), inside),
        "pair_order_within_apart": best(_order_apart(same_passage(asked.passages), errors), inside),
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


def _order_within(pairs: OrderedPairs) -> Callable[[Vector, Vector], Vector]:
    """Pair order of a simulated panel's labels, over the same pairs."""

    def order(labels: Vector, truth: Vector) -> Vector:
        sign = np.sign(labels[pairs.first] - labels[pairs.second])
        panel = OrderedPairs(pairs.first, pairs.second, sign)
        return order_across(panel, truth, Resampling.once(len(labels)))

    return order


def _order_apart(within: Mask, errors: Vector) -> Callable[[Vector, Vector], Vector]:
    """Pair order of those pairs that the simulated panel itself tells apart."""
    return lambda labels, truth: pair_order(labels, truth, within & beyond_errors(labels, errors))
