"""Bytes to tick-level events: what a MIDI file says, before anyone interprets it as music.

mido reads the messages (pure Python, maintained, no compiled part to install); what
follows is arrays. Files are checked before mido sees them, so that hostile bytes cost
neither time nor memory: a chunk that is cut off, an unlikely size, a number that never ends.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import mido
import numpy as np
import numpy.typing as npt
from mido.midifiles.meta import KeySignatureError

from piano_core.errors import MidiError
from piano_core.sentences import say

EVENT_DTYPE = np.dtype(
    [("tick", "i8"), ("track", "i4"), ("kind", "u1"), ("channel", "u1"), ("a", "u1"), ("b", "u1")]
)
"""One row a channel message: `a` and `b` are pitch and velocity, controller and value,
or program and 0. Rows stand in the order of the file, track after track."""

NOTE_ON, NOTE_OFF, CONTROL, PROGRAM = range(4)

MAX_FILE_BYTES = 8 * 2**20
"""An hour of 200,000 notes with finely graded pedals is half of this."""

MAX_DURATION_S = 24 * 3600.0
"""Longer recordings are damaged delta times in every case seen."""

DEFAULT_TEMPO = 500_000
"""Microseconds a quarter note until the file says otherwise (Standard MIDI Files 1.0)."""

# A delta time has four bytes at most; text in any script stays far below this run of
# bytes with the top bit set, which mido would read as one endless number.
_ENDLESS_NUMBER = re.compile(rb"[\x80-\xff]{4096}")

_OTHER_FILES = (
    (b"RIFF", say("a WAV or other RIFF file")),
    (b"ID3", say("an MP3 file")),
    (b"fLaC", say("a FLAC file")),
    (b"OggS", say("an Ogg file")),
    (b"<?xml", say("an XML file")),
    (b"PK", say("a zip archive (perhaps compressed MusicXML)")),
)

_EXPORT_AGAIN = "Export it again as a Standard MIDI File, format 0 or 1."

# What mido raises on bytes that break the standard.
_UNREADABLE = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    OverflowError,
    struct.error,
    KeySignatureError,
)

EventArray = npt.NDArray[np.void]
Ticks = npt.NDArray[np.int64]
Seconds = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class MidiEvents:
    """A MIDI file in ticks.

    events: `EVENT_DTYPE`.
    tempos: (n, 2) of (tick, microseconds a quarter note), sorted by tick.
    time_signatures: rows of (tick, numerator, denominator), sorted by tick.
    end_tick: where the longest track ends.
    division: ticks a quarter note, or a second for SMPTE time (see `seconds_per_tick`).
    seconds_per_tick: fixed length of a tick (SMPTE time); None where tempo decides.
    track_names, texts: as written in the file.
    """

    events: EventArray
    tempos: npt.NDArray[np.int64]
    time_signatures: tuple[tuple[int, int, int], ...]
    end_tick: int
    division: float
    seconds_per_tick: float | None
    track_names: tuple[str, ...]
    texts: tuple[str, ...]

    def seconds(self, ticks: npt.ArrayLike) -> Seconds:
        """Time of each tick in seconds, following every tempo change of any track."""
        at = np.asarray(ticks, np.int64)
        if self.seconds_per_tick is not None:
            return at.astype(np.float64) * self.seconds_per_tick
        change = np.concatenate([[0], self.tempos[:, 0]])
        length = np.concatenate([[DEFAULT_TEMPO], self.tempos[:, 1]]) / (1e6 * self.division)
        start = np.concatenate([[0.0], np.cumsum(np.diff(change) * length[:-1])])
        index = np.searchsorted(change, at, side="right") - 1
        return start[index] + (at - change[index]) * length[index]


def read_events(data: bytes, where: str) -> MidiEvents:
    """The events of a Standard MIDI File, format 0 or 1; `where` names it in errors.

    Raises `MidiError` for anything else: other files, format 2, damaged or cut-off
    files, files above `MAX_FILE_BYTES` or longer than `MAX_DURATION_S`.
    """
    body = _checked(data, where)
    try:
        file = mido.MidiFile(file=io.BytesIO(body))
    except _UNREADABLE as error:
        detail = str(error) or type(error).__name__
        raise MidiError(
            say("the file is damaged ({detail}).", detail=detail), where=where, remedy=_EXPORT_AGAIN
        ) from error
    events = _gather(file)
    if float(events.seconds([events.end_tick])[0]) > MAX_DURATION_S:
        raise MidiError(
            "it claims to last more than 24 hours, so its times are damaged.",
            where=where,
            remedy=_EXPORT_AGAIN,
        )
    return events


def _checked(data: bytes, where: str) -> bytes:
    """Header and track chunks of `data`, whole; others are skipped as the standard asks."""
    _refuse_other_files(data, where)
    if _ENDLESS_NUMBER.search(data):
        raise MidiError("the file is damaged.", where=where, remedy=_EXPORT_AGAIN)
    chunks = list(_chunks(data, where))
    tracks = [chunk for name, chunk in chunks if name == b"MTrk"]
    header = chunks[0][1] if chunks else b""
    if len(header) < 14:
        raise MidiError("its header is cut off.", where=where, remedy=_EXPORT_AGAIN)
    kind, count, division = struct.unpack(">HHh", header[8:14])
    _check_header(kind, division, where)
    if len(tracks) < count:
        raise MidiError(
            say(
                "it is cut off: {found} of {count} tracks are there.",
                found=len(tracks),
                count=count,
            ),
            where=where,
            remedy="Copy or export it again.",
        )
    return header[:14].replace(header[4:8], struct.pack(">L", 6), 1) + b"".join(tracks[:count])


def _refuse_other_files(data: bytes, where: str) -> None:
    """Raise for what is no MIDI file by its first bytes, or too large to be one of playing."""
    if not data:
        raise MidiError("the file is empty.", where=where, remedy="Record or export it again.")
    if not data.startswith(b"MThd"):
        looks = next((name for magic, name in _OTHER_FILES if data.startswith(magic)), "")
        problem = (
            say("this is {kind}, not MIDI.", kind=looks)
            if looks
            else say("this is not a MIDI file.")
        )
        raise MidiError(problem, where=where, remedy="Give a .mid file: a recording of the keys.")
    if len(data) > MAX_FILE_BYTES:
        raise MidiError(
            say(
                "{size:.0f} MiB is more than any piano recording needs (limit {limit} MiB).",
                size=len(data) / 2**20,
                limit=MAX_FILE_BYTES // 2**20,
            ),
            where=where,
            remedy="Split it into shorter takes.",
        )


def _check_header(kind: int, division: int, where: str) -> None:
    if kind == 2:
        raise MidiError(
            "it is a format 2 file, whose tracks are separate pieces.",
            where=where,
            remedy="Export one piece as format 0 or 1.",
        )
    if kind > 2 or division == 0 or (division < 0 and division & 0xFF == 0):
        raise MidiError("its header makes no sense.", where=where, remedy=_EXPORT_AGAIN)


def _chunks(data: bytes, where: str) -> Iterable[tuple[bytes, bytes]]:
    """Name and bytes (with their 8-byte head) of each chunk."""
    position = 0
    while position + 8 <= len(data):
        size = struct.unpack_from(">L", data, position + 4)[0]
        end = position + 8 + size
        if end > len(data):
            raise MidiError(
                say(
                    "it is cut off: a part of {size:,} bytes has {left:,}.",
                    size=size,
                    left=len(data) - position - 8,
                ),
                where=where,
                remedy="Copy or export it again.",
            )
        yield data[position : position + 4], data[position:end]
        position = end


def _gather(file: Any) -> MidiEvents:
    rows: list[tuple[int, int, int, int, int, int]] = []
    tempos: list[tuple[int, int]] = []
    signatures: list[tuple[int, int, int]] = []
    names: list[str] = []
    texts: list[str] = []
    end = 0
    for index, track in enumerate(file.tracks):
        tick = 0
        for message in track:
            tick += message.time
            kind = message.type
            if (said := _of_channel(message)) is not None:
                rows.append((tick, index, *said))
            elif kind == "set_tempo":
                tempos.append((tick, message.tempo))
            elif kind == "time_signature":
                signatures.append((tick, message.numerator, message.denominator))
            elif kind == "track_name":
                names.append(message.name)
            elif kind == "text":
                texts.append(message.text)
        end = max(end, tick)
    division, fixed = _division(file.ticks_per_beat)
    return MidiEvents(
        np.array(rows, EVENT_DTYPE),
        np.array(sorted(tempos, key=lambda tempo: tempo[0]), np.int64).reshape(-1, 2),
        tuple(sorted(signatures, key=lambda signature: signature[0])),
        end,
        division,
        fixed,
        tuple(names),
        tuple(texts),
    )


def _of_channel(message: Any) -> tuple[int, int, int, int] | None:
    """Kind, channel, `a` and `b` of a channel message that is kept (see `EVENT_DTYPE`)."""
    match message.type:
        case "note_on":
            status = NOTE_ON if message.velocity else NOTE_OFF
            return status, message.channel, message.note, message.velocity
        case "note_off":
            return NOTE_OFF, message.channel, message.note, 0
        case "control_change":
            return CONTROL, message.channel, message.control, message.value
        case "program_change":
            return PROGRAM, message.channel, message.program, 0
        case _:
            return None


def _division(word: int) -> tuple[float, float | None]:
    """Ticks a quarter note and, for SMPTE time, seconds a tick.

    A negative word holds minus the frames a second in its upper byte and the ticks a
    frame in its lower one; 29 stands for 30 drop-frame, 29.97 frames (SMF 1.0).
    """
    if word > 0:
        return float(word), None
    frames = -(word >> 8)
    rate = 30_000 / 1_001 if frames == 29 else float(frames)
    ticks = rate * (word & 0xFF)
    return ticks, 1.0 / ticks
