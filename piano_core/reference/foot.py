"""The foot held against references': where theirs is down, and by how much it comes later."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.reference.bands import ReferenceBands
from piano_core.reference.compare import Comparison
from piano_core.reference.laying import pedal_at
from piano_core.reference.quantity import PEDAL_AT_CHORD

Column = npt.NDArray[np.float64]

LAGS_S = np.arange(-0.2, 0.7, 0.05)
"""Delays of the foot that are tried."""

FEWEST_CHORDS = 4
LEAST_COURSE = 0.05
"""Standard deviation of the references' pedal over the chords from which it has a course."""


def unlike_and_late(comparison: Comparison, bands: ReferenceBands) -> tuple[float, float]:
    """How much less the pedal at chords goes with the references' than theirs with each other
    (a share), and by how much the foot comes late (s); NaN where theirs have no common course.

    The delay is the one at which the pedal goes best with theirs, times how well it then does.
    Theirs with each other: the correlation of one expert with the middle that the variances
    of course and spread let expect.
    """
    band, time = bands.bands[PEDAL_AT_CHORD.name], comparison.laid.chord_s
    known = ~(np.isnan(time) | np.isnan(band.middle))
    time, middle = time[known], band.middle[known]
    if len(middle) < FEWEST_CHORDS or float(middle.std()) < LEAST_COURSE:
        return float("nan"), float("nan")
    course = float(middle.var())
    usual = np.sqrt(course / (course + float(np.mean(band.spread[known] ** 2))))
    take = comparison.laid.performance
    each = np.array([_correlation(pedal_at(take, time + lag), middle) for lag in LAGS_S])
    best = int(each.argmax())
    at_once = float(each[np.abs(LAGS_S).argmin()])
    return 1.0 - at_once / float(usual), float(LAGS_S[best] * max(each[best], 0.0))


def more_and_less(comparison: Comparison, bands: ReferenceBands) -> tuple[float, float]:
    """How much more and how much less of the pedal is down at chords than the references have,
    each the mean over all chords of what is beyond (0-1); NaN where they never have it down: then
    perhaps nobody recorded it."""
    band = bands.bands[PEDAL_AT_CHORD.name]
    beyond = comparison.values[PEDAL_AT_CHORD.name] - band.middle
    beyond = beyond[~np.isnan(beyond)]
    if not len(beyond) or not np.any(band.middle > 0.0):
        return float("nan"), float("nan")
    return float(np.maximum(beyond, 0.0).mean()), float(np.maximum(-beyond, 0.0).mean())


def _correlation(own: Column, middle: Column) -> float:
    if float(own.std()) < 1e-6:
        return 0.0
    return float(np.corrcoef(own, middle)[0, 1])
