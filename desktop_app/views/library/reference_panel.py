"""The performances that takes of a piece are held beside: listed, added, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.view_models.actions import Action
from desktop_app.view_models.library.references import ListedReference, PieceReferences
from desktop_app.view_models.library.take_list import TakeLine
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.choosing import chosen_performances
from desktop_app.views.controls import action_button, heading, label, note, panel

TITLE = marked("References of the piece")
EXPLAINED = marked(
    "Every take of this piece is held beside them: in the bands under the keys, in the marks, and "
    "when two takes are compared. The files stay where they are."
)
NONE_YET = marked("None yet.")
NO_PIECE = marked("Name the piece of this take first.")
ADDING = ("add_references", "refer_to_take")
_ID = Qt.ItemDataRole.UserRole


class ReferencePanel(QWidget):
    """About the piece of the current take. `selected` is emitted when another one is chosen."""

    def __init__(self, references: PieceReferences, actions: dict[str, Action]) -> None:
        super().__init__()
        self.selected: Signal[None] = Signal()
        self._references = references
        self._take: TakeLine | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr(TITLE))
        self.list.setMaximumHeight(6 * self.fontMetrics().height())
        self._none, self._said = label(tone="soft"), label(tone="caution")
        frame, inner = panel()
        for widget in (heading(tr(TITLE)), note(tr(EXPLAINED)), self.list, self._none, self._said):
            inner.addWidget(widget)
        inner.addStretch(1)
        self._remove = action_button(actions["remove_reference"])
        for button in (*(action_button(actions[id_]) for id_ in ADDING), self._remove):
            inner.addWidget(button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        references.changed.connect(lambda _: self._show())
        self.list.itemSelectionChanged.connect(self._chose)

    def show_take(self, take: TakeLine | None) -> None:
        """Show the references of the piece of this take."""
        if take != self._take:
            self._take = take
            self._show()

    @property
    def piece(self) -> str:
        """The piece of the current take; "" where nobody named it."""
        return "" if self._take is None else self._take.piece

    @property
    def current(self) -> str | None:
        """The chosen reference, by its name in the library."""
        chosen = self.list.selectedItems()
        return str(chosen[0].data(_ID)) if chosen else None

    # What menus can ask for: `ReferenceCommands`.

    def ask_to_add(self) -> None:
        """Let the user choose performances to keep with the piece."""
        place = Path(self._take.media).parent if self._take is not None else Path.home()
        self._references.add(self.piece, chosen_performances(self, place))

    def add_take(self) -> None:
        """Hold all takes of the piece beside the current one."""
        if self._take is not None and self._take.media:
            self._references.add(self.piece, (Path(self._take.media),))

    def remove_current(self) -> None:
        """Take the chosen one away."""
        if self.current is not None:
            self._references.remove(self.current)

    def _show(self) -> None:
        listed = self._references.of_piece(self.piece)
        self.list.blockSignals(True)
        self.list.clear()
        for one in listed:
            self.list.addItem(_item(one))
        self.list.setCurrentRow(0 if listed else -1)
        self.list.blockSignals(False)
        for widget in (self.list, self._remove):
            widget.setVisible(bool(listed))
        self._none.setText(tr(NONE_YET) if self.piece else tr(NO_PIECE))
        self._none.setVisible(not listed)
        self._chose()

    def _chose(self) -> None:
        """Say what is wrong: with all of them, else with the chosen one."""
        problem = self._references.problem
        chosen = [o for o in self._references.of_piece(self.piece) if o.kept.id == self.current]
        if problem is not None:
            text = f"{problem.title}: {problem.what} {problem.remedy}".strip()
        else:
            text = tr(chosen[0].problem) if chosen and chosen[0].problem else ""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self.selected.emit(None)


def _item(one: ListedReference) -> QListWidgetItem:
    """A file by its name; one that cannot be used says so, and why on hovering."""
    item = QListWidgetItem(f"{one.kept.name} !" if one.problem else one.kept.name)
    item.setData(_ID, one.kept.id)
    item.setToolTip(tr(one.problem) if one.problem else one.kept.media)
    return item
