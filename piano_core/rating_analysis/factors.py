"""How many different things raters tell apart, and which targets belong to which.

Parallel analysis (Horn, Psychometrika 30, 1965) with the 95th percentile (Glorfeld,
Educational and Psychological Measurement 55, 1995): a factor is kept while its eigenvalue
is above what as many unrelated targets of as many segments reach by chance. Loadings are
those of principal components, turned by varimax (Kaiser, Psychometrika 23, 1958).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.ratings.panel import Matrix, Vector
from piano_core.ratings.retest import estimate
from piano_core.tables import FactorLoadings, TargetFactors, ValidRatings

_BY_CHANCE = 400
"""Random tables; their 95th percentile varies by some thousandths of an eigenvalue."""
_FEWEST_SEGMENTS = 20


@dataclass(frozen=True, eq=False)
class Factors:
    """factors: one row a possible factor. loadings: of those kept."""

    factors: dy.DataFrame[TargetFactors]
    loadings: dy.DataFrame[FactorLoadings]


def target_factors(
    corpus: str,
    valid: dy.DataFrame[ValidRatings],
    segment_ids: pl.Series,
    counts: Matrix,
    rng: np.random.Generator,
) -> Factors:
    """Of panels' means of segments that are rated on every target; empty where fewer than 20 are.

    Targets that never vary are left out. segment_ids, counts: as for `target_correlations`.
    """
    means, targets, drawn = _means(valid, segment_ids, counts)
    n, t = means.shape
    if n < _FEWEST_SEGMENTS or t < 2:
        return Factors(TargetFactors.create_empty(), FactorLoadings.create_empty())
    correlations = _correlations(means, drawn)
    usable = np.isfinite(correlations).all(axis=(1, 2))
    eigenvalues = np.full((len(drawn), t), np.nan)
    eigenvalues[usable] = np.linalg.eigvalsh(correlations[usable])[:, ::-1]
    chance = _by_chance(n, t, rng)
    kept = np.cumprod(eigenvalues[0] > chance).astype(np.bool_)
    rows = [
        {
            "corpus": corpus,
            "factor": number + 1,
            **estimate("eigenvalue", eigenvalues[:, number]),
            "by_chance": float(chance[number]),
            "share": float(eigenvalues[0, number] / t),
            "kept": bool(kept[number]),
        }
        for number in range(t)
    ]
    loadings = _loadings(correlations[0], int(kept.sum()))
    return Factors(
        TargetFactors.validate(_framed(rows, TargetFactors.create_empty())),
        _loaded(corpus, targets, loadings),
    )


def _loaded(corpus: str, targets: Sequence[str], loadings: Matrix) -> dy.DataFrame[FactorLoadings]:
    """Loadings (targets, factors) as rows."""
    rows: list[dict[str, Any]] = [
        {"corpus": corpus, "factor": f + 1, "target": target, "loading": float(loadings[row, f])}
        for f in range(loadings.shape[1])
        for row, target in enumerate(targets)
    ]
    return FactorLoadings.validate(_framed(rows, FactorLoadings.create_empty()))


def varimax(loadings: Matrix, rounds: int = 1000) -> Matrix:
    """(targets, factors) turned so that each target belongs to few factors."""
    turn = np.eye(loadings.shape[1])
    for _ in range(rounds):
        turned, before = loadings @ turn, turn
        simpler = turned**3 - turned * np.mean(turned**2, axis=0)
        left, _, right = np.linalg.svd(loadings.T @ simpler)
        turn = left @ right
        if np.max(np.abs(turn - before)) < 1e-9:
            break
    return loadings @ turn


def _means(
    valid: dy.DataFrame[ValidRatings], segment_ids: pl.Series, counts: Matrix
) -> tuple[Matrix, list[str], Matrix]:
    """(n, t) panels' means of the segments rated on all targets, targets, and their draws."""
    wide = (
        valid.filter(pl.col("repeat") == 0)
        .group_by("segment_id", "target")
        .agg(pl.col("score").mean())
        .pivot(on="target", index="segment_id", values="score")
        .drop_nulls()
        .sort("segment_id")
    )
    targets = sorted(
        name for name in wide.columns if name != "segment_id" and wide[name].n_unique() > 1
    )
    columns = np.searchsorted(segment_ids.to_numpy(), wide["segment_id"].to_numpy())
    return wide.select(targets).to_numpy(), targets, counts[:, columns]


def _correlations(means: Matrix, counts: Matrix) -> Matrix:
    """(r, t, t) of every draw; NaN where a target does not vary in it."""
    n, t = means.shape
    z = means - means.mean(axis=0)
    total = counts.sum(axis=1)[:, None]
    mean = counts @ z / total
    products = (counts @ (z[:, :, None] * z[:, None, :]).reshape(n, t * t)) / total
    covariance = products.reshape(-1, t, t) - mean[:, :, None] * mean[:, None, :]
    variance = np.einsum("rtt->rt", covariance)
    spread = np.sqrt(np.where(variance > 1e-9, variance, np.nan))
    return covariance / (spread[:, :, None] * spread[:, None, :])


def _by_chance(n: int, t: int, rng: np.random.Generator) -> Vector:
    """(t,) 95th percentiles of the eigenvalues of t unrelated normal columns of n rows."""
    found = np.empty((_BY_CHANCE, t))
    for draw in range(_BY_CHANCE):
        table = rng.standard_normal((n, t))
        found[draw] = np.linalg.eigvalsh(np.corrcoef(table, rowvar=False))[::-1]
    return np.quantile(found, 0.95, axis=0)


def _loadings(correlation: Matrix, kept: int) -> Matrix:
    """(t, kept) varimax-turned, factors by share, each with a positive sum."""
    values, vectors = np.linalg.eigh(correlation)
    first = np.argsort(values)[::-1][:kept]
    loadings = vectors[:, first] * np.sqrt(values[first])
    if kept > 1:
        loadings = varimax(loadings)
    loadings = loadings[:, np.argsort(-np.sum(loadings**2, axis=0))]
    return loadings * np.where(loadings.sum(axis=0) < 0.0, -1.0, 1.0)


def _framed(rows: list[dict[str, Any]], empty: pl.DataFrame) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=empty.schema, orient="row")
