"""Everything can be reached by keyboard and has a name and a role for a screen reader."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.view_models.models.models import Beside, Device, Loaded, ModelsState
from desktop_app.view_models.rating.rating import RatingState
from desktop_app.view_models.rating.rating_forms import Form, Stretch
from desktop_app.view_models.states import (
    Opening,
    Problem,
    Refused,
    Scored,
    Scoring,
    State,
    Unscored,
)
from desktop_app.views.menus import ShortcutsDialog
from desktop_app.views.review.tracks import Track
from desktop_app.views.roll.piano_roll import PianoRoll
from piano_core.midi import write_midi
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.samples import compared, performance, scorecard

TAKE = Take(Path("take.mid"), performance())
FOLLOWED = Take(Path("take.mid"), performance(), comparison=compared(performance()))
PROBLEM = Problem("Not scored", "No model.", "registry", "Run `make run`.", "Try again")
STATES: dict[str, State | None] = {
    "empty": None,
    "opening": Opening(Path("take.mid"), 0.5),
    "refused": Refused(Path("take.mid"), PROBLEM),
    "scoring": Scoring(TAKE, 0.5),
    "scored": Scored(TAKE, scorecard(synthetic=True)),
    "unscored": Unscored(TAKE, PROBLEM),
    "with a score": Scored(FOLLOWED, scorecard()),
    "unscored with a score": Unscored(FOLLOWED, PROBLEM),
}
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QSlider,
    PianoRoll,
    Track,
)


@pytest.fixture(params=[*STATES, "takes", "models", "two models", "rate", "form"])
def app(request: pytest.FixtureRequest, make_app: MakeApp, tmp_path: Path, qtbot: QtBot) -> App:
    """The window in each of its states."""
    app = make_app(lambda: Path("none"))
    if request.param == "takes":
        file = tmp_path / "take.mid"
        write_midi(TAKE.performance, file)
        app.parts.takes.follow(Scored(replace(TAKE, path=file), scorecard()))
        qtbot.waitUntil(app.window.library.isVisible)
        return app
    if request.param.endswith("models"):
        beside = Beside("Take", scorecard(), scorecard()) if request.param != "models" else None
        identity = scorecard(synthetic=True).bundle
        devices = (Device("cuda", False, False), Device("cpu", True, True))
        loaded = Loaded(tmp_path, identity, "# Card", ("No numbers below 3 s.",), devices)
        app.window.show_models()
        app.parts.models.changed.emit(ModelsState(loaded, beside, PROBLEM))
        return app
    if request.param in ("rate", "form"):
        app.window.show_rating()
        form = Form("1", "me", Stretch("take.mid", 0.0, 25.0), "2026-01-01T00:00:00+00:00")
        said = RatingState(form if request.param == "form" else None, 0, 3)
        app.parts.rating.changed.emit(replace(said, problem=PROBLEM))
        return app
    state = STATES[request.param]
    if state is not None:
        show(app, state)
    return app


def show(app: App, state: State) -> None:
    """As when a file is opened: only then does the window leave its home page."""
    app.parts.session.changed.emit(Opening(Path("take.mid")))
    app.parts.session.changed.emit(state)


def heard(widget: QWidget) -> QAccessibleInterface:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface


def visible(app: App) -> list[QWidget]:
    return [w for w in app.window.findChildren(QWidget) if w.isVisible()]


def internal(widget: QWidget) -> bool:
    """Part of a Qt control that Qt itself speaks for; a header is spoken with its table."""
    return widget.objectName().startswith("qt_") or isinstance(widget, QHeaderView)


def test_every_control_has_a_name_and_a_role(app: App) -> None:
    controls = [w for w in visible(app) if isinstance(w, CONTROLS) and not internal(w)]
    assert controls
    for widget in controls:
        interface = heard(widget)
        assert interface.text(QAccessible.Text.Name).strip(), widget
        assert interface.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), widget


def test_every_text_is_read_as_text(app: App) -> None:
    for widget in visible(app):
        if isinstance(widget, QLabel) and widget.text():
            assert heard(widget).role() == QAccessible.Role.StaticText
            assert heard(widget).text(QAccessible.Text.Name) == widget.text()


def test_tab_reaches_every_control_that_takes_keys(app: App, qtbot: QtBot) -> None:
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    wanted = {
        widget
        for widget in visible(app)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    }
    reached: set[QWidget] = set()
    for _ in range(3 * len(wanted) + 5):
        app.window.focusNextChild()
        focus = app.window.focusWidget()
        if focus is not None:
            reached.add(focus)
    assert {w for w in wanted if not internal(w)} <= reached


def test_whatever_can_be_pressed_can_be_reached(app: App) -> None:
    for widget in visible(app):
        if isinstance(widget, QAbstractButton) and not internal(widget):
            assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_no_text_is_cut_off(app: App, qtbot: QtBot) -> None:
    qtbot.wait(20)
    for widget in visible(app):
        if isinstance(widget, QLabel) and widget.text() and not widget.wordWrap():
            assert widget.width() >= widget.sizeHint().width(), widget.text()
        elif isinstance(widget, QLabel) and widget.text():
            assert widget.height() >= widget.heightForWidth(widget.width()), widget.text()


def test_the_roll_speaks_its_summary(make_app: MakeApp, qtbot: QtBot) -> None:
    app = make_app(lambda: Path("none"))
    show(app, Scored(TAKE, scorecard(synthetic=True)))
    roll = app.window.take.roll_panel.roll
    assert heard(roll).role() == QAccessible.Role.Graphic

    def described() -> bool:
        return "60 notes" in heard(roll).text(QAccessible.Text.Description)

    qtbot.waitUntil(described)


def test_marks_are_read_in_full(make_app: MakeApp) -> None:
    app = make_app(lambda: Path("none"))
    show(app, Scored(TAKE, scorecard(synthetic=True)))
    marks = heard(app.window.take.marks.list)
    assert marks.role() == QAccessible.Role.List
    spoken = [marks.child(i).text(QAccessible.Text.Name) for i in range(marks.childCount())]
    said = "Mark 1, 0:10–0:14, Rhythmic precision: The pulse hurries. Count aloud"
    assert spoken[0].startswith(said)


def test_the_shortcuts_page_can_be_closed_by_keyboard(make_app: MakeApp, qtbot: QtBot) -> None:
    app = make_app(lambda: Path("none"))
    app.window.show_shortcuts()
    dialog = app.window.findChild(ShortcutsDialog)
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
