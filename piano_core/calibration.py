"""Making sigma honest: one factor a target, then split-conformal intervals, fitted on groups.

Fitted on a part of the data that trained nothing, and on whole pieces: segments of one
piece share their errors, so each piece counts once, however many segments it has. All
that is fitted is a handful of numbers, and reading them needs numpy only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from piano_core.errors import TrainingError

Matrix = npt.NDArray[np.float64]

COVERAGES: tuple[float, ...] = (0.5, 0.8, 0.9, 0.95)
"""Coverages that intervals are fitted for and gates are read at."""

FEWEST_GROUPS = 3
"""Fewer pieces say nothing about the next one."""

NOVELTY_QUANTILE = 0.95
"""Input beyond this share of the calibration pieces' novelty counts as unlike training."""

WIDEST = 10.0
"""Factor at which widening by novelty stops. Intervals have left the scale long before, so
this only keeps sigma a number that can be read."""


@dataclass(frozen=True, eq=False)
class Calibration:
    """What turns a model's sigma into intervals, for t targets and c coverages.

    sigma_scale: (t,) factor on sigma.
    quantiles: (t, c) half width of the interval in scaled sigmas.
    novelty_threshold: novelty up to which nothing widens.
    groups, rows: how many pieces and labelled segments it was fitted on.
    """

    targets: tuple[str, ...]
    sigma_scale: Matrix
    coverages: tuple[float, ...]
    quantiles: Matrix
    novelty_threshold: float
    groups: int
    rows: int

    def scaled(self, sigma: Matrix, novelty: Matrix | None = None) -> Matrix:
        """(n, t) sigma of the model, made honest.

        novelty: (n,) widens it in proportion beyond the threshold, `WIDEST` times at most.
        """
        honest = sigma * self.sigma_scale
        if novelty is None:
            return honest
        return honest * np.clip(novelty / self.novelty_threshold, 1.0, WIDEST)[:, None]

    def interval(
        self, mean: Matrix, sigma: Matrix, coverage: float, novelty: Matrix | None = None
    ) -> tuple[Matrix, Matrix]:
        """Ends (n, t) of the intervals that hold `coverage` of panel labels of new pieces.

        mean, sigma: (n, t) as the model gives them; novelty: (n,) as in `scaled`. Raises
        `TrainingError` for a coverage not fitted.
        """
        if coverage not in self.coverages:
            raise TrainingError(
                f"no interval was fitted for a coverage of {coverage:g}.",
                where="calibration",
                remedy=f"Use one of {', '.join(f'{c:g}' for c in self.coverages)}.",
            )
        reach = self.scaled(sigma, novelty) * self.quantiles[:, self.coverages.index(coverage)]
        return mean - reach, mean + reach


def fit_calibration(
    targets: Sequence[str],
    mean: Matrix,
    sigma: Matrix,
    labels: Matrix,
    groups: Sequence[str],
    novelty: Matrix | None = None,
    coverages: Sequence[float] = COVERAGES,
) -> Calibration:
    """Fit on n held-out segments: predictions (n, t), labels with NaN, one group a segment.

    sigma_scale is T = sqrt(mean(((y - mu) / sigma)^2)) (Laves et al., "Well-calibrated
    regression uncertainty in medical imaging", MIDL 2020). Intervals are split conformal
    on |y - mu| / (T sigma) (Lei et al., JASA 113, 2018) with each group's scores sharing one
    vote, the pooled distribution of Dunn, Wasserman & Ramdas (JASA 118, 2023).

    Raises `TrainingError` for fewer than three groups, a target without labels, or a sigma
    that is not positive.
    """
    _check(targets, mean, sigma, labels, groups)
    names, codes = np.unique(np.asarray(groups, dtype=np.str_), return_inverse=True)
    scale = np.empty(len(targets))
    quantiles = np.empty((len(targets), len(coverages)))
    for column, target in enumerate(targets):
        rated = ~np.isnan(labels[:, column])
        weights = _equal_groups(codes[rated], target)
        scores = np.abs(labels[rated, column] - mean[rated, column]) / sigma[rated, column]
        scale[column] = _spread(scores, weights, target)
        quantiles[column] = _quantiles(scores / scale[column], weights, coverages)
    rated_rows = int((~np.isnan(labels)).any(axis=1).sum())
    return Calibration(
        tuple(targets),
        scale,
        tuple(coverages),
        quantiles,
        _novelty_threshold(novelty, codes),
        len(names),
        rated_rows,
    )


def _spread(scores: Matrix, weights: Matrix, target: str) -> float:
    found = float(np.sqrt(np.sum(weights * scores**2)))
    if found == 0:
        raise TrainingError(
            "every prediction is exact, so no spread can be fitted.",
            where=target,
            remedy="Calibrate on segments that the model was not trained on.",
        )
    return found


def _equal_groups(codes: npt.NDArray[np.intp], target: str) -> Matrix:
    """(n,) weights that sum to 1, the same for every group."""
    found, place, counts = np.unique(codes, return_inverse=True, return_counts=True)
    if len(found) < FEWEST_GROUPS:
        raise TrainingError(
            f"{len(found)} calibration pieces are too few; {FEWEST_GROUPS} is the least.",
            where=target,
            remedy="Rate segments of more pieces, or enlarge the calibration part.",
        )
    return 1.0 / (counts[place] * len(found))


def _quantiles(scores: Matrix, weights: Matrix, coverages: Sequence[float]) -> list[float]:
    """Weighted quantiles of scores, with one more score above all of them.

    The extra score, weighing as a row does on average, is the finite-sample correction of
    split conformal; where it alone would reach the coverage, the largest score is used.
    """
    order = np.argsort(scores, kind="stable")
    n = len(scores)
    reached = np.cumsum(weights[order]) * n / (n + 1)
    places = np.searchsorted(reached, np.asarray(coverages) - 1e-12)
    return [float(scores[order[min(place, n - 1)]]) for place in places]


def _novelty_threshold(novelty: Matrix | None, codes: npt.NDArray[np.intp]) -> float:
    if novelty is None:
        return float("inf")
    weights = 1.0 / np.bincount(codes)[codes]
    order = np.argsort(novelty, kind="stable")
    reached = np.cumsum(weights[order]) / weights.sum()
    place = min(int(np.searchsorted(reached, NOVELTY_QUANTILE)), len(novelty) - 1)
    return float(novelty[order[place]])


def _check(
    targets: Sequence[str], mean: Matrix, sigma: Matrix, labels: Matrix, groups: Sequence[str]
) -> None:
    if not mean.shape == sigma.shape == labels.shape == (len(groups), len(targets)):
        raise TrainingError(
            f"mean {mean.shape}, sigma {sigma.shape}, labels {labels.shape} do not fit "
            f"{len(groups)} segments of {len(targets)} targets.",
            where="calibration",
            remedy="Give (segments, targets) arrays and one group a segment.",
        )
    rated = ~np.isnan(labels)
    for column, target in enumerate(targets):
        rows = rated[:, column]
        if not rows.any():
            raise TrainingError(
                "no calibration segment has a label.",
                where=target,
                remedy="Rate segments of the calibration part, or leave this target out.",
            )
        if not (np.isfinite(mean[rows, column]).all() and (sigma[rows, column] > 0).all()):
            raise TrainingError(
                "a mean is not a number or a sigma is not positive.",
                where=target,
                remedy="Check the model's predictions before calibrating them.",
            )


def calibration_values(calibration: Calibration) -> dict[str, Any]:
    """A calibration as plain values, for a JSON file; a threshold that is never met is None."""
    threshold = calibration.novelty_threshold
    return asdict(calibration) | {
        "novelty_threshold": threshold if np.isfinite(threshold) else None,
        "sigma_scale": calibration.sigma_scale.tolist(),
        "quantiles": calibration.quantiles.tolist(),
    }


def calibration_of(values: Mapping[str, Any]) -> Calibration:
    """What `calibration_values` gave these of."""
    threshold = values["novelty_threshold"]
    return Calibration(
        tuple(values["targets"]),
        np.array(values["sigma_scale"]),
        tuple(values["coverages"]),
        np.array(values["quantiles"]),
        np.inf if threshold is None else float(threshold),
        int(values["groups"]),
        int(values["rows"]),
    )
