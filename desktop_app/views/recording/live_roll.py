"""Keys as they are played: the last seconds run from right to left, and nothing is judged."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.recording.recording import LIVE_S, LiveNote, Reading
from desktop_app.view_models.wording import marked, plural, tr
from desktop_app.views.accessibility import give_role

NAME = marked("Keys as they are played")
ONE_NOTE = marked("{n} note so far")
NOTES = marked("{n} notes so far")
_LOWEST, _HIGHEST = 21, 108
_OCTAVE_FROM = 24


class LiveRoll(QWidget):
    """Paints only what sounded within `LIVE_S`, so a long take costs no more than a short one."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._reading = Reading()
        self.setAccessibleName(tr(NAME))
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(20 * em, 9 * em)

    def show_reading(self, reading: Reading) -> None:
        """Paint the keys of this moment."""
        if reading.notes != self._reading.notes:
            self.setAccessibleDescription(plural(ONE_NOTE, NOTES, reading.notes))
        self._reading = reading
        self.update()

    def rect_of(self, note: LiveNote) -> QRectF:
        """Where a note lies now: right is now, left is `LIVE_S` ago, high keys above."""
        now = self._reading.seconds
        height = self.height() / (_HIGHEST - _LOWEST + 1)
        left, right = (
            self.width() * (1 - (now - at_s) / LIVE_S)
            for at_s in (note.start_s, now if note.end_s is None else note.end_s)
        )
        top = (_HIGHEST - min(max(note.pitch, _LOWEST), _HIGHEST)) * height
        return QRectF(left, top, max(right - left, 2.0), max(height, 2.0))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(self.rect(), QColor(theme.roll))
        height = self.height() / (_HIGHEST - _LOWEST + 1)
        for pitch in range(_OCTAVE_FROM, _HIGHEST + 1, 12):
            line = QRectF(0, (_HIGHEST - pitch + 1) * height, self.width(), 1)
            painter.fillRect(line, QColor(theme.grid))
        for note in self._reading.keys:
            colour = QColor(theme.accent)
            colour.setAlphaF(0.45 + 0.55 * note.velocity / 127)
            painter.fillRect(self.rect_of(note), colour)
        painter.end()
