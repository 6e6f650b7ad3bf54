"""The recording page in the real window, with a service that needs no device."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.view_models.recording.recorder import Failed, Ready, Recording
from desktop_app.view_models.recording.recorder_texts import TOO_LOUD
from desktop_app.view_models.recording.recording import Choice, Found, Reading
from desktop_app.view_models.states import Opening, Problem
from tests.desktop.conftest import MakeApp
from tests.desktop.recording.fakes import KEYBOARD, LINE_IN, MICROPHONE

FOUND = Found((MICROPHONE, LINE_IN, KEYBOARD))
STEREO = Choice(MICROPHONE, 2, 44_100)


@pytest.fixture
def app(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> App:
    """The window on the recording page; nothing looks for devices."""
    app = make_app(lambda: Path("none"))
    monkeypatch.setattr(app.parts.recorder, "look", lambda: None)
    app.parts.recorder.show()
    app.parts.recorder._show_ready(Ready(FOUND, STEREO))
    return app


def test_the_page_offers_what_was_found(app: App) -> None:
    page = app.window.record
    assert page.isVisible()
    shown = [page.inputs.itemText(i) for i in range(page.inputs.count())]
    assert shown == [
        "Microphone: Studio microphone (ALSA)",
        "Microphone: Line in (ALSA)",
        "Keyboard: Stage piano (ALSA)",
    ]
    assert (page.channels.currentText(), page.rate.currentText()) == ("Stereo", "44.1 kHz")


def test_a_keyboard_has_no_channels(app: App) -> None:
    page = app.window.record
    page.inputs.setCurrentIndex(2)
    page.inputs.activated.emit(2)
    assert not page.channels.isVisible()
    state = app.parts.recorder.state
    assert isinstance(state, Ready)
    assert state.chosen == Choice(KEYBOARD)


def test_channels_and_rate_can_be_chosen(app: App) -> None:
    page = app.window.record
    page.channels.setCurrentIndex(0)
    page.rate.setCurrentIndex(1)
    page.rate.activated.emit(1)
    state = app.parts.recorder.state
    assert isinstance(state, Ready)
    assert state.chosen == Choice(MICROPHONE, 1, 48_000)


def test_level_and_hint_are_shown_while_recording(app: App) -> None:
    page = app.window.record
    app.parts.recorder._set(Recording(STEREO, Reading(12.34, 0.0, clipped=True), "Too loud."))
    assert page.record.text() == "Stop"
    assert not page.inputs.isVisible()
    assert page.level.isVisible()
    assert "too loud" in page.level.accessibleDescription()


def test_what_ended_early_can_be_opened(app: App) -> None:
    problem = Problem("The recording is not complete", "The microphone stopped sending.")
    app.parts.recorder._set(Failed(problem, Path("take/sound.wav")))
    assert app.window.record.open_saved.isVisible()
    assert not app.window.record.record.isVisible()


def test_a_recording_is_not_hidden_by_what_happens_to_another_take(app: App) -> None:
    app.parts.recorder._set(Recording(STEREO))
    app.parts.session.changed.emit(Opening(Path("other.mid")))
    assert app.window.record.isVisible()


def test_esc_asks_before_it_discards(app: App, qtbot: QtBot) -> None:
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    app.parts.recorder._set(Recording(STEREO))
    qtbot.keyClick(app.window, Qt.Key.Key_Escape)
    question = app.window.findChild(QMessageBox)
    assert question is not None
    assert app.parts.recorder.recording
    question.reject()
    assert app.parts.recorder.recording


def test_going_back_leaves_the_page(app: App) -> None:
    next(a for a in app.window.actions_list if a.id == "back").run()
    assert app.window.empty.isVisible()


def test_every_control_has_a_name_and_no_text_is_cut_off(app: App, qtbot: QtBot) -> None:
    page = app.window.record
    gone = Problem("The recording is not complete", "The microphone stopped sending.")
    loud = Recording(STEREO, Reading(12.3, 0.0, clipped=True), TOO_LOUD)
    for state in (Ready(FOUND, STEREO), Ready(), loud, Failed(gone, Path("take/sound.wav"))):
        app.parts.recorder._set(state)
        qtbot.wait(20)
        for control in (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)):
            assert control.accessibleName()
        for text in page.findChildren(QLabel):
            if text.isVisible() and text.text():
                assert text.height() >= text.heightForWidth(text.width()), text.text()
