"""The layers that a score adds to the piano roll: bar lines, and notes not as written.

What is wrong is told by shape as well as by colour: a wrong note is framed and joined to the
hollow box of the written one, an extra note is framed and struck through, a missed one is a
hollow box.
"""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.roll_geometry import RollGeometry
from desktop_app.view_models.roll.score_places import USUAL_S, NoteFault, ScorePlaces
from desktop_app.view_models.wording import tr
from desktop_app.views.roll.layers import Pen, inside, note_box

_APART_EM = 2.6
"""Room for a bar's number."""


def paint_bars(pen: Pen, places: ScorePlaces) -> None:
    """A line where each bar begins, numbered above the time, thinned to what can be read."""
    if not places.bars:
        return
    g, painter = pen.geometry, pen.painter
    painter.setFont(pen.small)
    em = painter.fontMetrics().height()
    most = max(1, int(g.time_width / (_APART_EM * em)))
    top, high = g.height - g.axis, g.axis - 1.5 * em
    painter.setPen(QColor(pen.theme.ink_soft))
    painter.drawText(
        QRectF(0, top, g.gutter - 6, high),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
        tr("Bar"),
    )
    for line in places.lines(g.viewport.start_s, g.viewport.end_s, most):
        x = round(g.x(line.time_s)) + 0.5
        painter.setPen(QPen(QColor(pen.theme.bar_line), 1))
        painter.drawLine(QPointF(x, g.flags), QPointF(x, top + 0.25 * high))
        painter.setPen(QColor(pen.theme.ink_soft))
        box = QRectF(x - 3 * em, top, 6 * em, high)
        painter.drawText(inside(box, g), Qt.AlignmentFlag.AlignCenter, str(line.bar))


def paint_faults(pen: Pen, roll: Roll) -> None:
    """Notes that are not as written, over the notes that were played."""
    g, painter = pen.geometry, pen.painter
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    for fault in roll.places.faults:
        if g.viewport.start_s - 1.0 <= fault.time_s <= g.viewport.end_s + 1.0:
            note = None if fault.played is None else roll.performance.notes[fault.played]
            paint_fault(pen, fault, note)
    painter.restore()


def paint_fault(pen: Pen, fault: NoteFault, note: np.void | None) -> None:
    """One of them; `note` is the played one, None where none was played."""
    g, painter = pen.geometry, pen.painter
    played = None if note is None else _grown(note_box(g, note))
    written = None if fault.written is None else _grown(_written_box(g, fault, note))
    colour = QColor(pen.theme.fault)
    if written is not None:
        painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DotLine))
        painter.setBrush(
            QColor(pen.theme.roll) if fault.kind == "missed" else Qt.BrushStyle.NoBrush
        )
        painter.drawRect(written)
    painter.setPen(QPen(colour, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if played is not None:
        painter.drawRect(played)
        if written is not None:
            painter.drawLine(played.center(), written.center())
        else:
            painter.drawLine(played.bottomLeft(), played.topRight())


def _written_box(g: RollGeometry, fault: NoteFault, note: np.void | None) -> QRectF:
    length = USUAL_S if note is None else float(note["offset_s"] - note["onset_s"])
    left, right = g.x(fault.time_s), g.x(fault.time_s + max(length, 0.05))
    top = g.y((fault.written or 0) + 1)
    return QRectF(left, top + 0.5, max(right - left, 3.0), max(g.key_height - 1.0, 2.0))


def _grown(box: QRectF) -> QRectF:
    """Large enough to be seen where notes are specks."""
    wide, high = max(4.0 - box.width(), 0.0) / 2, max(4.0 - box.height(), 0.0) / 2
    return box.adjusted(-1 - wide, -1 - high, 1 + wide, 1 + high)
