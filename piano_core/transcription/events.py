"""Intervals of frames to events in seconds: when exactly, how loud, cut off or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from piano_core.transcription.intervals import Interval

SHORTEST_S = 1e-8
"""An event lasts, however short: an offset never lies before its onset."""


@dataclass(frozen=True, slots=True)
class Event:
    """A key or a pedal held down, heard in one segment.

    track: index of the track. velocity: 0-127. last_frame: where its interval ends.
    has_onset, has_offset: False where it goes on beyond the segment's begin or end.
    level_db: how loud the segment was that heard its velocity.
    """

    track: int
    start_s: float
    end_s: float
    velocity: int
    last_frame: int
    has_onset: bool = True
    has_offset: bool = True
    level_db: float = 0.0


@dataclass(frozen=True, eq=False)
class Attributes:
    """What the network says of n intervals, in the order of `flat`.

    velocity: (n,) 0-127. shift: (n, 2), of onset and offset, in frames from -0.5 to 0.5.
    inside: (n, 2), whether onset and offset lie in the segment although its edge is near.
    """

    velocity: npt.NDArray[np.int64]
    shift: npt.NDArray[np.float64]
    inside: npt.NDArray[np.bool_]


def flat(intervals: Sequence[Sequence[Interval]]) -> npt.NDArray[np.int64]:
    """(n, 3): track, first frame and last frame of every interval, track after track."""
    rows = [(track, *one) for track, found in enumerate(intervals) for one in found]
    return np.array(rows, np.int64).reshape(-1, 3)


def shifts(logits: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """Places inside a frame, from -0.5 to 0.5, from the logits of the network.

    They are means of a continuous Bernoulli distribution (Loaiza-Ganem & Cunningham, 2019),
    1 / (1 - exp(-z)) - 1 / z for the logit z, of a place that training scaled by 0.99.
    """
    z = np.asarray(logits, np.float64)
    # Around 0 the two terms cancel: there, its Taylor series.
    wide = np.where(np.abs(z) < 1e-2, 1.0, z)
    with np.errstate(over="ignore"):
        mean = 1 / -np.expm1(-wide) - 1 / wide
    mean = np.where(np.abs(z) < 1e-2, 0.5 + z / 12 - z**3 / 720, mean)
    return np.clip((mean - 0.5) / 0.99, -0.5, 0.5)


def segment_events(
    found: npt.NDArray[np.int64],
    attributes: Attributes,
    begin_s: float,
    until_s: float,
    frame_s: float,
    edge_frame: int,
) -> list[Event]:
    """The events of one segment, in order of track and time.

    found: rows of `flat`. begin_s: when the segment begins. until_s: up to where there is
    sound; nothing is heard to begin or last beyond. edge_frame: the last frame that lies wholly
    in the segment; an interval reaching it goes on, unless its offset is `inside`.
    """
    start = (found[:, 1] + attributes.shift[:, 0]) * frame_s
    end = (found[:, 2] + attributes.shift[:, 1]) * frame_s
    has_onset = (found[:, 1] > 0) | attributes.inside[:, 0]
    has_offset = (found[:, 2] < edge_frame) | attributes.inside[:, 1]
    columns = (found[:, 0], start, end, attributes.velocity, found[:, 2], has_onset, has_offset)
    events: list[Event] = []
    track, free_s = -1, 0.0
    for row in zip(*(column.tolist() for column in columns), strict=True):
        if row[0] != track:
            track, free_s = row[0], 0.0
        start_s = max(row[1], free_s)
        free_s = max(row[2], start_s + SHORTEST_S)
        onset_s, offset_s = max(start_s + begin_s, 0.0), max(free_s + begin_s, 0.0)
        if onset_s < until_s:
            events.append(Event(track, onset_s, min(offset_s, until_s), *row[3:]))
    return events
