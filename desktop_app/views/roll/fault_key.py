"""The key to notes that are not as written, drawn as the roll draws them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.theme.apply import SMALL
from desktop_app.theme.colours import velocity_colours
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role

_KINDS = ("wrong", "missed", "extra")


class FaultKey(QWidget):
    """Three samples with their names. Hidden until a score is known."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        give_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(tr("Notes not as written: wrong, missed, extra"))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        self.setFont(font)
        em = self.fontMetrics().height()
        advance = self.fontMetrics().horizontalAdvance
        self._widths = [2.4 * em + advance(tr(kind)) for kind in _KINDS]
        self.setFixedSize(QSize(round(sum(self._widths)), round(1.3 * em)))
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for kind, width in zip(_KINDS, self._widths, strict=True):
            self._sample(painter, kind, left)
            left += width
        painter.end()

    def _sample(self, painter: QPainter, kind: str, left: float) -> None:
        theme, em = self._appearance.theme, self.fontMetrics().height()
        box = QRectF(left + 1, self.height() / 2 - 0.28 * em, 1.2 * em, 0.56 * em)
        fault = QColor(theme.fault)
        if kind == "missed":
            painter.setPen(QPen(fault, 1.5, Qt.PenStyle.DotLine))
            painter.drawRect(box)
        else:
            painter.fillRect(box, QColor.fromRgb(int(velocity_colours(theme)[64])))
            painter.setPen(QPen(fault, 2))
            painter.drawRect(box)
        if kind == "extra":
            painter.drawLine(box.bottomLeft(), box.topRight())
        if kind == "wrong":
            painter.drawLine(box.center(), QPointF(box.center().x(), 1.0))
        painter.setPen(QColor(theme.ink_soft))
        text = QRectF(box.right() + 0.4 * em, 0, 10 * em, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, tr(kind))
