"""`Score`: the notation of a passage as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

SCORE_NOTE_DTYPE = np.dtype(
    [
        ("onset_beat", "f8"),
        ("duration_beat", "f8"),
        ("pitch", "i2"),
        ("voice", "i2"),
        ("staff", "i2"),
        ("bar", "i4"),
    ]
)
"""One row a notated note (ties joined). `staff` 1 is the upper, 2 the lower, 0 unknown.
Beats are quarter notes from the start; `bar` counts from 1, 0 is a pickup."""

ScoreNoteArray = npt.NDArray[np.void]

BAR_LINE_DTYPE = np.dtype([("beat", "f8"), ("bar", "i4")])
"""One row a bar: where it begins, in quarter notes from the first note (before it, where the
first bar begins with a rest), and its printed number."""


def no_bar_lines() -> npt.NDArray[np.void]:
    """Of a score that says only which bar each note is in."""
    return np.empty(0, BAR_LINE_DTYPE)


@dataclass(frozen=True)
class Ornament:
    """A sign that stands for more notes than are written.

    pitch: of the note that carries it. start_beat, end_beat: from where to where it sounds,
    in quarter notes. sign: its MusicXML name, for example `trill-mark`.
    """

    pitch: int
    start_beat: float
    end_beat: float
    sign: str


@dataclass(frozen=True)
class Key:
    """A key signature: from where on, in quarter notes, and its sharps, flats negative."""

    beat: float
    fifths: int


@dataclass(frozen=True)
class Section:
    """A stretch between repeat signs, voltas or leaps.

    start_beat, end_beat: in quarter notes, the end exclusive. following: the numbers of the
    sections that may be played next, none after the last.
    """

    start_beat: float
    end_beat: float
    following: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Score:
    """Notes of a passage as written, and how bars and tempo lie in it.

    notes: `SCORE_NOTE_DTYPE`, sorted by (onset_beat, pitch); read-only.
    beats_per_bar: length of a bar in quarter notes.
    tempo_qpm: notated or customary tempo in quarter notes a minute.
    title: what people call it.
    ornaments: signs that stand for notes which are not written out.
    sections: in order of the page where repeats can be taken (see `unfold`), else empty.
    fermatas: where notes or rests are held as long as the player likes, in quarter notes,
        ascending.
    keys: the key signatures, in order; a MIDI score has none.
    bar_lines: `BAR_LINE_DTYPE`, sorted; read-only. Without any a bar begins with its first note.
    """

    notes: ScoreNoteArray
    beats_per_bar: float
    tempo_qpm: float
    title: str = ""
    ornaments: tuple[Ornament, ...] = ()
    sections: tuple[Section, ...] = ()
    bar_lines: npt.NDArray[np.void] = field(default_factory=no_bar_lines)
    fermatas: tuple[float, ...] = ()
    keys: tuple[Key, ...] = ()

    def __post_init__(self) -> None:
        notes = np.sort(np.asarray(self.notes, SCORE_NOTE_DTYPE), order=("onset_beat", "pitch"))
        notes.flags.writeable = False
        object.__setattr__(self, "notes", notes)
        lines = np.sort(np.asarray(self.bar_lines, BAR_LINE_DTYPE), order="beat")
        lines.flags.writeable = False
        object.__setattr__(self, "bar_lines", lines)

    def __len__(self) -> int:
        return len(self.notes)

    def fifths_at(self, beat: float) -> int | None:
        """Sharps of the key signature at a place, flats negative; None where there is none."""
        return next((key.fifths for key in reversed(self.keys) if key.beat <= beat + 1e-6), None)

    def bars(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.intp]]:
        """Where each bar that holds a note begins, in the order of the score (a repeated bar
        twice), and which of them each note is in."""
        number = np.cumsum(np.diff(self.notes["bar"], prepend=self.notes["bar"][:1]) != 0)
        first = np.flatnonzero(np.diff(number, prepend=-1))
        starts = self.notes["onset_beat"][first].astype(np.float64)
        if len(self.bar_lines):
            line = np.searchsorted(self.bar_lines["beat"], starts + 1e-6, side="right") - 1
            same = self.bar_lines["bar"][np.maximum(line, 0)] == self.notes["bar"][first]
            begins = self.bar_lines["beat"][np.maximum(line, 0)]
            starts = np.where(same & (line >= 0), begins, starts)
        return starts, number.astype(np.intp)
