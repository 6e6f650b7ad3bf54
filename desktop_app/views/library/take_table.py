"""The table of takes: it asks for the cells that are in view, so thousands cost what ten do."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop_app.view_models.library.take_list import Order, TakeLine
from desktop_app.view_models.wording import tr

_COLUMNS = tuple(Order)
_TITLE = _COLUMNS.index(Order.TITLE)
_MEASURED = 40
"""Rows from the topmost in view by which columns are made wide enough. With Qt's 0, for those in
view, a table that is not shown yet would measure all."""

Index = QModelIndex | QPersistentModelIndex


class TakeTable(QTableView):
    """A line a take, a column an order. `moved`: another line is the current one."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = _Lines()
        self.setModel(self._lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(_MEASURED)
        for index, column in enumerate(_COLUMNS):
            stretched = column in (Order.PIECE, Order.TITLE)
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(index, mode.Stretch if stretched else mode.ResizeToContents)

    @property
    def current(self) -> TakeLine | None:
        """The line that commands are about."""
        row = self.currentIndex().row()
        return self._lines.lines[row] if 0 <= row < len(self._lines.lines) else None

    def show_lines(self, lines: tuple[TakeLine, ...]) -> None:
        """List these; the current one stays the current one where it is among them."""
        before = self.current
        rows = [row for row, one in enumerate(lines) if before and one.id == before.id]
        self.blockSignals(True)
        self._lines.replace(lines)
        self.choose(rows[0] if rows else 0)
        self.blockSignals(False)

    def choose(self, row: int) -> None:
        """Make this line the current one."""
        self.setCurrentIndex(self._lines.index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit()


class _Lines(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[TakeLine, ...] = ()

    def replace(self, lines: tuple[TakeLine, ...]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.lines[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.problem or one.comment or one.media
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        text = one.cells[index.column()]
        return f"{text} !" if one.problem and index.column() == _TITLE else text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return tr(_COLUMNS[section].value)
