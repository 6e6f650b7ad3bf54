"""The table of takes: its columns and how wide they are."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from desktop_app.view_models.library.take_list import Order
from desktop_app.view_models.wording import tr


def take_table() -> QTableWidget:
    """An empty table with a column for each order."""
    table = QTableWidget(0, len(Order))
    table.setHorizontalHeaderLabels([tr(order.value) for order in Order])
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSortIndicatorShown(True)
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    # Of the rows in view: a library may have thousands.
    header.setResizeContentsPrecision(0)
    _size_columns(header)
    return table


def _size_columns(header: QHeaderView) -> None:
    for index, column in enumerate(Order):
        stretched = column in (Order.PIECE, Order.TITLE)
        mode = QHeaderView.ResizeMode
        header.setSectionResizeMode(index, mode.Stretch if stretched else mode.ResizeToContents)


@contextmanager
def columns_held(table: QTableWidget) -> Generator[None]:
    """Columns are measured once, after all rows are filled: each item would have all measured."""
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    try:
        yield
    finally:
        _size_columns(header)
