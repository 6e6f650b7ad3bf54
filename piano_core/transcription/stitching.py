"""Events of overlapping segments to notes and pedals of the whole recording.

Segments overlap, and each track goes on after its last event that had an offset. So an event
that an earlier segment heard to its end stands; one that was cut off is heard again by the
next segment, which continues it, hears it anew, or does not hear it and thereby drops it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from piano_core.performance import (
    NOTE_DTYPE,
    PEDAL_DTYPE,
    NoteArray,
    PedalArray,
    note_array,
    pedal_array,
)
from piano_core.transcription.events import Event

SOFTEST = 1
"""Velocity 0 means "key up" in MIDI, so the softest note has this one."""


@dataclass
class Stitcher:
    """What the segments so far have settled, and what waits for the next one.

    hop_frames: from the begin of one segment to the begin of the next.
    starts: for each track the frame from which the next segment is read.
    settled: events that no later segment changes, in the order of their discovery.
    """

    hop_frames: int
    starts: npt.NDArray[np.int64]
    settled: list[Event] = field(default_factory=list[Event])
    _waiting: dict[int, Event] = field(default_factory=dict[int, Event])
    _free_s: dict[int, float] = field(default_factory=dict[int, float])

    def add(self, events: Sequence[Event]) -> list[Event]:
        """Take the events of the next segment, in order of track and time; what they settle."""
        waiting, self._waiting = self._waiting, {}
        ends = np.zeros(len(self.starts), np.int64)
        settled: list[Event] = []
        for event in events:
            # Of what a segment cuts off at its end, only the last of a track goes on.
            self._waiting.pop(event.track, None)
            joined = self._join(event, waiting.pop(event.track, None))
            if event.has_offset:
                ends[event.track] = event.last_frame
            if joined is not None and joined.has_offset:
                settled += self._settle(joined)
            elif joined is not None:
                self._waiting[event.track] = joined
        self.starts = np.maximum(ends - self.hop_frames, 0)
        self.settled += settled
        return settled

    def finish(self) -> list[Event]:
        """The recording ends here: what still sounds ends with it; what that settles."""
        waiting, self._waiting = self._waiting, {}
        settled = [event for held in waiting.values() for event in self._settle(held)]
        self.settled += settled
        return settled

    def _join(self, event: Event, waiting: Event | None) -> Event | None:
        """The event, with the begin that an earlier segment heard; None if it has none."""
        if event.has_onset:
            return event
        if waiting is None or event.start_s >= waiting.end_s:
            return None
        end_s = max(event.end_s, waiting.end_s)
        return replace(waiting, end_s=end_s, has_offset=event.has_offset)

    def _settle(self, event: Event) -> list[Event]:
        """The event as it stands, after the one before it on its track; none without length."""
        start_s = max(event.start_s, self._free_s.get(event.track, 0.0))
        if event.end_s <= start_s:
            return []
        self._free_s[event.track] = event.end_s
        return [replace(event, start_s=start_s)]


def notes_of(events: Iterable[Event], tracks: Sequence[int]) -> NoteArray:
    """The keys among `events`, by (onset, pitch)."""
    rows = [
        (event.start_s, event.end_s, tracks[event.track], max(event.velocity, SOFTEST))
        for event in events
        if tracks[event.track] > 0
    ]
    return (
        np.sort(note_array(rows), order=("onset_s", "pitch")) if rows else np.zeros(0, NOTE_DTYPE)
    )


def pedals_of(events: Iterable[Event], tracks: Sequence[int]) -> PedalArray:
    """The pedals among `events`, by time: down with the value heard, up with 0.

    A pedal that goes down in the moment it comes up comes up first.
    """
    rows = [
        row
        for event in events
        if tracks[event.track] < 0
        for row in (
            (event.start_s, -tracks[event.track], max(event.velocity, SOFTEST)),
            (event.end_s, -tracks[event.track], 0),
        )
    ]
    rows.sort(key=lambda row: (row[0], row[1], row[2] > 0))
    return pedal_array(rows) if rows else np.zeros(0, PEDAL_DTYPE)
