"""One dimension from take to take: a dot a take, its interval as a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.library.trend import Trend, TrendPoint
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.accessibility import give_role
from desktop_app.views.charts import begin_painting

NAME = marked("Trend")
POINT = marked("{title}: {score:.0f}, {low:.0f} to {high:.0f}")
_LINES = (0, 25, 50, 75, 100)
_MOST = 24
"""So many of the newest takes are drawn; more could not be told apart."""


class TrendPlot(QWidget):
    """Hidden while there are not two takes to compare."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._points: tuple[TrendPoint, ...] = ()
        self.setAccessibleName(tr(NAME))
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(lambda _: self.update())
        self.hide()

    def show_trend(self, trend: Trend | None) -> None:
        """Draw these takes, the oldest at the left."""
        self._points = () if trend is None else trend.points[-_MOST:]
        said = [_words(point) for point in self._points]
        self.setAccessibleDescription(". ".join(said))
        self.setToolTip("\n".join(said))
        self.setVisible(len(self._points) > 1)
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(24 * em, 9 * em)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin_painting(self)
        theme, em = self._appearance.theme, self.fontMetrics().height()
        box = QRectF(2.4 * em, 0.6 * em, self.width() - 3.2 * em, self.height() - 1.2 * em)
        for level in _LINES:
            y = box.bottom() - box.height() * level / 100
            painter.setPen(QPen(QColor(theme.grid), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(theme.ink_soft))
            room = QRectF(0, y - em / 2, 2 * em, em)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, side, str(level))
        self._paint_points(painter, box, em)
        painter.end()

    def _paint_points(self, painter: QPainter, box: QRectF, em: float) -> None:
        theme, count = self._appearance.theme, len(self._points)
        thick, dot = 0.44 * em, 0.34 * em
        dots: list[QPointF] = []
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.band))
        for place, point in enumerate(self._points):
            x = box.left() + box.width() * (place + 0.5) / count
            low, score, high = (
                box.bottom() - box.height() * value / 100
                for value in (point.kept.low, point.kept.score, point.kept.high)
            )
            bar = QRectF(x - thick / 2, high, thick, max(low - high, 1.0))
            painter.drawRoundedRect(bar, thick / 2, thick / 2)
            dots.append(QPointF(x, score))
        painter.setPen(QPen(QColor(theme.ink_soft), 1, Qt.PenStyle.DotLine))
        painter.drawPolyline(dots)
        painter.setPen(QPen(QColor(theme.surface), max(1.5, 0.12 * em)))
        painter.setBrush(QColor(theme.accent))
        for at in dots:
            painter.drawEllipse(at, dot, dot)


def _words(point: TrendPoint) -> str:
    kept = point.kept
    return tr(POINT, title=point.title, score=kept.score, low=kept.low, high=kept.high)
