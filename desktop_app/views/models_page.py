"""The page of models: what scores, where it runs, its card, and another one on the same take."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from desktop_app.view_models.actions import Action
from desktop_app.view_models.models.models import Beside, Loaded, Models, ModelsState
from desktop_app.view_models.models.models_page import (
    COLUMNS,
    Fact,
    beside_rows,
    device_facts,
    facts,
    hardware_choices,
    synthetic_notice,
)
from desktop_app.view_models.states import Problem
from desktop_app.view_models.texts import capital
from desktop_app.view_models.wording import marked, tr
from desktop_app.views.controls import (
    action_button,
    button,
    heading,
    label,
    note,
    notice,
    page_column,
    panel,
    scrolling,
)

if TYPE_CHECKING:
    from piano_core.takes import Take

HARDWARE = marked("What computes")


class ModelsPage(QWidget):
    """Draws the state of `Models`. open_take: the take on the screen, None where none is."""

    def __init__(
        self,
        models: Models,
        open_take: Callable[[], Take | None],
        actions: dict[str, Action],
    ) -> None:
        super().__init__()
        self._models = models
        self._open_take = open_take
        self._doing, self._wrong = label(tone="soft"), label(tone="caution")
        self._notice = notice(self._wrong)
        self.card = QTextBrowser(openLinks=False)
        self.card.setAccessibleName(tr("Model card"))
        self.table = _table()
        self._compared = heading()
        self._same = label(tr("Both are the same model: their content hashes agree."))
        self._stack = QStackedWidget()
        self._facts = scrolling(None, tr("About the model in use"))
        self._loaded: Loaded | None = None
        self.hardware = QComboBox()
        self._arrange(actions)
        models.changed.connect(self.show_state)
        self.show_state(models.state)

    @property
    def first(self) -> QWidget:
        """What takes the keyboard when the page is shown."""
        return self.load

    def show_state(self, state: ModelsState) -> None:
        """Show what is loaded, what was compared, and what went wrong."""
        self._doing.setText(f"{tr(state.doing)}…" if state.doing else "")
        self._doing.setVisible(bool(state.doing))
        self._show_problem(state.problem)
        self._enable()
        if state.loaded is not None and state.loaded is not self._loaded:
            self._show_loaded(state.loaded)
        if state.beside is not None:
            self._show_beside(state.beside)
        self._stack.setCurrentIndex(0 if state.beside is None else 1)

    def showEvent(self, event: QShowEvent) -> None:
        self._enable()
        super().showEvent(event)

    def _enable(self) -> None:
        loaded = self._models.state.loaded is not None
        self.compare.setEnabled(loaded and self._open_take() is not None)
        self.usual.setEnabled(self._models.chosen)

    # What menus can ask for: `ModelCommands`.

    def ask_to_load(self) -> None:
        """Let the user choose a bundle's folder to score with from now on."""
        folder = self._ask(tr("Choose the folder of a model"))
        if folder is not None:
            self._models.load(folder)

    def ask_to_compare(self) -> None:
        """Let the user choose a bundle's folder to score the open take with, too."""
        take = self._open_take()
        folder = None if take is None else self._ask(tr("Choose the folder of the other model"))
        if take is not None and folder is not None:
            self._models.compare(folder, take)

    def _ask(self, caption: str) -> Path | None:
        loaded = self._models.state.loaded
        place = Path.home() if loaded is None else loaded.folder.parent
        name = QFileDialog.getExistingDirectory(self, caption, str(place))
        return Path(name) if name else None

    def _arrange(self, actions: dict[str, Action]) -> None:
        em = self.fontMetrics().height()
        self.load = action_button(actions["load_model"], primary=True)
        self.compare = action_button(actions["compare_models"])
        self.usual = action_button(actions["usual_model"])
        page = page_column(self, tr("Models"), self.load, self.compare, self.usual)
        page.addWidget(self._doing)
        page.addWidget(self._notice)
        both = QHBoxLayout()
        both.setSpacing(round(0.7 * em))
        left, inner = panel()
        inner.addWidget(heading(tr("In use")))
        inner.addWidget(self._facts, 1)
        both.addWidget(left, 2)
        right, inner = panel()
        inner.addWidget(self._stack)
        self._stack.addWidget(self._card_side())
        self._stack.addWidget(self._beside_side())
        both.addWidget(right, 3)
        page.addLayout(both, 1)

    def _card_side(self) -> QWidget:
        return _column(heading(tr("Model card")), self.card)

    def _beside_side(self) -> QWidget:
        leave = button(tr("Back to the card"), self._models.leave_comparison)
        explanation = note(
            tr("Each number with its interval. A difference counts only beyond both intervals.")
        )
        return _column(self._compared, self._same, explanation, self.table, leave)

    def _show_problem(self, problem: Problem | None) -> None:
        self._notice.setVisible(problem is not None)
        if problem is not None:
            words = (problem.title + ".", problem.where + ":" if problem.where else "")
            said = (*words, problem.what, problem.remedy)
            self._wrong.setText(" ".join(text for text in said if text))

    def _show_loaded(self, loaded: Loaded) -> None:
        self._loaded = loaded
        body = QWidget()
        column = QVBoxLayout(body)
        em = self.fontMetrics().height()
        column.setContentsMargins(0, 0, em // 2, 0)
        column.setSpacing(em // 2)
        if notice := synthetic_notice(loaded):
            column.addWidget(label(notice, tone="caution"))
        column.addLayout(_facts(facts(loaded), em))
        column.addWidget(label(tr("Where it runs"), tone="accent", bold=True))
        column.addWidget(self._hardware_box(loaded))
        column.addLayout(_facts(device_facts(loaded.devices), em))
        column.addWidget(note(tr(loaded.identity.provider_note)))
        column.addWidget(label(tr("Limits"), tone="accent", bold=True))
        for limit in loaded.limits:
            column.addWidget(label(capital(tr(limit).replace("`", ""))))
        column.addStretch(1)
        self._facts.setWidget(body)
        self.card.setMarkdown(loaded.card)

    def _hardware_box(self, loaded: Loaded) -> QComboBox:
        """What computes, to be chosen among what is found here."""
        self.hardware = QComboBox()
        self.hardware.setAccessibleName(tr(HARDWARE))
        for name, text in hardware_choices(loaded):
            self.hardware.addItem(text, name)
        self.hardware.setCurrentIndex(max(self.hardware.findData(loaded.hardware), 0))

        def choose(row: int) -> None:
            self._models.run_on(str(self.hardware.itemData(row)))

        self.hardware.activated.connect(choose)
        return self.hardware

    def _show_beside(self, beside: Beside) -> None:
        same = beside.own.bundle.content_hash == beside.other.bundle.content_hash
        self._same.setVisible(same)
        self._compared.setText(
            tr(
                "{take}: {own} in use, beside {other}",
                take=beside.title,
                own=beside.own.bundle.name,
                other=beside.other.bundle.name,
            )
        )
        rows = beside_rows(beside)
        self.table.setRowCount(len(rows))
        for row, one in enumerate(rows):
            for column, text in enumerate(one.cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()


def _facts(shown: Iterable[Fact], em: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(em)
    grid.setVerticalSpacing(em // 4)
    grid.setColumnStretch(1, 1)
    for row, fact in enumerate(shown):
        name = label(fact.name, tone="soft")
        name.setWordWrap(False)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_value(fact.value), row, 1)
    return grid


def _value(text: str) -> QLabel:
    """A path or a hash has no spaces to wrap at; it may break anywhere, and be copied."""
    shown = label(text.replace("/", "/\u200b").replace("\\", "\\\u200b"))
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    shown.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return shown


def _column(*widgets: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return page


def _table() -> QTableWidget:
    table = QTableWidget(0, len(COLUMNS))
    table.setHorizontalHeaderLabels([tr(name) for name in COLUMNS])
    table.setAccessibleName(tr("Two models on the same take"))
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(len(COLUMNS) - 1, QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return table
