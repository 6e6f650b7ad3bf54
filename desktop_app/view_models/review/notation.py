"""`Notation`: the written bar of the chosen mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.view_models.review.review import Review
from desktop_app.view_models.session import Background, Outcome, ScoreMemory
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import marked, together, tr
from piano_core.file_kinds import SCORE_SUFFIXES
from piano_core.pitch_names import note_name
from piano_core.progress import Progress, no_progress

if TYPE_CHECKING:
    from piano_core.takes import Take

CAPTION = marked("Bar {bar} as written")
DRAWING = marked("Drawing bar {bar}…")
NOT_DRAWN = marked("Bar {bar} is not drawn: {what} {remedy}")
INK = "#010203"
"""The colour of all that an engraver draws, to be replaced by the theme's ink."""
FAULT = "#040506"
"""That of notes not as written and their frames."""
WASH = "#070809"
"""That behind the bar in question, where others stand around it."""
FRAMED = marked("Framed: another note was played, its name above.")
DOTTED = marked("Dotted: not played.")
_MOST_KEPT = 64
_POINTED_OUT = ("wrong", "missed")


@dataclass(frozen=True)
class MarkedNote:
    """A written note that was not played as written.

    beat: within its bar, in quarter notes from 1.  pitch: as written, MIDI.  played: the name of
    the note that was played instead; "" where none was.
    """

    beat: float
    pitch: int
    played: str


@dataclass(frozen=True)
class BarWanted:
    """A bar by its printed number, and the notes to point out in it."""

    bar: int
    notes: tuple[MarkedNote, ...] = ()


class Engraver(Protocol):
    """Draws a bar of a score between its neighbours as SVG; runs in a worker."""

    def draw(self, score: Path, wanted: BarWanted, progress: Progress) -> str: ...


@dataclass(frozen=True)
class Written:
    """The bar that is shown. svg: "" while it is drawn, or where it cannot be.

    legend: what frames in it mean.
    """

    bar: int
    caption: str
    svg: str = ""
    legend: str = ""


_Place = tuple[Path, BarWanted]
"""Notation, and what is to be seen of it."""


class Notation:
    """Follows the chosen mark. `changed` is emitted with the bar to show, or None."""

    def __init__(
        self, background: Background, engraver: Engraver, review: Review, memory: ScoreMemory
    ) -> None:
        self.changed: Signal[Written | None] = Signal()
        self.shown: Written | None = None
        self._background = background
        self._engraver = engraver
        self._review = review
        self._memory = memory
        self._wanted: _Place | None = None
        self._drawing = False
        self._drawn: dict[_Place, str] = {}
        review.roll.chosen_changed.connect(lambda _: self._look())
        review.changed.connect(lambda _: self._look())

    def _look(self) -> None:
        wanted = self._place()
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if wanted is None:
            self._show(None)
        elif wanted in self._drawn:
            self._show_drawn(wanted)
        else:
            self._show(Written(wanted[1].bar, tr(DRAWING, bar=wanted[1].bar)))
            self._draw()

    def _place(self) -> _Place | None:
        """The notation and the bar of the chosen mark; MIDI shows no notation."""
        roll, take = self._review.roll, self._review.take
        bar = next((mark.bar for mark in roll.marks if mark.number == roll.chosen), None)
        score = None if take is None else self._memory.score_of(take.path)
        if take is None or bar is None or score is None:
            return None
        if score.suffix.lower() not in SCORE_SUFFIXES:
            return None
        return score, BarWanted(bar, tuple(_marked_notes(take, bar)))

    def _draw(self) -> None:
        """One bar at a time; what was wanted meanwhile is drawn next."""
        wanted = self._wanted
        if self._drawing or wanted is None or wanted in self._drawn:
            return
        self._drawing = True
        score, bar = wanted[0], wanted[1].bar

        def ended(svg: str) -> None:
            self._drawing = False
            if len(self._drawn) >= _MOST_KEPT:
                self._drawn.clear()
            self._drawn[wanted] = svg
            self._go_on(wanted)

        def failed(error: BaseException) -> None:
            self._drawing = False
            if self._wanted == wanted:
                told = problem_of(error, "")
                words = tr(NOT_DRAWN, bar=bar, what=told.what, remedy=told.remedy)
                self._show(Written(bar, words))
            else:
                self._draw()

        self._background.start(
            lambda progress: self._engraver.draw(score, wanted[1], progress),
            Outcome(ended, failed, no_progress),
        )

    def _go_on(self, drawn: _Place) -> None:
        if self._wanted == drawn:
            self._show_drawn(drawn)
        else:
            self._draw()

    def _show_drawn(self, place: _Place) -> None:
        wanted = place[1]
        caption = tr(CAPTION, bar=wanted.bar)
        self._show(Written(wanted.bar, caption, self._drawn[place], _legend(wanted)))

    def _show(self, written: Written | None) -> None:
        self.shown = written
        self.changed.emit(written)


def _marked_notes(take: Take, bar: int) -> Iterator[MarkedNote]:
    against = take.against_score
    faults = () if against is None or against.measures is None else against.measures.faults
    for fault in faults:
        if fault.bar == bar and fault.written is not None and fault.kind in _POINTED_OUT:
            played = "" if fault.played is None else tr(note_name(fault.played, fault.fifths))
            yield MarkedNote(fault.beat, fault.written, played)


def _legend(wanted: BarWanted) -> str:
    """What the frames mean that are there."""
    framed = any(note.played for note in wanted.notes)
    dotted = any(not note.played for note in wanted.notes)
    return together(tr(FRAMED) if framed else "", tr(DOTTED) if dotted else "")
