"""What players of a score customarily do otherwise than it says: no mistake of one of them.

Editions differ, notation files have slips of their own, and ornaments are a matter of custom.
References tell: what most of them leave out is not missed, and what one of them plays at the
same place, too, is not extra. On ASAP 37 % of all claims on experts are such (pieces
chosen on, up to five other performances each). When they play tells waiting that is in the
music from waiting that is not (`waits`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.chord_times import chords_of_run
from piano_core.score.course import Course, course_of
from piano_core.score.freedom import brushed_keys
from piano_core.score.score import Score

Index = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

FREE_DTYPE = np.dtype([("beat", "f8"), ("pitch", "i2")])
"""A note that some reference plays although it is not written: place and key."""

MOST_PLAY_IT = 0.5
"""Share of the references that must play a note for it to be expected; more must."""

SAME_PLACE_BEATS = 0.5
"""An unwritten note that a reference plays this near, too, is no mistake."""


@dataclass(frozen=True, eq=False)
class Customs:
    """What references do with the notes of a score.

    support: share of the references that play each written note, of those that came by
        there; 1 where none did. free: `FREE_DTYPE`, what they play besides.
    chord_s: (references, chords) when each struck each distinct written onset (s), NaN where
        it did not and where it went back after it: one may subtract neighbours.
    """

    support: npt.NDArray[np.float64]
    free: npt.NDArray[np.void]
    chord_s: npt.NDArray[np.float64]

    def left_out(self, written: Index) -> Mask:
        """Which of these written notes at least half of the references leave out."""
        return self.support[written] <= MOST_PLAY_IT

    def added(self, beat: npt.NDArray[np.float64], pitch: npt.NDArray[np.int16]) -> Mask:
        """Which of these unwritten notes some reference plays, too."""
        near = np.abs(self.free["beat"] - beat[:, None]) <= SAME_PLACE_BEATS
        return (near & (self.free["pitch"] == pitch[:, None])).any(axis=1)

    def played_at(self, score: Score, beat: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """`chord_s` of written onsets of the score; a column each."""
        return self.chord_s[:, np.searchsorted(chord_beats(score), beat)]


def chord_beats(score: Score) -> npt.NDArray[np.float64]:
    """The distinct written onsets of a score, in quarter notes."""
    return np.unique(score.notes["onset_beat"].astype(np.float64))


def customs_of(score: Score, followed: Iterable[tuple[Performance, Alignment]]) -> Customs:
    """What references do, from their alignments (with at least one pair) with the score."""
    played, came_by = np.zeros(len(score)), np.zeros(len(score))
    free: list[npt.NDArray[np.void]] = [np.empty(0, FREE_DTYPE)]
    chords: list[npt.NDArray[np.float64]] = []
    for performance, alignment in followed:
        course = course_of(performance, score, alignment)
        came_by += ~np.isnan(course.due_s)
        played[alignment.pairs[:, 1]] += 1
        extra = np.setdiff1d(alignment.extra, alignment.repeated[:, 0])
        extra = extra[~brushed_keys(performance, extra)]
        more = np.zeros(len(extra), FREE_DTYPE)
        more["beat"], more["pitch"] = course.beat[extra], performance.notes["pitch"][extra]
        free.append(more)
        chords.append(_chord_times(performance, score, alignment, course))
    support = np.divide(played, came_by, out=np.ones(len(score)), where=came_by > 0)
    times = np.array(chords).reshape(len(chords), len(chord_beats(score)))
    return Customs(np.minimum(support, 1.0), np.unique(np.concatenate(free)), times)


def _chord_times(
    performance: Performance, score: Score, alignment: Alignment, course: Course
) -> npt.NDArray[np.float64]:
    """A row of `Customs.chord_s`; of chords played twice the last time counts."""
    known = chord_beats(score)
    row = np.full(len(known), np.nan)
    for stretch in course.stretches:
        beats, times, _ = chords_of_run(performance, score, alignment, stretch.run)
        places = np.searchsorted(known, beats)
        if not len(places):
            continue
        # From the chord before to the first of this stretch the player did not just go on.
        row[max(int(places[0]) - 1, 0)] = np.nan
        row[places] = times
    return row
