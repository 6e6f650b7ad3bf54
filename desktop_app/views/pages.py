"""The pages without a take: nothing open yet, a file being read, a file that was refused."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.theme.colours import velocity_colours
from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.states import Opening, Problem, Refused
from desktop_app.views.controls import action_button, button, label, note, title

_MOTIF = (
    (0.00, 0.16, 2, 52),
    (0.17, 0.09, 4, 60),
    (0.27, 0.09, 5, 68),
    (0.37, 0.20, 7, 84),
    (0.58, 0.08, 5, 76),
    (0.67, 0.08, 4, 62),
    (0.76, 0.24, 2, 48),
    (0.00, 0.36, 0, 40),
    (0.37, 0.38, -1, 54),
    (0.76, 0.24, 0, 38),
)
"""A phrase for the empty page: onset and length as shares of the width, step, velocity."""


class _Motif(QWidget):
    """A phrase on a piano roll: rises, leads, falls. Decoration, silent for screen readers."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        em = self.fontMetrics().height()
        self.setFixedSize(QSize(17 * em, 6 * em))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = velocity_colours(self._appearance.theme)
        row = self.height() / 9
        for onset, length, step, velocity in _MOTIF:
            painter.setBrush(QColor.fromRgb(int(colours[velocity])))
            top = (7 - step) * row
            box = QRectF(onset * self.width(), top, length * self.width() - 3, row * 0.8)
            painter.drawRoundedRect(box, row * 0.3, row * 0.3)
        painter.end()


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
        inner.addWidget(_Motif(appearance), 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (title("Drop a recording here"), label(_PROMISE, tone="soft")):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(text)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        self.first = action_button(actions["open"], primary=True)
        buttons.addWidget(self.first)
        buttons.addWidget(action_button(actions["record"]))
        buttons.addWidget(action_button(actions["demo"]))
        buttons.addStretch(1)
        inner.addLayout(buttons)
        keys = note(f"{actions['open'].shortcut} opens a file · F1 shows all keys")
        keys.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(keys)
        self.warned = False
        self._missing = label(tone="caution")
        self._notice = QFrame()
        self._notice.setObjectName("notice")
        QVBoxLayout(self._notice).addWidget(self._missing)
        self._notice.hide()
        _centre(self, (self.zone, self._notice), 38 * em)

    def warn(self, problem: Problem) -> None:
        """Say beforehand that takes can be shown but not scored, and what to do."""
        words = f"Takes can be shown but not scored: {problem.what} {problem.remedy}"
        self._missing.setText(words.strip())
        self.warned = True
        self._notice.show()


_PROMISE = (
    "Sound from a phone or microphone, or MIDI. Drop its score with it, and bars appear. "
    "See what you played, how it may sound to a listener and how sure that is, "
    "and where to look next. Everything stays on this computer."
)


class OpeningPage(QWidget):
    """A file is being read."""

    def __init__(self, actions: dict[str, Action]) -> None:
        super().__init__()
        em = self.fontMetrics().height()
        self._name = title()
        self._doing = label(tone="soft")
        self._bar = QProgressBar(textVisible=False, maximum=100)
        self._bar.setAccessibleName("Progress of opening")
        widgets = (self._name, self._doing, self._bar, action_button(actions["cancel"]))
        _centre(self, widgets, 30 * em)

    def show_state(self, state: Opening) -> None:
        """Which file, how far."""
        self._name.setText(state.path.name)
        self._doing.setText(f"{state.doing}…")
        self._bar.setValue(round(100 * state.fraction))


class RefusedPage(QWidget):
    """A file that could not be opened: what is wrong, where, and what to do."""

    def __init__(self, actions: dict[str, Action]) -> None:
        super().__init__()
        em = self.fontMetrics().height()
        self._title, self._what = title(), label()
        self._remedy, self._where = label(), note()
        card = QFrame()
        card.setObjectName("panel")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(2 * em, 2 * em, 2 * em, 2 * em)
        inner.setSpacing(round(0.7 * em))
        for widget in (self._title, self._where, self._what, self._remedy):
            inner.addWidget(widget)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        self.first = action_button(actions["open"], "Open another file…", primary=True)
        buttons.addWidget(self.first)
        self._back = button("Go back", actions["back"].run)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        inner.addSpacing(em // 2)
        inner.addLayout(buttons)
        _centre(self, (card,), 38 * em)

    def show_state(self, state: Refused) -> None:
        """Say what the problem says."""
        problem = state.problem
        self._title.setText(problem.title)
        self._what.setText(problem.what)
        self._remedy.setText(problem.remedy)
        self._where.setText(problem.where or str(state.path))


def _centre(page: QWidget, widgets: tuple[QWidget, ...], width: int) -> None:
    """Stack `widgets` in a column at most `width` wide, in the middle of `page`.

    Room is made by stretches, not by alignment, which would forget that text wraps.
    """
    row = QHBoxLayout(page)
    column = QVBoxLayout()
    column.setSpacing(page.fontMetrics().height())
    column.addStretch(1)
    for widget in widgets:
        widget.setMaximumWidth(width)
        column.addWidget(widget)
    column.addStretch(1)
    row.addStretch(1)
    row.addLayout(column, 100)
    row.addStretch(1)
