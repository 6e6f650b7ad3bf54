"""Painted 0-100 scales: a score with its interval, and a place between two ends."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.theme.colours import Theme
from desktop_app.view_models.appearance import Appearance
from desktop_app.views.accessibility import give_role

_HEIGHT_EM = 0.95
_QUARTERS = (0.0, 0.25, 0.5, 0.75, 1.0)


class Track(QWidget):
    """A thin 0-100 line, the interval as a bar on it, the value as a dot.

    A bipolar track also has a tick in its middle: neither end of it is better.
    """

    def __init__(
        self,
        place: tuple[float, float, float],
        spoken: str,
        appearance: Appearance,
        *,
        bipolar: bool = False,
    ) -> None:
        """`place` is low, value and high, each 0-100."""
        super().__init__()
        self._place = place
        self._appearance = appearance
        self._bipolar = bipolar
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(6 * em, round(_HEIGHT_EM * em))

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(4 * em, round(_HEIGHT_EM * em))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area, theme = QRectF(self.rect()), self._appearance.theme
        paint_track(painter, area, self._place, theme, bipolar=self._bipolar)
        painter.end()


def paint_track(
    painter: QPainter,
    area: QRectF,
    place: tuple[float, float, float],
    theme: Theme,
    *,
    bipolar: bool,
) -> None:
    """Paint low, value and high, each 0-100, as high as `area` is."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    em, middle = area.height() / _HEIGHT_EM, area.center().y()
    dot, thick = 0.34 * em, 0.44 * em
    left, width = area.left() + dot, area.width() - 2 * dot
    low, value, high = (left + width * p / 100 for p in place)
    painter.setPen(QPen(QColor(theme.line), max(1.5, 0.1 * em)))
    painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
    shares, tick = ((0.5,), 0.8 * thick) if bipolar else (_QUARTERS, 0.5 * thick)
    for share in shares:
        x = left + width * share
        painter.drawLine(QPointF(x, middle - tick), QPointF(x, middle + tick))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.band))
    bar = QRectF(low, middle - thick / 2, max(high - low, 1.0), thick)
    painter.drawRoundedRect(bar, thick / 2, thick / 2)
    painter.setPen(QPen(QColor(theme.surface), max(1.5, 0.12 * em)))
    painter.setBrush(QColor(theme.ink_soft if bipolar else theme.accent))
    painter.drawEllipse(QPointF(value, middle), dot, dot)
