"""The level meter: a painted bar from -60 dB to full scale, with clipping held."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.recording.recorder_texts import level_spoken
from desktop_app.view_models.recording.recording import Reading
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role

_LOWEST_DB = -60.0
_LAMP = 0.04


class LevelBar(QWidget):
    """A bar for the level, and at its end a lamp that stays on after the sound was too loud."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._reading = Reading()
        self.setAccessibleName(tr("Level"))
        give_role(self, QAccessible.Role.Indicator)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(20 * em, em)

    def show_reading(self, reading: Reading) -> None:
        """Paint this level."""
        self._reading = reading
        self.setAccessibleDescription(level_spoken(reading))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 4
        lamp = _LAMP * self.width()
        length = self.width() - lamp - radius
        painter.setBrush(QColor(theme.track))
        painter.drawRoundedRect(QRectF(0, 0, length, self.height()), radius, radius)
        share = min(max(1 - self._reading.peak_db / _LOWEST_DB, 0.0), 1.0)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(0, 0, share * length, self.height()), radius, radius)
        painter.setBrush(QColor(theme.fault if self._reading.clipped else theme.track))
        box = QRectF(length + radius, 0, lamp, self.height())
        painter.drawRoundedRect(box, radius, radius)
        painter.end()
