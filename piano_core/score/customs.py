"""What players of a score customarily do otherwise than it says: no mistake of one of them.

Editions differ, notation files have slips of their own, and ornaments are a matter of custom.
References tell: what most of them leave out is not missed, and what one of them plays at the
same place, too, is not extra. On ASAP 37 % of all claims on experts are such (pieces
chosen on, up to five other performances each).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.course import course_of
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
    """

    support: npt.NDArray[np.float64]
    free: npt.NDArray[np.void]

    def left_out(self, written: Index) -> Mask:
        """Which of these written notes at least half of the references leave out."""
        return self.support[written] <= MOST_PLAY_IT

    def added(self, beat: npt.NDArray[np.float64], pitch: npt.NDArray[np.int16]) -> Mask:
        """Which of these unwritten notes some reference plays, too."""
        near = np.abs(self.free["beat"] - beat[:, None]) <= SAME_PLACE_BEATS
        return (near & (self.free["pitch"] == pitch[:, None])).any(axis=1)


def customs_of(score: Score, followed: Iterable[tuple[Performance, Alignment]]) -> Customs:
    """What references do, from their alignments (with at least one pair) with the score."""
    played, came_by = np.zeros(len(score)), np.zeros(len(score))
    free: list[npt.NDArray[np.void]] = [np.empty(0, FREE_DTYPE)]
    for performance, alignment in followed:
        course = course_of(performance, score, alignment)
        came_by += ~np.isnan(course.due_s)
        played[alignment.pairs[:, 1]] += 1
        extra = np.setdiff1d(alignment.extra, alignment.repeated[:, 0])
        extra = extra[~brushed_keys(performance, extra)]
        more = np.zeros(len(extra), FREE_DTYPE)
        more["beat"], more["pitch"] = course.beat[extra], performance.notes["pitch"][extra]
        free.append(more)
    support = np.divide(played, came_by, out=np.ones(len(score)), where=came_by > 0)
    return Customs(np.minimum(support, 1.0), np.unique(np.concatenate(free)))
