"""The best set of notes for each track: a semi-Markov conditional random field, decoded.

Every pair of frames (begin, end) of a track is an interval with a score; the intervals of a
track may touch and not overlap; what lies between them scores nothing. The set of largest
total score is found by dynamic programming from the last frame to the first, all tracks at
once (Yan et al., Skipping the Frame-Level, NeurIPS 2021).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SKIP = -1
"""The choice of a frame at which no interval begins."""

Interval = tuple[int, int]
"""First and last frame; equal for a note that begins and ends within one frame."""


@dataclass(frozen=True, eq=False)
class IntervalScores:
    """What every interval of some tracks scores.

    slopes: (track, begin, end), what an interval scores for each frame of its length; where it
        ends before it begins they mean nothing. within: (track, frame), what an interval inside
        one frame scores.
    """

    slopes: npt.NDArray[np.float32]
    within: npt.NDArray[np.float32]

    def of(self, found: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        """The scores of intervals, rows of (track, first frame, last frame)."""
        track, first, last = found.T
        length = (last - first).astype(np.float32)
        longer = self.slopes[track, first, last] * length
        return np.where(length > 0, longer, self.within[track, first])


def best_intervals(scores: IntervalScores, starts: npt.NDArray[np.int64]) -> list[list[Interval]]:
    """For each track the best intervals that begin at its frame of `starts` or later."""
    choice = _choices(scores.slopes, np.maximum(scores.within, 0))
    return [
        _follow(choice[track], scores.within[track] > 0, int(starts[track]))
        for track in range(len(choice))
    ]


def _choices(
    slopes: npt.NDArray[np.float32], within: npt.NDArray[np.float32]
) -> npt.NDArray[np.int64]:
    """(track, frame): where the best interval that begins here ends; `SKIP` where none does.

    within: (track, frame), what an interval inside the frame adds.
    """
    tracks, frames = within.shape
    lengths = np.arange(1, frames, dtype=np.float32)
    best = np.zeros((tracks, frames), np.float32)
    best[:, -1] = within[:, -1]
    choice = np.full((tracks, frames), SKIP, np.int64)
    rows = np.arange(tracks)
    for begin in range(frames - 2, -1, -1):
        total = slopes[:, begin, begin + 1 :] * lengths[: frames - 1 - begin]
        total += best[:, begin + 1 :]
        end = total.argmax(axis=1)
        value = total[rows, end]
        skipped = best[:, begin + 1]
        taken = value > skipped
        best[:, begin] = np.where(taken, value, skipped) + within[:, begin]
        choice[:, begin] = np.where(taken, end + begin + 1, SKIP)
    return choice


def _follow(
    choice: npt.NDArray[np.int64], single: npt.NDArray[np.bool_], start: int
) -> list[Interval]:
    """The intervals of one track, read from `start` on; `single` marks frames with one of
    their own."""
    ends, alone = choice.tolist(), single.tolist()
    found: list[Interval] = []
    last = len(ends) - 1
    frame = start
    for stop in np.flatnonzero((choice != SKIP) | single).tolist():
        if stop < frame or stop == last:
            continue
        frame = stop
        if alone[frame]:
            found.append((frame, frame))
        if ends[frame] != SKIP:
            found.append((frame, ends[frame]))
            frame = ends[frame]
    if alone[last]:
        found.append((last, last))
    return found
