"""What is drawn a piece a turn: all of it comes, and what is newer wins."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.view_models.states import Scored, Scoring, Unscored
from desktop_app.views.turns import Turns
from tests.desktop.conftest import MakeApp
from tests.desktop.pages import FOLLOWED, PROBLEM, TAKE
from tests.desktop.samples import scorecard

LONG_S = 0.01
"""More than is done in one turn."""


@pytest.fixture
def turns(qtbot: QtBot) -> Iterator[Turns]:
    parent = QObject()
    yield Turns(parent)
    parent.deleteLater()


def pieces(done: list[str], name: str, count: int) -> Iterator[None]:
    for number in range(count):
        time.sleep(LONG_S)
        done.append(f"{name}{number}")
        yield


def test_every_piece_is_done_in_order(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []
    turns.run(pieces(done, "a", 3))
    assert done == [] and not turns.done
    qtbot.waitUntil(lambda: turns.done)
    assert done == ["a0", "a1", "a2"]


def test_short_pieces_share_a_turn(turns: Turns, qtbot: QtBot) -> None:
    done: list[int] = []
    turns.run(done.append(number) for number in range(3))
    qtbot.waitUntil(lambda: bool(done))
    assert done == [0, 1, 2]


def test_what_comes_meanwhile_is_heard_between_pieces(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []
    turns.run(pieces(done, "a", 3))
    QTimer.singleShot(0, lambda: done.append("key"))
    qtbot.waitUntil(lambda: turns.done)
    assert "key" in done[:2]


def test_a_newer_run_drops_what_is_left_of_the_one_before(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []
    turns.run(pieces(done, "a", 5))
    QTimer.singleShot(0, lambda: turns.run(pieces(done, "b", 2)))
    qtbot.waitUntil(lambda: turns.done)
    assert done[-2:] == ["b0", "b1"] and "a4" not in done


def test_a_piece_may_begin_another_run(turns: Turns, qtbot: QtBot) -> None:
    done: list[str] = []

    def beginning() -> Iterator[None]:
        turns.run(pieces(done, "b", 1))
        yield
        done.append("never")

    turns.run(beginning())
    qtbot.waitUntil(lambda: turns.done)
    assert done == ["b0"]


@pytest.fixture
def app(make_app: MakeApp) -> App:
    return make_app(lambda: Path("none"))


def texts(app: App) -> list[str]:
    return [one.text() for one in app.window.take.scorecard.findChildren(QLabel)]


def test_scores_that_come_while_others_are_drawn_replace_them(app: App, qtbot: QtBot) -> None:
    panel = app.window.take.scorecard
    panel.show_state(Scored(FOLLOWED, scorecard()))
    panel.show_state(Unscored(TAKE, PROBLEM))
    qtbot.waitUntil(lambda: panel.whole and PROBLEM.what in texts(app))
    qtbot.waitUntil(lambda: "Rhythmic precision" not in texts(app))


def test_a_page_is_whole_once_the_loop_has_turned(app: App, qtbot: QtBot) -> None:
    panel = app.window.take.scorecard
    panel.show_state(Scoring(FOLLOWED))
    panel.show_state(Scored(FOLLOWED, scorecard(), "A note."))
    qtbot.waitUntil(lambda: panel.whole)
    said = texts(app)
    assert said.index("A note.") < said.index("Notes right") < said.index("Rhythmic precision")


def test_a_page_that_is_gone_to_is_painted(app: App, qtbot: QtBot) -> None:
    app.window.show_models()
    qtbot.waitUntil(lambda: app.window.models.isVisible() and app.window.models.updatesEnabled())
