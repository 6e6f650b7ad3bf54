"""The home page: takes that were opened before, what is wrong with any, and how scores moved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QWidget,
)

from desktop_app.view_models.actions import Action
from desktop_app.view_models.library.library import TakesView
from desktop_app.view_models.library.take_list import NO_PIECE, Order, PieceLine, TakeLine
from desktop_app.view_models.library.trend import LABELS
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem
from desktop_app.view_models.texts import count
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.confirming import confirm
from desktop_app.views.controls import action_button, label, line, page_column, row_of
from desktop_app.views.library.describing import DescribingDialog
from desktop_app.views.library.progress_panel import ProgressPanel
from desktop_app.views.library.reference_panel import ReferencePanel
from desktop_app.views.library.take_table import TakeTable

SEARCH = marked("Search takes")
PIECES = marked("Piece")
ORDER = marked("Sorted by")
SORTED_BY = marked("Sorted by {order}")
ALL_PIECES = marked("All pieces")
LIST = marked("Takes")
DIMENSION = marked("Dimension of the trend")
DELETE_TITLE = marked("Delete this take?")
DELETE = marked(
    "What was recorded here and every score of it is deleted for good. A file that was opened "
    "from elsewhere stays where it is."
)
UNSCORED = marked("Takes can be shown but not scored: {what} {remedy}")
COMMANDS = (
    *("open_take", "compare_takes", "name_piece"),
    *("describe", "export_takes", "delete_take"),
)
"""Actions about the current take or the list that have a button here."""
_ID = Qt.ItemDataRole.UserRole


class LibraryPage(QWidget):
    """`selected` is emitted when another take, or none, is the current one."""

    def __init__(self, parts: Parts, actions: dict[str, Action]) -> None:
        super().__init__()
        self.selected: Signal[None] = Signal()
        takes = parts.takes
        self._takes = takes
        self._open_take: Callable[[Path], None] = parts.session.open
        self.list = TakeTable()
        self.search = QLineEdit(placeholderText=tr(SEARCH), clearButtonEnabled=True)
        self.pieces, self.orders, self.dimensions = QComboBox(), QComboBox(), QComboBox()
        self._count = line(tone="soft")
        self.progress = ProgressPanel(parts.piece_bars, parts.appearance, self.dimensions)
        self.references = ReferencePanel(parts.references, actions)
        self.references.selected.connect(self.selected.emit)
        self._problem, self._missing = label(tone="caution"), label(tone="caution")
        for widget, name in (
            (self.search, tr(SEARCH)),
            (self.pieces, tr(PIECES)),
            (self.orders, tr(ORDER)),
            (self.list, tr(LIST)),
            (self.dimensions, tr(DIMENSION)),
        ):
            widget.setAccessibleName(name)
        for order in Order:
            self.orders.addItem(tr(SORTED_BY, order=tr(order.value)))
        for name, text in LABELS.items():
            self.dimensions.addItem(tr(text), name)
        self.dimensions.setCurrentIndex(
            self.dimensions.findData(takes.view.wanted.dimension, role=_ID)
        )
        self._missing.hide()
        self._arrange(actions)
        self._connect()
        self.show_view(takes.view)

    @property
    def current(self) -> TakeLine | None:
        """The take that commands are about."""
        return self.list.current

    def warn(self, problem: Problem) -> None:
        """Say beforehand that takes can be shown but not scored, and what to do."""
        self._missing.setText(tr(UNSCORED, what=problem.what, remedy=problem.remedy).strip())
        self._missing.show()

    def show_view(self, view: TakesView) -> None:
        """List the takes; the current one stays the current one."""
        self.list.show_lines(view.lines)
        order = list(Order).index(view.wanted.order)
        down = Qt.SortOrder.DescendingOrder
        up = Qt.SortOrder.AscendingOrder
        self.orders.setCurrentIndex(order)
        self.list.horizontalHeader().setSortIndicator(order, down if view.wanted.descending else up)
        self._show_pieces(view.pieces, view.wanted.piece)
        self._count.setText(f"{len(view.lines)} / {count(view.total, 'take')}")
        self.progress.show_trend(view.trend)
        self._show_problem(view.problem)

    # What the keyboard and menus can ask for: `LibraryCommands`.

    def focus_search(self) -> None:
        """The keyboard goes to the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def open_current(self) -> None:
        """Open the current take's file."""
        at = self.current
        if at is not None and at.media:
            self._open_take(Path(at.media))

    def ask_for_piece(self) -> None:
        """Let the user name the piece of the current take."""
        at = self.current
        if at is None or not at.media:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(tr("Name the piece"))
        dialog.setLabelText(tr("Piece"))
        dialog.setTextValue(at.piece)
        dialog.resize(24 * self.fontMetrics().height(), dialog.sizeHint().height())

        def name(text: str) -> None:
            self._takes.name_piece(at.id, text)

        dialog.textValueSelected.connect(name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_to_describe(self) -> None:
        """Let the user write tags and notes beside the current take."""
        at = self.current
        if at is None or not at.media:
            return

        def save(tags: str, notes: str) -> None:
            self._takes.describe(at.id, tags, notes)

        dialog = DescribingDialog(self, at, save)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_to_delete(self) -> None:
        """Delete the current take if the user says so."""
        at = self.current
        if at is None:
            return
        confirm(
            self,
            tr(DELETE_TITLE),
            tr(DELETE),
            tr("Delete"),
            tr("Keep"),
            lambda: self._takes.delete(at.id),
        )

    def ask_for_export(self) -> None:
        """Let the user choose where the list goes as CSV."""
        place = str(Path.home() / "takes.csv")
        name, _ = QFileDialog.getSaveFileName(self, tr("Export the list"), place, "CSV (*.csv)")
        if name:
            self._takes.export(Path(name))

    def _arrange(self, actions: dict[str, Action]) -> None:
        self.first = action_button(actions["open"], primary=True)
        others = (action_button(actions[id_]) for id_ in ("record", "demo"))
        page = page_column(self, tr(LIST), self.first, *others)
        page.addWidget(self._missing)
        page.addLayout(row_of(self.search, self.pieces, self.orders, self._count))
        page.addWidget(self.list, 1)
        page.addWidget(self._problem)
        buttons = row_of(*(action_button(actions[id_]) for id_ in COMMANDS))
        buttons.addStretch(1)
        page.addLayout(buttons)
        below = QHBoxLayout()
        below.addWidget(self.progress, 5)
        below.addWidget(self.references, 2)
        page.addLayout(below)

    def _connect(self) -> None:
        def choose_piece(_index: int) -> None:
            self._takes.choose_piece(self.pieces.currentData(_ID))

        def choose_dimension(_index: int) -> None:
            self._takes.choose_dimension(self.dimensions.currentData(_ID))

        def sort(column: int) -> None:
            self._takes.sort(list(Order)[column])

        self._takes.changed.connect(self.show_view)
        self.search.textChanged.connect(self._takes.search)
        self.pieces.activated.connect(choose_piece)
        self.orders.activated.connect(sort)
        self.dimensions.activated.connect(choose_dimension)
        self.list.activated.connect(self.open_current)
        self.list.moved.connect(self._moved)
        self.list.horizontalHeader().sectionClicked.connect(sort)

    def _moved(self) -> None:
        self._show_problem(self._takes.view.problem)
        self.selected.emit(None)

    def _show_pieces(self, lines: tuple[PieceLine, ...], chosen: str | None) -> None:
        self.pieces.clear()
        self.pieces.addItem(tr(ALL_PIECES), None)
        for piece in lines:
            self.pieces.addItem(f"{piece.name or tr(NO_PIECE)} ({piece.takes})", piece.name)
        names = [None, *(piece.name for piece in lines)]
        self.pieces.setCurrentIndex(names.index(chosen))

    def _show_problem(self, problem: Problem | None) -> None:
        """What is wrong with the library, else with the current take."""
        at = self.current
        self.references.show_take(at)
        text = at.problem if at is not None else ""
        if problem is not None:
            text = f"{problem.title}: {problem.what} {problem.remedy} {problem.where}".strip()
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
