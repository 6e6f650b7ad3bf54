"""Waiting that is not musical: one gap far too long for how freely the music flows around it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Run
from piano_core.score.course import Course
from piano_core.score.score import Score
from piano_core.score.score_reading import Mistake, MistakeKind

Column = npt.NDArray[np.float64]

LEAST_S = 0.25
"""Shorter waiting is agogics: experts on ASAP delay beats by as much throughout."""

LEAST_LONGER, FREEDOM = 0.2, 4.0
"""A hesitation makes its gap longer than the usual one by at least a factor of e to the
`LEAST_LONGER` plus `FREEDOM` times the spread (median absolute deviation of the logarithm) of
the gaps around: where the tempo bends anyway, more waiting is music. Chosen on one half of
ASAP's pieces so that at most one written note in a thousand is claimed on experts."""

PHRASE_END, MORE_AT_END = 2.0, 0.5
"""Before a gap written this many times as long a phrase may end, and the factor is higher by e
to the power of this."""

SLOWEST = 1.2
"""And longer than the second slowest gap around by this factor: slowing down is no stop."""

LONGEST_WRITTEN = 3.0
"""After longer written gaps (quarter notes), waiting is a breath, not a slip."""

SAME_BEAT = 1e-3
"""Written onsets nearer than this (quarter notes) are one place."""

NEIGHBOURS = 6
"""Gaps to either side that say how the music flows."""


def hesitations(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> list[Mistake]:
    """Gaps that stand out; slowing down, phrase ends, fermatas and pauses at rests do not."""
    found: list[Mistake] = []
    for stretch in course.stretches:
        beats, times, bars = chords_of_run(performance, score, alignment, stretch.run)
        fermatas = np.searchsorted(beats, np.array(score.fermatas) + SAME_BEAT, side="right")
        for place in np.setdiff1d(_stalled(beats, times), fermatas).tolist():
            bar = int(bars[place])
            found.append(
                Mistake(MistakeKind.HESITATION, bar, bar, float(beats[place]), float(times[place]))
            )
    return found


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


def _stalled(beats: Column, times: Column) -> list[int]:
    """Chords that came late without the music slowing down around them."""
    written, played = np.diff(beats), np.diff(times)
    pace = np.maximum(played, 1e-3) / written
    places: list[int] = []
    for index in range(len(written)):
        before, after = pace[max(index - NEIGHBOURS, 0) : index], pace[index + 1 :][:NEIGHBOURS]
        around = np.concatenate([before, after])
        if len(around) < 3 or written[index] > LONGEST_WRITTEN:
            continue
        usual = float(np.median(around))
        spread = float(np.median(np.abs(np.log(around / usual))))
        needed = LEAST_LONGER + FREEDOM * spread
        if index + 1 < len(written) and written[index + 1] >= PHRASE_END * written[index]:
            needed += MORE_AT_END
        if (
            played[index] - usual * written[index] >= LEAST_S
            and pace[index] >= usual * np.exp(needed)
            and pace[index] >= SLOWEST * float(np.sort(around)[-2])
        ):
            places.append(index + 1)
    return places
