"""How well the restricted networks tell damage apart, on pieces that they did not see."""

from __future__ import annotations

import numpy as np
from scipy.stats import rankdata

from piano_core.amateurs import JUDGED
from piano_core.bundle import Metric
from piano_core.degradations import DEGRADATIONS
from piano_core.resampling import draw_groups, interval
from piano_core.shipped.fitting import FittedMode
from piano_core.shipped.takes import CLEAN, MIXED, Mask, TakeTable, Vector

RESAMPLES = 200


def metrics_of(fitted: FittedMode, table: TakeTable) -> list[Metric]:
    """For each dimension the rank correlation of score and severity (turned) over mixed takes,
    with a 95 % interval from drawing pieces."""
    found: list[Metric] = []
    for column, target in enumerate(fitted.mode.targets):
        truth = 100.0 - 100.0 * table.severity[:, JUDGED.index(target.name)]
        said = fitted.held_out[:, column]
        rows = table.rows(MIXED) & np.isfinite(truth) & np.isfinite(said)
        value, low, high = rank_correlation(said, truth, rows, table.pieces)
        protocol = f"held out by piece, {fitted.mode.name}, controlled damage"
        found.append(Metric("spearman", protocol, target.name, value, low, high))
    return found


def rank_correlation(
    said: Vector, truth: Vector, rows: Mask, pieces: tuple[str, ...]
) -> tuple[float, float, float]:
    """Spearman's rho over `rows`, and its interval from drawing pieces with replacement."""
    a, b = rankdata(said[rows]), rankdata(truth[rows])
    groups = [pieces[i] for i in np.flatnonzero(rows)]
    draws = draw_groups(groups, RESAMPLES, np.random.default_rng(0)).after_once()
    n = draws.total(np.ones(len(a)))
    mean_a, mean_b = draws.total(a) / n, draws.total(b) / n
    covariance = draws.total(a * b) / n - mean_a * mean_b
    spread = (draws.total(a * a) / n - mean_a**2) * (draws.total(b * b) / n - mean_b**2)
    rho = covariance / np.sqrt(spread)
    return float(rho[0]), *interval(rho[1:])


def within_pieces(
    said: Vector, truth: Vector, rows: Mask, pieces: tuple[str, ...], fewest: int = 5
) -> float:
    """Mean Spearman over pieces with at least `fewest` takes whose truths differ."""
    names = np.array(pieces)
    found: list[float] = []
    for piece in np.unique(names[rows]):
        mine = rows & (names == piece)
        if mine.sum() >= fewest and np.ptp(truth[mine]) > 0 and np.ptp(said[mine]) > 0:
            ranks = rankdata(said[mine]), rankdata(truth[mine])
            found.append(float(np.corrcoef(*ranks)[0, 1]))
    return float(np.mean(found)) if found else float("nan")


def kinds_of(dimension: str) -> tuple[str, ...]:
    """The kinds of damage of a dimension that were made one at a time."""
    kinds = [d.name for d in DEGRADATIONS if d.dimension == dimension]
    return (*kinds, "long_waits") if dimension == "rhythmic_precision" else tuple(kinds)


def separation(clean: Vector, damaged: Vector) -> float:
    """AUC: how often a damaged take scores below a clean one; ties count half."""
    clean, damaged = clean[np.isfinite(clean)], damaged[np.isfinite(damaged)]
    if not len(clean) or not len(damaged):
        return float("nan")
    lower = damaged[:, None] < clean[None, :]
    equal = damaged[:, None] == clean[None, :]
    return float(lower.mean() + 0.5 * equal.mean())


def clean_rows(table: TakeTable, source: str) -> Mask:
    """Undamaged takes of one corpus."""
    return table.rows(CLEAN) & np.array([one == source for one in table.sources])
