"""The scorecard panel: groups of rows, or progress, or why there are no scores."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.theme.apply import SMALL
from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.review.scorecard_page import (
    Group,
    basis,
    scorecard_page,
    take_groups,
)
from desktop_app.view_models.review.warnings import Notice, notices, take_notices
from desktop_app.view_models.states import Problem, Scored, Scoring, State, Unscored
from desktop_app.view_models.wording import tr
from desktop_app.views.controls import action_button, heading, label, note, notice, panel, scrolling
from desktop_app.views.review.scorecard_rows import row_widget
from desktop_app.views.turns import Turns


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
        self._content: QScrollArea | None = None
        self._turns = Turns(self)

    @property
    def scroll_area(self) -> QScrollArea | None:
        """What takes the keyboard, when scores are shown."""
        return self._content

    @property
    def whole(self) -> bool:
        """Whether all of what is said stands on the screen: a long page comes in turns."""
        return self._turns.done

    def show_state(self, state: State) -> None:
        """Show what `state` says about scores."""
        match state:
            case Scoring():
                self._bar.setValue(round(100 * state.fraction))
                self._doing.setText(f"{tr(state.doing)}…")
                self._stack.setCurrentWidget(self._working)
            case Scored() | Unscored():
                self._replace(state)
            case _:
                pass

    def _replace(self, state: Scored | Unscored) -> None:
        body, old = QWidget(), self._content
        self._content = scrolling(body, tr("Scores"))
        self._content.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._stack.addWidget(self._content)
        self._stack.setCurrentWidget(self._content)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._turns.run(self._filled(_stacked(body), state))

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

    def _filled(self, column: QVBoxLayout, state: Scored | Unscored) -> Iterator[None]:
        """Everything that is said of a take, from the top of the page down."""
        yield from _told(column, state)
        # What was measured needs no model: it is shown above what is wrong with that.
        yield from self._groups(column, take_groups(state.take))
        if isinstance(state, Unscored):
            _add(column, self._problem(state.problem))
            return
        page = scorecard_page(state.scorecard)
        if page.reading:
            _add(column, note(page.reading))
        yield from self._groups(column, page.groups)
        _add(column, note("\n".join(basis(state.take, page))))

    def _groups(self, column: QVBoxLayout, groups: tuple[Group, ...]) -> Iterator[None]:
        for group in groups:
            rows = _below(column, 0.55)
            rows.addLayout(_heading(group))
            yield
            for row in group.rows:
                rows.addWidget(row_widget(row, self._appearance, small=group.small))
                yield


def _stacked(body: QWidget) -> QVBoxLayout:
    """A column to fill from the top, whose rows stay as high as they are."""
    column = QVBoxLayout(body)
    em = body.fontMetrics().height()
    column.setContentsMargins(0, 0, em // 2, 0)
    column.setSpacing(em)
    column.addStretch(1)
    return column


def _add(column: QVBoxLayout, widget: QWidget) -> None:
    """Put a widget below the others."""
    column.insertWidget(column.count() - 1, widget)


def _below(column: QVBoxLayout, spacing_em: float) -> QVBoxLayout:
    """A column of its own below the others, empty yet."""
    widget = QWidget()
    rows = QVBoxLayout(widget)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(round(spacing_em * widget.fontMetrics().height()))
    _add(column, widget)
    return rows


def _told(column: QVBoxLayout, state: Scored | Unscored) -> Iterator[None]:
    """What to know before believing any of it."""
    also = (Notice(state.note, ""),) if state.note else ()
    of_scores = notices(state.scorecard) if isinstance(state, Scored) else ()
    told = (*take_notices(state.take), *also, *of_scores)
    if told:
        rows = _below(column, 0.5)
        for one in told:
            words = f"{one.sentence} {one.remedy}".strip()
            rows.addWidget(notice(label(words, SMALL, "caution")))
            yield


def _heading(group: Group) -> QVBoxLayout:
    top = QVBoxLayout()
    top.setSpacing(1)
    top.addWidget(label(group.title, tone="accent", bold=True))
    if group.explanation:
        top.addWidget(note(group.explanation))
    return top
