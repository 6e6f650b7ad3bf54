"""The written bar of the chosen mark: engraved in a process of its own, drawn in the window."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop_app.services.notation import NotationService
from desktop_app.services.notation.highlights import WrittenNote, name_notes
from desktop_app.view_models.library.dismissals import Meant
from desktop_app.view_models.review.notation import (
    FAULT,
    INK,
    WASH,
    BarWanted,
    MarkedNote,
    Notation,
)
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.states import Problem, Unscored
from desktop_app.views.review.notation_view import NotationView
from piano_core.errors import ScoreFileError
from piano_core.performance import Performance
from piano_core.score import compare_with_score
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import HeldBackground, Memory, performance, score_as_played

pytest.importorskip("verovio", reason="what engraves notation is not installed")

NOTE = (
    "<note><pitch><step>{step}</step><octave>4</octave></pitch><duration>4</duration>"
    "<type>whole</type></note>"
)
ATTRIBUTES = (
    "<attributes><divisions>1</divisions><time><beats>4</beats><beat-type>4</beat-type></time>"
    "<clef><sign>G</sign><line>2</line></clef></attributes>"
)


@pytest.fixture
def score(tmp_path: Path) -> Path:
    """Four whole notes, in bars that are printed as 5 to 8."""
    bars = "".join(
        f'<measure number="{n}">{ATTRIBUTES if n == 5 else ""}{NOTE.format(step=step)}</measure>'
        for n, step in zip(range(5, 9), "CDEF", strict=True)
    )
    path = tmp_path / "score.musicxml"
    path.write_text(
        '<?xml version="1.0"?><score-partwise version="4.0"><part-list><score-part id="P1">'
        "<part-name>Piano</part-name></score-part></part-list>"
        f'<part id="P1">{bars}</part></score-partwise>'
    )
    return path


@pytest.fixture
def service() -> Iterator[NotationService]:
    service = NotationService()
    yield service
    service.close()


def unwatched(_fraction: float, _doing: str) -> None: ...


def test_bars_are_drawn_by_their_printed_numbers_in_a_form_that_qt_draws(
    service: NotationService, score: Path, qtbot: QtBot
) -> None:
    svg = service.draw(score, BarWanted(6), unwatched)
    assert svg.count('class="measure"') == 3
    assert svg.count(WASH) == 1
    assert svg.count("<svg") == 1
    assert INK in svg
    with pytest.raises(ScoreFileError, match="bar 99 is not in this score"):
        service.draw(score, BarWanted(99), unwatched)
    assert service.draw(score, BarWanted(8), unwatched).count('class="measure"') == 2


def test_notes_that_a_mark_speaks_of_are_framed(service: NotationService, score: Path) -> None:
    wrong, missed = MarkedNote(1.0, 62, "D♯4"), MarkedNote(1.0, 62, "")
    svg = service.draw(score, BarWanted(6, (wrong,)), unwatched)
    assert svg.count("<rect") == 2  # the bar's tint and the frame
    assert ">D♯4</text>" in svg
    assert "stroke-dasharray" in service.draw(score, BarWanted(6, (missed,)), unwatched)
    elsewhere = BarWanted(6, (MarkedNote(3.0, 62, ""), MarkedNote(1.0, 64, "")))
    assert FAULT not in service.draw(score, elsewhere, unwatched)


def test_notes_are_found_in_voices_chords_and_after_a_change_of_divisions() -> None:
    def note(step: str, duration: int, more: str = "") -> str:
        pitch = f"<pitch><step>{step}</step><alter>1</alter><octave>4</octave></pitch>"
        return f"<note>{more}{pitch}<duration>{duration}</duration></note>"

    measures = (
        "<measure><attributes><divisions>2</divisions></attributes>"
        + note("C", 2) + note("E", 2, "<chord/>") + note("D", 2)
        + "<backup><duration>4</duration></backup><forward><duration>1</duration></forward>"
        + note("F", 1) + "</measure>"
        "<measure><attributes><divisions>4</divisions></attributes>"
        "<note><rest/><duration>2</duration></note>" + note("G", 2) + "</measure>"
    )  # fmt: skip
    root = ElementTree.fromstring(f"<score-partwise><part>{measures}</part></score-partwise>")
    assert list(name_notes(root).values()) == [
        WrittenNote(0, 1.0, 61),
        WrittenNote(0, 1.0, 65),
        WrittenNote(0, 2.0, 63),
        WrittenNote(0, 1.5, 66),
        WrittenNote(1, 1.5, 68),
    ]


def test_notation_that_cannot_be_read_is_said(service: NotationService, tmp_path: Path) -> None:
    path = tmp_path / "score.musicxml"
    path.write_text("<score-partwise>")
    with pytest.raises(ScoreFileError) as error:
        service.draw(path, BarWanted(1), unwatched)
    assert error.value.where == str(path)
    assert error.value.remedy


class Stop(Exception):
    pass


def test_waiting_can_be_given_up_and_the_next_bar_is_the_right_one(
    service: NotationService, score: Path
) -> None:
    def give_up(_fraction: float, _doing: str) -> None:
        raise Stop

    with pytest.raises(Stop):
        service.draw(score, BarWanted(5), give_up)
    assert service.draw(score, BarWanted(8), unwatched).count('class="measure"') == 2


class Drawing:
    """Draws the number of the bar."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.notes: tuple[MarkedNote, ...] = ()

    def draw(self, score: Path, wanted: BarWanted, progress: object) -> str:
        self.asked.append(wanted.bar)
        self.notes = wanted.notes
        if wanted.bar == 20:
            raise ScoreFileError("bar 20 is not in this score.", remedy="Attach it anew.")
        return f"<svg>{wanted.bar}</svg>"


def with_wrong_bars(path: Path, *bars: int) -> Take:
    """The sample beside its score, with a wrong note in each of these bars."""
    written = performance(300, 60.0)
    score, notes = score_as_played(written), written.notes.copy()
    for bar in bars:
        notes["pitch"][np.flatnonzero(score.notes["bar"] == bar)[0]] += 1
    played = Performance(notes, written.pedals, 60.0)
    return Take(path, played, comparison=compare_with_score(played, score))


def following(score: str = "score.musicxml") -> tuple[Notation, Review, HeldBackground, Drawing]:
    background, drawing, memory = HeldBackground(), Drawing(), Memory()
    path = Path("take.mid")
    memory.remember_score(path, Path(score))
    review = Review(Roll(), Meant(background, _NoStore(), lambda _: ""))
    notation = Notation(background, drawing, review, memory)
    review.follow(Unscored(with_wrong_bars(path, 4, 9, 20), Problem("No model", "None.")))
    return notation, review, background, drawing


class _NoStore:
    def read(self) -> tuple[()]:
        return ()

    def write(self, dismissal: object) -> None: ...

    def remove(self, id_: str) -> None: ...


def choose(review: Review, bar: int) -> None:
    review.roll.choose(next(mark.number for mark in review.roll.marks if mark.bar == bar))


def test_the_bar_of_the_chosen_mark_is_shown_and_drawn_once() -> None:
    notation, review, background, drawing = following()
    assert notation.shown is None
    choose(review, 4)
    assert notation.shown is not None
    assert notation.shown.caption == "Drawing bar 4…"
    choose(review, 9)
    background.run_next()
    background.run_next()
    assert (notation.shown.bar, notation.shown.svg) == (9, "<svg>9</svg>")
    choose(review, 4)
    assert notation.shown.svg == "<svg>4</svg>"
    assert drawing.asked == [4, 9]
    (wrong,) = drawing.notes
    assert wrong.played
    assert notation.shown.legend == "Framed: another note was played, its name above."


def test_a_bar_that_cannot_be_drawn_says_why_and_midi_has_none() -> None:
    notation, review, background, _ = following()
    choose(review, 20)
    background.run_next()
    assert notation.shown is not None
    assert notation.shown.caption.startswith("Bar 20 is not drawn: Bar 20 is not in this score.")
    notation, review, _, _ = following("score.mid")
    choose(review, 4)
    assert notation.shown is None


def test_the_engraved_bar_is_drawn_in_the_window_in_the_themes_ink(
    make_app: MakeApp, service: NotationService, score: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _where, text: told.append(text))
    app = make_app(lambda: Path("none"))
    notation, review, background, drawing = following()
    drawing.draw = lambda *_: service.draw(score, BarWanted(6), unwatched)  # type: ignore[method-assign]
    view = NotationView(notation, app.parts.appearance)
    qtbot.addWidget(view)
    view.resize(400, 300)
    choose(review, 4)
    background.run_next()
    view.show()
    image = view.picture.grab().toImage()
    qInstallMessageHandler(before)
    box = view.picture.drawn_box().toRect()
    assert box.width() > 40
    ink = QColor(app.parts.appearance.theme.ink)
    pixels = [
        image.pixelColor(x, y)
        for x in range(box.left() + 1, box.right())
        for y in range(box.top() + 1, box.bottom())
    ]
    assert sum(abs(p.lightness() - ink.lightness()) < 25 for p in pixels) > 100
    assert not [text for text in told if "svg" in text]
    view.close()
