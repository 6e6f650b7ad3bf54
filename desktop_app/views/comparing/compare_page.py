"""The page of two takes: their scores beside each other, differences by bar, and both heard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QInputDialog,
    QProgressBar,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.view_models.actions import Action
from desktop_app.view_models.comparing.better_bars import told_of_bars
from desktop_app.view_models.comparing.comparing import ComparingState
from desktop_app.view_models.comparing.comparison import Compared
from desktop_app.view_models.comparing.comparison_texts import (
    ASK,
    ASK_TITLE,
    COLUMNS,
    EXPORT,
    EXPORT_TITLE,
    HEAR_FIRST,
    HEAR_SECOND,
    KEYS,
    LEGEND,
    NO_OTHER,
    NO_SCORES,
    NOTHING,
    PLACE,
    PROBLEM,
    SCORES,
    SUBTITLE,
    TITLE,
    bar_words,
    heading_of,
    score_cells,
)
from desktop_app.view_models.library.kept_takes import shown_title
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.playing.player import PlayerState
from desktop_app.view_models.texts import clock
from desktop_app.view_models.wording import tr
from desktop_app.views.comparing.difference_chart import DifferenceChart
from desktop_app.views.confirming import tell
from desktop_app.views.controls import (
    action_button,
    button,
    heading,
    label,
    note,
    notice,
    page_column,
    panel,
    row_of,
)


class ComparePage(QWidget):
    """Two takes, or why they are not compared."""

    def __init__(self, parts: Parts, actions: dict[str, Action]) -> None:
        super().__init__()
        comparing = parts.comparing
        self._comparing, self._takes = comparing, parts.takes
        self._compared: Compared | None = None
        self._titles, self._said = label(tone="soft"), label()
        self._problem = label(tone="caution")
        self._bar = QProgressBar(textVisible=False, maximum=100)
        self._bar.setAccessibleName(tr(TITLE))
        self.table = _table()
        self._no_scores = note(tr(NO_SCORES))
        self._by, self._told, self._place = heading(), label(), label()
        self._done = note()
        self.export_button = button(tr(EXPORT), self.ask_for_export)
        self.chart = DifferenceChart(comparing, parts.appearance)
        self.first_button = button(tr(HEAR_FIRST), lambda: comparing.hear(0))
        self.second_button = button(tr(HEAR_SECOND), lambda: comparing.hear(1))
        self._arrange(actions)
        for key, number in (("A", 0), ("B", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: comparing.hear(number))
        comparing.changed.connect(self.show_state)
        comparing.player.changed.connect(self._show_player)
        self.show_state(comparing.state)

    @property
    def first(self) -> QWidget:
        """What takes the keyboard when the page is shown."""
        return self.chart

    def ask_for_other(self, id_: str, then: Callable[[], None]) -> None:
        """Let the user choose the take to compare the take `id_` with; takes of its piece
        come first. `then` is called once they are being compared."""
        mine = self._takes.kept(id_)
        if mine is None:
            return
        others = sorted(
            (take for take in self._takes.all_kept() if take.id != id_),
            key=lambda take: (take.piece != mine.piece, take.kept_at),
        )
        if not others:
            tell(self.window(), tr(ASK_TITLE), tr(NO_OTHER))
            return
        dialog = QInputDialog(self.window())
        dialog.setWindowTitle(tr(ASK_TITLE))
        dialog.setLabelText(tr(ASK, title=shown_title(mine.title)))
        names = [
            f"{n}. {shown_title(take.title)} · {take.kept_at[:10]}"
            for n, take in enumerate(others, 1)
        ]
        dialog.setComboBoxItems(names)
        dialog.resize(24 * self.fontMetrics().height(), dialog.sizeHint().height())

        def chosen(text: str) -> None:
            if text in names:
                other = others[names.index(text)]
                older, newer = sorted((mine, other), key=lambda take: take.kept_at)
                self._comparing.compare(older, newer)
                then()

        dialog.textValueSelected.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_for_export(self) -> None:
        """Let the user choose where the comparison goes as CSV."""
        place = str(Path.home() / "comparison.csv")
        name, _ = QFileDialog.getSaveFileName(self, tr(EXPORT_TITLE), place, "CSV (*.csv)")
        if name:
            self._comparing.export(Path(name))

    def show_state(self, state: ComparingState) -> None:
        """Show how far reading is, what went wrong, or both takes."""
        first, second = state.titles
        self._titles.setText(tr(SUBTITLE, first=first, second=second) if first else tr(NOTHING))
        self._said.setText(f"{state.doing}…" if state.doing else "")
        self._said.setVisible(bool(state.doing))
        self._bar.setVisible(bool(state.doing))
        self._bar.setValue(round(100 * state.fraction))
        self._done.setText(state.said)
        self._done.setVisible(bool(state.said))
        self._show_problem(state)
        self._panels.setVisible(state.compared is not None)
        if state.compared is not None and state.compared is not self._compared:
            self._show_compared(state.compared)
        self.chart.show_state(state)
        bar = state.bar
        if bar is not None:
            times = (clock(span.start_s, 1) for span in (bar.first, bar.second))
            place = tr(PLACE, label=bar.label, first=next(times), second=next(times))
            self._place.setText(bar_words(bar, place))
        for one in (self.first_button, self.second_button):
            one.setEnabled(bar is not None)

    def _show_problem(self, state: ComparingState) -> None:
        problem = state.problem
        if problem is not None:
            words = {"title": problem.title, "what": problem.what, "remedy": problem.remedy}
            self._problem.setText(tr(PROBLEM, **words))
        self._notice.setVisible(problem is not None)

    def _show_player(self, state: PlayerState) -> None:
        if state.problem is not None:
            self._problem.setText(f"{state.problem.title}. {state.problem.what}")
        self._notice.setVisible(state.problem is not None)

    def _show_compared(self, compared: Compared) -> None:
        self._compared = compared
        self._by.setText(heading_of(compared))
        self._told.setText(told_of_bars(compared))
        self.table.setRowCount(len(compared.scores))
        for row, said in enumerate(compared.scores):
            for column, text in enumerate(score_cells(said)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.setVisible(bool(compared.scores))
        self._no_scores.setVisible(not compared.scores)

    def _arrange(self, actions: dict[str, Action]) -> None:
        page = page_column(self, tr(TITLE), action_button(actions["takes"]))
        self._notice = notice(self._problem)
        for widget in (self._titles, self._notice, self._said, self._bar, self._done):
            page.addWidget(widget)
        self._panels = QWidget()
        both = QVBoxLayout(self._panels)
        both.setContentsMargins(0, 0, 0, 0)
        scores, inner = panel()
        for widget in (heading(tr(SCORES)), self._no_scores, self.table):
            inner.addWidget(widget)
        both.addWidget(scores, 2)
        bars, inner = panel()
        for widget in (self._by, self._told, note(tr(LEGEND)), self.chart, self._place):
            inner.addWidget(widget, 1 if widget is self.chart else 0)
        keys = note(tr(KEYS))
        hear = row_of(self.first_button, self.second_button, keys, self.export_button)
        hear.setStretch(2, 1)
        inner.addLayout(hear)
        both.addWidget(bars, 3)
        page.addWidget(self._panels, 1)
        page.addStretch(0)


def _table() -> QTableWidget:
    table = QTableWidget(0, len(COLUMNS))
    table.setHorizontalHeaderLabels([tr(name) for name in COLUMNS])
    table.setAccessibleName(tr(SCORES))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setHighlightSections(False)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    table.horizontalHeader().setDefaultAlignment(left)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return table
