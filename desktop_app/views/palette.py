"""The command palette: type a few letters, press Enter, and it is done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.view_models.actions import Action
from desktop_app.view_models.palette import found_actions, plain_title
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.controls import note

KEYS = marked("Arrows choose, Enter does it, Escape leaves.")
NOTHING = marked("Nothing that can be done here is called so.")
_ID = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class PaletteDialog(QDialog):
    """Lists what can be done now; runs the chosen action once the dialog is gone."""

    def __init__(self, parent: QWidget, actions: tuple[Action, ...]) -> None:
        super().__init__(parent)
        self._actions = actions
        self._by_id = {action.id: action for action in actions}
        self.setWindowTitle(tr("Find a command"))
        em = self.fontMetrics().height()
        self.search = QLineEdit(placeholderText=tr("What do you want to do?"))
        self.search.setAccessibleName(tr("What do you want to do?"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        self._keys = note()
        column.addWidget(self._keys)
        self.resize(32 * em, 26 * em)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.accept)
        self.list.itemActivated.connect(self._activated)
        self.search.installEventFilter(self)
        self.accepted.connect(self._run)
        self.finished.connect(self.deleteLater)
        self._find("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while letters go into the search."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                row = min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)

    def _find(self, query: str) -> None:
        self.list.clear()
        for action in found_actions(self._actions, query):
            keys = QKeySequence(action.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            name = plain_title(action)
            item = QListWidgetItem(f"{name}    {keys}" if keys else name)
            item.setData(_ID, action.id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        found = self.list.count() > 0
        self._keys.setText(tr(KEYS) if found else tr(NOTHING))

    def _activated(self, _item: QListWidgetItem) -> None:
        self.accept()

    def _run(self) -> None:
        if (row := self.list.currentRow()) >= 0:
            self._by_id[self.list.item(row).data(_ID)].run()
