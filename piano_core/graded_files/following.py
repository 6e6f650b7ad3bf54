"""How well one row of numbers follows another in rank: over all recordings, and within a piece.

Grades of a simple and of a hard piece may not mean the same, and what makes a piece hard is
easily heard; whether a program hears who plays better is seen within a piece. Nothing here
depends on the scales of grades or scores.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from piano_core.evaluation import (
    Resampling,
    draw_groups,
    kendall,
    kendall_within,
    pair_order,
    pair_order_within,
    same_passage,
    spearman,
)

Vector = npt.NDArray[np.float64]

ALL = ("spearman", "kendall", "pair_order")
WITHIN = tuple(f"{name}_within" for name in ALL)
FIGURES = (*ALL, *WITHIN)
"""Rank correlation (Spearman's rho, ties sharing their mean rank), Kendall's tau-b, and the
share of pairs in the right order (a tie of the scores counts half, equal grades have no
order); over all recordings, then within a piece."""


def follow(
    labels: Vector, scores: Vector, pieces: Sequence[str], resamples: int, seed: int
) -> dict[str, Vector]:
    """(1 + resamples,) of every figure: its value, then its values with pieces drawn anew.

    labels, scores: (n,), NaN where there is none: such recordings are left out. pieces: n
    names; empty where none is known, which leaves out `WITHIN` and draws recordings.
    """
    known = ~np.isnan(labels) & ~np.isnan(scores)
    y, p = labels[known], scores[known]
    rows = np.flatnonzero(known)
    groups = [pieces[i] if pieces else str(i) for i in rows.tolist()]
    draws = draw_groups(groups, resamples, np.random.default_rng(seed)).after_once()
    found = {
        "spearman": spearman(y, p, draws),
        "kendall": kendall(y, p, draws),
        "pair_order": pair_order(y, p, resampling=draws),
    }
    if pieces:
        same = same_passage(groups)
        found |= {
            "spearman_within": spearman_within(y, p, draws),
            "kendall_within": kendall_within(y, p, same, draws),
            "pair_order_within": pair_order_within(y, p, same, draws),
        }
    return found


def spearman_within(labels: Vector, scores: Vector, draws: Resampling) -> Vector:
    """(r,) mean of the groups' rank correlations, each weighing its recordings less one.

    That weight is the inverse of a rank correlation's variance where there is none to find
    (1 / (n - 1): Kendall & Gibbons, "Rank correlation methods", 1990). A group whose labels
    are equal has no order and is left out; scores that are equal in a group follow nothing
    there, which counts as 0.
    """
    weight, weighted = np.zeros(len(labels)), np.zeros(len(labels))
    for group in np.unique(draws.groups):
        rows = np.flatnonzero(draws.groups == group)
        if len(rows) < 2 or np.ptp(labels[rows]) == 0:
            continue
        rho = spearman(labels[rows], scores[rows])[0]
        weight[rows[0]] = len(rows) - 1
        weighted[rows[0]] = weight[rows[0]] * np.nan_to_num(rho)
    with np.errstate(invalid="ignore", divide="ignore"):
        return draws.total(weighted) / draws.total(weight)


def averaged(each: Sequence[tuple[int, dict[str, Vector]]]) -> dict[str, Vector]:
    """The figures of several comparisons as one, each weighing its number of recordings."""
    total = sum(size for size, _ in each)
    return {
        name: np.sum([size / total * figures[name] for size, figures in each], axis=0)
        for name in each[0][1]
    }
