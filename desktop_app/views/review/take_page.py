"""A take on the screen: what was played at the left, what is said about it at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.review.review import Review
from desktop_app.view_models.review.take_words import facts, title_of
from desktop_app.view_models.roll.curves import take_curves
from desktop_app.view_models.roll.score_places import score_places
from desktop_app.view_models.states import WithTake
from desktop_app.views.controls import action_button, line, title
from desktop_app.views.review.marks_panel import MarksPanel
from desktop_app.views.review.roll_panel import RollPanel
from desktop_app.views.review.scorecard_panel import ScorecardPanel
from desktop_app.views.review.transport import Transport

if TYPE_CHECKING:
    from piano_core.takes import Take


class TakePage(QWidget):
    """Header, piano roll, marks, scorecard and transport of one take."""

    def __init__(self, parts: Parts, actions: dict[str, Action]) -> None:
        super().__init__()
        roll, review, appearance = parts.roll, parts.review, parts.appearance
        self._roll, self._review = roll, review
        self._take: Take | None = None
        self._listed = -1
        self._title = title()
        self._facts = line("", SMALL, "soft")
        self.roll_panel = RollPanel(roll, appearance, actions)
        self.marks = MarksPanel(parts, actions)
        self.scorecard = ScorecardPanel(appearance, actions)
        self.transport = Transport(parts.player, actions)
        self._left = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        em = self.fontMetrics().height()
        header = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        header.addLayout(words, 1)
        header.addWidget(action_button(actions["attach"]))
        header.addWidget(action_button(actions["open"]))
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em // 2, em, em)
        column.setSpacing(round(0.7 * em))
        column.addLayout(header)
        column.addWidget(self._panels(em), 1)
        column.addWidget(self.transport)
        review.changed.connect(self._show_marks)

    def _panels(self, em: int) -> QSplitter:
        left = self._left
        left.addWidget(self.roll_panel)
        left.addWidget(self.marks)
        left.setStretchFactor(0, 3)
        left.setStretchFactor(1, 1)
        both = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        both.addWidget(left)
        both.addWidget(self.scorecard)
        both.setStretchFactor(0, 1)
        both.setStretchFactor(1, 0)
        both.setSizes([48 * em, 25 * em])
        for splitter in (left, both):
            splitter.setHandleWidth(round(0.7 * em))
        return both

    def show_state(self, state: WithTake) -> None:
        """Show a take and what is known about it."""
        if state.take is not self._take:
            self._show_take(state.take)
        self.scorecard.show_state(state)
        self._review.follow(state)

    def _show_marks(self, review: Review) -> None:
        """The list gets room for its rows; without rows the roll gets it."""
        em = self.fontMetrics().height()
        count = len(review.roll.marks)
        if count != self._listed:
            lines = 4 + min(5 * count, 16)
            self._left.setSizes([(44 - lines) * em, lines * em])
        self._listed = count

    def _show_take(self, take: Take) -> None:
        self._take = take
        self._roll.show(take.performance, score_places(take), take_curves(take))
        self._title.setText(title_of(take))
        self._title.setToolTip(str(take.path))
        self._facts.setText(facts(take))
        self.roll_panel.show_key(bool(self._roll.places.bars))
