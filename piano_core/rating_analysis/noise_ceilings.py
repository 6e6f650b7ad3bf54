"""What a model that knew the truth would reach against these labels, with intervals.

The ceilings of `piano_core.evaluation.ceilings`, here for a whole corpus and before any
model is trained; there they are taken of the segments that a protocol tests.
"""

from __future__ import annotations

from collections.abc import Callable

import dataframely as dy
import numpy as np
import polars as pl
from scipy.stats import kendalltau

from piano_core.evaluation.ceilings import (
    correlation_ceiling,
    drawn_reliability,
    plausible_truth,
    r2_ceiling,
    simulated_ceiling,
)
from piano_core.ratings.panel import Matrix, Vector
from piano_core.ratings.retest import estimate
from piano_core.tables import ConsensusLabels, NoiseCeilings

_ENDS = ("ceiling", "ceiling_low", "ceiling_high")
_PANELS = 8
"""Simulated panels a ceiling; their spread is far below the interval."""


def noise_ceilings(
    corpus: str,
    labels: dy.DataFrame[ConsensusLabels],
    method: str,
    segment_ids: pl.Series,
    counts: Matrix,
    rng: np.random.Generator,
) -> dy.DataFrame[NoiseCeilings]:
    """R2, Pearson correlation and order of pairs, one row each a target.

    Intervals of the first two are percentiles over the draws. Pair order is simulated, at
    the reliability and at both ends of its interval: it rises with it and depends on
    little else. segment_ids, counts: as for `target_correlations`.
    """
    chosen = labels.filter((pl.col("method") == method) & (pl.col("corpus") == corpus))
    rows: list[dict[str, object]] = []
    for (target,), own in chosen.sort("target", "segment_id").group_by(
        "target", maintain_order=True
    ):
        y, errors = own["label"].to_numpy(), own["standard_error"].to_numpy()
        columns = np.searchsorted(segment_ids.to_numpy(), own["segment_id"].to_numpy())
        drawn = drawn_reliability(y, errors, counts[:, columns])
        ends = estimate("r", drawn)
        found = {
            "r2": [_known(ends[name], r2_ceiling) for name in ends],
            "pearson": [_known(ends[name], correlation_ceiling) for name in ends],
            "pair_order": _pair_order(y, errors, list(ends.values()), rng),
        }
        head: dict[str, object] = {
            "corpus": corpus,
            "target": target,
            "method": method,
            "segments": len(y),
        }
        rows += [
            head | {"metric": metric} | dict(zip(_ENDS, values, strict=True))
            for metric, values in found.items()
        ]
    schema = NoiseCeilings.create_empty().schema
    return NoiseCeilings.validate(pl.DataFrame(rows, schema=schema))


def _known(reliability: float | None, ceiling: Callable[[float], float]) -> float | None:
    return None if reliability is None else ceiling(reliability)


def _pair_order(
    labels: Vector, errors: Vector, reliabilities: list[float | None], rng: np.random.Generator
) -> list[float | None]:
    """At each reliability, the same chance for all of them: truths spread as it says."""
    whole = reliabilities[0]
    if whole is None or not 0.0 < whole < 1.0:
        return [None] * len(reliabilities)
    truth, seed = plausible_truth(labels, errors), int(rng.integers(2**32))
    found: list[float | None] = []
    for reliability in reliabilities:
        if reliability is None:
            found.append(None)
            continue
        # The errors are what they are; the truths' variance over theirs is r / (1 - r).
        certain = min(reliability, 1.0 - 1e-9)
        wider = np.sqrt(certain / (1.0 - certain) * (1.0 - whole) / whole)
        spread = truth.mean() + wider * (truth - truth.mean())
        fresh = np.random.default_rng(seed)
        found.append(simulated_ceiling(_order, spread, errors, fresh, _PANELS))
    return found


def _order(labels: Vector, truth: Vector) -> Vector:
    """(1,) `pairwise.pair_order` over all pairs, by sorting: labels without ties."""
    if not np.ptp(truth) > 0.0:
        return np.array([0.5])
    n = len(truth)
    pairs = n * (n - 1) / 2.0
    sizes = np.unique(truth, return_counts=True)[1].astype(np.float64)
    tied = float(np.sum(sizes * (sizes - 1.0)) / 2.0)
    tau = np.asarray(kendalltau(labels, truth)[0], np.float64)
    return np.array([0.5 + 0.5 * tau * np.sqrt((pairs - tied) / pairs)])
