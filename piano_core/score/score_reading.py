"""`ScoreReading`: what a performance did with its score, note by note, beat by beat, bar by bar."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt


class MistakeKind(StrEnum):
    """What went wrong at a place."""

    MISSED = "missed"
    """A written note was not played."""
    EXTRA = "extra"
    """A note was played that is not written."""
    WRONG = "wrong"
    """Another key was played in place of the written one."""
    REPEATED = "repeated"
    """A place was played again: a restart or a stutter."""
    SKIPPED = "skipped"
    """Bars were left out."""
    HESITATION = "hesitation"
    """The next note came late, without the music slowing down around it."""
    DISPLACED = "displaced"
    """A hand, or everything, was played an octave or two from where it is written."""


@dataclass(frozen=True)
class Wait:
    """How much longer than the flow of the music around it a gap was.

    seconds: beyond what was due. beats: the same in quarter notes as they went around it.
    """

    seconds: float
    beats: float


@dataclass(frozen=True)
class Mistake:
    """One mistake and its place.

    bar, until_bar: printed number of the (first and last) bar. beat: written onset in
    quarter notes from the start of the score. time_s: in the performance, for notes that
    were not played the moment they were due. written, played: index of the score's and the
    performance's note, -1 where there is none (of several the first). confidence: from 0 to
    1, how often such a claim is right, as far as it was measured (see `confidence`).
    wait: of a hesitation. again: of a repeated place, how many chords were played again.
    """

    kind: MistakeKind
    bar: int
    until_bar: int
    beat: float
    time_s: float
    written: int = -1
    played: int = -1
    confidence: float = 1.0
    wait: Wait | None = None
    again: int = 0


BAR_DTYPE = np.dtype(
    [
        ("bar", "i4"),
        ("start_beat", "f8"),
        ("start_s", "f8"),
        ("end_s", "f8"),
        ("written", "i4"),
        ("matched", "i4"),
        ("missed", "i4"),
        ("extra", "i4"),
        ("wrong", "i4"),
        ("tempo_qpm", "f8"),
        ("deviation_s", "f8"),
        ("velocity", "f8"),
        ("voicing", "f8"),
        ("articulation", "f8"),
        ("pedal", "f8"),
        ("pedal_over_change", "f8"),
    ]
)
"""One row a bar as played, NaN where nothing says it. Counts are of notes.

tempo_qpm: quarter notes a minute. deviation_s: root mean square of `ScoreReading.deviation_s`.
velocity: mean, 0-127. voicing: in chords, mean velocity of the highest notes minus that of
the others. articulation: median of sounding to written length at the tempo of the place, 1 is
full length. pedal: share of the time with the sustain pedal down. pedal_over_change: share of
the changes of harmony over which the pedal stays down."""

BEAT_DTYPE = np.dtype(
    [
        ("beat", "f8"),
        ("bar", "i4"),
        ("time_s", "f8"),
        ("tempo_qpm", "f8"),
        ("velocity", "f8"),
        ("voicing", "f8"),
        ("articulation", "f8"),
        ("pedal", "f8"),
    ]
)
"""One row a quarter note from the first one played to the last; columns as in `BAR_DTYPE`."""

Table = npt.NDArray[np.void]


@dataclass(frozen=True, eq=False)
class ScoreReading:
    """What a performance did with its score.

    mistakes: in order of time.
    deviation_s: for each written note how much later (or earlier, negative) than the flow
        of the music around it, in seconds; NaN where it was not played. Not a mistake.
    bars, beats: `BAR_DTYPE` and `BEAT_DTYPE`, in order of the score; read-only.
    share: of the played notes, those that are written (see `Recognition`).
    """

    mistakes: tuple[Mistake, ...]
    deviation_s: npt.NDArray[np.float64]
    bars: Table
    beats: Table
    share: float

    def bar_index(self, beat: float) -> int:
        """Row of `bars` that holds a place in the score; a little before a bar line is after."""
        place = np.searchsorted(self.bars["start_beat"], beat + 0.1, side="right") - 1
        return max(int(place), 0)

    def in_bar(self, bar: int) -> tuple[Mistake, ...]:
        """The mistakes of one bar, by its printed number."""
        return tuple(m for m in self.mistakes if m.bar <= bar <= m.until_bar)
