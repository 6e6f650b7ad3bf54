"""`Performance` to a MIDI file, fine enough that reading it back gives the same music.

A tick is `TICK_S` = 0.1 ms, ten times finer than what a MIDI cable carries (a note-on
takes about 1 ms at 31,250 baud). Notes of one pitch that overlap go to channels of their
own, so that each keeps its own end.
"""

from __future__ import annotations

import io
from pathlib import Path

import mido
import numpy as np
import numpy.typing as npt

from piano_core.files import write_bytes
from piano_core.midi.reading import DRUM_CHANNEL, SOURCE_MARK
from piano_core.performance import Performance

_TICKS_PER_BEAT = 5_000
_TEMPO = 500_000

TICK_S = _TEMPO * 1e-6 / _TICKS_PER_BEAT
"""Resolution of written files in seconds."""

_CHANNELS = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)

_LATEST_TICK = 2**28 - 1
"""The longest delta time that the format can hold; 7.4 hours at `TICK_S`."""


def write_midi(performance: Performance, path: Path) -> None:
    """Write `performance` to `path`, complete or not at all."""
    write_bytes(path, midi_bytes(performance))


def midi_bytes(performance: Performance) -> bytes:
    """A format 1 MIDI file: notes, pedals, duration and source, times rounded to `TICK_S`.

    A pedal that moves after the end lengthens the recording to that move.

    Raises `ValueError` for times beyond 7.4 hours or below zero, velocities outside 1-127
    and pitches or pedal values outside 0-127, which MIDI cannot hold.
    """
    notes, pedals = performance.notes, performance.pedals
    on, off = _ticks(notes["onset_s"]), _ticks(notes["offset_s"])
    end = int(_ticks(np.array([performance.duration_s]))[0])
    _check(performance, on, end)
    lane = _lanes(on, off, notes["pitch"])
    file = mido.MidiFile(type=1, ticks_per_beat=_TICKS_PER_BEAT)
    head = mido.MidiTrack()
    head.append(mido.MetaMessage("set_tempo", tempo=_TEMPO))
    head.append(mido.MetaMessage("text", text=SOURCE_MARK + performance.source.value))
    _append(head, _pedal_messages(performance, _ticks(pedals["time_s"])), end)
    file.tracks.append(head)
    per_track = len(_CHANNELS)
    for track in range(int(lane.max(initial=0)) // per_track + 1):
        mine = lane // per_track == track
        part = mido.MidiTrack()
        messages = _note_messages(notes[mine], on[mine], off[mine], lane[mine] % per_track)
        _append(part, messages, end)
        file.tracks.append(part)
    stream = io.BytesIO()
    file.save(file=stream)
    return stream.getvalue()


def _ticks(times_s: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    return np.rint(times_s / TICK_S).astype(np.int64)


def _check(performance: Performance, on: npt.NDArray[np.int64], end: int) -> None:
    notes, pedals = performance.notes, performance.pedals
    if end > _LATEST_TICK or on.min(initial=0) < 0:
        raise ValueError("MIDI holds times from 0 to 7.4 hours")
    if len(notes) and not (notes["velocity"].min() >= 1 and notes["velocity"].max() <= 127):
        raise ValueError("MIDI holds velocities from 1 to 127")
    seven_bits = np.concatenate([notes["pitch"], pedals["value"]])
    if len(seven_bits) and not (seven_bits.min() >= 0 and seven_bits.max() <= 127):
        raise ValueError("MIDI holds pitches and pedal values from 0 to 127")


def _lanes(
    on: npt.NDArray[np.int64], off: npt.NDArray[np.int64], pitch: npt.NDArray[np.int16]
) -> npt.NDArray[np.int64]:
    """For each note the first lane in which its pitch is free; 0 for nearly all music."""
    lane = np.zeros(len(on), np.int64)
    order = np.lexsort((off, on, pitch))
    same = pitch[order][1:] == pitch[order][:-1]
    collides = same & (on[order][1:] < off[order][:-1])
    for key in np.unique(pitch[order][1:][collides]):
        ends: list[int] = []
        for index in order[pitch[order] == key]:
            free = next((n for n, end in enumerate(ends) if end <= on[index]), len(ends))
            ends[free : free + 1] = [int(off[index])]
            lane[index] = free
    return lane


def _note_messages(
    notes: npt.NDArray[np.void],
    on: npt.NDArray[np.int64],
    off: npt.NDArray[np.int64],
    lane: npt.NDArray[np.int64],
) -> list[tuple[int, mido.Message]]:
    """Note-ons and note-offs in order: at one tick, older notes end before newer ones begin."""
    count = len(notes)
    tick = np.concatenate([on, off])
    is_off = np.repeat([0, 1], count)
    # At one tick: ends of older notes, then each zero-length note's on and off, then onsets.
    empty = np.tile(on == off, 2)
    begins = is_off == 0
    rank = np.where(empty, 1, np.where(begins, 2, 0))
    owner = np.tile(np.arange(count), 2)
    order = np.lexsort((is_off, owner, rank, tick))
    channel = np.array(_CHANNELS)[lane][owner]
    velocity = np.where(begins, notes["velocity"][owner], 0)
    columns = (tick, channel, notes["pitch"][owner], velocity)
    return [
        (at, mido.Message("note_on", channel=where, note=pitch, velocity=speed))
        for at, where, pitch, speed in zip(*(c[order].tolist() for c in columns), strict=True)
    ]


def _pedal_messages(
    performance: Performance, ticks: npt.NDArray[np.int64]
) -> list[tuple[int, mido.Message]]:
    return [
        (
            int(tick),
            mido.Message(
                "control_change", control=int(move["controller"]), value=int(move["value"])
            ),
        )
        for tick, move in zip(ticks, performance.pedals, strict=True)
    ]


def _append(track: mido.MidiTrack, messages: list[tuple[int, mido.Message]], end: int) -> None:
    now = 0
    for tick, message in messages:
        message.time = tick - now
        track.append(message)
        now = tick
    track.append(mido.MetaMessage("end_of_track", time=max(end - now, 0)))
