"""Differences of two takes by bar: notes not as written, tempo and loudness in lanes."""

from __future__ import annotations

from dataclasses import dataclass

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

from desktop_app.theme.colours import Theme
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.comparing.comparing import Comparing, ComparingState
from desktop_app.view_models.comparing.comparison import BarDifference
from desktop_app.view_models.comparing.comparison_texts import (
    CHART,
    FAULTS_LANE,
    LOUDNESS_LANE,
    SUMMARY,
    TEMPO_LANE,
    bar_words,
)
from desktop_app.view_models.texts import clock
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role
from desktop_app.views.charts import begin_painting, numbered_every

_FULL_TEMPO, _FULL_VELOCITY, _FULL_FAULTS = 0.25, 20.0, 5.0
"""Differences that fill a lane unless larger ones do: a quarter of the tempo, 20 of 127, five."""


@dataclass(frozen=True)
class _Canvas:
    """What the parts of the chart are painted with: `column` pixels a bar, from `left`."""

    painter: QPainter
    theme: Theme
    left: float
    column: float
    em: float


class DifferenceChart(QWidget):
    """Arrows, Home, End and clicks choose a bar."""

    def __init__(self, comparing: Comparing, appearance: Appearance) -> None:
        super().__init__()
        self._comparing = comparing
        self._appearance = appearance
        self._bars: tuple[BarDifference, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr(CHART))
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        appearance.changed.connect(lambda _: self.update())

    def show_state(self, state: ComparingState) -> None:
        """Draw the bars of a comparison, the chosen one framed."""
        self._bars = () if state.compared is None else state.compared.bars
        self._at = state.at
        chosen = "" if state.bar is None else bar_words(state.bar, state.bar.label)
        self.setAccessibleDescription(tr(SUMMARY, bars=len(self._bars), chosen=chosen))
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(48 * em, 16 * em)

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(20 * em, 11 * em)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        places = {
            Qt.Key.Key_Left: self._at - 1,
            Qt.Key.Key_Right: self._at + 1,
            Qt.Key.Key_PageUp: self._at - 10,
            Qt.Key.Key_PageDown: self._at + 10,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self._comparing.choose(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left, column = self._columns()
        self._comparing.choose(int((event.position().x() - left) / column))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin_painting(self)
        theme, em = self._appearance.theme, self.fontMetrics().height()
        painter.fillRect(self.rect(), QColor(theme.roll))
        left, column = self._columns()
        canvas = _Canvas(painter, theme, left, column, em)
        if self._bars:
            self._paint_bars(canvas)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_bars(self, canvas: _Canvas) -> None:
        notated = self._bars[0].faults is not None
        lanes = 3 if notated else 2
        axis, gap = 1.5 * canvas.em, 0.4 * canvas.em
        height = (self.height() - axis) / lanes
        chosen = QRectF(canvas.left + self._at * canvas.column, 0, canvas.column, self.height())
        canvas.painter.fillRect(chosen, QColor(canvas.theme.mark_wash))
        boxes = [
            QRectF(canvas.left, n * height + gap, self.width() - canvas.left, height - 2 * gap)
            for n in range(lanes)
        ]
        tempo = [None if b.tempo is None else b.tempo - 1 for b in self._bars]
        velocity = [b.velocity for b in self._bars]
        if notated:
            _paint_faults(canvas, boxes[0], [b.faults or (0, 0) for b in self._bars])
        _paint_signed(canvas, boxes[-2], tr(TEMPO_LANE), tempo, _FULL_TEMPO, "{:+.0%}")
        _paint_signed(canvas, boxes[-1], tr(LOUDNESS_LANE), velocity, _FULL_VELOCITY, "{:+.0f}")
        self._paint_axis(canvas, axis)
        canvas.painter.setPen(QPen(QColor(canvas.theme.mark), 1.5))
        for x in (chosen.left(), chosen.right()):
            canvas.painter.drawLine(QPointF(x, 0), QPointF(x, self.height() - axis))

    def _paint_axis(self, canvas: _Canvas, axis: float) -> None:
        """Numbers of bars, or times in the first take, as many as can be read."""
        room = 3.2 * canvas.em / canvas.column
        step = numbered_every(room)
        canvas.painter.setPen(QColor(canvas.theme.ink_soft))
        for place, bar in enumerate(self._bars):
            if (place if bar.bar is None else bar.bar) % step:
                continue
            number = clock(bar.first.start_s) if bar.bar is None else str(bar.bar)
            x = canvas.left + (place + 0.5) * canvas.column
            box = QRectF(x - 2 * canvas.em, self.height() - axis, 4 * canvas.em, axis)
            canvas.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    def _columns(self) -> tuple[float, float]:
        """Where the first bar begins, and pixels a bar."""
        left = 8.0 * self.fontMetrics().height()
        return left, max(self.width() - left - 4, 1) / max(len(self._bars), 1)


def _paint_name(canvas: _Canvas, box: QRectF, name: str, top: str, bottom: str) -> None:
    """The lane's name in the middle, what its ends stand for above and below."""
    side = Qt.AlignmentFlag.AlignRight
    room = QRectF(0, box.top(), canvas.left - 0.5 * canvas.em, box.height())
    canvas.painter.setPen(QColor(canvas.theme.ink))
    canvas.painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, name)
    if box.height() < 2.8 * canvas.em:  # three lines would stand in each other
        return
    canvas.painter.setPen(QColor(canvas.theme.ink_soft))
    canvas.painter.drawText(room, side | Qt.AlignmentFlag.AlignTop, top)
    canvas.painter.drawText(room, side | Qt.AlignmentFlag.AlignBottom, bottom)


def _paint_faults(canvas: _Canvas, box: QRectF, faults: list[tuple[int, int]]) -> None:
    """Two columns a bar, the first take's hollow, the second's filled."""
    most = max(_FULL_FAULTS, *(max(pair) for pair in faults))
    _paint_name(canvas, box, tr(FAULTS_LANE), f"{most:.0f}", "0")
    painter, wide = canvas.painter, max(canvas.column * 0.38, 1.0)
    painter.setPen(QPen(QColor(canvas.theme.bar_line), 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    for place, (first, second) in enumerate(faults):
        x = canvas.left + (place + 0.5) * canvas.column
        for count, left in ((first, x - wide), (second, x)):
            height = box.height() * count / most
            bar = QRectF(left, box.bottom() - height, wide, height)
            if count and left < x:
                painter.setPen(QPen(QColor(canvas.theme.ink_soft), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(bar)
            elif count:
                painter.fillRect(bar, QColor(canvas.theme.accent))


def _paint_signed(
    canvas: _Canvas, box: QRectF, name: str, values: list[float | None], full: float, form: str
) -> None:
    """A column a bar, up from the middle where the second take has more, down where less."""
    reach = max(full, *(abs(value) for value in values if value is not None), full)
    _paint_name(canvas, box, name, form.format(reach), form.format(-reach))
    painter, middle = canvas.painter, box.center().y()
    wide = max(canvas.column * 0.76, 1.0)
    for place, value in enumerate(values):
        if value is None:
            continue
        x = canvas.left + (place + 0.5) * canvas.column - wide / 2
        height = -value / reach * box.height() / 2
        painter.fillRect(QRectF(x, middle, wide, height).normalized(), QColor(canvas.theme.band))
    painter.setPen(QPen(QColor(canvas.theme.bar_line), 1))
    painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
