"""The window: shows the page of the session's state and takes files."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from desktop_app.resources import DEMO_SCORE, DEMO_TAKE
from desktop_app.services.preferences import Preferences
from desktop_app.view_models.actions import build_actions
from desktop_app.view_models.library.library import TakesView
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.recording.recorder import RecorderState
from desktop_app.view_models.recording.recorder_texts import DISCARD, DISCARD_TITLE
from desktop_app.view_models.review.take_words import title_of
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Empty, Opening, Problem, Refused, State, take_of
from desktop_app.view_models.wording import tr
from desktop_app.views.choosing import (
    chosen_performances,
    chosen_recording,
    chosen_score,
    dropped_files,
)
from desktop_app.views.comparing.compare_page import ComparePage
from desktop_app.views.confirming import confirm
from desktop_app.views.first_page import EmptyPage
from desktop_app.views.library.archiving import ArchiveDesk
from desktop_app.views.library.library_page import LibraryPage
from desktop_app.views.menus import Menus
from desktop_app.views.models_page import ModelsPage
from desktop_app.views.page_stack import PageStack
from desktop_app.views.pages import OpeningPage, RefusedPage
from desktop_app.views.palette import PaletteDialog
from desktop_app.views.rating.rate_page import RatePage
from desktop_app.views.recording.record_page import RecordPage
from desktop_app.views.recording.recovery_bar import RecoveryBar
from desktop_app.views.review.exporting import ask_where_to_export, tell_exported
from desktop_app.views.review.take_page import TakePage
from desktop_app.views.shortcuts import ShortcutsDialog

APP_NAME = "Piano Evaluator"


class MainWindow(QMainWindow):
    """One window, one take. `closed` is emitted once, when it goes."""

    def __init__(self, parts: Parts, preferences: Preferences) -> None:
        super().__init__()
        self.closed: Signal[None] = Signal()
        self._session = parts.session
        self._recorder = parts.recorder
        self._takes = parts.takes
        self._models, self._player, self._rating = parts.models, parts.player, parts.rating
        self._exports = parts.exports
        self.archive = ArchiveDesk(self, parts.archiving)
        self._preferences = preferences
        self.roll = parts.roll
        self.actions_list = build_actions(parts, self)
        by_id = {action.id: action for action in self.actions_list}
        self.empty = EmptyPage(parts.appearance, by_id)
        self.opening = OpeningPage(by_id)
        self.refused = RefusedPage(by_id)
        self.take = TakePage(parts, by_id)
        self.record = RecordPage(parts.recorder, parts.appearance, by_id)
        self.library = LibraryPage(parts, by_id)
        self.models = ModelsPage(parts.models, lambda: take_of(self._session.state), by_id)
        self.rating = RatePage(parts.rating, parts.takes.files, parts.appearance, by_id)
        self.compare = ComparePage(parts, by_id)
        self._of_session: tuple[QWidget, ...] = (self.opening, self.refused, self.take)
        self._rooms: tuple[QWidget, ...] = (self.models, self.rating, self.compare)
        self._visiting = True
        self._stack = PageStack()
        for page in (self.empty, self.library, self.record, *self._rooms, *self._of_session):
            self._stack.addWidget(page)
        self.recovery = RecoveryBar(parts.recovery)
        self.setCentralWidget(self.recovery.over(self._stack))
        self.setAcceptDrops(True)
        self._menus = Menus(self, self.actions_list, self._tool_of_page)
        em = self.fontMetrics().height()
        self.resize(80 * em, 50 * em)
        self._follow(parts)
        self._show_state(parts.session.state)

    def _follow(self, parts: Parts) -> None:
        parts.session.changed.connect(self._show_state)
        parts.recorder.changed.connect(self._show_recorder)
        parts.takes.changed.connect(self._show_library)
        parts.models.replaced.connect(lambda _: self._session.score())
        parts.exports.ended.connect(lambda ended: tell_exported(self, ended))
        parts.appearance.changed.connect(lambda _: self._repaint())
        for one in (parts.models, parts.rating, parts.archiving, parts.review, parts.player):
            one.changed.connect(lambda _: self._menus.refresh())
        for signal in (parts.roll.chosen_changed, self.library.selected, parts.appearance.chosen):
            signal.connect(lambda _: self._menus.refresh())
        parts.languages.chosen.connect(lambda _: self._menus.refresh())

    def warn_unscored(self, problem: Problem) -> None:
        """Say beforehand that there is nothing to score with."""
        self.empty.warn(problem)
        self.library.warn(problem)

    @property
    def at_home(self) -> bool:
        """Whether the page of takes is shown."""
        return self._stack.currentWidget() is self.library

    @property
    def away(self) -> bool:
        """Whether a page is shown that is neither the takes nor about the open file."""
        return self._stack.currentWidget() in self._rooms

    @property
    def on_take(self) -> bool:
        """Whether the page of the take is shown."""
        return self._stack.currentWidget() is self.take

    def _tool_of_page(self) -> str:
        page = self._stack.currentWidget()
        first = ((self.library, "takes"), (self.empty, "takes"), (self.take, "show_take"))
        rooms = ((self.record, "record"), (self.models, "models"), (self.rating, "rate"))
        return next((tool for own, tool in (*first, *rooms) if own is page), "")

    def _home(self) -> QWidget:
        """The takes; as long as there are none, what to do first."""
        view = self._takes.view
        return self.library if view.total or view.problem else self.empty

    def _show_library(self, view: TakesView) -> None:
        if self._stack.currentWidget() in (self.library, self.empty):
            self._go(self._home())
        self._menus.refresh()

    def _show_recorder(self, state: RecorderState) -> None:
        if self._recorder.shown:
            if self._stack.currentWidget() is not self.record:
                self._go(self.record)
                self.record.setFocus()
        elif self._stack.currentWidget() is self.record:
            self._show_state(self._session.state)
        self._menus.refresh()

    def _show_state(self, state: State) -> None:
        if isinstance(state, Opening):
            self._recorder.leave()
            self._visiting = False
        before = self._stack.currentWidget()
        match state:
            case Empty():
                self._visiting = True
                self._go(self._home())
            case Opening():
                self.opening.show_state(state)
                self._go(self.opening)
            case Refused():
                self.refused.show_state(state)
                self._go(self.refused)
                self.refused.first.setFocus()
            case _:
                self.take.show_state(state)
                self._go(self.take)
        take = take_of(state)
        if take is not None and before is not self.take:
            self.take.roll_panel.roll.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setWindowTitle(APP_NAME if take is None else f"{title_of(take)} – {APP_NAME}")
        self._menus.refresh()

    def _go(self, page: QWidget) -> None:
        """Show a page; what happens to a take hides neither recording nor a page visited."""
        if self._recorder.shown and page is not self.record:
            return
        if self._visiting and page in self._of_session:
            return
        self._stack.go(page)

    def _visit(self, page: QWidget, focus: QWidget) -> None:
        """Go to a page that is not the take's; what is open stays open behind it."""
        self._recorder.leave()
        self._visiting = True
        self._go(page)
        focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._menus.refresh()

    def _repaint(self) -> None:
        for widget in self.findChildren(QWidget):
            widget.update()

    # What only a window can do: `WindowCommands`.

    def show_takes(self) -> None:
        """Go to the takes; what is open stays open."""
        self._visit(self._home(), self.library.list)

    def show_take(self) -> None:
        """Go back to the take that is open."""
        self._visiting = False
        self._show_state(self._session.state)

    def come_back(self) -> None:
        """Leave a page for the take that is open, or for the takes."""
        if isinstance(self._session.state, Empty):
            self.show_takes()
        else:
            self.show_take()

    def show_comparison(self) -> None:
        """Go to the two takes that are compared; what is open stays open, and falls silent."""
        self._player.pause()
        self._visit(self.compare, self.compare.first)

    def show_models(self) -> None:
        """Go to the models; what is open stays open."""
        self._models.look()
        self._visit(self.models, self.models.first)

    def show_rating(self) -> None:
        """Go to the page for rating; what is open stays open."""
        self._rating.look()
        self._visit(self.rating, self.rating.first)

    def ask_for_file(self) -> None:
        """Let the user choose a file and open it."""
        path = chosen_recording(self, self._preferences.folder)
        if path is not None:
            self._preferences.folder = path.parent
            self._session.open(path)

    def ask_for_score(self) -> None:
        """Let the user choose a score and attach it to the take on the screen."""
        path = chosen_score(self, self._preferences.folder)
        if path is not None:
            self._session.attach(path)

    def ask_for_references(self) -> None:
        """Let the user choose other performances and hold the take on the screen against them."""
        paths = chosen_performances(self, self._preferences.folder)
        if paths:
            self._session.refer(paths)

    def ask_to_export(self) -> None:
        """Let the user choose where the take on the screen goes, and as what."""
        ask_where_to_export(self, self._exports, self._session.state, self._preferences.folder)

    def open_demo(self) -> None:
        """Open the take that comes with the app, with its score."""
        self._session.open(DEMO_TAKE, DEMO_SCORE)

    def ask_to_discard(self) -> None:
        """Delete the recording if the user says so; it goes on meanwhile."""
        keep = tr("Go on recording")
        confirm(self, tr(DISCARD_TITLE), tr(DISCARD), tr("Discard"), keep, self._recorder.discard)

    def show_shortcuts(self) -> None:
        """Show every key there is."""
        ShortcutsDialog(self, self.actions_list).open()

    def show_palette(self) -> None:
        """Let the user find a command by its name."""
        PaletteDialog(self, self.actions_list).open()

    def focus_marks(self) -> None:
        """The keyboard goes to the list of marks."""
        self.take.marks.list.setFocus()

    def focus_roll(self) -> None:
        """The keyboard goes to the piano roll."""
        self.take.roll_panel.roll.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_scorecard(self) -> None:
        """The keyboard goes to the scores, which arrows then scroll."""
        area = self.take.scorecard.scroll_area
        if area is not None:
            area.setFocus()

    def quit(self) -> None:
        """Close the window."""
        self.close()

    # Files by drag and drop, anywhere on the window.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event) and not self._recorder.busy:
            event.acceptProposedAction()
            self.empty.zone.invite(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.empty.zone.invite(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.empty.zone.invite(False)
        files = dropped_files(event)
        if files and not self._recorder.busy:
            event.acceptProposedAction()
            self._session.drop(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._session.cancel()
        self.closed.emit(None)
        super().closeEvent(event)
