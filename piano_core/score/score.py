"""`Score`: the notation of a passage as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass

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
    """

    notes: ScoreNoteArray
    beats_per_bar: float
    tempo_qpm: float
    title: str = ""
    ornaments: tuple[Ornament, ...] = ()
    sections: tuple[Section, ...] = ()

    def __post_init__(self) -> None:
        notes = np.sort(np.asarray(self.notes, SCORE_NOTE_DTYPE), order=("onset_beat", "pitch"))
        notes.flags.writeable = False
        object.__setattr__(self, "notes", notes)

    def __len__(self) -> int:
        return len(self.notes)
