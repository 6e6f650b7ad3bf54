"""Strokes held against references': what sticks out of theirs, and what is flatter."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.noise import independent_noise, rms
from piano_core.features.summaries import percentiles
from piano_core.reference.bands import ReferenceBands
from piano_core.reference.compare import Comparison
from piano_core.reference.quantity import STROKE
from piano_core.skyline import skyline

Column = npt.NDArray[np.float64]

LEAST_SD = 0.5
"""Velocity: nothing varies less."""


def apart_and_sameness(comparison: Comparison, bands: ReferenceBands) -> tuple[float, float]:
    """How far strokes lie from the references', in their spreads, and the spread that theirs lets
    expect over the own one, melody and accompaniment each around their level."""
    own, middle, spread, melody = _matched(comparison, bands)
    usual = rms(spread)
    apart = rms(_within(own - middle, melody)) / max(usual, LEAST_SD)
    expected = np.hypot(rms(_within(middle, melody)), usual)
    return apart, float(expected) / max(rms(_within(own, melody)), LEAST_SD)


def stray_strokes(comparison: Comparison, bands: ReferenceBands) -> tuple[float, float, float]:
    """Strokes that stray on their own from the references' course (velocity), and how far the
    middle one and one in ten lie from it, in spreads."""
    own, middle, spread, melody = _matched(comparison, bands)
    beyond = _within(own - middle, melody)
    steps = [np.diff(beyond[voice]) for voice in (melody, ~melody)]
    half, most = percentiles(np.abs(beyond) / spread, 50, 90)
    return independent_noise(steps), half, most


def _matched(
    comparison: Comparison, bands: ReferenceBands
) -> tuple[Column, Column, Column, npt.NDArray[np.bool_]]:
    """Own velocity, the references' and its spread, and whether it is melody, of each matched
    note that they play, in order of playing."""
    laid, band = comparison.laid, bands.bands[STROKE.name]
    pairs = laid.alignment.pairs[np.argsort(laid.alignment.pairs[:, 0])]
    melody = skyline(laid.performance.notes)[pairs[:, 0]]
    own, middle = comparison.values[STROKE.name][pairs[:, 1]], band.middle[pairs[:, 1]]
    known = ~np.isnan(middle)
    return own[known], middle[known], band.spread[pairs[:, 1]][known], melody[known]


def _within(values: Column, melody: npt.NDArray[np.bool_]) -> Column:
    """Values without the level of their voice."""
    result = values.copy()
    for voice in (melody, ~melody):
        if voice.any():
            result[voice] -= np.median(result[voice])
    return result
