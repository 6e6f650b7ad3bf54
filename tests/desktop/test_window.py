"""The real window, with a real bundle: what a pianist does and sees."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.services.preferences import Preferences
from desktop_app.theme.colours import DARK, LIGHT
from desktop_app.view_models.appearance import ThemeChoice
from desktop_app.view_models.states import Refused, Scored, Unscored
from desktop_app.views.shortcuts import ShortcutsDialog
from piano_core.errors import MissingPartError
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import scorecard


@pytest.fixture
def app(make_app: MakeApp, bundle: Path) -> App:
    return make_app(lambda: bundle)


def no_bundle() -> Path:
    raise MissingPartError("no model has been promoted here yet.", remedy="Run `make run`.")


def shown_text(widget: QWidget) -> str:
    labels = [w.text() for w in widget.findChildren(QLabel) if w.isVisibleTo(widget)]
    return "\n".join(labels)


def wait_for(qtbot: QtBot, app: App, kind: type) -> None:
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, kind), timeout=20_000)
    qtbot.waitUntil(lambda: app.window.take.scorecard.whole)


def drop(app: App, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    app.window.dropEvent(event)


def test_the_empty_window_says_what_to_do(app: App) -> None:
    text = shown_text(app.window.empty)
    assert "Drop a recording here" in text
    assert "Ctrl+O" in text


def test_a_dropped_file_is_opened_scored_and_shown(app: App, take: Path, qtbot: QtBot) -> None:
    drop(app, take)
    wait_for(qtbot, app, Scored)
    text = shown_text(app.window.take)
    assert "Träumerei take 2" in text
    assert "300 notes" in text
    assert "Rhythmic precision" in text
    assert "Expert ratings" in text
    assert "Not enough evidence" in text
    assert "CPU" in text
    assert app.window.windowTitle().startswith("Träumerei take 2")


def test_the_open_button_asks_for_a_file(
    app: App, take: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(take), ""))
    qtbot.mouseClick(app.window.empty.first, Qt.MouseButton.LeftButton)
    wait_for(qtbot, app, Scored)


def test_choosing_no_file_changes_nothing(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    before = app.parts.session.state
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    app.window.ask_for_file()
    assert app.parts.session.state is before


def test_a_wave_file_named_mid_is_refused_with_the_remedy(
    app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    wave = tmp_path / "take.mid"
    wave.write_bytes(b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(40))
    drop(app, wave)
    wait_for(qtbot, app, Refused)
    text = shown_text(app.window.refused)
    assert "This file cannot be opened" in text
    assert str(wave) in text
    state = app.parts.session.state
    assert isinstance(state, Refused)
    assert state.problem.remedy in text
    assert state.problem.remedy


def test_a_bad_file_does_not_take_away_the_good_one(app: App, take: Path, qtbot: QtBot) -> None:
    drop(app, take)
    wait_for(qtbot, app, Scored)
    drop(app, take.parent)
    wait_for(qtbot, app, Refused)
    app.parts.session.back()
    assert app.window.take.isVisible()
    assert "300 notes" in shown_text(app.window.take)


def test_without_a_bundle_the_roll_is_shown_and_the_command_named(
    make_app: MakeApp, take: Path, qtbot: QtBot
) -> None:
    app = make_app(no_bundle)
    app.warm()
    qtbot.waitUntil(lambda: "make run" in shown_text(app.window.empty))
    drop(app, take)
    wait_for(qtbot, app, Unscored)
    text = shown_text(app.window.take)
    assert "300 notes" in text
    assert "No model has been promoted here yet." in text
    assert "make run" in text


def test_a_damaged_bundle_is_refused_with_the_reason(
    make_app: MakeApp, bundle: Path, take: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    for file in bundle.iterdir():
        (damaged / file.name).write_bytes(file.read_bytes())
    graph = damaged / "scorer.onnx"
    content = bytearray(graph.read_bytes())
    content[len(content) // 2] ^= 1
    graph.write_bytes(content)
    app = make_app(lambda: damaged)
    drop(app, take)
    wait_for(qtbot, app, Unscored)
    state = app.parts.session.state
    assert isinstance(state, Unscored)
    assert "scorer.onnx" in f"{state.problem.where} {state.problem.what}"


def test_clicking_a_mark_takes_the_roll_there(app: App, take: Path, qtbot: QtBot) -> None:
    drop(app, take)
    wait_for(qtbot, app, Scored)
    state = app.parts.session.state
    assert isinstance(state, Scored)
    app.window.take.show_state(Scored(state.take, scorecard(state.take.performance)))
    marks, roll = app.window.take.marks.list, app.window.roll
    roll.zoom(8, 50.0)
    place = marks.visualItemRect(marks.item(0)).center()
    qtbot.mouseClick(marks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert roll.chosen == 1
    assert roll.viewport.start_s < 10 < 14 < roll.viewport.end_s


def test_marks_are_reached_and_stepped_by_keys(app: App, take: Path, qtbot: QtBot) -> None:
    drop(app, take)
    wait_for(qtbot, app, Scored)
    state = app.parts.session.state
    assert isinstance(state, Scored)
    app.window.take.show_state(Scored(state.take, scorecard(state.take.performance)))
    marks = app.window.take.marks.list
    app.window.focus_marks()
    qtbot.keyClick(marks, Qt.Key.Key_Down)
    qtbot.keyClick(marks, Qt.Key.Key_Down)
    assert app.window.roll.chosen == 2
    app.window.roll.step_mark(1)
    assert marks.currentRow() == 0


def test_the_roll_zooms_and_pans_by_wheel_keys_and_drag(app: App, take: Path, qtbot: QtBot) -> None:
    drop(app, take)
    wait_for(qtbot, app, Scored)
    model, widget = app.window.roll, app.window.take.roll_panel.roll
    whole = model.viewport
    qtbot.keyClick(widget, Qt.Key.Key_Equal)
    zoomed = model.viewport
    assert zoomed.seconds < whole.seconds
    qtbot.keyClick(widget, Qt.Key.Key_Right)
    assert model.viewport.start_s > zoomed.start_s
    before = model.viewport
    middle = widget.rect().center()
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(widget, middle + QPoint(100, 0))
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=middle + QPoint(100, 0))
    assert model.viewport.start_s < before.start_s
    qtbot.keyClick(widget, Qt.Key.Key_End)
    assert model.viewport.end_s == pytest.approx(whole.duration_s)


def test_hovering_names_the_note(app: App, take: Path, qtbot: QtBot) -> None:
    drop(app, take)
    wait_for(qtbot, app, Scored)
    widget, model = app.window.take.roll_panel.roll, app.window.roll
    note = model.performance.notes[100]
    geometry = widget.geometry_now()
    x = geometry.x(float(note["onset_s"] + note["offset_s"]) / 2)
    y = geometry.y(int(note["pitch"]) + 0.5)
    found = widget.note_at(QPointF(x, y))
    assert found is not None
    assert int(model.performance.notes[found]["pitch"]) == int(note["pitch"])
    assert widget.note_at(QPointF(2, y)) is None


@pytest.mark.parametrize("choice,theme", [(ThemeChoice.DARK, DARK), (ThemeChoice.LIGHT, LIGHT)])
def test_the_menu_switches_the_palette_and_it_is_remembered(
    app: App, tmp_path: Path, choice: ThemeChoice, theme: object
) -> None:
    for wanted in (ThemeChoice.DARK, choice):
        action = app.window.findChild(QAction, f"theme_{wanted}")
        assert action is not None
        action.trigger()
    assert app.parts.appearance.theme is theme
    assert action.isChecked()
    ground = QApplication.palette().color(QPalette.ColorRole.Window).name()
    assert ground == app.parts.appearance.theme.window
    assert Preferences(tmp_path / "app.ini").theme is choice


def test_all_actions_have_their_own_shortcut_and_are_in_a_menu(app: App) -> None:
    shortcuts = [a.shortcut for a in app.window.actions_list if a.shortcut]
    assert len(shortcuts) == len(set(shortcuts))
    ids = {a.id for a in app.window.actions_list}
    assert len(ids) == len(app.window.actions_list)
    menus = [item.menu() for item in app.window.menuBar().actions()]
    in_menus = {action.objectName() for menu in menus for action in menu.actions()}
    assert in_menus == ids


def test_the_shortcuts_page_names_every_shortcut(app: App) -> None:
    app.window.show_shortcuts()
    dialog = app.window.findChild(ShortcutsDialog)
    assert dialog is not None
    text = shown_text(dialog)
    for action in app.window.actions_list:
        if action.shortcut:
            assert action.title.replace("&", "") in text
    dialog.accept()


def test_closing_while_scoring_leaves_nothing_running(app: App, take: Path) -> None:
    drop(app, take)
    app.window.close()
    assert not app.window.isVisible()
