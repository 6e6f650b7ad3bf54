"""Marks as rows of a list: where, which dimension, what was heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.texts import sentence_case, span
from piano_core.dimensions import DIMENSIONS

if TYPE_CHECKING:
    from piano_core.scoring import Mark
    from piano_core.takes import Take


@dataclass(frozen=True)
class MarkRow:
    """One mark as shown; `number` is what the roll writes above the place."""

    number: int
    place: str
    dimension: str
    sentence: str
    start_s: float
    end_s: float

    @property
    def spoken(self) -> str:
        """The row as one sentence, for screen readers."""
        return f"Mark {self.number}, {self.place}, {self.dimension}: {self.sentence}"


def take_marks(take: Take) -> tuple[MarkRow, ...]:
    """What was found against the score, which needs no model."""
    against = take.against_score
    if against is None or against.measures is None:
        return ()
    return tuple(
        MarkRow(
            number,
            f"Bar {place.bar} · {span(place.start_s, place.end_s)}",
            "Flow" if place.of_flow else "Notes",
            place.sentence,
            place.start_s,
            place.end_s,
        )
        for number, place in enumerate(against.measures.places, start=1)
    )


def mark_rows(marks: tuple[Mark, ...]) -> tuple[MarkRow, ...]:
    """Rows in the scorecard's own order, most useful first, numbered from 1."""
    labels = {d.name: d.label for d in DIMENSIONS}
    return tuple(
        MarkRow(
            number,
            _place(mark),
            labels.get(mark.dimension, sentence_case(mark.dimension)),
            mark.sentence,
            mark.start_s,
            mark.end_s,
        )
        for number, mark in enumerate(marks, start=1)
    )


def _place(mark: Mark) -> str:
    time = span(mark.start_s, mark.end_s)
    return time if mark.bar is None else f"Bar {mark.bar} · {time}"
