"""Named ways in which a model fails, each only where chance is an unlikely explanation.

A tested mode carries a p-value corrected for the number of things it was looked for in
(single-step maxT; Westfall & Young, Resampling-Based Multiple Testing, 1993), a pair of
dimensions an interval that holds for all pairs at once. A difference must also be large
enough to matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from piano_core.diagnosis.judged import Judged
from piano_core.evaluation.ceilings import reliability_of_labels
from piano_core.evaluation.metrics import pearson
from piano_core.resampling import Matrix, Vector, draw_groups, interval

Numbers = npt.NDArray[np.intp]

SIGNIFICANT = 0.05
MATTERS = 3.0
"""Points of 0-100: a smaller bias is found with enough data and changes nobody's mind."""
CONFLATED = 0.1
"""By how much predictions must correlate more than the labels do, noise removed."""
LEAST_RELIABLE = 0.05
"""Below, labels are noise, and dividing by their reliability would say anything."""
ALL = "all targets"


@dataclass(frozen=True)
class Failure:
    """One mode that was looked for in one place.

    mode: optimistic | harsh | conflated | biased by NAME. where: target, pair of targets,
    or level of a factor. count of `of` segments: they lie more than two standard errors of
    the label on that side; for a level its segments, for a pair all. value: points too
    high, or excess correlation; low, high: 95 %, for a pair over all pairs at once. p:
    corrected p-value, None where the interval decides. named: it counts as a failure.
    """

    mode: str
    where: str
    count: int
    of: int
    value: float
    low: float
    high: float
    p: float | None
    named: bool


def one_sided(judged: Judged, resamples: int, rng: np.random.Generator) -> list[Failure]:
    """Is the model optimistic or harsh, over all targets and in each?

    Signs of whole pieces of music are changed at random: without bias that would leave
    things as they are. p is corrected over targets.
    """
    error = judged.mean - judged.data.labels
    columns = np.column_stack([_row_means(error), error])
    beyond = np.abs(error) > 2 * judged.data.label_errors
    groups = np.unique(judged.music, return_inverse=True)[1]
    p = _signs_p(_group_sums(np.nan_to_num(columns), groups), resamples, rng)
    sizes = (~np.isnan(columns)).sum(axis=0)
    draws = draw_groups(judged.music, resamples, rng)
    found: list[Failure] = []
    for column, where in enumerate((ALL, *judged.data.target_names)):
        rows = ~np.isnan(columns[:, column])
        kept = draws.keep(rows)
        value = float(columns[rows, column].mean())
        low, high = interval(
            kept.total(columns[rows, column]) / np.maximum(kept.total(np.ones(rows.sum())), 1.0)
        )
        side = np.sign(value) * error > 0
        clear = (side & beyond).any(axis=1) if column == 0 else (side & beyond)[:, column - 1]
        found.append(
            Failure(
                "optimistic" if value > 0 else "harsh",
                where,
                int(clear.sum()),
                int(sizes[column]),
                value,
                low,
                high,
                float(p[column]),
                bool(p[column] < SIGNIFICANT and abs(value) >= MATTERS),
            )
        )
    return found


def _signs_p(sums: Matrix, resamples: int, rng: np.random.Generator) -> Vector:
    """(c,) p-values of columns of sums over pieces (g, c), whose signs chance may turn."""
    signs = rng.choice([-1.0, 1.0], (resamples, len(sums)))
    spread = np.sqrt((sums**2).sum(axis=0))
    observed = np.abs(sums.sum(axis=0)) / np.where(spread > 0, spread, 1.0)
    chance = np.abs(signs @ sums) / np.where(spread > 0, spread, 1.0)
    return corrected_p(observed, chance.max(axis=1))


def conflated(judged: Judged, resamples: int, rng: np.random.Generator) -> list[Failure]:
    """Pairs of targets whose predictions go together more than the labels do.

    The labels' correlation is divided by the root of both reliabilities, as their noise
    makes it smaller (Spearman 1904); the interval comes from drawing pieces of music and is
    widened until it holds for all pairs at once. Empty with too little music for that.
    """
    data, pairs = judged.data, _pairs(len(judged.data.target_names))
    if not pairs or judged.few_groups:
        return []
    draws = draw_groups(judged.music, resamples, rng).after_once()
    excess: list[Vector] = []
    counts: list[int] = []
    for a, b in pairs:
        rows = ~np.isnan(data.labels[:, a]) & ~np.isnan(data.labels[:, b])
        kept = draws.keep(rows)
        scale = np.sqrt(_reliability(judged, a) * _reliability(judged, b))
        said = pearson(judged.mean[rows, a], judged.mean[rows, b], kept)
        rated = pearson(data.labels[rows, a], data.labels[rows, b], kept)
        excess.append(said - np.clip(rated / scale, -1.0, 1.0))
        counts.append(int(rows.sum()))
    table = np.array(excess)
    reach = _simultaneous(table)
    return [
        Failure(
            "conflated",
            f"{data.target_names[a]} and {data.target_names[b]}",
            count,
            count,
            float(row[0]),
            float(row[0] - width),
            float(row[0] + width),
            None,
            bool(row[0] - width > 0 and row[0] >= CONFLATED),
        )
        for (a, b), row, width, count in zip(pairs, table, reach, counts, strict=True)
    ]


def biased_by(
    judged: Judged,
    factor: str,
    levels: Sequence[str],
    units: Sequence[str],
    strata: Sequence[str],
    resamples: int,
    rng: np.random.Generator,
) -> list[Failure]:
    """Is the error of some levels of a factor unlike that of the others?

    levels: (n,) of each segment, empty where unknown. units: (n,) what is exchanged as a
    whole and has one level. strata: (n,) within which units are exchanged, so that the
    music is the same on both sides; the value is the mean difference from the stratum.
    Empty where no stratum has units of two levels.
    """
    found = _units(judged, levels, units, strata)
    if found is None:
        return []
    values, sizes, level, _, names = found
    observed, means = _level_statistic(values, level, len(names))
    p = corrected_p(np.abs(observed), _by_chance(found, resamples, rng))
    return [
        Failure(
            f"biased by {factor}",
            str(name),
            int(sizes[level == i].sum()),
            int(sizes.sum()),
            float(means[i]),
            float("nan"),
            float("nan"),
            float(p[i]),
            bool(p[i] < SIGNIFICANT and abs(means[i]) >= MATTERS),
        )
        for i, name in enumerate(names)
    ]


class _Units(NamedTuple):
    """What is exchanged: (u,) error less the stratum's, segments, level, stratum; level names."""

    values: Vector
    sizes: Numbers
    level: Numbers
    stratum: Numbers
    names: npt.NDArray[np.str_]


def _by_chance(units: _Units, resamples: int, rng: np.random.Generator) -> Vector:
    """(resamples,) the largest statistic of any level where levels are exchanged at random."""
    chance = np.empty(resamples)
    order = np.argsort(units.stratum, kind="stable")
    for draw in range(resamples):
        shuffled = np.lexsort((rng.random(len(units.stratum)), units.stratum))
        mixed_up = np.empty_like(units.level)
        mixed_up[order] = units.level[shuffled]
        statistic, _ = _level_statistic(units.values, mixed_up, len(units.names))
        chance[draw] = np.abs(statistic).max()
    return chance


def _units(
    judged: Judged, levels: Sequence[str], units: Sequence[str], strata: Sequence[str]
) -> _Units | None:
    """The units of strata that hold two levels or more; None where no stratum does."""
    error = _row_means(judged.mean - judged.data.labels)
    known = np.array([bool(level) for level in levels]) & ~np.isnan(error)
    if not known.any():
        return None
    _, first, unit = np.unique(np.asarray(units)[known], return_index=True, return_inverse=True)
    sizes = np.bincount(unit)
    values = np.bincount(unit, error[known]) / sizes
    stratum = np.unique(np.asarray(strata)[known][first], return_inverse=True)[1]
    names, level = np.unique(np.asarray(levels)[known][first], return_inverse=True)
    mixed = np.array([len(set(level[stratum == s])) > 1 for s in stratum])
    if not mixed.any():
        return None
    values, sizes, stratum, level = values[mixed], sizes[mixed], stratum[mixed], level[mixed]
    values = values - (np.bincount(stratum, values) / np.maximum(np.bincount(stratum), 1))[stratum]
    present = np.unique(level)
    return _Units(values, sizes, np.searchsorted(present, level), stratum, names[present])


def corrected_p(observed: Vector, largest: Vector) -> Vector:
    """(k,) share of (r,) chance maxima that reach each statistic, itself counted once."""
    reached = (largest[:, None] >= observed[None, :] - 1e-12).sum(axis=0)
    return (1 + reached) / (1 + len(largest))


def _level_statistic(values: Vector, level: Numbers, levels: int) -> tuple[Vector, Vector]:
    """(levels,) mean times the root of its units, and the mean."""
    sizes = np.bincount(level, minlength=levels)
    means = np.bincount(level, values, minlength=levels) / sizes
    return means * np.sqrt(sizes), means


def _simultaneous(table: Matrix) -> Vector:
    """(k,) half widths that 95 % of draws stay within in all k rows of (k, 1 + r) at once."""
    value, drawn = table[:, :1], table[:, 1:]
    spread = np.nanstd(drawn, axis=1, keepdims=True)
    varies = np.nan_to_num(spread, nan=0.0) > 0
    distance = np.nan_to_num(np.abs(drawn - value) / np.where(varies, spread, np.inf))
    return float(np.quantile(distance.max(axis=0), 0.95)) * spread[:, 0]


def _reliability(judged: Judged, column: int) -> float:
    labels, errors = judged.data.labels[:, column], judged.data.label_errors[:, column]
    rows = ~np.isnan(labels)
    known = reliability_of_labels(labels[rows], errors[rows])
    # Without standard errors nothing is known of the noise, and none is removed.
    return max(known, LEAST_RELIABLE) if np.isfinite(known) else 1.0


def _row_means(error: Matrix) -> Vector:
    known = ~np.isnan(error)
    counts = known.sum(axis=1)
    return np.where(
        counts > 0, np.where(known, error, 0).sum(axis=1) / np.maximum(counts, 1), np.nan
    )


def _group_sums(values: Matrix, groups: Numbers) -> Matrix:
    sums = np.zeros((int(groups.max()) + 1, values.shape[1]))
    np.add.at(sums, groups, values)
    return sums


def _pairs(count: int) -> list[tuple[int, int]]:
    return [(a, b) for a in range(count) for b in range(a + 1, count)]
