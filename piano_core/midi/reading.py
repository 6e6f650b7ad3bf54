"""Events to `Performance`: which notes were played on the piano, when, and with what pedal.

Choices where the standard leaves room:
- tracks and channels are merged; channel 10 (drums) and channels whose program is no
  keyboard instrument of the General MIDI piano family (1-8) are left out;
- within one track and channel, a second note-on of a sounding pitch ends the first;
- a note-off written after a note-on of the same tick still ends the earlier note;
- "all notes off" and "all sound off" (controllers 123 and 120) end what sounds;
- a note that nothing ends lasts to the end of the file;
- pedals move no offsets: an offset is the key's release (see
  `piano_core.features.sounding_offsets` for how long strings sound).
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt

from piano_core.errors import MidiError, system_reason
from piano_core.midi.events import (
    CONTROL,
    MAX_FILE_BYTES,
    NOTE_OFF,
    NOTE_ON,
    PROGRAM,
    EventArray,
    MidiEvents,
    read_events,
)
from piano_core.performance import NOTE_DTYPE, PEDAL_DTYPE, Pedal, Performance, Source
from piano_core.sentences import say

DRUM_CHANNEL = 9
"""Channel 10 in the numbering of people (General MIDI 1)."""

PIANO_PROGRAMS = 8
"""General MIDI programs 0-7 are pianos and their kin."""

SOURCE_MARK = "source: "
"""Begins the text event by which a written performance remembers its source."""

SILENCING = (120, 123)
"""Controllers "all sound off" and "all notes off"."""

NOTE_TICKS_DTYPE = np.dtype(
    [
        ("on", "i8"),
        ("off", "i8"),
        ("pitch", "i2"),
        ("velocity", "i2"),
        ("track", "i4"),
        ("channel", "u1"),
    ]
)
"""One row a note in ticks, with the track and channel that it came from."""


def read_midi(path: Path) -> Performance:
    """The performance in a MIDI file; `MidiError` where there is none."""
    return parse_midi(read_bytes(path), str(path))


def read_bytes(path: Path) -> bytes:
    """The bytes of a MIDI file, no more than are needed to see that it is too large."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise MidiError(
            say("it cannot be opened ({reason}).", reason=system_reason(error)),
            where=str(path),
            remedy="Check the path and its permissions.",
        ) from error


def parse_midi(data: bytes, where: str) -> Performance:
    """The performance in the bytes of a MIDI file; `where` names it in errors.

    Times are seconds from the first tick; the duration reaches the end of the longest
    track. Raises `MidiError` for damaged, empty, drums-only or non-piano files.
    """
    file = read_events(data, where)
    ticks = piano_notes(file, where)
    notes = np.empty(len(ticks), NOTE_DTYPE)
    notes["onset_s"] = file.seconds(ticks["on"])
    notes["offset_s"] = file.seconds(ticks["off"])
    notes["pitch"] = ticks["pitch"]
    notes["velocity"] = ticks["velocity"]
    duration = float(file.seconds([file.end_tick])[0])
    return Performance(notes, _pedals(file), duration, _source(file))


def piano_notes(file: MidiEvents, where: str) -> npt.NDArray[np.void]:
    """The notes of the piano in ticks (`NOTE_TICKS_DTYPE`), in no particular order.

    Raises `MidiError` where nothing is played, or nothing on a piano.
    """
    notes = _pair(file.events, file.end_tick)
    if not len(notes):
        raise MidiError(
            "nobody plays a note in it.", where=where, remedy="Choose a file with notes."
        )
    program = _programs(file.events, notes)
    drums = notes["channel"] == DRUM_CHANNEL
    piano = ~drums & (program < PIANO_PROGRAMS)
    if not piano.any():
        others = sorted({int(p) + 1 for p in program[~drums]})
        heard = [say("drums")] if drums.any() else []
        heard += [say("General MIDI program {number}", number=number) for number in others]
        raise MidiError(
            say("no note is for a piano ({names}).", names=tuple(heard)),
            where=where,
            remedy="Export the piano track alone, or set its program to 1 (piano).",
        )
    return notes[piano]


def _pair(events: EventArray, end_tick: int) -> npt.NDArray[np.void]:
    """Each note-on with what ends it: the next event of its pitch, track and channel."""
    played = events[(events["kind"] == NOTE_ON) | (events["kind"] == NOTE_OFF)]
    stream = (played["track"].astype(np.int64) * 16 + played["channel"]) * 128 + played["a"]
    order = np.lexsort((played["tick"], stream))
    played, stream = played[order], stream[order]
    order = _offs_of_earlier_notes_first(played, stream)
    played, stream = played[order], stream[order]
    on = np.flatnonzero(played["kind"] == NOTE_ON)
    ends = np.full(len(played), end_tick, np.int64)
    followed = np.flatnonzero(stream[1:] == stream[:-1])
    ends[followed] = played["tick"][followed + 1]
    notes = np.empty(len(on), NOTE_TICKS_DTYPE)
    notes["on"], notes["off"] = played["tick"][on], ends[on]
    notes["pitch"], notes["velocity"] = played["a"][on], played["b"][on]
    notes["track"], notes["channel"] = played["track"][on], played["channel"][on]
    return _silenced(notes, events)


def _offs_of_earlier_notes_first(
    played: EventArray, stream: npt.NDArray[np.int64]
) -> npt.NDArray[np.intp]:
    """Order in which a note-off precedes the note-ons of its tick if a note sounds before it.

    Events of one stream and tick form a group. Whether a note sounds after a group is
    decided by its last event, except where its only note-off stands last after note-ons:
    then what sounded before goes on sounding (the off ends the old note, not the new).
    """
    count = len(played)
    if not count:
        return np.empty(0, np.intp)
    new = np.ones(count, bool)
    new[1:] = (stream[1:] != stream[:-1]) | (played["tick"][1:] != played["tick"][:-1])
    first = np.flatnonzero(new)
    group = np.cumsum(new) - 1
    last = np.append(first[1:], count) - 1
    off = played["kind"] == NOTE_OFF
    offs = np.add.reduceat(off.astype(np.int64), first)
    open_ended = off[last] & (offs == 1) & (last > first)

    # State before each group: that of the last group of the stream which decides one.
    starts_stream = np.ones(len(first), bool)
    starts_stream[1:] = stream[first[1:]] != stream[first[:-1]]
    decided = np.where(~open_ended | starts_stream, np.arange(len(first)), 0)
    sounding_after = (~off[last])[np.maximum.accumulate(decided)]
    sounding_before = np.zeros(len(first), bool)
    sounding_before[1:] = sounding_after[:-1] & ~starts_stream[1:]

    rank = np.arange(count, dtype=np.float64)
    off_index = np.flatnonzero(off)
    _, first_off = np.unique(group[off_index], return_index=True)
    moved = off_index[first_off]
    moved = moved[sounding_before[group[moved]]]
    rank[moved] = first[group[moved]] - 0.5
    return np.argsort(rank, kind="stable")


def _silenced(notes: npt.NDArray[np.void], events: EventArray) -> npt.NDArray[np.void]:
    """Notes cut where their channel is told to be silent."""
    silence = events[(events["kind"] == CONTROL) & np.isin(events["a"], SILENCING)]
    for channel in np.unique(silence["channel"]):
        ticks = np.sort(silence["tick"][silence["channel"] == channel])
        mine = np.flatnonzero(notes["channel"] == channel)
        after = np.searchsorted(ticks, notes["on"][mine], side="right")
        cut, at = mine[after < len(ticks)], after[after < len(ticks)]
        notes["off"][cut] = np.minimum(notes["off"][cut], ticks[at])
    return notes


def _programs(events: EventArray, notes: npt.NDArray[np.void]) -> npt.NDArray[np.int64]:
    """The program that each note's channel had at its onset; 0 until the file sets one."""
    changes = events[events["kind"] == PROGRAM]
    changes = changes[np.argsort(changes["tick"], kind="stable")]
    program = np.zeros(len(notes), np.int64)
    for channel in np.unique(changes["channel"]):
        mine = changes[changes["channel"] == channel]
        here = notes["channel"] == channel
        before = np.searchsorted(mine["tick"], notes["on"][here], side="right")
        program[here] = np.concatenate([[0], mine["a"]])[before]
    return program


def _pedals(file: MidiEvents) -> npt.NDArray[np.void]:
    """Pedal movements of all channels but the drums', in order of time."""
    events = file.events
    controllers = [int(pedal) for pedal in Pedal]
    moves = events[
        (events["kind"] == CONTROL)
        & np.isin(events["a"], controllers)
        & (events["channel"] != DRUM_CHANNEL)
    ]
    moves = moves[np.argsort(moves["tick"], kind="stable")]
    pedals = np.empty(len(moves), PEDAL_DTYPE)
    pedals["time_s"] = file.seconds(moves["tick"])
    pedals["controller"] = moves["a"]
    pedals["value"] = moves["b"]
    return pedals


def _source(file: MidiEvents) -> Source:
    marks = {text.removeprefix(SOURCE_MARK) for text in file.texts if text.startswith(SOURCE_MARK)}
    return Source.TRANSCRIPTION if Source.TRANSCRIPTION.value in marks else Source.MIDI
