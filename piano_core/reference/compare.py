"""`compare`: where, how far and in which direction a performance leaves the references' bands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.reference.bands import Band, ReferenceBands
from piano_core.reference.laying import Laid, lay
from piano_core.reference.quantity import QUANTITIES, Grain, Quantity
from piano_core.reference.spread import level

Column = npt.NDArray[np.float64]

SHORTEST_BEATS = 2
"""One beat alone outside of its band is not worth a word, unless it is far out."""

FAR_WIDTHS = 2.0
"""So many half-widths from the middle, a single beat counts too."""


@dataclass(frozen=True)
class Deviation:
    """A stretch in which a performance lies outside of the references' band.

    start_beat, end_beat: in the score, the end exclusive. first_bar, last_bar: printed
    numbers; 0 where the references have no notation. start_s, end_s: in the performance.
    widths: how far from the middle on average, in half-widths of the band (1 is its edge),
    signed. amount: the same in `unit`, signed. direction: in words, for example `slower`.
    confidence: of the band there, 0-1.
    """

    quantity: str
    start_beat: float
    end_beat: float
    first_bar: int
    last_bar: int
    start_s: float
    end_s: float
    widths: float
    amount: float
    unit: str
    direction: str
    confidence: float


@dataclass(frozen=True, eq=False)
class Comparison:
    """A performance held against bands.

    laid: the performance laid over the bands' score. values: for each quantity its values
    at the level of the references (own overall tempo and loudness taken out), NaN where
    nothing was played. deviations: the farthest first.
    """

    laid: Laid
    values: dict[str, Column]
    deviations: tuple[Deviation, ...]

    def of(self, quantity: str) -> tuple[Deviation, ...]:
        """The deviations of one quantity, in order of the score."""
        mine = [d for d in self.deviations if d.quantity == quantity]
        return tuple(sorted(mine, key=lambda d: d.start_beat))


def compare(performance: Performance, bands: ReferenceBands) -> Comparison:
    """Hold a performance against bands. Raises `ScoreMismatchError` for other music."""
    laid = lay(performance, bands.score, bands.customs)
    values = {q.name: _at_level(laid, bands.bands[q.name]) for q in QUANTITIES}
    found: list[Deviation] = []
    for quantity in QUANTITIES:
        if quantity.grain is Grain.BEAT:
            band = bands.bands[quantity.name]
            found += _outside(quantity, band, values[quantity.name], laid, bands.notated)
    found.sort(key=lambda d: (-abs(d.widths) * (d.end_beat - d.start_beat), d.start_beat))
    return Comparison(laid, values, tuple(found))


def _at_level(laid: Laid, band: Band) -> Column:
    values = laid.values[band.quantity.name]
    if not band.quantity.free_level:
        return values
    return values - level(values, band.middle)


def _outside(
    quantity: Quantity, band: Band, values: Column, laid: Laid, notated: bool
) -> Iterator[Deviation]:
    above = values - band.middle
    widths = above / ((band.high - band.low) / 2)
    side = np.where(np.abs(widths) > 1, np.sign(widths), 0.0)
    edges = np.flatnonzero(np.diff(side, prepend=0.0, append=0.0))
    for start, stop in pairwise(edges):
        here = slice(int(start), int(stop))
        mean = float(np.mean(widths[here])) if side[start] else 0.0
        if not side[start] or (stop - start < SHORTEST_BEATS and abs(mean) < FAR_WIDTHS):
            continue
        grid, time_s = laid.grid, laid.time_s
        end = time_s[stop] if stop < len(time_s) else np.nan
        yield Deviation(
            quantity.name,
            float(grid.beats[start]),
            float(grid.beats[stop - 1]) + 1.0,
            int(grid.bar[start]) if notated else 0,
            int(grid.bar[stop - 1]) if notated else 0,
            float(time_s[start]),
            float(laid.performance.duration_s if np.isnan(end) else end),
            mean,
            float(np.mean(above[here])),
            quantity.unit,
            quantity.higher if mean > 0 else quantity.lower,
            float(np.mean(band.confidence[here])),
        )
