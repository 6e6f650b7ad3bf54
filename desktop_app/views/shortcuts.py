"""The page of keys: every action with its key, menu by menu, and those of the piano roll."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action, Menu
from desktop_app.view_models.wording import marked, series, tr, without_key
from desktop_app.views.controls import button, heading, label, line

ROLL_KEYS = (
    (marked("Move in time"), ("Left", "Right")),
    (marked("Move by four steps"), ("PgUp", "PgDown")),
    (marked("Go to the beginning or the end"), ("Home", "End")),
    (marked("Move across keys"), ("Up", "Down")),
    (marked("Zoom at the pointer"), (marked("Ctrl+wheel"),)),
    (marked("Zoom keys"), (marked("Shift+wheel"),)),
    (marked("Go there, or play a mark's flag"), (marked("Click"),)),
    (marked("Choose what is played"), (marked("Shift+drag"),)),
)
"""What the piano roll understands: keys while it has the focus, and the mouse."""

_COLUMNS = 3
_ROUND_EM = 1
"""The page of keys leaves so much of the window around it; what has no room scrolls."""


@dataclass(frozen=True)
class _Group:
    """What stands under one heading: (what it does, its keys) a row."""

    title: str
    rows: tuple[tuple[str, str], ...]


class ShortcutsDialog(QDialog):
    """Every key there is."""

    def __init__(self, parent: QWidget, actions: tuple[Action, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        em = self.fontMetrics().height()
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(0, 0, em, 0)
        columns.setSpacing(2 * em)
        for groups in _in_columns(tuple(_groups(actions))):
            columns.addLayout(_column(groups, em))
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setAccessibleName(tr("Keyboard shortcuts"))
        area.setWidget(body)
        self.close_button = button(tr("Close"), self.accept, primary=True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * em, em, em, em)
        outer.setSpacing(em)
        outer.addWidget(area, 1)
        outer.addWidget(label(tr("Tab moves from control to control."), SMALL, "soft"))
        outer.addWidget(self.close_button)
        self.close_button.setFocus()
        self.finished.connect(self.deleteLater)
        wanted = body.sizeHint() + QSize(5 * em, 8 * em)
        left = 2 * _ROUND_EM * em
        self.resize(wanted.boundedTo(parent.size() - QSize(left, left)))


def _groups(actions: Iterable[Action]) -> Iterable[_Group]:
    """The menus in their order, then the piano roll."""
    keyed = [action for action in actions if action.shortcut]
    for menu in Menu:
        rows = tuple(
            (without_key(action.title), _native(action.shortcut))
            for action in keyed
            if action.menu is menu
        )
        if rows:
            yield _Group(without_key(tr(menu.value)), rows)
    rows = tuple((tr(name), series(map(_native, keys))) for name, keys in ROLL_KEYS)
    yield _Group(tr("In the piano roll"), rows)


def _native(keys: str) -> str:
    """A key as the system writes it; what is done with the mouse, in words."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) or tr(keys)


def _in_columns(groups: tuple[_Group, ...]) -> list[list[_Group]]:
    """The groups in their order, in columns of about the same length."""
    lengths = [len(group.rows) + 2 for group in groups]
    share = sum(lengths) / _COLUMNS
    columns: list[list[_Group]] = [[] for _ in range(_COLUMNS)]
    before = 0
    for group, length in zip(groups, lengths, strict=True):
        middle = before + length / 2
        columns[min(int(middle / share), _COLUMNS - 1)].append(group)
        before += length
    return columns


def _column(groups: Iterable[_Group], em: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(em)
    for group in groups:
        grid = QGridLayout()
        grid.setHorizontalSpacing(em)
        grid.setVerticalSpacing(em // 4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(heading(group.title), 0, 0, 1, 2)
        for row, (name, keys) in enumerate(group.rows, start=1):
            grid.addWidget(line(name), row, 0)
            grid.addWidget(line(keys, tone="soft"), row, 1, Qt.AlignmentFlag.AlignRight)
        column.addLayout(grid)
    column.addStretch(1)
    return column
