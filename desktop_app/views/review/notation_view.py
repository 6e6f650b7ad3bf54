"""The written bar of the chosen mark, drawn beside the list of marks."""

from __future__ import annotations

import importlib
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.review.notation import FAULT, INK, WASH, Notation, Written
from desktop_app.views.accessibility import give_role
from desktop_app.views.controls import note

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

_DRAWN_EM = 17.0
"""Pixels of the font for which the engraver's size is right."""


class NotationView(QWidget):
    """Hidden while no bar is chosen, or the score is no notation."""

    def __init__(self, notation: Notation, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._caption, self._legend = note(), note()
        self.picture = _Picture()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._caption)
        column.addWidget(self.picture, 1)
        column.addWidget(self._legend)
        notation.changed.connect(self._show)
        appearance.changed.connect(lambda _: self._show(notation.shown))
        self._show(notation.shown)

    def _show(self, written: Written | None) -> None:
        self.setVisible(written is not None)
        if written is None:
            return
        self._caption.setText(written.caption)
        self.picture.setVisible(bool(written.svg))
        self._legend.setText(written.legend)
        self._legend.setVisible(bool(written.legend))
        self.picture.setAccessibleName(written.caption)
        self.picture.setAccessibleDescription(written.legend)
        if written.svg:
            theme = self._appearance.theme
            colours = {INK: theme.ink, FAULT: theme.fault, WASH: theme.mark_wash}
            self.picture.load(_recoloured(written.svg, colours))


def _recoloured(svg: str, colours: dict[str, str]) -> str:
    return re.sub("|".join(colours), lambda found: colours[found[0]], svg)


class _Picture(QWidget):
    """One picture in the middle, as large as the font makes it, smaller where room is short."""

    def __init__(self) -> None:
        super().__init__()
        self._renderer: QSvgRenderer | None = None
        give_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def load(self, svg: str) -> None:
        """Draw this picture from now on."""
        # Loaded with the first picture: a take without notation needs no SVG.
        module = importlib.import_module("PySide6.QtSvg")
        self._renderer = module.QSvgRenderer(QByteArray(svg.encode()))
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(20 * em, 9 * em)

    def drawn_box(self) -> QRectF:
        """Where the picture lies in the widget; empty without one."""
        if self._renderer is None:
            return QRectF()
        size = self._renderer.defaultSize()
        grown = self.fontMetrics().height() / _DRAWN_EM
        fits = min(self.width() / size.width(), self.height() / size.height(), grown)
        box = QRectF(0, 0, size.width() * fits, size.height() * fits)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._renderer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._renderer.render(painter, self.drawn_box())
        painter.end()
