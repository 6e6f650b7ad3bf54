"""The bars of a piece, take by take: the more notes not as written, the stronger the colour."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.library.piece_bars import HeatMap
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.accessibility import give_role
from desktop_app.views.charts import begin_painting, numbered_every

NAME = marked("Bars of the piece")
_FULL = 0.5
"""Where half of a bar's notes are not as written, its colour is full."""
_LABEL_EM, _ROW_EM = 6.4, 1.25


class HeatMapView(QWidget):
    """Arrows and clicks choose a cell; `chosen` is emitted with its words."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self.chosen: Signal[str] = Signal()
        self._appearance = appearance
        self._map: HeatMap | None = None
        self._row = self._column = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr(NAME))
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(lambda _: self.update())

    def show_map(self, heat: HeatMap | None) -> None:
        """Draw another map; the cursor goes to its first cell."""
        self._map, self._row, self._column = heat, 0, 0
        if heat is not None:
            self.setAccessibleDescription(heat.summary())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        rows = 1 if self._map is None else len(self._map.rows)
        return QSize(24 * em, round((rows * _ROW_EM + 1.6) * em))

    def choose(self, row: int, column: int) -> None:
        """Put the cursor on a cell and say what it holds."""
        if self._map is None:
            return
        self._row = min(max(row, 0), len(self._map.rows) - 1)
        self._column = min(max(column, 0), len(self._map.bars) - 1)
        words = self._map.words(self._row, self._column)
        self.setAccessibleDescription(words)
        self.chosen.emit(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            self.choose(self._row + move[0], self._column + move[1])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left, column, height = self._cells()
        at = event.position()
        self.choose(int(at.y() / height), int((at.x() - left) / column))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._map is None:
            return
        painter = begin_painting(self)
        left, column, height = self._cells()
        for row, line in enumerate(self._map.rows):
            self._paint_label(painter, line.label, QRectF(0, row * height, left, height))
            for place, cell in enumerate(line.cells):
                box = QRectF(left + place * column, row * height, column, height)
                self._paint_cell(painter, box, cell.share, played=bool(cell.written))
        self._paint_bars(painter, left, column, len(self._map.rows) * height)
        theme = self._appearance.theme
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.ink_soft), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(left + self._column * column, self._row * height, column, height))
        painter.end()

    def _paint_label(self, painter: QPainter, text: str, box: QRectF) -> None:
        painter.setPen(QColor(self._appearance.theme.ink_soft))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(0, 0, -6, 0), side, text)

    def _paint_cell(self, painter: QPainter, box: QRectF, share: float, *, played: bool) -> None:
        """A bar that was not played is empty, one without a fault has the ground's colour."""
        theme = self._appearance.theme
        inner = box.adjusted(0.5, 1, -0.5, -1) if box.width() > 4 else box.adjusted(0, 1, 0, -1)
        if not played:
            painter.setPen(QPen(QColor(theme.line), 1))
            middle = inner.center().y()
            painter.drawLine(QPointF(inner.left(), middle), QPointF(inner.right(), middle))
            return
        painter.fillRect(inner, QColor(theme.track))
        fault = QColor(theme.fault)
        fault.setAlphaF(min(share / _FULL, 1.0) ** 0.5)
        painter.fillRect(inner, fault)

    def _paint_bars(self, painter: QPainter, left: float, column: float, top: float) -> None:
        """Numbers of bars, as many as can be read."""
        em = self.fontMetrics().height()
        step = numbered_every(2.6 * em / column)
        painter.setPen(QColor(self._appearance.theme.ink_soft))
        for place, bar in enumerate(self._map.bars if self._map else ()):
            if bar % step == 0:
                x = left + (place + 0.5) * column
                box = QRectF(x - 2 * em, top, 4 * em, 1.5 * em)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(bar))

    def _cells(self) -> tuple[float, float, float]:
        """Where the first column begins, its width, and a row's height."""
        em = self.fontMetrics().height()
        columns = 1 if self._map is None else len(self._map.bars)
        return _LABEL_EM * em, max(self.width() - _LABEL_EM * em - 2, 1) / columns, _ROW_EM * em
