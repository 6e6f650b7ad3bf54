"""Tempo and loudness along a take, beside what references do or the score says."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from desktop_app.view_models.wording import marked, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from piano_core.performance import Performance
    from piano_core.score import BeatMeasure
    from piano_core.takes import Take

Floats = npt.NDArray[np.float64]

TEMPO = marked("Tempo")
LOUDNESS = marked("Loudness")
TEMPO_AT = marked("{value:.0f} quarter notes a minute")
LOUDNESS_AT = marked("mean velocity {value:.0f}")
WITHIN_BAND = marked("{words}, references {low:.0f} to {high:.0f}")
WRITTEN_AT = marked("{words}, written {level:.0f}")
TEMPO_SUMMARY = marked("Tempo {low:.0f} to {high:.0f} quarter notes a minute, median {median:.0f}.")
LOUDNESS_SUMMARY = marked("Loudness, mean velocity {low:.0f} to {high:.0f}, median {median:.0f}.")

WINDOW_S, HOP_S = 2.0, 0.5
"""Without a score loudness is the mean velocity of the notes begun in windows of two seconds."""

_TAIL = 1.0
"""Percent of the values at either end that may leave the lane: one slip does not flatten it."""
_ROUND = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True, eq=False)
class Curve:
    """One quantity over the time of the take; NaN is a break.

    times, values: (n,) seconds, ascending but for breaks, and the quantity.
    low, high: (n,) the references' band, NaN where nothing is known; None without references.
    level: one value to compare with, the score's own tempo; None without.
    bottom, top: the values between which the lane is drawn. octaves: whether it is drawn on a
    scale of ratios.  at, summary: how a value and the whole curve are said.
    """

    name: str
    times: Floats
    values: Floats
    low: Floats | None
    high: Floats | None
    level: float | None
    bottom: float
    top: float
    octaves: bool
    at: str
    summary: str

    def share(self, value: Floats) -> Floats:
        """Height in the lane, 0 at the bottom to 1 at the top."""
        return np.clip(self._scaled(value), 0.0, 1.0)

    def ticks(self, most: int) -> tuple[float, ...]:
        """Round values inside the lane, at most `most`."""
        for step in _ROUND:
            first = math.ceil(self.bottom / step)
            found = tuple(
                float(step * n) for n in range(first, math.floor(self.top / step) + 1) if n > 0
            )
            if len(found) <= most:
                return found
        return ()

    def words_at(self, time_s: float) -> str:
        """The curve at a time, in words; "" where it says nothing."""
        known = np.flatnonzero(~np.isnan(self.values))
        if not len(known) or not self.times[known[0]] <= time_s <= self.times[known[-1]]:
            return ""
        nearest = int(known[np.argmin(np.abs(self.times[known] - time_s))])
        words = self.at.format(value=self.values[nearest])
        if self.low is not None and self.high is not None and not np.isnan(self.low[nearest]):
            low, high = self.low[nearest], self.high[nearest]
            return tr(WITHIN_BAND, words=words, low=low, high=high)
        if self.level is not None:
            return tr(WRITTEN_AT, words=words, level=self.level)
        return words

    def summed_up(self) -> str:
        """The whole curve as one sentence, for screen readers."""
        known = self.values[~np.isnan(self.values)]
        if not len(known):
            return ""
        low, median, high = np.percentile(known, (5, 50, 95))
        return self.summary.format(low=low, median=median, high=high)

    def _scaled(self, value: Floats) -> Floats:
        if self.octaves:
            span = math.log2(self.top / self.bottom)
            return np.log2(np.maximum(value, 1e-9) / self.bottom) / span
        return (value - self.bottom) / (self.top - self.bottom)


def take_curves(take: Take) -> tuple[Curve, ...]:
    """Tempo where the score is known, and loudness always, with the references' bands."""
    against = take.against_score
    if against is None or against.measures is None:
        return loudness_alone(take.performance)
    beats = against.measures.beats
    written = None if take.comparison is None else take.comparison.score.tempo_qpm
    curves = (_tempo(take, beats, written), _loudness(take, beats))
    return tuple(curve for curve in curves if curve is not None)


def loudness_alone(performance: Performance) -> tuple[Curve, ...]:
    """Loudness of a take whose score nobody knows; none without notes."""
    notes = performance.notes
    if not len(notes):
        return ()
    centres = np.arange(0.0, performance.duration_s + HOP_S, HOP_S)
    total = np.concatenate([[0.0], np.cumsum(notes["velocity"], dtype=np.float64)])
    first = np.searchsorted(notes["onset_s"], centres - WINDOW_S / 2)
    last = np.searchsorted(notes["onset_s"], centres + WINDOW_S / 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        values = np.where(last > first, (total[last] - total[first]) / (last - first), np.nan)
    return (_of_loudness(centres, values),)


def _tempo(take: Take, beats: Sequence[BeatMeasure], written: float | None) -> Curve | None:
    """A value a beat, in its middle."""
    rows = [
        (beat.beat, beat.time_s + 30.0 / beat.tempo_qpm, math.log2(beat.tempo_qpm))
        for beat in beats
        if beat.time_s is not None and beat.tempo_qpm
    ]
    if not rows:
        return None
    times, *columns = _beside(rows, take, "tempo")
    values, low, high = (2.0**column for column in columns)
    seen = np.concatenate([values, low, high, [] if written is None else [written]])
    bottom, top = _tempo_range(seen)
    band = (None, None) if bool(np.all(np.isnan(low))) else (low, high)
    return Curve(
        tr(TEMPO), times, values, *band, written, bottom, top, True, tr(TEMPO_AT), tr(TEMPO_SUMMARY)
    )


def _loudness(take: Take, beats: Sequence[BeatMeasure]) -> Curve | None:
    rows = [
        (beat.beat, beat.time_s + 30.0 / beat.tempo_qpm, beat.velocity)
        for beat in beats
        if beat.time_s is not None and beat.tempo_qpm and beat.velocity is not None
    ]
    return _of_loudness(*_beside(rows, take, "loudness")) if rows else None


def _of_loudness(
    times: Floats, values: Floats, low: Floats | None = None, high: Floats | None = None
) -> Curve:
    known = low is not None and high is not None and not bool(np.all(np.isnan(low)))
    band = (low, high) if known else (None, None)
    seen = np.concatenate([values, *(edge for edge in band if edge is not None)])
    least, most = np.nanpercentile(seen, (_TAIL, 100 - _TAIL))
    middle, reach = (least + most) / 2, max((most - least) / 2 * 1.15, 16.0)
    bottom, top = max(middle - reach, 0.0), min(middle + reach, 127.0)
    return Curve(
        tr(LOUDNESS),
        times,
        values,
        *band,
        None,
        bottom,
        top,
        False,
        tr(LOUDNESS_AT),
        tr(LOUDNESS_SUMMARY),
    )


def _beside(
    rows: list[tuple[float, float, float]], take: Take, quantity: str
) -> tuple[Floats, Floats, Floats, Floats]:
    """(beat, time, value) to times, values and the band's low and high, NaN where unknown.

    The band is laid at the take's own overall tempo or loudness, which is the player's choice:
    as far from the values as it is from `BandBeat.played`.
    """
    against = take.against_references
    curves = () if against is None or not against.notated else against.curves
    band = {
        beat.beat: (beat.low, beat.high, beat.played)
        for curve in curves
        if curve.quantity == quantity
        for beat in curve.beats
    }
    nothing = (None, None, None)
    known = [(row[2], band.get(row[0], nothing)) for row in rows]
    shifts = [value - played for value, (_, _, played) in known if played is not None]
    shift = float(np.median(shifts)) if shifts else math.nan
    edges = np.array([(low, high) for _, (low, high, _) in known], np.float64) + shift
    return _broken(np.column_stack([np.array(rows, np.float64), edges]))


def _tempo_range(values: Floats) -> tuple[float, float]:
    """At least a fifth up and down from the middle, so that a steady pulse looks steady."""
    low, high = np.log2(np.nanpercentile(values, (_TAIL, 100 - _TAIL)))
    middle, reach = (low + high) / 2, max((high - low) / 2 * 1.15, 0.35)
    return float(2 ** (middle - reach)), float(2 ** (middle + reach))


def _broken(table: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """Rows of (beat, time, value, low, high) to columns in order of time, without the beat,
    broken by NaN where the playing went on elsewhere in the score."""
    table = table[np.argsort(table[:, 1], kind="stable")]
    jumps = 1 + np.flatnonzero(~np.isin(np.diff(table[:, 0]), (1.0, 2.0, 3.0, 4.0)))
    times = np.insert(table[:, 1], jumps, table[jumps, 1])
    values, low, high = (np.insert(table[:, column], jumps, np.nan) for column in (2, 3, 4))
    return times, values, low, high


@dataclass(frozen=True, eq=False)
class Thinned:
    """A curve as it is drawn: at each time the mean and the range of what lies there."""

    times: Floats
    lowest: Floats
    middle: Floats
    highest: Floats


def thinned(times: Floats, values: Floats, start_s: float, end_s: float, most: int) -> Thinned:
    """The points in view and one beyond either end, at most about `most` of them.

    Where there are more, each stands for a stretch, with the range of its values: neither a
    hesitation nor a rush disappears at any zoom.
    """
    known = ~np.isnan(values)
    inside = np.flatnonzero((times >= start_s) & (times <= end_s))
    if not len(inside):
        inside = np.array([np.searchsorted(times, start_s)])
    first, last = max(int(inside[0]) - 1, 0), min(int(inside[-1]) + 2, len(times))
    if last - first <= most:
        x, y = times[first:last], values[first:last]
        return Thinned(x, y, y, y)
    kept = first + np.flatnonzero(known[first:last])
    place = np.floor((times[kept] - start_s) / (end_s - start_s) * most)
    starts = np.flatnonzero(np.diff(place, prepend=-np.inf))
    sizes = np.diff(np.append(starts, len(kept)))
    y = values[kept]
    return Thinned(
        np.add.reduceat(times[kept], starts) / sizes,
        np.minimum.reduceat(y, starts),
        np.add.reduceat(y, starts) / sizes,
        np.maximum.reduceat(y, starts),
    )
