"""`Performance`: what was played, as one immutable value that every room speaks.

Times are seconds from the start of the recording, pitches are MIDI numbers
(21-108 on a piano), velocities and pedal values are 0-127.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

import numpy as np
import numpy.typing as npt

NOTE_DTYPE = np.dtype([("onset_s", "f8"), ("offset_s", "f8"), ("pitch", "i2"), ("velocity", "i2")])
"""One row a note: when the key goes down, when it comes up, which key, how fast."""

PEDAL_DTYPE = np.dtype([("time_s", "f8"), ("controller", "i2"), ("value", "i2")])
"""One row a pedal movement; `controller` is one of `Pedal`."""

NoteArray = npt.NDArray[np.void]
PedalArray = npt.NDArray[np.void]


class Source(StrEnum):
    """Where the notes come from, which decides what may be believed about them."""

    MIDI = "midi"
    """Measured by the keyboard: onsets, offsets, velocities and pedals as played."""
    TRANSCRIPTION = "transcription"
    """Heard by a model: velocity is relative, pedal is binary and under-read."""


class Pedal(IntEnum):
    """MIDI controller numbers of the three pedals."""

    SUSTAIN = 64
    SOSTENUTO = 66
    SOFT = 67


PEDAL_DOWN = 64
"""Values from here up mean that the pedal is down (MIDI 1.0, controllers 64-69)."""


@dataclass(frozen=True, eq=False)
class Performance:
    """Notes and pedals of one performance.

    notes: `NOTE_DTYPE`, sorted by (onset, pitch); read-only.
    pedals: `PEDAL_DTYPE`, sorted by time; read-only.
    duration_s: length of the recording, at least the last offset.
    source: where the notes come from.

    Two performances are equal when all four are; `content_hash` is the same for equal ones.
    """

    notes: NoteArray
    pedals: PedalArray
    duration_s: float
    source: Source = Source.MIDI

    def __post_init__(self) -> None:
        notes = np.sort(np.asarray(self.notes, NOTE_DTYPE), order=("onset_s", "pitch"))
        order = np.argsort(np.asarray(self.pedals, PEDAL_DTYPE)["time_s"], kind="stable")
        pedals = np.asarray(self.pedals, PEDAL_DTYPE)[order]
        if len(notes) and bool(np.any(notes["offset_s"] < notes["onset_s"])):
            raise ValueError("a note ends before it begins")
        last = float(notes["offset_s"].max()) if len(notes) else 0.0
        notes.flags.writeable = False
        pedals.flags.writeable = False
        object.__setattr__(self, "notes", notes)
        object.__setattr__(self, "pedals", pedals)
        object.__setattr__(self, "duration_s", max(float(self.duration_s), last))

    def __len__(self) -> int:
        return len(self.notes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Performance) and self.content_hash == other.content_hash

    def __hash__(self) -> int:
        return hash(self.content_hash)

    @property
    def content_hash(self) -> str:
        """SHA-256 of notes, pedals, duration and source, in hexadecimal."""
        digest = hashlib.sha256()
        digest.update(self.notes.tobytes())
        digest.update(self.pedals.tobytes())
        digest.update(np.float64(self.duration_s).tobytes())
        digest.update(self.source.value.encode())
        return digest.hexdigest()

    def pedal(self, controller: Pedal) -> PedalArray:
        """The movements of one pedal, in order of time."""
        return self.pedals[self.pedals["controller"] == int(controller)]

    def excerpt(self, start_s: float, end_s: float) -> Performance:
        """What sounds from `start_s` to `end_s`, with time counted from `start_s`.

        Notes that begin inside are kept, cut at `end_s`; notes already sounding at
        `start_s` are left out, since their onset was not heard. Each pedal keeps the
        position it had at `start_s`.
        """
        notes = self.notes[(self.notes["onset_s"] >= start_s) & (self.notes["onset_s"] < end_s)]
        notes = notes.copy()
        notes["offset_s"] = np.minimum(notes["offset_s"], end_s) - start_s
        notes["onset_s"] -= start_s
        return Performance(
            notes, self._pedals_between(start_s, end_s), end_s - start_s, self.source
        )

    def _pedals_between(self, start_s: float, end_s: float) -> PedalArray:
        parts: list[PedalArray] = []
        for controller in Pedal:
            moves = self.pedal(controller)
            before = moves[moves["time_s"] < start_s][-1:].copy()
            before["time_s"] = start_s
            inside = moves[(moves["time_s"] >= start_s) & (moves["time_s"] < end_s)]
            parts += [before, inside]
        pedals = np.concatenate(parts)
        pedals["time_s"] -= start_s
        return pedals


def note_array(rows: Any) -> NoteArray:
    """A note array from rows of (onset_s, offset_s, pitch, velocity)."""
    return np.array([tuple(row) for row in rows], NOTE_DTYPE)


def pedal_array(rows: Any = ()) -> PedalArray:
    """A pedal array from rows of (time_s, controller, value)."""
    return np.array([tuple(row) for row in rows], PEDAL_DTYPE)
