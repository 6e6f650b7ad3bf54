"""What the charts by bar and by take have in common: how they begin to paint, and their numbers."""

from __future__ import annotations

from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.theme.apply import SMALL

_EVERY = (1, 2, 4, 5, 10, 20, 50, 100, 1000)


def begin_painting(widget: QWidget) -> QPainter:
    """A painter with smooth edges and small type; whoever takes it ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * SMALL)
    painter.setFont(font)
    return painter


def numbered_every(columns: float) -> int:
    """Every how many columns a number stands, where one needs the room of so many."""
    return next((step for step in _EVERY if step >= columns), _EVERY[-1])
