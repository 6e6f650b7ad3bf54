"""The form in the window: sliders without a position until they are touched."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop_app.view_models.states import Problem, Unscored
from piano_core.answers import Answer
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import performance

NOTHING = Problem("Not scored", "No model.")


def test_sliders_begin_without_a_position_and_are_set_by_key_and_click(
    make_app: MakeApp, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(lambda: Path("none"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    app.window.show_rating()
    app.window.rating.ask_for_folder()
    qtbot.waitUntil(lambda: app.parts.rating.state.form is not None, timeout=10_000)
    form = app.parts.rating.state.form
    assert form is not None
    first, second, third = (app.window.rating.rows[name] for name in form.order[:3])
    assert first.slider.accessibleDescription() == "Not rated yet"
    app.parts.session.changed.emit(Unscored(Take(Path("open.mid"), performance()), NOTHING))
    app.window.show_rating()
    first.slider.setFocus()
    qtbot.keyClick(first.slider, "0")  # which fits the piano roll elsewhere
    assert app.parts.rating.state.form.answer(form.order[0]) == Answer(0)
    qtbot.keyClick(first.slider, "7")
    qtbot.keyClick(first.slider, Qt.Key.Key_Right)
    centre = second.slider.rect().center()
    qtbot.mouseClick(second.slider, Qt.MouseButton.LeftButton, pos=centre)
    third.not_applicable.click()
    form = app.parts.rating.state.form
    assert form is not None
    assert form.answer(form.order[0]) == Answer(71)
    assert form.answer(form.order[1]).value == pytest.approx(50, abs=1)
    assert form.answer(form.order[2]) == Answer(not_applicable=True)
    assert first.slider.accessibleDescription() == "71"
    assert form.missing == form.order[3:]
