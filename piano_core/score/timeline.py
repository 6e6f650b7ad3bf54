"""The map from score time (beats) to played time (seconds)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Column = npt.NDArray[np.float64]

SURE = 0.5
"""Likeness from which a matched chord fixes the map."""

OUTLIER_BEATS = 1.0
"""An anchor this far from the line through its neighbours is dropped."""


@dataclass(frozen=True)
class Timeline:
    """A rising piecewise-linear map: at `beats` the playing is at `seconds`; both ascend."""

    beats: Column
    seconds: Column

    def at(self, beat: Column) -> Column:
        """Played time of a beat in seconds; beyond the ends at the mean tempo."""
        rate = self._mean_rate()
        inside = np.interp(beat, self.beats, self.seconds)
        before = np.minimum(beat - self.beats[0], 0.0) * rate
        after = np.maximum(beat - self.beats[-1], 0.0) * rate
        return inside + before + after

    def beat_at(self, time: Column) -> Column:
        """Score time in beats at a played time, the inverse of `at`."""
        inside = np.interp(time, self.seconds, self.beats)
        before = np.minimum(time - self.seconds[0], 0.0) / self._mean_rate()
        after = np.maximum(time - self.seconds[-1], 0.0) / self._mean_rate()
        return inside + before + after

    def beat_s(self, beat: Column) -> Column:
        """Length of a beat in seconds around each place: mean over two beats to either side."""
        wide = (self.at(beat + 2.0) - self.at(beat - 2.0)) / 4.0
        return np.clip(wide, 0.05, 10.0)

    def _mean_rate(self) -> float:
        span = float(self.beats[-1] - self.beats[0])
        rate = float(self.seconds[-1] - self.seconds[0]) / span if span > 0 else 0.5
        return max(rate, 0.01)


def fit_timeline(beats: Column, times: Column, worth: Column) -> Timeline:
    """The map through the surely matched cells of a path that does not go back.

    beats, times: score and played time of each cell. worth: likeness of its two chords;
    of several cells of a chord the best counts.
    """
    sure = worth >= min(SURE, float(worth.max()))
    beats, times, worth = beats[sure], times[sure], worth[sure]
    order = np.lexsort((times, -worth, beats))
    _, first = np.unique(beats[order], return_index=True)
    beats, times = beats[order[first]], times[order[first]]
    _, first = np.unique(times, return_index=True)
    beats, times = beats[first], times[first]
    kept = _in_line(beats, times)
    return Timeline(beats[kept], times[kept])


def smooth_timeline(beats: Column, times: Column) -> Timeline:
    """The map through the median onset of each written chord; what is out of line is dropped.

    beats, times: score and played time of each matched note, in any order, at least one.
    """
    order = np.lexsort((times, beats))
    beats, times = beats[order], times[order]
    first = np.flatnonzero(np.diff(beats, prepend=-np.inf) > 0)
    size = np.diff(np.append(first, len(beats)))
    middle = 0.5 * (times[first + (size - 1) // 2] + times[first + size // 2])
    kept = _in_line(beats[first], middle)
    return Timeline(beats[first][kept], np.maximum.accumulate(middle[kept]))


def _in_line(beat: Column, time: Column) -> npt.NDArray[np.bool_]:
    """Anchors that lie near the line through the anchors on either side."""
    kept = np.ones(len(beat), bool)
    if len(beat) < 3:
        return kept
    width = max(float(beat[-1] - beat[0]), 1e-9)
    beat_s = max(float(time[-1] - time[0]) / width, 1e-3)
    part = (beat[1:-1] - beat[:-2]) / np.maximum(beat[2:] - beat[:-2], 1e-9)
    line = time[:-2] + part * (time[2:] - time[:-2])
    kept[1:-1] = np.abs(time[1:-1] - line) <= OUTLIER_BEATS * beat_s
    return kept
