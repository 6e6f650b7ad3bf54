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
from desktop_app.view_models.library.take_list import TakeLine
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.controls import label, line

TITLE = marked("Tags and notes")
TAGS = marked("Tags")
TAGS_HINT = marked("parted by commas, as: slow, left hand, for the lesson")
NOTES = marked("Notes")
SAVE = marked("Save")
CANCEL = marked("Cancel")


class DescribingDialog(QDialog):
    """Tags and notes of one take; `save` is called with both when the user saves."""

    def __init__(self, parent: QWidget, take: TakeLine, save: Callable[[str, str], None]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(TITLE))
        em = self.fontMetrics().height()
        self.resize(30 * em, 18 * em)
        self.tags = QLineEdit(take.tags)
        self.tags.setAccessibleName(tr(TAGS))
        self.tags.setAccessibleDescription(tr(TAGS_HINT))
        self.notes = QPlainTextEdit(take.comment, tabChangesFocus=True)
        self.notes.setAccessibleName(tr(NOTES))
        buttons = QDialogButtonBox()
        buttons.addButton(tr(SAVE), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr(CANCEL), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: save(self.tags.text(), self.notes.toPlainText()))
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        for widget in (
            line(tr(TAGS)),
            self.tags,
            label(tr(TAGS_HINT), SMALL, "soft"),
            line(tr(NOTES)),
            self.notes,
            buttons,
        ):
            column.addWidget(widget)
