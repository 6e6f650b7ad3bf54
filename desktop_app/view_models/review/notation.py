"""`Notation`: the written bar of the chosen mark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.view_models.review.review import Review
from desktop_app.view_models.session import Background, Outcome, Progress, ScoreMemory
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import marked, tr
from piano_core.file_kinds import SCORE_SUFFIXES

CAPTION = marked("Bar {bar} as written")
DRAWING = marked("Drawing bar {bar}…")
NOT_DRAWN = marked("Bar {bar} is not drawn: {what} {remedy}")
INK = "#010203"
"""The colour of all that an engraver draws, to be replaced by the theme's ink."""
_MOST_KEPT = 64


class Engraver(Protocol):
    """Draws bars of a score as SVG; runs in a worker."""

    def draw(self, score: Path, first: int, last: int, progress: Progress) -> str: ...


@dataclass(frozen=True)
class Written:
    """The bar that is shown. svg: "" while it is drawn, or where it cannot be."""

    bar: int
    caption: str
    svg: str = ""


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
        self._wanted: tuple[Path, int] | None = None
        self._drawing = False
        self._drawn: dict[tuple[Path, int], str] = {}
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
            self._show(Written(wanted[1], tr(DRAWING, bar=wanted[1])))
            self._draw()

    def _place(self) -> tuple[Path, int] | None:
        """The notation and the bar of the chosen mark; MIDI shows no notation."""
        roll, take = self._review.roll, self._review.take
        bar = next((mark.bar for mark in roll.marks if mark.number == roll.chosen), None)
        score = None if take is None else self._memory.score_of(take.path)
        if bar is None or score is None or score.suffix.lower() not in SCORE_SUFFIXES:
            return None
        return score, bar

    def _draw(self) -> None:
        """One bar at a time; what was wanted meanwhile is drawn next."""
        wanted = self._wanted
        if self._drawing or wanted is None or wanted in self._drawn:
            return
        self._drawing = True
        score, bar = wanted

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
            lambda progress: self._engraver.draw(score, bar, bar, progress),
            Outcome(ended, failed, lambda _fraction, _doing: None),
        )

    def _go_on(self, drawn: tuple[Path, int]) -> None:
        if self._wanted == drawn:
            self._show_drawn(drawn)
        else:
            self._draw()

    def _show_drawn(self, place: tuple[Path, int]) -> None:
        self._show(Written(place[1], tr(CAPTION, bar=place[1]), self._drawn[place]))

    def _show(self, written: Written | None) -> None:
        self.shown = written
        self.changed.emit(written)
