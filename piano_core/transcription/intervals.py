"""The best set of notes for each track: a semi-Markov conditional random field, decoded.

Every pair of frames (begin, end) of a track is an interval with a score; the intervals of a
track may touch and not overlap; what lies between them scores nothing. The set of largest
total score is found by dynamic programming from the last frame to the first (Yan et al.,
Skipping the Frame-Level, NeurIPS 2021). Scores come as two factors (see
`BACKBONE_OUTPUTS`) and are multiplied out for some begins at a time, so memory stays small.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

BLOCK = 32
"""Begins whose scores are computed together: their scores stay in the cache."""

SKIP = -1
"""The choice of a frame at which no interval begins."""


@dataclass(frozen=True, eq=False)
class Scores:
    """The factors of all intervals' scores, float32.

    end, begin: (track, frame, d); diagonal: (track, frame).
    """

    end: npt.NDArray[np.float32]
    begin: npt.NDArray[np.float32]
    diagonal: npt.NDArray[np.float32]


Interval = tuple[int, int]
"""First and last frame; equal for a note that begins and ends within one frame."""


def best_intervals(scores: Scores, starts: npt.NDArray[np.int64]) -> list[list[Interval]]:
    """For each track the best intervals that begin at its frame of `starts` or later."""
    choice = _choices(scores)
    return [
        _follow(choice[track], scores.diagonal[track] > 0, int(starts[track]))
        for track in range(len(choice))
    ]


def _choices(scores: Scores) -> npt.NDArray[np.int64]:
    """(track, frame): where the best interval that begins here ends; `SKIP` where none does."""
    tracks, frames = scores.diagonal.shape
    within = np.maximum(scores.diagonal, 0)
    best = np.zeros((tracks, frames), np.float32)
    best[:, -1] = within[:, -1]
    choice = np.full((tracks, frames), SKIP, np.int64)
    rows = np.arange(tracks)
    for first in range((frames - 2) // BLOCK * BLOCK, -1, -BLOCK):
        last = min(first + BLOCK, frames - 1)
        block = _block(scores, first, last)
        for begin in range(last - 1, first - 1, -1):
            total = block[:, begin - first, begin + 1 - first :] + best[:, begin + 1 :]
            end = total.argmax(axis=1)
            value = total[rows, end]
            skipped = best[:, begin + 1]
            taken = value > skipped
            best[:, begin] = np.where(taken, value, skipped) + within[:, begin]
            choice[:, begin] = np.where(taken, end + begin + 1, SKIP)
    return choice


def _block(scores: Scores, first: int, last: int) -> npt.NDArray[Any]:
    """(track, begin, end): scores of intervals that begin in [first, last), ends from `first`."""
    ends = scores.end[:, first:].transpose(0, 2, 1)
    products = scores.begin[:, first:last] @ ends
    frames = np.arange(first, scores.end.shape[1], dtype=np.float32)
    return products * np.abs(frames - frames[: last - first, np.newaxis])


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
