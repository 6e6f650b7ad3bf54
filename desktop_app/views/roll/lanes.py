"""The lanes under the keys, on the roll's time axis: sound, tempo, loudness and pedals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop_app.theme.colours import rgb
from desktop_app.view_models.roll.curve_raster import curve_raster
from desktop_app.view_models.roll.curves import Curve, Floats, Thinned, thinned
from desktop_app.view_models.roll.note_index import PedalTrace
from desktop_app.view_models.roll.pedal_raster import pedal_raster
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.roll_geometry import RollGeometry
from desktop_app.view_models.roll.waveform import Waveform
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.roll.layers import Pen, draw_pixels
from piano_core.performance import Pedal

_PEDALS = {
    Pedal.SUSTAIN: marked("Sustain"),
    Pedal.SOSTENUTO: marked("Sost."),
    Pedal.SOFT: marked("Soft"),
}
SOUND = marked("Sound")
_BODY = 80
"""Opacity of an area, of 255; its edge is opaque and carries the contrast."""
_SOUND_EM, _CURVE_EM, _SUSTAIN_EM, _PEDAL_EM = 2.6, 3.8, 2.4, 1.3
_MOST_SHARE = 0.55
"""So much of the roll's height the lanes may take; in less room all of them shrink."""
_PIXELS_A_POINT = 2.0
_MOST_STROKED = 150
_TICK_EM = 1.6
_LABEL_GROUND = 190
"""Opacity of the ground behind the numbers of a scale, of 255."""


@dataclass(frozen=True)
class Lane:
    """One lane: its name, how high it is in em, and what paints it into a box.

    words: what it says at a time, for the pointer; "" where nothing.
    """

    name: str
    ems: float
    paint: Callable[[Pen, QRectF], None]
    words: Callable[[float], str] = lambda _time_s: ""


def lanes_of(roll: Roll) -> tuple[Lane, ...]:
    """The lanes of a take, from top to bottom: only those that have something to say.

    Sustain always, so that its absence is seen; other pedals where they were used.
    """
    return (*_sound_lane(roll), *map(_curve_lane, roll.curves), *_pedal_lanes(roll))


def lane_heights(lanes: tuple[Lane, ...], em: float, room: float) -> tuple[float, ...]:
    """Pixels a lane, where the roll has `room` pixels for keys and lanes."""
    wanted = sum(lane.ems for lane in lanes) * em
    factor = min(1.0, _MOST_SHARE * max(room, 1.0) / wanted) if wanted else 1.0
    return tuple(lane.ems * em * factor for lane in lanes)


def paint_lanes(pen: Pen, lanes: tuple[Lane, ...]) -> None:
    """Each lane under a line, with its name at the left."""
    g, painter = pen.geometry, pen.painter
    for lane, top, height in zip(lanes, g.lane_tops(), g.lanes, strict=True):
        painter.setPen(QPen(QColor(pen.theme.bar_line), 1))
        painter.drawLine(QPointF(0, round(top) + 0.5), QPointF(g.width, round(top) + 0.5))
        painter.save()
        painter.setClipRect(QRectF(0, top, g.width, height))
        lane.paint(pen, QRectF(g.gutter, top, g.time_width, height))
        painter.restore()


def lane_at(g: RollGeometry, lanes: tuple[Lane, ...], y: float) -> Lane | None:
    """The lane at a height of the roll."""
    for lane, top, height in zip(lanes, g.lane_tops(), g.lanes, strict=True):
        if top <= y < top + height:
            return lane
    return None


def _sound_lane(roll: Roll) -> tuple[Lane, ...]:
    sound = roll.sound
    if sound is None:
        return ()

    def paint(pen: Pen, box: QRectF) -> None:
        _write_name(pen, tr(SOUND), _middle(box))
        if isinstance(sound, Waveform):
            _paint_sound(pen, sound, box)
        else:
            pen.painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sound)

    return (Lane(tr(SOUND), _SOUND_EM, paint),)


def _paint_sound(pen: Pen, sound: Waveform, box: QRectF) -> None:
    """From the lowest to the highest sample of every device pixel, on a line of silence."""
    ratio = pen.painter.device().devicePixelRatioF()
    width, height = round(box.width() * ratio), max(round((box.height() - 4) * ratio), 3)
    view = pen.geometry.viewport
    lowest, highest = sound.columns(view.start_s + np.linspace(0.0, view.seconds, width + 1))
    centre, reach = (height - 1) / 2, (height - 1) / 2
    first = np.round(centre - highest * reach)
    last = np.round(centre - lowest * reach)
    rows = np.arange(height)[:, None]
    ink = np.uint32(QColor(pen.theme.band).rgba())
    draw_pixels(
        pen,
        np.where((rows >= first) & (rows <= last), ink, np.uint32(0)),
        QPointF(box.left(), box.top() + 2),
    )


def _curve_lane(curve: Curve) -> Lane:
    def paint(pen: Pen, box: QRectF) -> None:
        inner = box.adjusted(0, 3, 0, -3)
        _write_name(pen, curve.name, _middle(box))
        _paint_scale(pen, curve, inner)
        painter = pen.painter
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        _paint_band(pen, curve, inner)
        _paint_curve(pen, curve, inner)
        painter.restore()
        _number_scale(pen, curve, inner)

    return Lane(curve.name, _CURVE_EM, paint, curve.words_at)


def _paint_scale(pen: Pen, curve: Curve, box: QRectF) -> None:
    """Round values as lines."""
    for y in _heights(curve, np.array(_ticks(pen, curve, box)), box):
        pen.painter.setPen(QPen(QColor(pen.theme.grid), 1))
        left, right = QPointF(box.left(), round(y) + 0.5), QPointF(box.right(), round(y) + 0.5)
        pen.painter.drawLine(left, right)


def _ticks(pen: Pen, curve: Curve, box: QRectF) -> tuple[float, ...]:
    pen.painter.setFont(pen.small)
    line = pen.painter.fontMetrics().height()
    return curve.ticks(max(1, int(box.height() / (_TICK_EM * line))))


def _number_scale(pen: Pen, curve: Curve, box: QRectF) -> None:
    """What the lines stand for, over the curve's beginning, which stays seen around it."""
    painter, ticks = pen.painter, _ticks(pen, curve, box)
    line = painter.fontMetrics().height()
    ground = QColor(pen.theme.roll)
    ground.setAlpha(_LABEL_GROUND)
    for tick, y in zip(ticks, _heights(curve, np.array(ticks), box), strict=True):
        width = painter.fontMetrics().horizontalAdvance(f"{tick:g}")
        top = min(max(y - line / 2, box.top() - 3), box.bottom() + 3 - line)
        label = QRectF(box.left() + 2, top, width + 4, line)
        painter.fillRect(label, ground)
        painter.setPen(QColor(pen.theme.ink_soft))
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{tick:g}")


def _paint_band(pen: Pen, curve: Curve, box: QRectF) -> None:
    """What references do, or the one value to compare with."""
    painter, g = pen.painter, pen.geometry
    if curve.low is not None and curve.high is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        body = QColor(pen.theme.band)
        body.setAlpha(_BODY)
        painter.setBrush(body)
        low, high = (_drawn(curve, edge, pen) for edge in (curve.low, curve.high))
        lower, upper = (_heights(curve, edge.middle, box) for edge in (low, high))
        _fill_between(painter, _xs(g, low.times), upper, lower)
    elif curve.level is not None:
        y = _heights(curve, np.array([curve.level]), box)[0]
        painter.setPen(QPen(QColor(pen.theme.ink_soft), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(g.gutter, y), QPointF(g.width, y))


def _paint_curve(pen: Pen, curve: Curve, box: QRectF) -> None:
    """A line through the values; where many share a pixel, through their means, on their range.

    Many values are drawn as an image: two lanes over 3,333 values take 1.8 ms of processor time,
    stroked 24 (measured here; whole frames in `benchmarks/bench_piano_roll.py`).
    """
    painter, g = pen.painter, pen.geometry
    drawn = _drawn(curve, curve.values, pen)
    x, y = _xs(g, drawn.times), _heights(curve, drawn.middle, box)
    ink = QColor(pen.theme.accent)
    if len(x) <= _MOST_STROKED:
        painter.setPen(QPen(ink, 1.5))
        for part in _unbroken(y):
            painter.drawPolyline(_polygon(x[part], y[part]))
        return
    edges = (_heights(curve, edge, box) for edge in (drawn.highest, drawn.lowest))
    ratio = painter.device().devicePixelRatioF()
    places = g.gutter + (np.arange(round(box.width() * ratio)) + 0.5) / ratio
    columns = [
        (np.interp(places, x[known], line[known], np.nan, np.nan) - box.top()) * ratio
        for line in (*edges, y)
        for known in (~np.isnan(line),)
    ]
    high, low, middle = columns
    size = (round(box.height() * ratio) + 1, max(round(1.5 * ratio), 1))
    inks = (_faint(pen.theme.accent), ink.rgba())
    draw_pixels(pen, curve_raster(high, low, middle, *size, *inks), box.topLeft())


def _drawn(curve: Curve, values: Floats, pen: Pen) -> Thinned:
    view, g = pen.geometry.viewport, pen.geometry
    most = int(g.time_width / _PIXELS_A_POINT)
    return thinned(curve.times, values, view.start_s, view.end_s, most)


def _xs(g: RollGeometry, times: Floats) -> Floats:
    return g.gutter + (times - g.viewport.start_s) / g.seconds_per_pixel


def _heights(curve: Curve, values: Floats, box: QRectF) -> Floats:
    return box.bottom() - curve.share(values) * box.height()


def _unbroken(values: Floats) -> list[slice]:
    """The stretches between breaks."""
    known = np.concatenate([[False], ~np.isnan(values), [False]])
    edges = np.flatnonzero(np.diff(known.astype(np.int8)))
    return [slice(first, last) for first, last in edges.reshape(-1, 2).tolist()]


def _fill_between(painter: QPainter, x: Floats, upper: Floats, lower: Floats) -> None:
    for part in _unbroken(upper + lower):
        xs = np.concatenate([x[part], x[part][::-1]])
        ys = np.concatenate([upper[part], lower[part][::-1]])
        painter.drawPolygon(_polygon(xs, ys))


def _polygon(x: Floats, y: Floats) -> QPolygonF:
    return QPolygonF([QPointF(*point) for point in zip(x.tolist(), y.tolist(), strict=True)])


def _pedal_lanes(roll: Roll) -> tuple[Lane, ...]:
    used = [trace for trace in roll.pedals if trace.used or trace.pedal is Pedal.SUSTAIN]
    return tuple(map(_pedal_lane, used))


def _pedal_lane(trace: PedalTrace) -> Lane:
    """How deep a pedal is, deepest within each pixel."""
    name = tr(_PEDALS[trace.pedal])

    def paint(pen: Pen, box: QRectF) -> None:
        _write_name(pen, name, _middle(box))
        _paint_depth(pen, trace, box.top() + 4, box.height() - 4)

    ems = _SUSTAIN_EM if trace.pedal is Pedal.SUSTAIN else _PEDAL_EM
    return Lane(name, ems, paint)


def _paint_depth(pen: Pen, trace: PedalTrace, top: float, height: float) -> None:
    """In device pixels, so that no pedal is too short to be seen and all is as sharp."""
    g, ratio = pen.geometry, pen.painter.device().devicePixelRatioF()
    width, rows = round(g.time_width * ratio), max(round(height * ratio), 2)
    edges = g.viewport.start_s + np.linspace(0.0, g.viewport.seconds, width + 1)
    edge = QColor(pen.theme.pedal).rgba()
    pixels = pedal_raster(
        *trace.columns(edges), rows, max(round(ratio), 1), _faint(pen.theme.pedal), edge
    )
    draw_pixels(pen, pixels, QPointF(g.gutter, top))


def _faint(colour: str) -> int:
    """A colour at the opacity of a lane's area, premultiplied."""
    red, green, blue = (part * _BODY // 255 for part in rgb(colour))
    return _BODY << 24 | red << 16 | green << 8 | blue


def _middle(box: QRectF) -> QRectF:
    """The gutter beside a lane."""
    return QRectF(0, box.top(), box.left() - 6, box.height())


def _write_name(pen: Pen, name: str, box: QRectF) -> None:
    pen.painter.setFont(pen.small)
    pen.painter.setPen(QColor(pen.theme.ink_soft))
    side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    pen.painter.drawText(box, side, name)
