"""Choosing rows of a feature matrix: standard units, max-min spread, quotas."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]


def standardized(features: Matrix, reference: Matrix) -> Matrix:
    """Features in standard deviations from the mean of `reference`, both (n, f).

    What does not apply (NaN) counts as average, so that it makes nothing look far away;
    a feature that is constant in `reference` is dropped.
    """
    known = ~np.isnan(reference)
    count = known.sum(axis=0)
    filled = np.where(known, reference, 0.0)
    mean = filled.sum(axis=0) / np.maximum(count, 1)
    variance = (np.where(known, reference - mean, 0.0) ** 2).sum(axis=0) / np.maximum(count, 1)
    deviation = np.sqrt(variance)
    # Below rounding error of the mean, a spread is no spread.
    varies = deviation > 1e-9 * np.maximum(np.abs(mean), 1.0)
    scaled = (features[:, varies] - mean[varies]) / deviation[varies]
    return np.nan_to_num(scaled, nan=0.0)


def quotas(candidates: Mapping[str, int], budget: int) -> dict[str, int]:
    """How many of `budget` places each stratum gets, by its number of candidates.

    Places go one by one to the stratum that is farthest below its proportional share;
    none gets more than it has candidates. Where the budget allows, every stratum with
    candidates gets one first, so that small ones are not left out.
    """
    total = sum(candidates.values())
    budget = min(budget, total)
    filled = [name for name, count in candidates.items() if count]
    first = 1 if len(filled) <= budget else 0
    places = {name: first if count else 0 for name, count in candidates.items()}
    while sum(places.values()) < budget:
        open_strata = [name for name in filled if places[name] < candidates[name]]
        neediest = max(
            open_strata, key=lambda name: (budget * candidates[name] / total - places[name], name)
        )
        places[neediest] += 1
    return places


def spread(
    points: Matrix, taken: Matrix, strata: npt.NDArray[np.str_], places: Mapping[str, int]
) -> Rows:
    """Rows of `points` far from each other and from `taken`, in order of choice.

    Each step takes the row whose nearest neighbour among the chosen and `taken` is
    farthest (max-min distance, Gonzalez 1985), as long as its stratum has places left.
    Where nothing is taken yet the first is the one farthest from the middle.

    points: (n, f) in comparable units. taken: (m, f), m may be 0. strata: n names.
    places: how many rows each stratum may give; the result has as many in all, or fewer
    where a stratum has fewer rows.
    """
    left = dict(places)
    nearest = _start(points, taken)
    started = len(taken) > 0
    open_rows = np.array([left.get(name, 0) > 0 for name in strata], np.bool_)
    chosen: list[int] = []
    while open_rows.any():
        row = int(np.argmax(np.where(open_rows, nearest, -1.0)))
        chosen.append(row)
        open_rows[row] = False
        left[strata[row]] -= 1
        if left[strata[row]] == 0:
            open_rows &= strata != strata[row]
        distance = np.linalg.norm(points - points[row], axis=1)
        nearest = np.minimum(nearest, distance) if started else distance
        started = True
    return np.array(chosen, np.intp)


def _start(points: Matrix, taken: Matrix) -> Matrix:
    """Distance of each point to the nearest taken one; to the middle where none is taken."""
    anchors = taken if len(taken) or not len(points) else points.mean(axis=0, keepdims=True)
    nearest = np.full(len(points), np.inf)
    for anchor in anchors:
        nearest = np.minimum(nearest, np.linalg.norm(points - anchor, axis=1))
    return nearest
