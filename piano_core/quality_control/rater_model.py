"""What honest raters of a campaign are like: segment + rater + rest, over all targets at once.

The variances of each target are the two-way components of `piano_core.ratings.variance`;
how targets hang together (one good performance is good in much, a lenient rater is lenient
in much) is taken from the fitted effects and residuals themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl
from threadpoolctl import threadpool_limits

from piano_core.quality_control.times import TimeModel
from piano_core.ratings.additive import additive_model
from piano_core.ratings.panel import Matrix, Vector, panel_of
from piano_core.ratings.variance import two_way
from piano_core.tables import ValidRatings

_FEWEST_FOR_CORRELATION = 5
_FEWEST_RETESTS = 20
_FINE_SCALE = 20  # more different answers than this and the scale is taken for continuous


@dataclass(frozen=True, eq=False)
class RaterModel:
    """Components in points squared, targets in one order throughout.

    mean: (t,) the average answer.
    segment, rater, residual: (t, t) covariance matrices.
    raters_a_segment: harmonic mean of the panel sizes.
    retest: share of the residual that a second hearing does not repeat; 1 where nobody
        rated anything twice.
    step: distance between neighbouring answers on the scale, in points.
    times: how long forms take; None where the campaign does not know.
    """

    targets: tuple[str, ...]
    mean: Vector
    segment: Matrix
    rater: Matrix
    residual: Matrix
    raters_a_segment: float
    retest: float
    step: float
    times: TimeModel | None = None


def fit_rater_model(valid: dy.DataFrame[ValidRatings]) -> RaterModel | None:
    """The model of one corpus; None where no target can tell segments, raters and chance apart.

    Targets that cannot are left out: it takes two raters who rated the same segments.
    """
    fits = _fits(valid)
    if not fits:
        return None
    targets = tuple(sorted(fits))
    components = np.array([fits[target].components for target in targets])
    spread = np.sqrt(np.maximum(components, 0.0))
    correlations = [_correlation([getattr(fits[t], part) for t in targets]) for part in _PARTS]
    segment, rater, residual = (
        spread[:, place][:, None] * correlation * spread[:, place]
        for place, correlation in enumerate(correlations)
    )
    first = valid.filter((pl.col("repeat") == 0) & pl.col("target").is_in(list(targets)))
    means = dict(first.group_by("target").agg(pl.col("score").mean()).rows())
    return RaterModel(
        targets,
        np.array([means[target] for target in targets]),
        segment,
        rater,
        residual,
        float(np.mean([fits[target].panel_size for target in targets])),
        _retest_share(valid, dict(zip(targets, components[:, 2], strict=True))),
        _step(first["score"]),
    )


_PARTS = ("of_segments", "of_raters", "of_answers")


@dataclass(frozen=True, eq=False)
class _Fit:
    """One target: its three components and the effects by name, for the correlations."""

    components: tuple[float, float, float]
    of_segments: dict[object, float]
    of_raters: dict[object, float]
    of_answers: dict[object, float]
    panel_size: float


def _fits(valid: dy.DataFrame[ValidRatings]) -> dict[str, _Fit]:
    found: dict[str, _Fit] = {}
    first = valid.filter(pl.col("repeat") == 0).sort("segment_id", "rater")
    with threadpool_limits(limits=1, user_api="blas"):  # small factors: see reliability
        for (target,), answers in first.group_by("target", maintain_order=True):
            panel = panel_of(answers)
            components = two_way(panel)
            if components is None:
                continue
            model = additive_model(panel)
            segment_ids = answers["segment_id"].unique().sort().to_list()
            rater_ids = answers["rater"].unique().sort().to_list()
            rest = panel.score - model.segment_means[panel.segment]
            rest -= model.rater_effects[panel.rater]
            pairs = zip(answers["segment_id"], answers["rater"], strict=True)
            found[str(target)] = _Fit(
                (components.segment, components.rater, components.residual),
                dict(zip(segment_ids, model.segment_means.tolist(), strict=True)),
                dict(zip(rater_ids, model.rater_effects.tolist(), strict=True)),
                dict(zip(pairs, rest.tolist(), strict=True)),
                panel.harmonic_size,
            )
    return found


def _correlation(effects: list[dict[object, float]]) -> Matrix:
    """Between targets, from what they share; no correlation where too little is shared."""
    shared = sorted(set[object].intersection(*(set(effect) for effect in effects)), key=str)
    if len(shared) < _FEWEST_FOR_CORRELATION:
        return np.eye(len(effects))
    table = np.array([[effect[name] for name in shared] for effect in effects])
    varies = table.std(axis=1) > 0.0
    found = np.eye(len(effects))
    found[np.ix_(varies, varies)] = np.corrcoef(table[varies])
    return np.atleast_2d(found)


def _retest_share(valid: pl.DataFrame, residual: dict[str, float]) -> float:
    first = valid.filter(pl.col("repeat") == 0)
    again = valid.filter(pl.col("repeat") == 1)
    pairs = first.join(again, on=["rater", "segment_id", "target"], suffix="_again")
    pairs = pairs.filter(pl.col("target").is_in(list(residual)))
    if len(pairs) < _FEWEST_RETESTS:
        return 1.0
    within = ((pairs["score"] - pairs["score_again"]) ** 2 / 2.0).to_numpy()
    expected = np.array([residual[target] for target in pairs["target"]])
    return float(np.clip(within.mean() / max(expected.mean(), 1e-9), 0.0, 1.0))


def _step(scores: pl.Series) -> float:
    different = scores.unique().sort().to_numpy()
    if not 1 < len(different) <= _FINE_SCALE:
        return 1.0
    return float(np.median(np.diff(different)))
