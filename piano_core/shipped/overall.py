"""The overall score: what each dimension weighs in it, and how far it is off."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.amateurs import JUDGED
from piano_core.calibration import Calibration, fit_calibration
from piano_core.models import Matrix
from piano_core.shipped.takes import TakeTable, Vector

OVERALL = "overall_technical_quality"

WEIGHTS: dict[str, float] = {
    "note_accuracy": 0.35,
    "rhythmic_precision": 0.35,
    "dynamics_control": 0.12,
    "articulation": 0.12,
    "pedaling": 0.06,
}
"""Chosen beforehand, not fitted: teachers of beginners write about wrong notes and flow first,
and then about the rest."""


def weighed(values: Matrix, names: Sequence[str]) -> Vector:
    """(n,) weighted mean of what is known of (n, t) values of these dimensions; NaN where
    nothing is."""
    weights = np.array([WEIGHTS[name] for name in names])
    known = np.isfinite(values)
    total = (known * weights).sum(axis=1)
    mean = (np.where(known, values, 0.0) * weights).sum(axis=1) / np.maximum(total, 1e-9)
    return np.where(total > 0, mean, np.nan)


def true_overall(table: TakeTable) -> Vector:
    """The overall score that the doses of damage amount to, 0-100."""
    return 100.0 - 100.0 * weighed(table.severity, JUDGED)


def said_overall(said: Matrix, names: Sequence[str], table: TakeTable) -> Vector:
    """The overall score as the scorer forms it of (n, t) outputs."""
    return weighed(with_evidence(said, names, table), names)


def with_evidence(said: Matrix, names: Sequence[str], table: TakeTable) -> Matrix:
    """(n, t) outputs that a scorecard shows: none of pedaling where none was taken."""
    heard = said.copy()
    heard[np.isnan(table.severity[:, JUDGED.index("pedaling")]), names.index("pedaling")] = np.nan
    return heard


def fit_overall(said: Matrix, sigma: Matrix, names: Sequence[str], table: TakeTable) -> Calibration:
    """Calibration of the overall score on takes of pieces that were not learned from.

    said, sigma: (n, t) outputs and their scaled sigmas for the n takes of `table`. Taking
    all errors to go together, as the weighted mean of sigmas does, made it far too wide.
    """
    return fit_calibration(
        (OVERALL,),
        said_overall(said, names, table)[:, None],
        said_overall(sigma, names, table)[:, None],
        true_overall(table)[:, None],
        table.pieces,
    )
