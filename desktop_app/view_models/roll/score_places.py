"""Where the score lies on the piano roll: bar lines, and notes that were not as written."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.wording import tr
from piano_core.pitch_names import note_name

if TYPE_CHECKING:
    from piano_core.score import BarMeasure, Fault
    from piano_core.takes import Take

USUAL_S = 0.3
"""Length drawn for a missed note; what it would have been, nobody played."""


@dataclass(frozen=True)
class BarLine:
    """Where a bar begins, in seconds, and its printed number."""

    time_s: float
    bar: int


@dataclass(frozen=True)
class NoteFault:
    """A note that is not as written.

    kind: `wrong`, `missed` or `extra`. place: key and time of the written note where one was
    not played. played: index of the played note, None for a missed one.
    """

    kind: str
    bar: int
    time_s: float
    written: int | None
    played: int | None
    words: str


@dataclass(frozen=True)
class ScorePlaces:
    """What is drawn of the score; empty where there is none or the music is another."""

    bars: tuple[BarLine, ...] = ()
    faults: tuple[NoteFault, ...] = ()

    def at(self, note: int) -> NoteFault | None:
        """The fault of a played note, if it has one."""
        return next((fault for fault in self.faults if fault.played == note), None)

    def lines(self, start_s: float, end_s: float, most: int) -> tuple[BarLine, ...]:
        """Bar lines between two times, thinned evenly to at most `most`."""
        inside = [bar for bar in self.bars if start_s <= bar.time_s <= end_s]
        step = next(
            s for s in (1, 2, 4, 5, 10, 20, 50, 100, 1000) if len(inside) <= s * most or s == 1000
        )
        return tuple(bar for bar in inside if step == 1 or bar.bar % step == 0)


def score_places(take: Take) -> ScorePlaces:
    """Bar lines and faults of a take whose score is known."""
    against, comparison = take.against_score, take.comparison
    if against is None or against.measures is None:
        return ScorePlaces()
    if comparison is None or comparison.reading is None:
        raise ValueError("measures come from a comparison with a reading")
    faults = [
        NoteFault(
            fault.kind.value,
            fault.bar,
            fault.time_s,
            fault.written,
            mistake.played if mistake.played >= 0 else None,
            fault_words(fault),
        )
        for fault, mistake in zip(against.measures.faults, comparison.reading.mistakes, strict=True)
        if fault.kind.value in ("wrong", "missed", "extra")
    ]
    return ScorePlaces(_bar_lines(against.measures.bars), tuple(faults))


def fault_words(fault: Fault) -> str:
    """One fault for people: `wrong: written F♯4`, with its bar and beat."""
    place = tr("bar {bar}, beat {beat:g}", bar=fault.bar, beat=math.floor(fault.beat * 100) / 100)
    if fault.kind.value in ("wrong", "missed") and fault.written is not None:
        note = note_name(fault.written, fault.fifths)
        if fault.kind.value == "wrong":
            return tr("wrong, {note} is written ({place})", note=note, place=place)
        return tr("{note} missed ({place})", note=note, place=place)
    return tr("{kind} ({place})", kind=tr(fault.kind.value), place=place)


def _bar_lines(bars: tuple[BarMeasure, ...]) -> tuple[BarLine, ...]:
    """The first bar may have begun, by its rest, before the recording did."""
    return tuple(BarLine(max(bar.start_s, 0.0), bar.bar) for bar in bars if bar.start_s is not None)
