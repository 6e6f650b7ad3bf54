"""The even flow of time around a chord: a straight line through its neighbours."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]

FLOW_BEATS = 2.0
"""Half-width of the stretch whose straight line is the flow that timing departs from."""


def local_line(beat: Column, time: Column) -> tuple[Column, Column]:
    """Time of each chord (s) on the line through the chords within `FLOW_BEATS`, and its slope.

    beat: n written onsets in quarter notes, ascending and distinct; time: their played
    onsets (s). The slope is the length of a beat there (s), NaN where a chord stands alone
    in its stretch; then the line passes through the chord itself.
    """
    start = np.searchsorted(beat, beat - FLOW_BEATS, side="left")
    stop = np.searchsorted(beat, beat + FLOW_BEATS, side="right")

    def near(values: Column) -> Column:
        total = np.concatenate([[0.0], np.cumsum(values)])
        return (total[stop] - total[start]) / (stop - start)

    # Centred first: sums of squares of large times would lose digits.
    b, t = beat - beat.mean(), time - time.mean()
    mean_beat, mean_time = near(b), near(t)
    spread = near(b * b) - mean_beat**2
    slope = (near(b * t) - mean_beat * mean_time) / np.maximum(spread, 1e-9)
    alone = spread <= 1e-6
    line = mean_time + np.where(alone, 0.0, slope) * (b - mean_beat) + time.mean()
    return line, np.where(alone, np.nan, slope)
