"""Where the phone or microphone goes, drawn: beside an open grand, one to two metres away."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.theme.colours import Theme
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role

_WIDE, _HIGH = 100.0, 46.0
"""The picture in units of its own; the piano stands on y = 42."""


class Placement(QWidget):
    """A grand piano with its lid open, a phone on a stand, and how far apart they are."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self.setAccessibleName(
            tr(
                "Drawing: a phone on a stand, one to two metres from the open side of a grand "
                "piano, at the height of its strings."
            )
        )
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(26 * em, 12 * em)

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(18 * em, 12 * em)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.width() / _WIDE, self.height() / _HIGH)
        painter.translate((self.width() - scale * _WIDE) / 2, 0)
        painter.scale(scale, scale)
        theme = self._appearance.theme
        _floor(painter, theme)
        _piano(painter, theme)
        _phone(painter, theme)
        painter.setPen(QPen(QColor(theme.accent), 0.5))
        _distance(painter)
        font = self.font()
        font.setPointSizeF(max(font.pointSizeF() / scale, 0.5))
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(QRectF(58, 14, 34, 6), Qt.AlignmentFlag.AlignCenter, tr("1 to 2 m"))
        painter.end()


def _floor(painter: QPainter, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.line), 0.6))
    painter.drawLine(QPointF(2, 42), QPointF(98, 42))


def _piano(painter: QPainter, theme: Theme) -> None:
    """A grand from its open side: case, legs, keys at the left, lid held up by its prop."""
    ink = QColor(theme.ink_soft)
    painter.setPen(QPen(ink, 0.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.setBrush(QColor(theme.track))
    case = QPainterPath(QPointF(10, 24))
    case.lineTo(52, 24)
    case.cubicTo(55, 24, 56, 26, 56, 29)
    case.lineTo(14, 29)
    case.lineTo(14, 27)
    case.lineTo(6, 27)
    case.lineTo(6, 25.5)
    case.lineTo(10, 25.5)
    case.closeSubpath()
    painter.drawPath(case)
    for x in (16.0, 50.0):
        painter.drawLine(QPointF(x, 29), QPointF(x, 42))
    painter.drawLine(QPointF(22, 29), QPointF(22, 39))
    painter.drawLine(QPointF(20, 39.5), QPointF(24, 39.5))
    lid = QPainterPath(QPointF(16, 23.5))
    lid.lineTo(26, 5)
    lid.cubicTo(40, 3, 52, 6, 54, 11)
    lid.lineTo(52, 23.5)
    painter.setBrush(QColor(theme.surface))
    painter.drawPath(lid)
    painter.drawLine(QPointF(40, 24), QPointF(37, 9))
    painter.setPen(QPen(QColor(theme.accent), 0.35))
    for step in range(5):
        painter.drawLine(QPointF(18, 22.7 - 0.7 * step), QPointF(50 - 3 * step, 22.7 - 0.7 * step))


def _phone(painter: QPainter, theme: Theme) -> None:
    """A phone on a stand, at the height of the strings."""
    painter.setPen(QPen(QColor(theme.ink_soft), 0.8))
    painter.drawLine(QPointF(92, 28), QPointF(92, 38))
    painter.drawLine(QPointF(92, 38), QPointF(88.5, 42))
    painter.drawLine(QPointF(92, 38), QPointF(95.5, 42))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(QRectF(90.2, 20, 3.6, 8), 0.8, 0.8)
    painter.setBrush(QColor(theme.surface))
    painter.drawRect(QRectF(90.9, 21.2, 2.2, 5))


def _distance(painter: QPainter) -> None:
    """An arrow from the piano to the phone."""
    painter.drawLine(QPointF(59, 22), QPointF(88, 22))
    for tip, way in ((59.0, 1.0), (88.0, -1.0)):
        painter.drawLine(QPointF(tip, 22), QPointF(tip + 1.4 * way, 21))
        painter.drawLine(QPointF(tip, 22), QPointF(tip + 1.4 * way, 23))
