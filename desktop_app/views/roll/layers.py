"""The layers of the piano roll, each a function that paints one thing.

Order, from the ground up: rows, time lines, marks' tint, notes, lanes (`lanes.py`), flags,
keyboard.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from desktop_app.theme.colours import Theme
from desktop_app.view_models.review.marks import MarkRow
from desktop_app.view_models.roll.note_raster import note_raster
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.roll_geometry import RollGeometry
from piano_core.performance import NoteArray

_BLACK_KEYS = frozenset({1, 3, 6, 8, 10})
_ROOMY_KEY = 8.0
"""Pixels a key from which white keys are parted from each other, not only at octaves."""
_SMOOTH_NOTES = 500
"""Up to so many notes in view are drawn one by one with round corners; more as a raster."""


@dataclass(frozen=True)
class Pen:
    """What every layer needs: where to paint, with what, and how large type is."""

    painter: QPainter
    geometry: RollGeometry
    theme: Theme
    small: QFont
    colours: npt.NDArray[np.uint32]


def paint_ground(pen: Pen) -> None:
    """Rows of black keys, lines between octaves, time lines with their labels."""
    g, painter = pen.geometry, pen.painter
    painter.fillRect(QRectF(0, 0, g.width, g.height), QColor(pen.theme.roll))
    row = QColor(pen.theme.roll_row)
    grid = QPen(QColor(pen.theme.grid), 1)
    painter.setPen(grid)
    for pitch in range(int(g.viewport.low), int(np.ceil(g.viewport.high))):
        if pitch % 12 in _BLACK_KEYS:
            painter.fillRect(QRectF(g.gutter, g.y(pitch + 1), g.time_width, g.key_height), row)
        elif pitch % 12 == 0:
            painter.drawLine(QPointF(g.gutter, g.y(pitch)), QPointF(g.width, g.y(pitch)))
    painter.setFont(pen.small)
    em = painter.fontMetrics().height()
    for tick in g.ticks(4.5 * em):
        x = round(g.x(tick.time_s)) + 0.5
        painter.setPen(grid)
        painter.drawLine(QPointF(x, g.flags), QPointF(x, g.height - g.axis))
        painter.setPen(QColor(pen.theme.ink_soft))
        # The lowest line of the axis: above it, bars are numbered where a score is known.
        high = min(g.axis, 1.5 * em)
        box = QRectF(x - 3 * em, g.height - high, 6 * em, high)
        painter.drawText(inside(box, g), Qt.AlignmentFlag.AlignCenter, tick.label)


def inside(box: QRectF, g: RollGeometry) -> QRectF:
    """A label's box, moved so that labels at the ends are not cut."""
    text = box.width() / 3
    centre = min(max(box.center().x(), g.gutter + text / 2), g.width - text / 2)
    box.moveCenter(QPointF(centre, box.center().y()))
    return box


def paint_marks(pen: Pen, roll: Roll) -> None:
    """A tint over each marked stretch; the chosen one has edges."""
    painter = pen.painter
    for mark in roll.marks:
        painter.fillRect(_mark_area(pen.geometry, mark), QColor(pen.theme.mark_wash))
    painter.setPen(QPen(QColor(pen.theme.mark), 2))
    for mark in roll.marks:
        if mark.number == roll.chosen:
            area = _mark_area(pen.geometry, mark)
            painter.drawLine(area.topLeft(), area.bottomLeft())
            painter.drawLine(area.topRight(), area.bottomRight())


def paint_spot(pen: Pen, roll: Roll) -> None:
    """The stretch that is played: a bar along the top with an end at each side."""
    spot, g = roll.spot, pen.geometry
    if spot is None or spot.end_s < g.viewport.start_s or spot.start_s > g.viewport.end_s:
        return
    left, right = max(g.x(spot.start_s), g.gutter), min(g.x(spot.end_s), g.width)
    pen.painter.setPen(QPen(QColor(pen.theme.accent), 2))
    pen.painter.drawLine(QPointF(left, g.flags), QPointF(right, g.flags))
    for time, x in ((spot.start_s, left), (spot.end_s, right)):
        if g.viewport.start_s <= time <= g.viewport.end_s:
            pen.painter.drawLine(QPointF(x, g.flags - 3), QPointF(x, g.flags + 9))


def paint_cursor(pen: Pen, time_s: float) -> None:
    """What is heard now: a line across keys and pedals."""
    g = pen.geometry
    if g.viewport.start_s <= time_s <= g.viewport.end_s:
        x = g.x(time_s)
        pen.painter.setPen(QPen(QColor(pen.theme.accent), 2))
        pen.painter.drawLine(QPointF(x, g.flags), QPointF(x, g.height - g.axis))


def mark_at(g: RollGeometry, roll: Roll, x: float) -> int | None:
    """The number of the mark over this pixel; of several, the shortest."""
    time = g.time(x)
    reach = 3 * g.seconds_per_pixel
    over = [m for m in roll.marks if m.start_s - reach <= time <= m.end_s + reach]
    return min(over, key=lambda m: m.end_s - m.start_s).number if over else None


def _mark_area(g: RollGeometry, mark: MarkRow) -> QRectF:
    """Where a mark lies, pedals included; at least three pixels wide."""
    left = max(g.x(mark.start_s), g.gutter)
    width = max(g.x(mark.end_s) - left, 3.0 if g.x(mark.end_s) > g.gutter else 0.0)
    return QRectF(left, g.flags, width, g.height - g.axis - g.flags)


def paint_notes(pen: Pen, roll: Roll, hovered: int | None) -> None:
    """Notes in view, their colour by velocity; the one under the pointer outlined."""
    g = pen.geometry
    notes = roll.index.between(g.viewport.start_s, g.viewport.end_s)
    if len(notes) <= _SMOOTH_NOTES:
        _paint_smooth(pen, notes)
    elif len(notes):
        _paint_raster(pen, notes)
    if hovered is not None:
        pen.painter.setBrush(Qt.BrushStyle.NoBrush)
        pen.painter.setPen(QPen(QColor(pen.theme.ink), 1.5))
        box = note_box(g, roll.performance.notes[hovered])
        pen.painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 3, 3)


def note_box(g: RollGeometry, note: np.void) -> QRectF:
    left, right = g.x(float(note["onset_s"])), g.x(float(note["offset_s"]))
    top = g.y(int(note["pitch"]) + 1)
    width = max(right - left - (0.75 if right - left > 3 else 0), 1.5)
    return QRectF(left, top + 0.5, width, max(g.key_height - 1.0, 1.0))


def _paint_smooth(pen: Pen, notes: NoteArray) -> None:
    painter = pen.painter
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    for note in notes:
        painter.setBrush(QColor.fromRgb(int(pen.colours[int(note["velocity"]) & 127])))
        box = note_box(pen.geometry, note)
        radius = min(3.0, box.height() / 3, box.width() / 2)
        painter.drawRoundedRect(box, radius, radius)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_raster(pen: Pen, notes: NoteArray) -> None:
    """In device pixels, so that it is as sharp on a dense screen."""
    g = pen.geometry
    ratio = pen.painter.device().devicePixelRatioF()
    width, height = round(g.time_width * ratio), round(g.keys_height * ratio)
    pixels = note_raster(notes, g.viewport, width, height, pen.colours)
    draw_pixels(pen, pixels, QPointF(g.gutter, g.flags))


def draw_pixels(pen: Pen, pixels: npt.NDArray[np.uint32], place: QPointF) -> None:
    """An image in device pixels, its upper left corner at `place`."""
    height, width = pixels.shape
    image = QImage(
        pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(pen.painter.device().devicePixelRatioF())
    pen.painter.drawImage(place, image)


def paint_flags(pen: Pen, roll: Roll) -> None:
    """The number of each mark above its place; where places coincide, side by side."""
    g, painter = pen.geometry, pen.painter
    painter.setFont(pen.small)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    size, free = g.flags - 4, g.gutter
    for mark in sorted(roll.marks, key=lambda mark: mark.start_s):
        left, right = g.x(mark.start_s), g.x(mark.end_s)
        if right < g.gutter or left > g.width:
            continue
        free = min(max(left, free), g.width - size)
        _paint_flag(pen, QRectF(free, 2, size, size), mark.number, roll.chosen)
        free += size + 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_flag(pen: Pen, box: QRectF, number: int, chosen: int | None) -> None:
    painter, theme = pen.painter, pen.theme
    painter.setPen(QPen(QColor(theme.mark), 1.5))
    painter.setBrush(QColor(theme.mark if number == chosen else theme.roll))
    painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    painter.setPen(QColor(theme.on_accent if number == chosen else theme.mark))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def paint_keyboard(pen: Pen) -> None:
    """The keys at the left, with the name of every C."""
    g, painter = pen.geometry, pen.painter
    painter.save()
    painter.setClipRect(QRectF(0, g.flags, g.gutter, g.keys_height))
    area = QRectF(0, g.flags, g.gutter, g.keys_height)
    painter.fillRect(area, QColor(pen.theme.key_white))
    for pitch in range(int(g.viewport.low), int(np.ceil(g.viewport.high))):
        _paint_key(pen, pitch)
    painter.setPen(QPen(QColor(pen.theme.grid), 1))
    painter.drawLine(area.topRight(), area.bottomRight())
    painter.restore()


def _paint_key(pen: Pen, pitch: int) -> None:
    g, painter = pen.geometry, pen.painter
    top, bottom = g.y(pitch + 1), g.y(pitch)
    if pitch % 12 in _BLACK_KEYS:
        painter.fillRect(QRectF(0, top, g.gutter * 0.58, bottom - top), QColor(pen.theme.key_black))
        if g.key_height >= _ROOMY_KEY:
            middle = (top + bottom) / 2
            painter.setPen(QPen(QColor(pen.theme.pedal), 0.5))
            painter.drawLine(QPointF(g.gutter * 0.58, middle), QPointF(g.gutter, middle))
    elif pitch % 12 in (0, 5):
        painter.setPen(QPen(QColor(pen.theme.pedal), 0.5))
        painter.drawLine(QPointF(0, bottom), QPointF(g.gutter, bottom))
    if pitch % 12 == 0:
        painter.setFont(pen.small)
        painter.setPen(QColor(pen.theme.key_black))
        line = painter.fontMetrics().height()
        name = f"C{pitch // 12 - 1}"
        width = painter.fontMetrics().horizontalAdvance(name)
        box = QRectF(g.gutter - width - 4, bottom - line - 1, width, line)
        painter.fillRect(box, QColor(pen.theme.key_white))
        painter.drawText(box, Qt.AlignmentFlag.AlignBottom, name)


def paint_focus(pen: Pen) -> None:
    """A frame that says that keys move the roll."""
    g = pen.geometry
    pen.painter.setPen(QPen(QColor(pen.theme.accent), 2))
    pen.painter.setBrush(Qt.BrushStyle.NoBrush)
    pen.painter.drawRect(QRectF(1, 1, g.width - 2, g.height - 2))
