"""A dialog for what the user writes beside a take: tags and notes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.take_list import TakeLine
from desktop_app.views.controls import label, line

TITLE = "Tags and notes"
TAGS = "Tags"
TAGS_HINT = "parted by commas, as: slow, left hand, for the lesson"
NOTES = "Notes"
SAVE = "Save"
CANCEL = "Cancel"


class DescribingDialog(QDialog):
    """Tags and notes of one take; `save` is called with both when the user saves."""

    def __init__(self, parent: QWidget, take: TakeLine, save: Callable[[str, str], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        em = self.fontMetrics().height()
        self.resize(30 * em, 18 * em)
        self.tags = QLineEdit(take.tags)
        self.tags.setAccessibleName(TAGS)
        self.tags.setAccessibleDescription(TAGS_HINT)
        self.notes = QPlainTextEdit(take.comment, tabChangesFocus=True)
        self.notes.setAccessibleName(NOTES)
        buttons = QDialogButtonBox()
        buttons.addButton(SAVE, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: save(self.tags.text(), self.notes.toPlainText()))
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        for widget in (
            line(TAGS),
            self.tags,
            label(TAGS_HINT, SMALL, "soft"),
            line(NOTES),
            self.notes,
            buttons,
        ):
            column.addWidget(widget)
