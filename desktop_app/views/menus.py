"""Menus, shortcuts and the shortcuts page, all from the one list of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMainWindow, QToolBar, QVBoxLayout, QWidget

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action, Menu
from desktop_app.view_models.wording import marked, tr, without_key
from desktop_app.views.controls import button, heading, label, line, named_keys

ROLL_KEYS = (
    (marked("Move in time"), "Left, Right, PgUp, PgDown, Home, End"),
    (marked("Move across keys"), "Up, Down"),
    (marked("Zoom at the pointer"), "Ctrl+wheel"),
    (marked("Zoom keys"), "Shift+wheel"),
    (marked("Go there, or play a mark's flag"), "Click"),
    (marked("Choose what is played"), "Shift+drag"),
)
"""Keys that the piano roll understands while it has the focus."""


TOOLS = (
    ("takes", marked("Takes")),
    ("record", marked("Record")),
    ("show_take", marked("Take")),
    ("rate", marked("Rate")),
    ("models", marked("Models")),
    ("palette", marked("Find a command")),
)
"""Actions of the tool bar, and their short names there."""


class Menus:
    """Menu bar and tool bar of a window; `refresh` brings them up to date with the state."""

    def __init__(self, window: QMainWindow, actions: tuple[Action, ...]) -> None:
        self._pairs: list[tuple[Action, QAction]] = []
        for name in Menu:
            menu = window.menuBar().addMenu(tr(name.value))
            menu.setAccessibleName(without_key(tr(name.value)))
            for action in actions:
                if action.menu is name:
                    item = _item(window, action)
                    menu.addAction(item)
                    self._pairs.append((action, item))
        self._add_tools(window)
        self.refresh()

    def _add_tools(self, window: QMainWindow) -> None:
        bar = QToolBar(tr("Tools"), window)
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        items = {action.id: (action, item) for action, item in self._pairs}
        for id_, name in TOOLS:
            action, item = items[id_]
            item.setIconText(tr(name))
            bar.addAction(item)
            button = bar.widgetForAction(item)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(named_keys(action))
        window.addToolBar(bar)

    def refresh(self) -> None:
        """Enable what can be done now and tick what is in force."""
        for action, item in self._pairs:
            item.setEnabled(action.enabled())
            if action.checked is not None:
                item.setChecked(action.checked())


def _item(window: QMainWindow, action: Action) -> QAction:
    item = QAction(action.title, window)
    item.setObjectName(action.id)
    item.setShortcut(QKeySequence(action.shortcut))
    item.setCheckable(action.checked is not None)
    item.triggered.connect(lambda: action.run())
    return item


class ShortcutsDialog(QDialog):
    """Every key there is."""

    def __init__(self, parent: QWidget, actions: tuple[Action, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * em, em, 2 * em, em)
        column.setSpacing(em)
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * em)
        grid.setVerticalSpacing(em // 4)
        named = [(without_key(a.title), a.shortcut) for a in actions if a.shortcut]
        grid.addWidget(heading(tr("Everywhere")), 0, 0, 1, 2)
        for row, (name, keys) in enumerate(named, start=1):
            _row(grid, row, name, keys)
        start = len(named) + 1
        grid.setRowMinimumHeight(start, 2 * em)
        grid.addWidget(
            heading(tr("In the piano roll")), start, 0, 1, 2, Qt.AlignmentFlag.AlignBottom
        )
        for row, (name, keys) in enumerate(ROLL_KEYS, start=start + 1):
            _row(grid, row, tr(name), keys)
        column.addLayout(grid)
        column.addWidget(label(tr("Tab moves from control to control."), SMALL, "soft"))
        column.addWidget(button(tr("Close"), self.accept, primary=True))


def _row(grid: QGridLayout, row: int, name: str, keys: str) -> None:
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    grid.addWidget(line(name), row, 0)
    grid.addWidget(line(native if "," not in keys and native else keys, tone="soft"), row, 1)
