"""Everything can be reached by keyboard and has a name and a role for a screen reader."""

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
from desktop_app.view_models.states import Scored
from desktop_app.views.comparing.difference_chart import DifferenceChart
from desktop_app.views.library.heat_map import HeatMapView
from desktop_app.views.library.trend_plot import TrendPlot
from desktop_app.views.review.tracks import Track
from desktop_app.views.roll.piano_roll import PianoRoll
from desktop_app.views.shortcuts import ShortcutsDialog
from tests.desktop.conftest import MakeApp
from tests.desktop.pages import PAGES, TAKE, show, show_state
from tests.desktop.samples import scorecard

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
    DifferenceChart,
    HeatMapView,
    TrendPlot,
)


@pytest.fixture(params=PAGES)
def app(request: pytest.FixtureRequest, make_app: MakeApp, tmp_path: Path) -> App:
    """The window in each of its states."""
    app = make_app(lambda: Path("none"))
    show(app, request.param, tmp_path)
    return app


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
    show_state(app, Scored(TAKE, scorecard(synthetic=True)))
    roll = app.window.take.roll_panel.roll
    assert heard(roll).role() == QAccessible.Role.Graphic

    def described() -> bool:
        return "60 notes" in heard(roll).text(QAccessible.Text.Description)

    qtbot.waitUntil(described)


@pytest.mark.parametrize(
    ("page", "said"),
    [("compared", "2 bars in both takes"), ("progress", "Most often not as written: bars 2")],
)
def test_plots_are_told_in_words(make_app: MakeApp, tmp_path: Path, page: str, said: str) -> None:
    app = make_app(lambda: Path("none"))
    show(app, page, tmp_path)
    charts = [w for w in visible(app) if isinstance(w, DifferenceChart | HeatMapView | TrendPlot)]
    assert charts
    for chart in charts:
        assert heard(chart).role() == QAccessible.Role.Graphic
        assert heard(chart).text(QAccessible.Text.Name)
        assert heard(chart).text(QAccessible.Text.Description)
    assert any(said in heard(chart).text(QAccessible.Text.Description) for chart in charts)


def test_marks_are_read_in_full(make_app: MakeApp) -> None:
    app = make_app(lambda: Path("none"))
    show_state(app, Scored(TAKE, scorecard(synthetic=True)))
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
