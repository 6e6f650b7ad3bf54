"""The pictures of a report: its piano roll, and a scale for every score."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from desktop_app.theme.colours import LIGHT, velocity_colours
from desktop_app.view_models.review.report import Report
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.roll_geometry import RollGeometry
from desktop_app.views.review.tracks import paint_track
from desktop_app.views.roll import layers
from desktop_app.views.roll.score_layers import paint_bars, paint_faults

FINE = 3
"""Pixels of a picture for one of a screen: some 300 to the inch on paper."""
_FLAGS, _AXIS, _GUTTER = 18.0, 16.0, 34.0


def roll_picture(report: Report, size: QSize) -> QImage:
    """The whole take with its marks, `size` in pixels of a screen."""
    image = _blank(size)
    roll = Roll()
    roll.show(report.performance, report.places)
    roll.mark(report.marks)
    axis = _AXIS * (2 if report.places.bars else 1)
    geometry = RollGeometry(roll.viewport, size.width(), size.height(), _GUTTER, _FLAGS, (), axis)
    painter = QPainter(image)
    pen = layers.Pen(painter, geometry, LIGHT, _small(), velocity_colours(LIGHT))
    layers.paint_ground(pen)
    layers.paint_marks(pen, roll)
    paint_bars(pen, report.places)
    painter.save()
    area = QRectF(_GUTTER, 0, size.width() - _GUTTER, geometry.keys_bottom)
    painter.setClipRect(area)
    layers.paint_notes(pen, roll, None)
    paint_faults(pen, roll)
    painter.restore()
    layers.paint_flags(pen, roll)
    layers.paint_keyboard(pen)
    painter.end()
    return image


def track_picture(place: tuple[float, float, float], size: QSize, *, bipolar: bool) -> QImage:
    """A scale of 0-100 with low, value and high on it."""
    image = _blank(size)
    painter = QPainter(image)
    paint_track(painter, QRectF(0, 0, size.width(), size.height()), place, LIGHT, bipolar=bipolar)
    painter.end()
    return image


def _blank(size: QSize) -> QImage:
    image = QImage(size * FINE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(FINE)
    image.fill(QColor(Qt.GlobalColor.white))
    return image


def _small() -> QFont:
    font = QFont()
    font.setPixelSize(10)
    return font
