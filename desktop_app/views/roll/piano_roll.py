"""`PianoRoll`: the widget that shows a `Roll` and turns wheel, mouse and keys into moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.theme.apply import SMALL
from desktop_app.theme.colours import velocity_colours
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.playing.playing import Span
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.roll_geometry import RollGeometry
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role
from desktop_app.views.roll import layers
from desktop_app.views.roll.lanes import Lane, lane_at, lane_heights, lanes_of, paint_lanes
from desktop_app.views.roll.score_layers import paint_bars, paint_faults

if TYPE_CHECKING:
    from collections.abc import Callable

_NOTCH = 120.0
"""Wheel units a notch (QWheelEvent: eighths of a degree, 15 degrees a notch)."""
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_HOVER_PIXELS = 2.0
_CLICK_PIXELS = 4.0
_CLOSED_HAND = Qt.CursorShape.ClosedHandCursor
_DESCRIBE_AFTER_MS = 250
"""A screen reader hears where the view came to rest, not every step on the way."""


class PianoRoll(QWidget):
    """Keyboard at the left, time along the bottom, between notes and time the lanes."""

    def __init__(self, roll: Roll, appearance: Appearance) -> None:
        super().__init__()
        self._roll = roll
        self._appearance = appearance
        self._picture = QPixmap()
        self._dragged_from: QPointF | None = None
        self._pressed: QPointF | None = None
        self._selecting = False
        self._hovered: int | None = None
        self._framed = False
        self._lanes: tuple[Lane, ...] = ()
        self._colours = velocity_colours(appearance.theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Piano roll"))
        give_role(self, QAccessible.Role.Graphic)
        self._describing = QTimer(self, singleShot=True, interval=_DESCRIBE_AFTER_MS)
        self._describing.timeout.connect(lambda: self.setAccessibleDescription(roll.summary()))
        roll.changed.connect(self._roll_changed)
        roll.cursor_moved.connect(lambda _: self.update())
        appearance.changed.connect(lambda _: self._theme_changed())
        self._roll_changed(roll)

    def geometry_now(self) -> RollGeometry:
        """Where things lie at the present size and font."""
        em = self.fontMetrics().height()
        flags, axis = 1.35 * em, (2.6 if self._roll.places.bars else 1.5) * em
        lanes = lane_heights(self._lanes, em, self.height() - flags - axis)
        return RollGeometry(
            self._roll.viewport, self.width(), self.height(), 4 * em, flags, lanes, axis
        )

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(50 * em, 24 * em)

    def minimumSizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(16 * em, 12 * em)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Everything is kept as a picture; only the cursor is drawn anew as it moves."""
        ratio = self.devicePixelRatioF()
        if self._picture.size() != self.size() * ratio:
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._draw(QPainter(self._picture))
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        layers.paint_cursor(self._pen(painter), self._roll.cursor_s)
        painter.end()

    def _redraw(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _pen(self, painter: QPainter) -> layers.Pen:
        return layers.Pen(
            painter, self.geometry_now(), self._appearance.theme, self._small(), self._colours
        )

    def _draw(self, painter: QPainter) -> None:
        painter.setFont(self.font())
        pen = self._pen(painter)
        layers.paint_ground(pen)
        layers.paint_marks(pen, self._roll)
        paint_bars(pen, self._roll.places)
        painter.save()
        painter.setClipRect(
            round(pen.geometry.gutter), 0, self.width(), round(pen.geometry.keys_bottom)
        )
        layers.paint_notes(pen, self._roll, self._hovered)
        paint_faults(pen, self._roll)
        painter.restore()
        paint_lanes(pen, self._lanes)
        layers.paint_flags(pen, self._roll)
        layers.paint_spot(pen, self._roll)
        layers.paint_keyboard(pen)
        if self._framed:
            layers.paint_focus(pen)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Wheel moves in time; with Ctrl it zooms at the pointer, with Shift it zooms keys."""
        turn = event.angleDelta()
        notches = (turn.y() or turn.x()) / _NOTCH
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._roll.zoom(notches, self.geometry_now().time(event.position().x()))
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._roll.look(lambda viewport: viewport.keys_zoomed(1.2**notches))
        else:
            self._roll.pan(-0.5 * notches)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Home and End go to the ends, plus, minus and 0 zoom."""
        move = self._key_moves().get(Qt.Key(event.key()))
        if move is None:
            super().keyPressEvent(event)
        else:
            move()

    def _key_moves(self) -> dict[Qt.Key, Callable[[], None]]:
        roll = self._roll
        return {
            Qt.Key.Key_Left: lambda: roll.pan(-1),
            Qt.Key.Key_Right: lambda: roll.pan(1),
            Qt.Key.Key_PageUp: lambda: roll.pan(-4),
            Qt.Key.Key_PageDown: lambda: roll.pan(4),
            Qt.Key.Key_Home: lambda: roll.look(lambda v: v.panned(-v.duration_s)),
            Qt.Key.Key_End: lambda: roll.look(lambda v: v.panned(v.duration_s)),
            Qt.Key.Key_Up: lambda: roll.look(lambda v: v.keys_panned(2)),
            Qt.Key.Key_Down: lambda: roll.look(lambda v: v.keys_panned(-2)),
            Qt.Key.Key_Equal: lambda: roll.zoom(1),
        }

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Dragging moves the view, with Shift it selects; a click goes there or plays a mark."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._dragged_from = self._pressed = event.position()
            self._selecting = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            shape = Qt.CursorShape.IBeamCursor if self._selecting else _CLOSED_HAND
            self.setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed, self._dragged_from = self._pressed, None, None
        self.unsetCursor()
        if pressed is None:
            return
        moved = event.position() - pressed
        if not self._selecting and abs(moved.x()) + abs(moved.y()) < _CLICK_PIXELS:
            self._clicked(pressed)

    def _clicked(self, point: QPointF) -> None:
        geometry = self.geometry_now()
        mark = layers.mark_at(geometry, self._roll, point.x())
        if point.y() < geometry.flags and mark is not None:
            self._roll.hear(mark)
        elif point.x() >= geometry.gutter:
            self._roll.pointed_at.emit(geometry.time(point.x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None or self._pressed is None:
            self._hover(event)
            return
        geometry, moved = self.geometry_now(), event.position() - self._dragged_from
        if self._selecting:
            start, end = (geometry.time(p.x()) for p in (self._pressed, event.position()))
            self._roll.selected.emit(Span(min(start, end), max(start, end)))
            return
        self._dragged_from = event.position()
        self._roll.look(
            lambda viewport: viewport.panned(-moved.x() * geometry.seconds_per_pixel).keys_panned(
                moved.y() / geometry.key_height
            )
        )

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame shows the focus when it came by the keyboard, not after a click."""
        self._framed = event.reason() in _BY_KEYBOARD
        self._redraw()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._framed = False
        self._redraw()

    def note_at(self, point: QPointF) -> int | None:
        """The note drawn at a point of the widget, as its index; None where there is none."""
        geometry = self.geometry_now()
        if not geometry.on_keys(point.x(), point.y()):
            return None
        return self._roll.index.at(
            geometry.time(point.x()),
            geometry.pitch(point.y()),
            _HOVER_PIXELS * geometry.seconds_per_pixel,
        )

    def _hover(self, event: QMouseEvent) -> None:
        found = self.note_at(event.position())
        if found != self._hovered:
            self._point_at(found)
        text = self._lane_words(event.position()) if found is None else self._roll.describe(found)
        if text or QToolTip.isVisible():
            QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def _lane_words(self, point: QPointF) -> str:
        geometry = self.geometry_now()
        lane = lane_at(geometry, self._lanes, point.y())
        if lane is None or point.x() < geometry.gutter:
            return ""
        return lane.words(geometry.time(point.x()))

    def _point_at(self, note: int | None) -> None:
        self._hovered = note
        self._redraw()

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * SMALL)
        return font

    def _roll_changed(self, roll: Roll) -> None:
        if self._hovered is not None and self._hovered >= len(roll.performance):
            self._hovered = None
        self._lanes = lanes_of(roll)
        self._describing.start()
        self._redraw()

    def _theme_changed(self) -> None:
        self._colours = velocity_colours(self._appearance.theme)
        self._redraw()
