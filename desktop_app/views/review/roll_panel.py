"""The piano roll with its heading, its zoom buttons and the key to its colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.theme.apply import SMALL
from desktop_app.theme.colours import velocity_colours
from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role
from desktop_app.views.controls import action_button, line, panel
from desktop_app.views.roll.fault_key import FaultKey
from desktop_app.views.roll.piano_roll import PianoRoll


class RollPanel(QWidget):
    """What was played."""

    def __init__(self, roll: Roll, appearance: Appearance, actions: dict[str, Action]) -> None:
        super().__init__()
        self.roll = PianoRoll(roll, appearance)
        frame, column = panel()
        tools = QHBoxLayout()
        em = self.fontMetrics().height()
        tools.setSpacing(em // 2)
        tools.addWidget(line(tr("soft"), SMALL, "soft"))
        tools.addWidget(_VelocityKey(appearance))
        tools.addWidget(line(tr("loud"), SMALL, "soft"))
        self._key = FaultKey(appearance)
        tools.addSpacing(em)
        tools.addWidget(self._key)
        tools.addStretch(1)
        for name, text in (("zoom_out", "−"), ("zoom_in", "+"), ("fit", tr("Fit"))):
            tools.addWidget(action_button(actions[name], text))
        column.addLayout(tools)
        column.addWidget(self.roll, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def show_key(self, shown: bool) -> None:
        """Show how notes are drawn that are not as written, where a score is known."""
        self._key.setVisible(shown)


class _VelocityKey(QWidget):
    """The scale of note colours, from softest to loudest."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        give_role(self, QAccessible.Role.Graphic)
        self.setAccessibleName(tr("Colour of notes by velocity, from soft to loud"))
        self.setToolTip(tr("Colour of notes by velocity, 0 to 127"))
        em = self.fontMetrics().height()
        self.setFixedSize(QSize(7 * em, round(0.55 * em)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = velocity_colours(self._appearance.theme)
        width = self.width() / len(colours)
        for place, colour in enumerate(colours):
            box = QRectF(place * width, 0, width + 1, self.height())
            painter.fillRect(box, QColor.fromRgb(int(colour)))
        painter.end()
