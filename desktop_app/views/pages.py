"""The pages of a file that is not open yet: being read, or refused."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop_app.view_models.actions import Action
from desktop_app.view_models.states import Opening, Refused
from desktop_app.view_models.wording import tr, without_key
from desktop_app.views.controls import action_button, button, label, note, title


class OpeningPage(QWidget):
    """A file is being read."""

    def __init__(self, actions: dict[str, Action]) -> None:
        super().__init__()
        em = self.fontMetrics().height()
        self._name = title()
        self._doing = label(tone="soft")
        self._bar = QProgressBar(textVisible=False, maximum=100)
        self._bar.setAccessibleName(tr("Progress of opening"))
        widgets = (self._name, self._doing, self._bar, action_button(actions["cancel"]))
        centre(self, widgets, 30 * em)

    def show_state(self, state: Opening) -> None:
        """Which file, how far."""
        self._name.setText(state.path.name)
        self._doing.setText(f"{tr(state.doing)}…")
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
        self._open = action_button(actions["open"], tr("Open another file…"), primary=True)
        self._back = button(tr("Go back"), actions["back"].run)
        to_take = without_key(tr("&Back to the take"))
        self._to_take = button(to_take, actions["back"].run, primary=True)
        for each in (self._open, self._back, self._to_take):
            buttons.addWidget(each)
        buttons.addStretch(1)
        inner.addSpacing(em // 2)
        inner.addLayout(buttons)
        centre(self, (card,), 38 * em)

    @property
    def first(self) -> QWidget:
        """What takes the keyboard when the page is shown."""
        return self._open if self._to_take.isHidden() else self._to_take

    def show_state(self, state: Refused) -> None:
        """Say what the problem says."""
        problem, waits = state.problem, state.waiting is not None
        self._to_take.setVisible(waits)
        for each in (self._open, self._back):
            each.setVisible(not waits)
        self._title.setText(problem.title)
        self._what.setText(problem.what)
        self._remedy.setText(problem.remedy)
        self._where.setText(problem.where or str(state.path))


def centre(page: QWidget, widgets: tuple[QWidget, ...], width: int) -> None:
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
