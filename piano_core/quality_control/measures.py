"""What can be measured of a rater, one number each; NaN where there is nothing to go by."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from piano_core.quality_control.misplaced import misplaced
from piano_core.quality_control.sheet import Sheet, centred
from piano_core.ratings.panel import Matrix
from piano_core.ratings.validation import ANSWERS_FOR_A_COPY

Measure = Callable[[Sheet, float], tuple[float, int]]
"""From a sheet and a tolerance in points to the value, and on how many segments it rests."""

NEVER_VARIES = -1.0
"""Agreement and log-odds of who always answers alike: least, not unknown."""
_VARIES = 1e-6  # points; less is rounding
_MISSED_TARGETS = 3
"""A honeypot is failed when this many targets are off by more than the tolerance."""


def _agreement(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Correlation with the mean of the others, each target's mean taken off both."""
    own, others, segments = _shared(sheet)
    x, y = centred(own), centred(others)
    x, y = x[np.isfinite(x)], y[np.isfinite(y)]
    if not x.size or min(np.ptp(x), np.ptp(y)) <= _VARIES:
        return NEVER_VARIES, segments
    return float(x @ y / np.sqrt((x @ x) * (y @ y))), segments


def _log_odds(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Log-likelihood of listening over not listening, in natural units an answer.

    Own answers z and the others' means m are taken in units of their own standard
    deviation, since honest raters use the scale more or less widely. Listening, z is
    normal around rho m with variance 1 - rho^2, where rho is what segment + rater + rest
    expect between one answer and a mean of k others: s / sqrt((s + r) (s + (u + r) / k))
    with segment, rater and residual variances s, u, r. Not listening, z is standard
    normal whatever was played.
    """
    own, others, segments = _shared(sheet)
    x, m = centred(own), centred(others)
    if not np.nanmax(np.abs(x), initial=0.0) > _VARIES:
        return NEVER_VARIES, segments
    x, m = _pooled(x), _pooled(m)
    within, between = np.diag(sheet.model.residual), np.maximum(np.diag(sheet.model.segment), 0.0)
    panel = np.maximum(sheet.panel, 1.0)
    company = between + (np.diag(sheet.model.rater) + within) / panel
    rho = between / np.sqrt((between + within) * company)
    listening = -0.5 * ((x - rho * m) ** 2 / (1.0 - rho**2) + np.log(1.0 - rho**2))
    gain = listening + 0.5 * x**2
    return float(np.nanmean(gain)), segments


def _misplaced(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Log-odds that half of the forms are about other segments, see `misplaced`."""
    return misplaced(sheet)


def _pooled(values: Matrix) -> Matrix:
    """Over the root mean square of all targets: a target's own, from ten answers, is noise."""
    size = np.sqrt(np.nanmean(values**2))
    return values / size if size > 0.0 else values


def _icc_with_others(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """ICC(A,1) between the rater and the mean of the others, averaged over targets.

    Absolute agreement of two columns, by two-way analysis of variance (McGraw & Wong,
    Psychological Methods 1, 1996, case 2A).
    """
    own, others, segments = _shared(sheet)
    found = [_icc_a_1(own[:, t], others[:, t]) for t in range(own.shape[1])]
    known = [value for value in found if np.isfinite(value)]
    return (float(np.mean(known)) if known else float("nan")), segments


def _icc_a_1(one: Matrix, two: Matrix) -> float:
    pairs = np.stack([one, two], axis=1)
    pairs = pairs[np.isfinite(pairs).all(axis=1)]
    n = len(pairs)
    if n < 2:
        return float("nan")
    grand, rows, columns = pairs.mean(), pairs.mean(axis=1), pairs.mean(axis=0)
    of_rows = 2.0 * float(np.sum((rows - grand) ** 2)) / (n - 1)
    of_columns = n * float(np.sum((columns - grand) ** 2))
    rest = pairs - rows[:, None] - columns + grand
    error = float(np.sum(rest**2)) / (n - 1)
    below = of_rows + error + 2.0 * (of_columns - error) / n
    return (of_rows - error) / below if below > 0.0 else 0.0


def _relative_spread(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Standard deviation within targets over that of an honest rater of this campaign."""
    x = centred(sheet.answers)
    segments = _answered(sheet.answers)
    degrees = np.isfinite(x).sum() - np.isfinite(x).any(axis=0).sum()
    expected = float(np.mean(np.diag(sheet.model.segment) + np.diag(sheet.model.residual)))
    if degrees < 1 or expected <= 0.0:
        return float("nan"), segments
    return float(np.sqrt(np.nansum(x**2) / degrees / expected)), segments


def _straight_lined(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Share of forms that give all targets one answer; short forms prove nothing."""
    answered = np.isfinite(sheet.answers)
    long = answered.sum(axis=1) >= ANSWERS_FOR_A_COPY
    if not long.any():
        return float("nan"), 0
    forms = sheet.answers[long]
    return float(np.mean(np.nanmax(forms, axis=1) == np.nanmin(forms, axis=1))), int(long.sum())


def _resubmitted(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Share of the rater's answers that were copies of own forms."""
    return sheet.resubmitted, _answered(sheet.answers)


def _golden_error(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Mean absolute error on the golden samples, in points."""
    return _mean_error(sheet.answers, sheet.golden)


def _honeypot_targets_missed(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Number of targets whose mean absolute error over the honeypots exceeds the tolerance."""
    error = np.abs(sheet.answers - sheet.honeypots)
    counts = np.isfinite(error).sum(axis=0)
    segments = _answered(error)
    if not segments:
        return float("nan"), 0
    means = np.nansum(error, axis=0) / np.maximum(counts, 1)
    return float(np.sum(means[counts > 0] > tolerance)), segments


def _honeypot_pass_rate(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Share of honeypots with fewer than three targets off by more than the tolerance."""
    error = np.abs(sheet.answers - sheet.honeypots)
    trapped = np.isfinite(error).any(axis=1)
    if not trapped.any():
        return float("nan"), 0
    missed = np.sum(np.nan_to_num(error[trapped]) > tolerance, axis=1)
    return float(np.mean(missed < _MISSED_TARGETS)), int(trapped.sum())


def _retest_error(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Mean absolute difference between a first and a second hearing, in points."""
    return _mean_error(sheet.answers, sheet.again)


def _seconds_a_form(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Median seconds of the rater's forms."""
    if not len(sheet.seconds):
        return float("nan"), 0
    return float(np.median(sheet.seconds)), len(sheet.seconds)


def _relative_pace(sheet: Sheet, tolerance: float) -> tuple[float, int]:
    """Median seconds of the rater's forms over those of a typical rater of this campaign."""
    seconds, forms = _seconds_a_form(sheet, tolerance)
    if sheet.model.times is None:
        return float("nan"), forms
    return seconds / sheet.model.times.typical_s, forms


MEASURES: dict[str, Measure] = {
    "agreement": _agreement,
    "log_odds": _log_odds,
    "misplaced": _misplaced,
    "icc_with_others": _icc_with_others,
    "relative_spread": _relative_spread,
    "straight_lined": _straight_lined,
    "resubmitted": _resubmitted,
    "golden_error": _golden_error,
    "honeypot_targets_missed": _honeypot_targets_missed,
    "honeypot_pass_rate": _honeypot_pass_rate,
    "retest_error": _retest_error,
    "seconds_a_form": _seconds_a_form,
    "relative_pace": _relative_pace,
}
"""Every measure by the name that rules use."""


def _shared(sheet: Sheet) -> tuple[Matrix, Matrix, int]:
    """Own answers and the others' where both are known, and on how many segments."""
    both = np.isfinite(sheet.answers) & np.isfinite(sheet.others)
    own, others = (np.where(both, values, np.nan) for values in (sheet.answers, sheet.others))
    return own, others, int(both.any(axis=1).sum())


def _mean_error(answers: Matrix, known: Matrix) -> tuple[float, int]:
    error = np.abs(answers - known)
    error_known = error[np.isfinite(error)]
    if not error_known.size:
        return float("nan"), 0
    return float(error_known.mean()), _answered(error)


def _answered(values: Matrix) -> int:
    return int(np.isfinite(values).any(axis=1).sum())
