"""MIDI events on disk as they come, a line each, and the MIDI file made of them."""

from __future__ import annotations

import io
import math
import os
import time
from pathlib import Path

from piano_core.files import write_bytes

Event = tuple[float, bytes]
"""Seconds since the recording began, and a MIDI message."""

_TEMPO = 500_000
_SYNC_AFTER_S = 0.5


class EventLog:
    """A text file of `seconds message-in-hexadecimal` lines that only grows.

    earlier_s: when the last event happened that it held already.
    """

    def __init__(self, path: Path) -> None:
        before = read_events(path)
        self.earlier_s = before[-1][0] if before else 0.0
        self._file = path.open("ab", buffering=0)
        self._unsynced_since: float | None = None

    def append(self, events: list[Event]) -> None:
        """Write events, or none. They are on the disk, against power loss, half a second later,
        where this is called again until then: also in a long rest."""
        now = time.monotonic()
        if events:
            self._file.write(b"".join(f"{at:.4f} {data.hex()}\n".encode() for at, data in events))
            self._unsynced_since = self._unsynced_since or now
        if self._unsynced_since is not None and now - self._unsynced_since >= _SYNC_AFTER_S:
            os.fsync(self._file.fileno())
            self._unsynced_since = None

    def close(self) -> None:
        """Sync and close."""
        os.fsync(self._file.fileno())
        self._file.close()


def read_events(path: Path) -> list[Event]:
    """The events of a log, in order; a last line that a crash cut off is left out."""
    if not path.is_file():
        return []
    events: list[Event] = []
    for line in path.read_bytes().split(b"\n")[:-1]:
        event = _event(line)
        if event is not None:
            events.append(event)
    return events


def write_played(log: Path, target: Path, end_s: float = 0.0) -> float:
    """Write the events of `log` as a MIDI file, complete or not at all; return its seconds.

    end_s: when the recording was stopped, where that is known. Without an event no file is
    written.
    """
    # Loaded when there is something to write: the window starts without.
    import mido

    from piano_core.midi import TICK_S

    events = read_events(log)
    if not events:
        return 0.0
    track = mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=_TEMPO)])
    now = 0
    for at, data in events:
        tick = max(now, round(at / TICK_S))
        track.append(mido.Message.from_bytes(data, time=tick - now))
        now = tick
    end = max(now, round(end_s / TICK_S))
    track.append(mido.MetaMessage("end_of_track", time=end - now))
    file = mido.MidiFile(type=0, ticks_per_beat=round(_TEMPO * 1e-6 / TICK_S))
    file.tracks.append(track)
    stream = io.BytesIO()
    file.save(file=stream)
    write_bytes(target, stream.getvalue())
    return end * TICK_S


def _event(line: bytes) -> Event | None:
    """One line, or None for one that is damaged: a power cut can leave zeros in a file."""
    import mido

    try:
        seconds, message = line.decode("ascii").split(" ")
        data = bytes.fromhex(message)
        mido.Message.from_bytes(data)
        at = float(seconds)
    except ValueError:
        return None
    return (at, data) if math.isfinite(at) and at >= 0 else None
