"""The page on which one's own or other people's stretches are rated by ear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.view_models.actions import Action
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.rating.rating import Rating, RatingState
from desktop_app.view_models.rating.rating_forms import Form
from desktop_app.view_models.rating.rating_texts import (
    HOW,
    problem_words,
    progress_words,
    repeats_words,
)
from desktop_app.view_models.wording import tr
from desktop_app.views.controls import (
    action_button,
    label,
    line,
    note,
    notice,
    page_column,
    panel,
    scrolling,
)
from desktop_app.views.rating.scale_row import ScaleRow


class RatePage(QWidget):
    """Draws the state of a `Rating`. own_takes: files of the library's takes."""

    def __init__(
        self,
        rating: Rating,
        own_takes: Callable[[], Sequence[Path]],
        appearance: Appearance,
        actions: dict[str, Action],
    ) -> None:
        super().__init__()
        self._rating = rating
        self._own_takes = own_takes
        self._appearance = appearance
        self._shown: str | None = None
        self.rows: dict[str, ScaleRow] = {}
        self.rater = QLineEdit(rating.rater)
        self.rater.setAccessibleName(tr("Your name as a rater"))
        self.comment = QPlainTextEdit(placeholderText=tr("Anything else you heard?"))
        self.comment.setAccessibleName(tr("Comment"))
        self.comment.setTabChangesFocus(True)
        self._said, self._wrong = label(tone="accent"), label(tone="caution")
        self._notice = notice(self._wrong)
        self._progress, self._repeats = line(tone="soft"), label()
        self._scales = scrolling(None, tr("Scales"))
        self._stack = QStackedWidget()
        self._arrange(actions)
        self.rater.editingFinished.connect(lambda: rating.call_rater(self.rater.text()))
        self.comment.textChanged.connect(lambda: rating.comment(self.comment.toPlainText()))
        rating.changed.connect(self.show_state)
        self.show_state(rating.state)

    @property
    def first(self) -> QWidget:
        """What takes the keyboard when the page is shown."""
        form = self._rating.state.form
        return self.folder if form is None else self.rows[form.order[0]].slider

    def show_state(self, state: RatingState) -> None:
        """The form that is open, or how to begin."""
        self._said.setText(f"{tr(state.doing)}…" if state.doing else state.said)
        self._said.setVisible(bool(self._said.text()))
        self._notice.setVisible(state.problem is not None)
        self._wrong.setText(problem_words(state.problem))
        self._repeats.setText(repeats_words(state.repeats))
        form = state.form
        self._stack.setCurrentIndex(0 if form is None else 1)
        if form is None:
            self._shown = None
            return
        self._progress.setText(progress_words(state))
        self.play.setText(tr("Stop playing") if state.hearing else tr("Play the stretch"))
        if form.id != self._shown:
            self._show_form(form)

    def hideEvent(self, event: QHideEvent) -> None:
        self._rating.silence()
        super().hideEvent(event)

    # What menus can ask for: `RatingCommands`.

    def ask_for_folder(self) -> None:
        """Let the user choose a folder of recordings to rate."""
        name = QFileDialog.getExistingDirectory(self, tr("Choose a folder of recordings"))
        if name:
            self._rating.rate_folder(Path(name))

    def rate_takes(self) -> None:
        """Rate the takes of the library."""
        self._rating.rate_files(self._own_takes())

    def ask_for_export(self) -> None:
        """Let the user choose where the ratings go."""
        name, _ = QFileDialog.getSaveFileName(
            self,
            tr("Export your ratings"),
            str(Path.home() / f"ratings-{self._rating.rater}.jsonl"),
            "JSON Lines (*.jsonl);;CSV (*.csv)",
        )
        if name:
            self._rating.export(Path(name))

    def _show_form(self, form: Form) -> None:
        """A new form: its scales in its order, nothing answered but what was kept."""
        self._shown = form.id
        body = QWidget()
        column = QVBoxLayout(body)
        column.setSpacing(round(1.1 * self.fontMetrics().height()))
        self.rows = {name: ScaleRow(name, self._appearance) for name in form.order}
        for name, row in self.rows.items():
            row.show_answer(form.answer(name))
            row.answered.connect(lambda answer, name=name: self._rating.answer(name, answer))
            column.addWidget(row)
        self._scales.setWidget(body)
        self.comment.blockSignals(True)
        self.comment.setPlainText(form.comment)
        self.comment.blockSignals(False)
        if self.isVisible():
            self.rows[form.order[0]].slider.setFocus()

    def _arrange(self, actions: dict[str, Action]) -> None:
        page = page_column(self, tr("Rate"), self._progress)
        page.addWidget(self._notice)
        page.addWidget(self._said)
        self._stack.addWidget(self._start_side(actions))
        self._stack.addWidget(self._form_side(actions))
        page.addWidget(self._stack, 1)

    def _start_side(self, actions: dict[str, Action]) -> QWidget:
        em = self.fontMetrics().height()
        side, column = panel()
        side.setMaximumWidth(44 * em)
        column.setSpacing(em)
        column.addWidget(label(tr(HOW)))
        buttons = QHBoxLayout()
        self.folder = action_button(actions["rate_folder"], primary=True)
        for widget in (
            self.folder,
            action_button(actions["rate_takes"]),
            action_button(actions["export_ratings"]),
        ):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        column.addLayout(buttons)
        name = QHBoxLayout()
        name.addWidget(line(tr("Your name as a rater")))
        name.addWidget(self.rater, 1)
        column.addLayout(name)
        column.addWidget(note(tr("It stands beside your answers in the file that you export.")))
        column.addWidget(self._repeats)
        outer = QWidget()
        grid = QGridLayout(outer)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(side, 0, 1)
        grid.setRowStretch(1, 1)
        for place, stretch in enumerate((1, 100, 1)):
            grid.setColumnStretch(place, stretch)
        return outer

    def _form_side(self, actions: dict[str, Action]) -> QWidget:
        em = self.fontMetrics().height()
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        frame, inner = panel()
        inner.addWidget(self._scales)
        column.addWidget(frame, 1)
        self.comment.setMaximumHeight(4 * em)
        column.addWidget(self.comment)
        buttons = QHBoxLayout()
        self.play = action_button(actions["hear_stretch"])
        buttons.addWidget(self.play)
        self.send = action_button(actions["send_rating"], primary=True)
        buttons.addWidget(self.send)
        buttons.addWidget(action_button(actions["leave_rating"]))
        buttons.addStretch(1)
        column.addLayout(buttons)
        return side
