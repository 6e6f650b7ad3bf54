"""Waiting that is not musical: one gap far too long, in music that flows on both sides of it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.course import Course
from piano_core.score.score import Score
from piano_core.score.score_reading import Mistake, MistakeKind

Column = npt.NDArray[np.float64]

LEAST_S = 0.25
"""Shorter waiting is agogics."""

TIMES_LONGER = 2.0
"""A hesitation makes its gap at least this many times as long as the gaps around it."""

LONGEST_WRITTEN = 1.5
"""After longer written gaps (quarter notes), waiting is a breath, not a slip."""

NEIGHBOURS = 6
"""Gaps to either side that say how the music flows."""


def hesitations(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> list[Mistake]:
    """Gaps that stand out; slowing down, fermatas after it and pauses at rests do not."""
    found: list[Mistake] = []
    for stretch in course.stretches:
        first, last = stretch.run.first, stretch.run.last
        mine = (alignment.pairs[:, 0] >= first) & (alignment.pairs[:, 0] <= last)
        pairs = alignment.pairs[mine]
        beats, where = np.unique(score.notes["onset_beat"][pairs[:, 1]], return_inverse=True)
        times = np.full(len(beats), np.inf)
        np.minimum.at(times, where, performance.notes["onset_s"][pairs[:, 0]])
        bars = np.zeros(len(beats), np.intp)
        bars[where] = score.notes["bar"][pairs[:, 1]]
        for place in _stalled(beats, times):
            bar = int(bars[place])
            found.append(
                Mistake(MistakeKind.HESITATION, bar, bar, float(beats[place]), float(times[place]))
            )
    return found


def _stalled(beats: Column, times: Column) -> list[int]:
    """Chords that came late without the music slowing down around them."""
    written, played = np.diff(beats), np.diff(times)
    places: list[int] = []
    if len(written) < 3:
        return places
    pace = np.maximum(played, 0.0) / written
    for index in range(len(written)):
        around = np.r_[
            pace[max(index - NEIGHBOURS, 0) : index], pace[index + 1 : index + 1 + NEIGHBOURS]
        ]
        usual = float(np.median(around))
        waited = played[index] - usual * written[index]
        slowest = float(np.sort(around)[-2]) if len(around) > 3 else usual
        if (
            waited >= LEAST_S
            and pace[index] >= TIMES_LONGER * usual
            and pace[index] >= 1.4 * slowest
            and written[index] <= LONGEST_WRITTEN
        ):
            places.append(index + 1)
    return places
