"""The scorecard panel: groups of rows, or progress, or why there are no scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.review.measured import measured_rows, reference_rows
from desktop_app.view_models.review.scorecard_page import (
    Group,
    ScorecardPage,
    measured_group,
    reference_group,
    scorecard_page,
)
from desktop_app.view_models.review.warnings import Notice, notices, take_notices
from desktop_app.view_models.states import Problem, Scored, Scoring, State, Unscored
from desktop_app.view_models.wording import tr
from desktop_app.views.accessibility import give_role
from desktop_app.views.controls import action_button, heading, label, note, panel
from desktop_app.views.review.scorecard_rows import row_widget

if TYPE_CHECKING:
    from piano_core.takes import Take


class ScorecardPanel(QWidget):
    """Shows one of: scores, progress of scoring, a problem."""

    def __init__(self, appearance: Appearance, actions: dict[str, Action]) -> None:
        super().__init__()
        self._appearance = appearance
        self._actions = actions
        self._stack = QStackedWidget()
        frame, column = panel()
        column.addWidget(heading(tr("Scorecard")))
        column.addWidget(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._bar = QProgressBar(textVisible=False, maximum=100)
        self._bar.setAccessibleName(tr("Progress of scoring"))
        self._doing = label("", tone="soft")
        self._working = self._working_page()
        self._stack.addWidget(self._working)
        self._content: QWidget | None = None

    @property
    def scroll_area(self) -> QScrollArea | None:
        """What takes the keyboard, when scores are shown."""
        return self._content if isinstance(self._content, QScrollArea) else None

    def show_state(self, state: State) -> None:
        """Show what `state` says about scores."""
        match state:
            case Scoring():
                self._bar.setValue(round(100 * state.fraction))
                self._doing.setText(f"{tr(state.doing)}…")
                self._stack.setCurrentWidget(self._working)
            case Scored():
                page = scorecard_page(state.scorecard)
                told = (*_also(state.note), *notices(state.scorecard))
                self._replace(self._scores(state.take, page, told))
            case Unscored():
                self._replace(self._unscored(state.take, state.problem, _also(state.note)))
            case _:
                pass

    def _replace(self, content: QWidget) -> None:
        old, self._content = self._content, content
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def _working_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._doing)
        column.addWidget(self._bar)
        column.addWidget(action_button(self._actions["cancel"]))
        column.addStretch(1)
        return page

    def _problem(self, problem: Problem) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label(problem.title, bold=True))
        for text in (problem.what, problem.remedy):
            if text:
                column.addWidget(label(text))
        if problem.where:
            column.addWidget(note(problem.where))
        if problem.retry:
            column.addWidget(action_button(self._actions["score"], problem.retry))
        column.addStretch(1)
        return page

    def _unscored(self, take: Take, problem: Problem, told: tuple[Notice, ...]) -> QScrollArea:
        """What was measured needs no model: it is shown above what is wrong with it."""
        body, column = self._body(take, told)
        column.addWidget(self._problem(problem))
        column.addStretch(1)
        return self._scrolled(body)

    def _scores(self, take: Take, page: ScorecardPage, warnings: tuple[Notice, ...]) -> QScrollArea:
        body, column = self._body(take, warnings)
        if page.reading:
            column.addWidget(note(page.reading))
        for group in page.groups:
            column.addWidget(self._group(group))
        column.addWidget(note("\n".join(page.basis)))
        column.addStretch(1)
        return self._scrolled(body)

    def _body(self, take: Take, warnings: tuple[Notice, ...]) -> tuple[QWidget, QVBoxLayout]:
        """What is known of the take itself, on top of the page."""
        body = QWidget()
        column = QVBoxLayout(body)
        em = self.fontMetrics().height()
        column.setContentsMargins(0, 0, em // 2, 0)
        column.setSpacing(em)
        told = (*take_notices(take), *warnings)
        if told:
            column.addLayout(_notices(told, em))
        rows = measured_rows(take)
        if rows:
            column.addWidget(self._group(measured_group(rows)))
        beside = reference_rows(take)
        if beside:
            column.addWidget(self._group(reference_group(beside)))
        return body, column

    def _scrolled(self, body: QWidget) -> QScrollArea:
        area = QScrollArea(widgetResizable=True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        area.setAccessibleName(tr("Scores"))
        give_role(area, QAccessible.Role.Grouping)
        area.setWidget(body)
        return area

    def _group(self, group: Group) -> QWidget:
        widget = QWidget()
        em = widget.fontMetrics().height()
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(0.55 * em))
        top = QVBoxLayout()
        top.setSpacing(1)
        top.addWidget(label(group.title, tone="accent", bold=True))
        if group.explanation:
            top.addWidget(note(group.explanation))
        column.addLayout(top)
        for row in group.rows:
            column.addWidget(row_widget(row, self._appearance, small=group.small))
        return widget


def _also(said: str) -> tuple[Notice, ...]:
    return (Notice(said, ""),) if said else ()


def _notices(warnings: tuple[Notice, ...], em: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(em // 2)
    for warning in warnings:
        column.addWidget(_notice(warning))
    return column


def _notice(notice: Notice) -> QFrame:
    frame = QFrame()
    frame.setObjectName("notice")
    em = frame.fontMetrics().height()
    row = QHBoxLayout(frame)
    row.setContentsMargins(em * 3 // 4, em // 2, em * 3 // 4, em // 2)
    text = f"{notice.sentence} {notice.remedy}".strip()
    words = label(text, SMALL, "caution")
    row.addWidget(words)
    return frame
