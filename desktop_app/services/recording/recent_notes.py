"""The keys of the last seconds, made of MIDI messages as they come."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from desktop_app.services.recording.event_log import Event
from desktop_app.view_models.recording.recording import LIVE_S, LiveNote

_NOTE_OFF, _NOTE_ON = 0x80, 0x90


class RecentNotes:
    """Keeps what is shown while one plays, and forgets it after `LIVE_S`: what is recorded is in
    the log, and an hour of playing must not make a view slower."""

    def __init__(self) -> None:
        self._down: dict[int, LiveNote] = {}
        self._up: deque[LiveNote] = deque()

    def take(self, events: list[Event], now_s: float) -> tuple[LiveNote, ...]:
        """Hear these messages too; the notes that sounded within `LIVE_S` before now, those
        that are still held last."""
        for at_s, data in events:
            kind = data[0] & 0xF0
            if kind not in (_NOTE_OFF, _NOTE_ON):
                continue
            pitch, velocity = data[1], data[2]
            held = self._down.pop(pitch, None)
            if held is not None:
                self._up.append(replace(held, end_s=at_s))
            if kind == _NOTE_ON and velocity > 0:
                self._down[pitch] = LiveNote(pitch, velocity, at_s)
        while self._up and (self._up[0].end_s or 0.0) < now_s - LIVE_S:
            self._up.popleft()
        return (*self._up, *self._down.values())
