"""Marks as rows of a list: where, which dimension, what was heard, what to try, how sure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.view_models.review.mark_advice import advice, departure_at, sureness
from desktop_app.view_models.texts import sentence_case, span
from desktop_app.view_models.wording import marked, tr
from piano_core.dimensions import DIMENSIONS

if TYPE_CHECKING:
    from piano_core.score import Fault
    from piano_core.scoring import Mark
    from piano_core.takes import Take

MOST_MARKS = 5
"""A few places to practise; a longer list is not read."""

BAR_AND_TIME = marked("Bar {bar} · {time}")
TRY = marked("To try: {advice}")
SPOKEN = marked("Mark {number}, {place}, {dimension}: {sentence} {advice} {sure}.")
NOTES, FLOW = "note_accuracy", "rhythmic_precision"
_LABELS = {dimension.name: dimension.label for dimension in DIMENSIONS}


@dataclass(frozen=True)
class MarkRow:
    """One mark as shown; `number` is what the roll writes above the place.

    target: name of the dimension, `dimension` what people call it.  bar: None without a score.
    sentence: what was heard.  advice: what to try.  sure: how sure it is, in words.
    """

    number: int
    place: str
    dimension: str
    sentence: str
    start_s: float
    end_s: float
    target: str = ""
    bar: int | None = None
    advice: str = ""
    sure: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence, for screen readers."""
        return tr(
            SPOKEN,
            number=self.number,
            place=self.place,
            dimension=self.dimension,
            sentence=self.sentence,
            advice=self.advice,
            sure=self.sure,
        )


def take_marks(take: Take) -> tuple[MarkRow, ...]:
    """What was found against the score, which needs no model."""
    against = take.against_score
    if against is None or against.measures is None:
        return ()
    return tuple(
        MarkRow(
            number,
            _place(place.bar, place.start_s, place.end_s),
            tr(_LABELS[FLOW if place.of_flow else NOTES]),
            tr(place.sentence),
            place.start_s,
            place.end_s,
            FLOW if place.of_flow else NOTES,
            place.bar,
            *_told(take, FLOW if place.of_flow else NOTES, place.bar, place.severity),
        )
        for number, place in enumerate(against.measures.places, start=1)
    )


def mark_rows(marks: Iterable[Mark], take: Take) -> tuple[MarkRow, ...]:
    """Rows in the scorecard's own order, most useful first, numbered from 1."""
    return tuple(_row(number, mark, take) for number, mark in enumerate(marks, start=1))


def _row(number: int, mark: Mark, take: Take) -> MarkRow:
    beside = take.against_references
    departure = None if beside is None else departure_at(mark, beside.departures)
    if departure is None:
        told = _told(take, mark.dimension, mark.bar, mark.severity)
    else:
        told = advice(mark.dimension, (), departure), sureness(mark.severity, (), departure)
    return MarkRow(
        number,
        _place(mark.bar, mark.start_s, mark.end_s),
        _label(mark.dimension),
        tr(mark.sentence),
        mark.start_s,
        mark.end_s,
        mark.dimension,
        mark.bar,
        *told,
    )


def _label(dimension: str) -> str:
    found = _LABELS.get(dimension)
    return sentence_case(dimension) if found is None else tr(found)


def _told(take: Take, dimension: str, bar: int | None, severity: float) -> tuple[str, str]:
    """What to try and how sure, by what was found in the bar; judged marks name no bar."""
    faults = () if bar is None else _faults_in(take, bar)
    return advice(dimension, faults), sureness(severity, faults)


def _faults_in(take: Take, bar: int) -> tuple[Fault, ...]:
    against = take.against_score
    if against is None or against.measures is None:
        return ()
    return tuple(fault for fault in against.measures.faults if fault.bar == bar)


def _place(bar: int | None, start_s: float, end_s: float) -> str:
    time = span(start_s, end_s)
    return time if bar is None else tr(BAR_AND_TIME, bar=bar, time=time)
