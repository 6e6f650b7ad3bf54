"""Menus, shortcuts and the tool bar, all from the one list of actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from desktop_app.view_models.actions import Action, Menu
from desktop_app.view_models.wording import marked, tr, without_key
from desktop_app.views.controls import named_keys

TOOLS = (
    ("takes", marked("Takes")),
    ("record", marked("Record")),
    ("show_take", marked("Review")),
    ("rate", marked("Rate")),
    ("models", marked("Models")),
    ("palette", marked("Find a command")),
)
"""Actions of the tool bar, and their short names there."""


class Menus:
    """Menu bar and tool bar of a window; `refresh` brings them up to date with the state.

    page: which of `TOOLS` leads to the page that is shown; "" for a page without one.
    """

    def __init__(
        self, window: QMainWindow, actions: tuple[Action, ...], page: Callable[[], str]
    ) -> None:
        self._pairs: list[tuple[Action, QAction]] = []
        self._page = page
        self._tools: dict[str, QWidget] = {}
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
            self._tools[id_] = button
        window.addToolBar(bar)

    def refresh(self) -> None:
        """Enable what can be done now and tick what is in force."""
        for action, item in self._pairs:
            item.setEnabled(action.enabled())
            if action.checked is not None:
                item.setChecked(action.checked())
        for id_, tool in self._tools.items():
            _show_place(tool, here=id_ == self._page())


def _show_place(tool: QWidget, *, here: bool) -> None:
    """Mark a tool as the one whose page is shown; drawn by the style sheet."""
    if tool.property("here") is not here:
        tool.setProperty("here", here)
        tool.setAccessibleDescription(tr("This page is shown") if here else "")
        tool.style().unpolish(tool)
        tool.style().polish(tool)


def _item(window: QMainWindow, action: Action) -> QAction:
    item = QAction(action.title, window)
    item.setObjectName(action.id)
    item.setShortcut(QKeySequence(action.shortcut))
    item.setCheckable(action.checked is not None)
    item.triggered.connect(lambda: action.run())
    return item
