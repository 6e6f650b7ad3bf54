"""Waiting that is not musical: one gap far too long for how freely the music flows around it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.chord_times import NEIGHBOURS, chords_of_run
from piano_core.score.course import Course
from piano_core.score.customs import Customs
from piano_core.score.score import Score
from piano_core.score.score_reading import Mistake, MistakeKind, Wait
from piano_core.score.waits import LEAST_EVIDENCE, evidence_of_waits, middle_around

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


def hesitations(
    performance: Performance,
    score: Score,
    alignment: Alignment,
    course: Course,
    customs: Customs | None = None,
) -> list[Mistake]:
    """Gaps that stand out; slowing down, phrase ends, fermatas and pauses at rests do not.

    Where references are known a gap stands out against theirs (`waits`), else against how
    freely the music flows around it.
    """
    found: list[Mistake] = []
    for stretch in course.stretches:
        beats, times, bars = chords_of_run(performance, score, alignment, stretch.run)
        if len(beats) < 2:
            continue
        late = _stalled(beats, times)
        if customs is not None:
            evidence = evidence_of_waits(beats, times, customs.played_at(score, beats))
            late = np.where(np.isnan(evidence), late, evidence >= LEAST_EVIDENCE)
        late &= np.diff(beats) <= LONGEST_WRITTEN
        waits = _waits(beats, times)
        fermatas = np.searchsorted(beats, np.array(score.fermatas) + SAME_BEAT, side="right")
        for place in np.setdiff1d(1 + np.flatnonzero(late), fermatas).tolist():
            bar, beat, time = int(bars[place]), float(beats[place]), float(times[place])
            wait = waits[place - 1]
            found.append(Mistake(MistakeKind.HESITATION, bar, bar, beat, time, wait=wait))
    return found


def _waits(beats: Column, times: Column) -> list[Wait]:
    """How long each gap between chords was held up, were the others around it the usual ones."""
    written, played = np.diff(beats), np.diff(times)
    usual = middle_around(np.maximum(played, 1e-3) / written)
    waited = np.maximum(played - usual * written, 0.0)
    return [Wait(float(s), float(b)) for s, b in zip(waited, waited / usual, strict=True)]


def _stalled(beats: Column, times: Column) -> npt.NDArray[np.bool_]:
    """Which gaps between chords are too long without the music slowing down around them."""
    written, played = np.diff(beats), np.diff(times)
    pace = np.maximum(played, 1e-3) / written
    late = np.zeros(len(written), bool)
    for index in range(len(written)):
        before, after = pace[max(index - NEIGHBOURS, 0) : index], pace[index + 1 :][:NEIGHBOURS]
        around = np.concatenate([before, after])
        if len(around) < 3:
            continue
        usual = float(np.median(around))
        spread = float(np.median(np.abs(np.log(around / usual))))
        needed = LEAST_LONGER + FREEDOM * spread
        if index + 1 < len(written) and written[index + 1] >= PHRASE_END * written[index]:
            needed += MORE_AT_END
        late[index] = (
            played[index] - usual * written[index] >= LEAST_S
            and pace[index] >= usual * np.exp(needed)
            and pace[index] >= SLOWEST * float(np.sort(around)[-2])
        )
    return late
