"""Labels, buttons and panels in the app's own type and tone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QFont, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme.apply import BODY, HEADING, SMALL, TITLE, set_type
from desktop_app.view_models.actions import Action
from desktop_app.view_models.wording import without_key
from desktop_app.views.accessibility import give_role


def label(text: str = "", factor: float = BODY, tone: str = "", *, bold: bool = False) -> QLabel:
    """Plain text that wraps. `tone` is `soft`, `accent`, `caution` or none."""
    widget = QLabel(text)
    widget.setTextFormat(Qt.TextFormat.PlainText)
    widget.setWordWrap(True)
    widget.setProperty("tone", tone)
    set_type(widget, factor, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return widget


def line(text: str = "", factor: float = BODY, tone: str = "", *, bold: bool = False) -> QLabel:
    """Plain text on one line, as wide as it needs to be."""
    widget = label(text, factor, tone, bold=bold)
    widget.setWordWrap(False)
    return widget


def title(text: str = "") -> QLabel:
    """The largest text of a page."""
    return label(text, TITLE, bold=True)


def heading(text: str = "") -> QLabel:
    """The heading of a panel or group."""
    return label(text, HEADING, bold=True)


def note(text: str = "") -> QLabel:
    """Secondary, small text."""
    return label(text, SMALL, "soft")


def keeps_space(event: QEvent) -> bool:
    """Take Space for the control that has the keyboard, before it means "play" to the window."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.key() != Qt.Key.Key_Space or event.modifiers():
        return False
    event.accept()
    return True


class _Button(QPushButton):
    """A button that Space presses although Space also plays."""

    def event(self, event: QEvent) -> bool:
        return keeps_space(event) or super().event(event)


def button(text: str, run: Callable[[], object], *, primary: bool = False) -> QPushButton:
    """A button that calls `run`."""
    widget = _Button(text)
    widget.setProperty("tone", "primary" if primary else "")
    widget.setAccessibleName(without_key(text))
    widget.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    widget.clicked.connect(lambda: run())
    return widget


def action_button(action: Action, text: str = "", *, primary: bool = False) -> QPushButton:
    """A button for an action, with its shortcut shown on hovering."""
    widget = button(text or without_key(action.title), action.run, primary=primary)
    widget.setAccessibleName(plain_name(action))
    widget.setToolTip(named_keys(action))
    return widget


def plain_name(action: Action) -> str:
    """An action's name as it is spoken."""
    return without_key(action.title).rstrip("…")


def named_keys(action: Action) -> str:
    """An action's name with its key, as it is shown on hovering."""
    name = plain_name(action)
    return f"{name} ({action.shortcut})" if action.shortcut else name


def panel() -> tuple[QFrame, QVBoxLayout]:
    """A bordered surface and the layout to fill it."""
    frame = QFrame()
    frame.setObjectName("panel")
    em = frame.fontMetrics().height()
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(em, int(0.8 * em), em, int(0.8 * em))
    layout.setSpacing(int(0.5 * em))
    return frame, layout


def notice(words: QLabel) -> QFrame:
    """A surface that stands out, with what to know or what went wrong."""
    frame = QFrame()
    frame.setObjectName("notice")
    em = frame.fontMetrics().height()
    row = QHBoxLayout(frame)
    row.setContentsMargins(em * 3 // 4, em // 2, em * 3 // 4, em // 2)
    row.addWidget(words)
    return frame


def scrolling(body: QWidget | None, name: str) -> QScrollArea:
    """An area that scrolls up and down. `name` is how it is spoken."""
    area = QScrollArea(widgetResizable=True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setAccessibleName(name)
    give_role(area, QAccessible.Role.Grouping)
    if body is not None:
        area.setWidget(body)
    return area


def page_column(page: QWidget, name: str, *tools: QWidget) -> QVBoxLayout:
    """The column of a page, headed by its name with `tools` at the right end of the line."""
    em = page.fontMetrics().height()
    column = QVBoxLayout(page)
    column.setContentsMargins(2 * em, em, 2 * em, em)
    column.setSpacing(round(0.7 * em))
    top = QHBoxLayout()
    top.addWidget(title(name), 1)
    for tool in tools:
        top.addWidget(tool)
    column.addLayout(top)
    return column


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Widgets beside each other."""
    row = QHBoxLayout()
    for widget in widgets:
        row.addWidget(widget)
    return row
