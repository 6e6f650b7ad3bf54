"""When the chords of a run were played, one after the other."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Run
from piano_core.score.score import Score

Column = npt.NDArray[np.float64]

NEIGHBOURS = 6
"""Gaps to either side that say how the music flows."""


def chords_of_run(
    performance: Performance, score: Score, alignment: Alignment, run: Run
) -> tuple[Column, Column, npt.NDArray[np.intp]]:
    """Beat, median onset and bar of each chord of a run, without grace notes and outliers."""
    mine = (alignment.pairs[:, 0] >= run.first) & (alignment.pairs[:, 0] <= run.last)
    pairs = alignment.pairs[mine]
    pairs = pairs[score.notes["duration_beat"][pairs[:, 1]] > 0]
    onset = performance.notes["onset_s"][pairs[:, 0]]
    order = np.lexsort((onset, score.notes["onset_beat"][pairs[:, 1]]))
    pairs, onset = pairs[order], onset[order]
    beat = score.notes["onset_beat"][pairs[:, 1]]
    first = np.flatnonzero(np.diff(beat, prepend=-np.inf) > 1e-4)
    size = np.diff(np.append(first, len(beat)))
    times = 0.5 * (onset[first + (size - 1) // 2] + onset[first + size // 2])
    kept = _rising(beat[first], times)
    first = first[kept]
    return beat[first], times[kept], score.notes["bar"][pairs[first, 1]].astype(np.intp)


def _rising(beats: Column, times: Column) -> npt.NDArray[np.intp]:
    """Chords without those that stand before the one written earlier.

    Of two in the wrong order the one goes without which the flow is more even.
    """
    kept = np.arange(len(beats))
    while len(kept) > 4:
        b, t = beats[kept], times[kept]
        back = np.flatnonzero(np.diff(t) <= 0)
        if not len(back):
            break
        pace = np.diff(t) / np.diff(b)
        gone = [
            min((left, left + 1), key=lambda chord: _unevenness(b, t, pace, chord))
            for left in back.tolist()
        ]
        kept = np.delete(kept, gone)
    return kept


def _unevenness(beats: Column, times: Column, pace: Column, without: int) -> float:
    """How far the gap over a left out chord is from the usual pace there, in logarithms."""
    before, after = max(without - 1, 0), min(without + 1, len(beats) - 1)
    if before == without or after == without:
        return 0.0
    usual = float(np.median(pace[max(without - NEIGHBOURS, 0) : without + NEIGHBOURS]))
    over = float((times[after] - times[before]) / (beats[after] - beats[before]))
    return abs(float(np.log(max(over, 1e-3) / max(usual, 1e-3))))
