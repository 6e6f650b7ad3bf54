"""A slider that has no position until it is touched: where it stood would be an answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.wording import tr
from piano_core.rubric import ANCHORS

_MIDDLE = 50
_DIGITS = frozenset("0123456789")
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class RatingSlider(QSlider):
    """0-100, or nothing. `rated` is emitted with what the user chose.

    A click puts it where it was clicked, a digit on that ten, an arrow into the middle and on.
    The wheel scrolls the page instead.
    """

    def __init__(self, name: str, appearance: Appearance) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(0, 100)
        self.setPageStep(10)
        self.rated: Signal[int] = Signal()
        self._name = name
        self._appearance = appearance
        self._touched = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.valueChanged.connect(self._moved)
        self._speak()

    def show_answer(self, value: int | None) -> None:
        """Stand at `value`, or nowhere."""
        self._touched = value is not None
        self.blockSignals(True)
        self.setValue(value or 0)
        self.blockSignals(False)
        self._speak()
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(20 * em, round(1.6 * em))

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(8 * em, round(1.6 * em))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._put(self._at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._put(self._at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Digits and arrows are answers here, whatever they are short for elsewhere."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and (event.text() in _DIGITS or event.key() in _ARROWS):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in _DIGITS:
            self._put(10 * int(event.text()))
        elif event.key() in _ARROWS and not self._touched:
            self._put(_MIDDLE)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em, middle = self.fontMetrics().height(), self.height() / 2
        left, width = self._edges()
        ink = theme.ink_soft if self.isEnabled() else theme.line
        painter.setPen(QPen(QColor(ink), max(1.5, 0.1 * em)))
        painter.drawLine(QPointF(left, middle), QPointF(left + width, middle))
        for anchor in ANCHORS:
            x = left + width * anchor / 100
            painter.drawLine(QPointF(x, middle - 0.25 * em), QPointF(x, middle + 0.25 * em))
        if self._touched and self.isEnabled():
            painter.setPen(QPen(QColor(theme.surface), max(1.5, 0.12 * em)))
            painter.setBrush(QColor(theme.accent))
            place = QPointF(left + width * self.value() / 100, middle)
            painter.drawEllipse(place, 0.5 * em, 0.5 * em)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), 0.3 * em, 0.3 * em)
        painter.end()

    def _edges(self) -> tuple[float, float]:
        """Where 0 lies, and how far 100 is from there."""
        edge = 0.7 * self.fontMetrics().height()
        return edge, self.width() - 2 * edge

    def _at(self, x: float) -> int:
        left, width = self._edges()
        return min(100, max(0, round(100 * (x - left) / max(width, 1.0))))

    def _put(self, value: int) -> None:
        before, self._touched = self._touched, True
        if value == self.value() and not before:
            self._moved(value)
        self.setValue(value)

    def _moved(self, value: int) -> None:
        self._touched = True
        self._speak()
        self.update()
        self.rated.emit(value)

    def _speak(self) -> None:
        self.setAccessibleName(self._name)
        said = str(self.value()) if self._touched else tr("Not rated yet")
        self.setAccessibleDescription(said)
