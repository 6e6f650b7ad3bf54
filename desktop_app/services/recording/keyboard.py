"""Notes from a MIDI keyboard to `events.log`, and to `played.mid` at the end."""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

from desktop_app.services.closing import Closing
from desktop_app.services.recording.event_log import Event, EventLog, write_played
from desktop_app.services.recording.recent_notes import RecentNotes
from desktop_app.services.recording.take_folder import EVENTS, MIDI
from desktop_app.view_models.recording.recording import (
    Choice,
    Found,
    Gap,
    Input,
    InputKind,
    Reading,
)
from desktop_app.view_models.wording import marked
from piano_core.errors import RecordingError, told
from piano_core.sentences import say

NO_MIDI = marked(
    "This computer takes in no MIDI at the moment, so a keyboard cannot be recorded by its keys. "
    "A microphone hears it, and a MIDI file that it saved can be opened."
)
_LOOK_EVERY_S = 1.0
_NOTE_ON = 0x90


def keyboards() -> Found:
    """The MIDI inputs there are now, of every MIDI interface of this system."""
    rtmidi = _rtmidi()
    return _inputs_of(rtmidi, rtmidi.get_compiled_api())


def _inputs_of(rtmidi: Any, apis: list[int]) -> Found:
    found: list[Input] = []
    reasons: list[str] = []
    for api in apis:
        try:
            port = rtmidi.MidiIn(api)
        except rtmidi.RtMidiError as error:
            reasons.append(f"{rtmidi.get_api_display_name(api)}: {error}")
            continue
        names = port.get_ports()
        port.delete()
        host = rtmidi.get_api_display_name(api)
        found += [Input(InputKind.MIDI, name, host) for name in dict.fromkeys(names)]
    if len(reasons) < len(apis):
        return Found(tuple(found))
    return Found((), (NO_MIDI,), tuple(reasons))


def plugged_in() -> Found:
    """The MIDI inputs of keyboards only, not of other programs (JACK): short enough to be asked
    every few seconds, and silent where no JACK server runs."""
    rtmidi = _rtmidi()
    apis = [api for api in rtmidi.get_compiled_api() if api != rtmidi.API_UNIX_JACK]
    return _inputs_of(rtmidi, apis)


class Keyboard(Closing):
    """An open MIDI input whose events go to disk. A context: it closes port and log."""

    latency_s = 0.02

    def __init__(self, choice: Choice, folder: Path) -> None:
        self._source = choice.source
        self._folder = folder
        self._notes = 0
        self._recent = RecentNotes()
        self._told_s = 0.0
        self._before_s = 0.0
        self._looked_s = 0.0

    def __enter__(self) -> Keyboard:
        self._port = _open(self._source)
        try:
            self._log = EventLog(self._folder / EVENTS)
        except BaseException:
            _close(self._port)
            raise
        earlier = self._log.earlier_s
        self._zero = time.monotonic() - earlier
        self._told_s = self._before_s = self._looked_s = earlier
        return self

    def close(self) -> None:
        """Close port and log."""
        try:
            _close(self._port)
        finally:
            self._log.close()

    def count_from(self, zero: float) -> None:
        """Times are counted from this moment of the steady clock, where it has come."""
        self._zero = min(zero, self._zero)
        self._before_s = time.monotonic() - self._zero

    def poll(self) -> Reading:
        """Write the events that have come. Raises `RecordingError` once the keyboard is gone."""
        reading = self._take()
        if reading.seconds - self._looked_s > _LOOK_EVERY_S:
            self._looked_s = reading.seconds
            self._check()
        return reading

    def finish(self) -> tuple[Path | None, float, tuple[Gap, ...]]:
        """Write the last events and the MIDI file; None and 0 where no event came."""
        target = self._folder / MIDI
        length = write_played(self._folder / EVENTS, target, self._take().seconds)
        return (target if length else None), length, ()

    def _take(self) -> Reading:
        now = time.monotonic() - self._zero
        events: list[Event] = []
        while message := self._port.get_message():
            data, since_last = message
            # The interface tells times between events; its clock is kept between our looks.
            self._told_s = min(max(self._told_s + since_last, self._before_s), now)
            events.append((self._told_s, bytes(data)))
        self._before_s = now
        self._log.append(events)
        self._notes += sum(data[0] & 0xF0 == _NOTE_ON and data[2] > 0 for _, data in events)
        return Reading(seconds=now, notes=self._notes, keys=self._recent.take(events, now))

    def _check(self) -> None:
        if self._source.name not in self._port.get_ports():
            raise RecordingError(
                "The keyboard is not connected any more.",
                where=self._source.name,
                remedy="Plug it in again, then record again.",
            )


def _rtmidi() -> Any:
    """The library, which has no types; loaded when a keyboard is first asked for."""
    return importlib.import_module("rtmidi")


def _open(source: Input) -> Any:
    rtmidi = _rtmidi()
    for api in rtmidi.get_compiled_api():
        if rtmidi.get_api_display_name(api) != source.host:
            continue
        try:
            port = rtmidi.MidiIn(api, queue_size_limit=1 << 14)
            names = port.get_ports()
            if source.name in names:
                return port.open_port(names.index(source.name))
            port.delete()
        except rtmidi.RtMidiError as error:
            raise RecordingError(
                say("the keyboard cannot be opened ({reason}).", reason=told(error)),
                where=source.name,
                remedy="Close other programs that use it, or choose another input.",
            ) from error
    raise RecordingError(
        "this keyboard is not here any more.",
        where=source.name,
        remedy="Plug it in, or choose another input.",
    )


def _close(port: Any) -> None:
    port.close_port()
    port.delete()
