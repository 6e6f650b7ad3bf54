"""The transport in the real window, with a service that says what it was asked to play."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app import application
from desktop_app.application import App
from desktop_app.view_models.playing.playing import Span
from desktop_app.view_models.states import Opening, Scored
from piano_core.errors import PlaybackError
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.playback.test_player import FakePlayback
from tests.desktop.samples import performance, scorecard

TAKE = Take(Path("take.mid"), performance())


@pytest.fixture
def playback(monkeypatch: pytest.MonkeyPatch) -> FakePlayback:
    fake = FakePlayback()
    monkeypatch.setattr(application, "PlaybackService", lambda: fake)
    return fake


@pytest.fixture
def app(playback: FakePlayback, make_app: MakeApp, qtbot: QtBot) -> App:
    app = make_app(lambda: Path("none"))
    app.parts.session.changed.emit(Opening(TAKE.path))
    app.parts.session.changed.emit(Scored(TAKE, scorecard()))
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    return app


def ended(app: App, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not app.parts.player.state.playing)


def test_space_plays_and_pauses(app: App, playback: FakePlayback, qtbot: QtBot) -> None:
    roll = app.window.take.roll_panel.roll
    roll.setFocus()
    qtbot.keyClick(roll, Qt.Key.Key_Space)
    assert len(playback.asked) == 1
    assert app.window.take.transport.play.text() == "Pause"
    qtbot.keyClick(roll, Qt.Key.Key_Space)
    assert app.window.take.transport.play.text() == "Play"


def test_space_on_a_button_presses_the_button(
    app: App, playback: FakePlayback, qtbot: QtBot
) -> None:
    loop = app.window.take.transport.loop
    loop.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(loop, Qt.Key.Key_Space)
    assert app.parts.player.state.looping
    assert loop.isChecked()
    assert playback.asked == []


def test_a_clicked_mark_is_played(app: App, playback: FakePlayback, qtbot: QtBot) -> None:
    marks = app.window.take.marks.list
    place = marks.visualItemRect(marks.item(0)).center()
    qtbot.mouseClick(marks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (playback.asked[-1].start_s, playback.asked[-1].last_s) == (9.5, 14.5)
    assert app.window.take.transport.spot.isVisible()
    ended(app, qtbot)


def test_keys_step_marks_loop_and_slow_down(app: App, playback: FakePlayback, qtbot: QtBot) -> None:
    roll = app.window.take.roll_panel.roll
    roll.setFocus()
    for key in (Qt.Key.Key_N, Qt.Key.Key_L, Qt.Key.Key_Comma):
        qtbot.keyClick(roll, key)
    state = app.parts.player.state
    assert playback.asked == [], "stepping chooses, Space plays"
    assert (state.spot, state.looping, state.percent) == (Span(9.5, 14.5), True, 90)
    qtbot.keyClick(roll, Qt.Key.Key_W)
    assert app.parts.player.state.spot is None


def test_the_roll_takes_clicks_and_selections(app: App, qtbot: QtBot) -> None:
    roll = app.window.take.roll_panel.roll
    geometry = roll.geometry_now()
    low = round(geometry.keys_bottom) - 5
    at = QPoint(round(geometry.x(20.0)), low)
    qtbot.mouseClick(roll, Qt.MouseButton.LeftButton, pos=at)
    assert app.parts.player.state.at_s == pytest.approx(20.0, abs=0.1)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(roll, Qt.MouseButton.LeftButton, shift, at)
    qtbot.mouseMove(roll, QPoint(round(geometry.x(25.0)), low))
    qtbot.mouseRelease(roll, Qt.MouseButton.LeftButton, shift, QPoint(0, low))
    spot = app.parts.player.state.spot
    assert spot is not None
    assert (spot.start_s, spot.end_s) == (pytest.approx(20.0, abs=0.1), pytest.approx(25, abs=0.1))
    flag = QPoint(round(geometry.x(12.0)), 4)
    qtbot.mouseClick(roll, Qt.MouseButton.LeftButton, pos=flag)
    assert app.window.roll.chosen == 1
    ended(app, qtbot)


def test_the_cursor_turns_the_page_while_playing(app: App, qtbot: QtBot) -> None:
    roll, player = app.window.roll, app.parts.player
    roll.zoom(8, 0.0)
    assert roll.viewport.end_s < 20
    player.seek(20.0)
    assert roll.cursor_s == 20.0
    assert roll.viewport.end_s < 20, "looking elsewhere is not disturbed"
    roll.move_cursor(20.0, follow=True)
    assert roll.viewport.start_s < 20 < roll.viewport.end_s


def test_what_cannot_be_played_is_said(app: App, playback: FakePlayback, qtbot: QtBot) -> None:
    playback.failure = PlaybackError("there is nothing here to play on.", remedy="Connect some.")
    app.parts.player.toggle()
    transport = app.window.take.transport
    qtbot.waitUntil(transport.problem.isVisible)
    assert transport.problem.text() == "There is nothing here to play on. Connect some."


def test_recording_falls_silent_first(app: App, playback: FakePlayback, qtbot: QtBot) -> None:
    app.parts.player.seek(3.0)
    app.parts.player.play()
    app.parts.recorder.shown = True
    app.parts.recorder.changed.emit(app.parts.recorder.state)
    assert playback.runs[-1].stopped
    app.parts.recorder.leave()
    QApplication.processEvents()
