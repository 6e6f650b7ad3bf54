"""Asking where an archive of the library lies, its progress, and how it ended."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from desktop_app.view_models.library.archiving import ENDING, ArchiveState, Archiving, Working
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.confirming import tell, tell_problem

KINDS = marked("Library of takes ({endings});;All files (*)")
WRITE = marked("Export the whole library")
READ = marked("Import a library")
CANCEL = marked("Cancel")
DONE = marked("Library")
_SHOWN_AFTER_MS = 600


class ArchiveDesk:
    """Shows what an `Archiving` does, over `parent`."""

    def __init__(self, parent: QWidget, archiving: Archiving) -> None:
        self._parent = parent
        self._archiving = archiving
        self._dialog: QProgressDialog | None = None
        archiving.changed.connect(self._show)

    def ask_to_write(self) -> None:
        """Let the user choose the file and write it."""
        place = str(Path.home() / f"takes{ENDING}")
        name, _ = QFileDialog.getSaveFileName(self._parent, tr(WRITE), place, _kinds())
        if name:
            self._archiving.write(Path(name))

    def ask_to_read(self) -> None:
        """Let the user choose the file and take it in."""
        name, _ = QFileDialog.getOpenFileName(self._parent, tr(READ), str(Path.home()), _kinds())
        if name:
            self._archiving.read(Path(name))

    def _show(self, state: ArchiveState) -> None:
        if isinstance(state, Working):
            dialog = self._dialog or self._opened()
            dialog.setLabelText(tr(state.doing))
            dialog.setValue(min(99, round(100 * state.fraction)))
            return
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
        if state.problem is not None:
            tell_problem(self._parent, state.problem)
        elif state.sentence:
            tell(self._parent, tr(DONE), state.sentence)

    def _opened(self) -> QProgressDialog:
        dialog = QProgressDialog("", tr(CANCEL), 0, 100, self._parent)
        dialog.setMinimumDuration(_SHOWN_AFTER_MS)
        dialog.setAutoClose(False)
        dialog.setAutoReset(False)
        dialog.canceled.connect(self._archiving.cancel)
        self._dialog = dialog
        return dialog


def _kinds() -> str:
    return tr(KINDS, endings=f"*{ENDING}")
