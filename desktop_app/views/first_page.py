"""The first page: what to do, where the phone goes, and a take to look at."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.recording import recorder_texts
from desktop_app.view_models.states import Problem
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.controls import action_button, heading, label, note, notice, panel, title
from desktop_app.views.pages import centre
from desktop_app.views.placement import Placement

_PROMISE = marked(
    "Sound from a phone or microphone, or MIDI. Drop its score with it, and bars appear. "
    "See what you played, how it may sound to a listener and how sure that is, "
    "and where to look next. Everything stays on this computer."
)


class _DropZone(QFrame):
    """A dashed frame that says where to drop; lights up while a file hovers over it."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._inviting = False

    def invite(self, inviting: bool) -> None:
        """Light up, or go back to rest."""
        self._inviting = inviting
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._appearance.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        em = self.fontMetrics().height()
        pen = QPen(QColor(theme.accent if self._inviting else theme.ink_soft), 1.5)
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        painter.setBrush(QColor(theme.track if self._inviting else theme.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), em, em)
        painter.end()


class EmptyPage(QWidget):
    """What to do first."""

    def __init__(self, appearance: Appearance, actions: dict[str, Action]) -> None:
        super().__init__()
        em = self.fontMetrics().height()
        self.zone = _DropZone(appearance)
        inner = QVBoxLayout(self.zone)
        inner.setContentsMargins(3 * em, 2 * em, 3 * em, 2 * em)
        inner.setSpacing(em)
        inner.addStretch(1)
        for text in (title(tr("Drop a recording here")), label(tr(_PROMISE), tone="soft")):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(text)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.first = action_button(actions["open"], primary=True)
        buttons.addWidget(self.first)
        buttons.addWidget(action_button(actions["record"]))
        buttons.addStretch(1)
        inner.addLayout(buttons)
        keys = note(tr("{key} opens a file · F1 shows all keys", key=actions["open"].shortcut))
        keys.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(keys)
        inner.addStretch(1)
        self.warned = False
        self._missing = label(tone="caution")
        self._notice = notice(self._missing)
        self._notice.hide()
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(em)
        row.addWidget(self.zone, 3)
        row.addWidget(_placing(appearance, actions), 2)
        centre(self, (both, self._notice), 74 * em)

    def warn(self, problem: Problem) -> None:
        """Say beforehand that takes can be shown but not scored, and what to do."""
        words = tr(
            "Takes can be shown but not scored: {what} {remedy}",
            what=problem.what,
            remedy=problem.remedy,
        )
        self._missing.setText(words.strip())
        self.warned = True
        self._notice.show()


def _placing(appearance: Appearance, actions: dict[str, Action]) -> QFrame:
    """Where to place the phone or microphone, and a take for whoever has none yet."""
    frame, column = panel()
    column.addWidget(heading(tr("Recording with a phone or microphone")))
    column.addWidget(Placement(appearance))
    column.addWidget(label(tr(recorder_texts.PLACE)))
    column.addStretch(1)
    column.addWidget(label(tr("No recording at hand? Look around with one that a program played.")))
    column.addWidget(action_button(actions["demo"]))
    return frame
