"""The course of a performance: when each written note was due and where each played one stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Run
from piano_core.score.score import Score
from piano_core.score.timeline import Timeline, smooth_timeline

Column = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Stretch:
    """One run and its map from score time to played time."""

    run: Run
    timeline: Timeline


@dataclass(frozen=True, eq=False)
class Course:
    """Where and when everything happened.

    stretches: the runs with a matched note, in order of playing.
    due_s: when each written note was due, in seconds; NaN outside of what was played.
    due_beat_s: length of a quarter note there, in seconds.
    beat: where in the score each played note stands, in quarter notes.
    """

    stretches: tuple[Stretch, ...]
    due_s: Column
    due_beat_s: Column
    beat: Column


def course_of(performance: Performance, score: Score, alignment: Alignment) -> Course:
    """The course that an alignment with at least one pair gives."""
    written = score.notes["onset_beat"].astype(np.float64)
    onset = performance.notes["onset_s"].astype(np.float64)
    known = np.concatenate([alignment.pairs, alignment.repeated])
    due, due_beat = np.full(len(written), np.nan), np.full(len(written), np.nan)
    beat = np.zeros(len(onset))
    stretches: list[Stretch] = []
    for run in alignment.runs or (_whole(performance, alignment, written),):
        mine = known[(known[:, 0] >= run.first) & (known[:, 0] <= run.last)]
        if not len(mine):
            continue
        timeline = smooth_timeline(written[mine[:, 1]], onset[mine[:, 0]])
        stretches.append(Stretch(run, timeline))
        covered = (written >= run.start_beat) & (written <= run.end_beat)
        due[covered] = timeline.at(written[covered])
        due_beat[covered] = timeline.beat_s(written[covered])
        beat[run.first :] = timeline.beat_at(onset[run.first :])
    beat[: stretches[0].run.first] = stretches[0].timeline.beat_at(onset[: stretches[0].run.first])
    return Course(tuple(stretches), due, due_beat, beat)


def _whole(performance: Performance, alignment: Alignment, written: Column) -> Run:
    """The one run of an alignment that came without any, from its first to its last pair."""
    beats = written[alignment.pairs[:, 1]]
    return Run(0, len(performance) - 1, float(beats.min()), float(beats.max()))
