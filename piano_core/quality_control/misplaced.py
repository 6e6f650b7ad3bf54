"""How far a rater's forms look as if they were about other segments than they claim to be.

Who listens to every second segment only hands in forms that fit segments in general, and not
the one they name. One form says little; all targets together say more than the correlation
with others does, since what a segment's targets share is known from the campaign.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.special import logsumexp

from piano_core.quality_control.rater_model import RaterModel
from piano_core.quality_control.sheet import Sheet, centred
from piano_core.ratings.panel import Matrix

ABSENT = 0.5
"""Share of forms that the suspicion says were filled in without listening."""

_FEWEST = 3
_RIDGE = 1e-6
"""Points squared, so that targets which say the same can be told apart from none at all."""


def misplaced(sheet: Sheet) -> tuple[float, int]:
    """Log-odds, in nats, that half of the forms are about others of the rater's segments.

    Each form is either about its segment or, with probability `ABSENT`, about any other one
    of those; the value is the log-likelihood of that over all forms being in their places.
    Given the mean m of k others, an honest answer is normal around
    mu + S (S + (U + R) / k)^-1 (m - mu) with covariance S - S (S + (U + R) / k)^-1 S + R,
    where S, U, R are the campaign's covariances of segments, raters and rest: multivariate
    regression. The rater's own mean is taken off, and the rater's own width of the scale
    is brought to the campaign's. Missing answers are filled with what is expected of them,
    which speaks for their places.

    Returns the value and the number of forms; NaN with fewer than three.
    """
    both = np.isfinite(sheet.others) & np.isfinite(sheet.answers)
    known = np.asarray(both.any(axis=1), np.bool_)
    forms = int(known.sum())
    if forms < _FEWEST:
        return float("nan"), forms
    own, expected, root = _whitened(sheet, known)
    own, expected = own @ root, expected @ root
    distance = (
        np.sum(own**2, axis=1)[:, None]
        + np.sum(expected**2, axis=1)[None, :]
        - 2.0 * own @ expected.T
    )
    gain = -0.5 * (distance - np.diag(distance)[:, None])
    np.fill_diagonal(gain, -np.inf)
    elsewhere = logsumexp(gain, axis=1) - np.log(forms - 1)
    odds = np.logaddexp(np.log(1.0 - ABSENT), np.log(ABSENT) + elsewhere)
    return float(odds.sum()), forms


def _whitened(sheet: Sheet, known: npt.NDArray[np.bool_]) -> tuple[Matrix, Matrix, Matrix]:
    """(n, t) centred answers and what is expected of them, and the root of the precision."""
    model = sheet.model
    panel = sheet.panel[known]
    regression, covariance = _given_others(model, float(np.median(panel[panel > 0])))
    others = np.where(np.isfinite(sheet.others[known]), sheet.others[known], model.mean)
    expected = centred((others - model.mean) @ regression.T)
    answers = centred(sheet.answers[known])
    size = float(np.sqrt(np.nanmean(answers**2)))
    usual = float(np.sqrt(np.mean(np.diag(model.segment + model.residual))))
    own = np.where(np.isfinite(answers), answers * usual / max(size, _RIDGE), expected)
    values, vectors = np.linalg.eigh(covariance)
    root = vectors / np.sqrt(np.maximum(values, 0.0) + _RIDGE)
    return np.asarray(own, np.float64), expected, np.asarray(root, np.float64)


def _given_others(model: RaterModel, company: float) -> tuple[Matrix, Matrix]:
    """The regression of an answer on the mean of `company` others, and what it leaves open."""
    of_mean = model.segment + (model.rater + model.residual) / company
    regression = np.linalg.solve(of_mean + _RIDGE * np.eye(len(of_mean)), model.segment).T
    left_open = model.segment - regression @ model.segment + model.residual
    return np.asarray(regression, np.float64), np.asarray(left_open, np.float64)
