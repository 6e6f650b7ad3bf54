"""Everything the user can do, as one list: menus, shortcuts and the help page come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from desktop_app.view_models.appearance import Appearance, ThemeChoice
from desktop_app.view_models.recorder import Ready, Recorder
from desktop_app.view_models.roll import Roll
from desktop_app.view_models.session import Session
from desktop_app.view_models.states import Scored, Scoring, take_of


class Menu(StrEnum):
    """The menus, in the order of the menu bar."""

    FILE = "&File"
    LIBRARY = "&Library"
    RECORD = "&Record"
    TAKE = "&Take"
    VIEW = "&View"
    HELP = "&Help"


def _always() -> bool:
    return True


@dataclass(frozen=True)
class Action:
    """One thing to do. Shortcuts are in Qt's portable notation, as "Ctrl+O"; "" is none.

    enabled: whether it can be done now.  checked: for a choice, whether it is in force.
    """

    id: str
    title: str
    shortcut: str
    menu: Menu
    run: Callable[[], None]
    enabled: Callable[[], bool] = _always
    checked: Callable[[], bool] | None = None


class LibraryCommands(Protocol):
    """What only the page of takes can do."""

    @property
    def current(self) -> object | None: ...

    def focus_search(self) -> None: ...

    def open_current(self) -> None: ...

    def ask_for_piece(self) -> None: ...

    def ask_to_delete(self) -> None: ...

    def ask_for_export(self) -> None: ...


class WindowCommands(Protocol):
    """What only the window itself can do."""

    @property
    def library(self) -> LibraryCommands: ...

    @property
    def at_home(self) -> bool: ...

    def show_takes(self) -> None: ...

    def show_take(self) -> None: ...

    def ask_for_file(self) -> None: ...

    def ask_for_score(self) -> None: ...

    def open_demo(self) -> None: ...

    def ask_to_discard(self) -> None: ...

    def show_shortcuts(self) -> None: ...

    def focus_marks(self) -> None: ...

    def focus_roll(self) -> None: ...

    def focus_scorecard(self) -> None: ...

    def quit(self) -> None: ...


def build_actions(
    session: Session,
    recorder: Recorder,
    roll: Roll,
    appearance: Appearance,
    window: WindowCommands,
) -> tuple[Action, ...]:
    """All actions, in the order in which menus show them."""
    return (
        *_file_actions(session, recorder, window),
        *_library_actions(session, recorder, window),
        *_record_actions(recorder, window),
        *_take_actions(session, roll, window),
        *_view_actions(session, roll, window),
        *_theme_actions(appearance),
        Action("shortcuts", "Keyboard shortcuts", "F1", Menu.HELP, lambda: window.show_shortcuts()),
    )


def _file_actions(
    session: Session, recorder: Recorder, window: WindowCommands
) -> tuple[Action, ...]:
    def free() -> bool:
        return not recorder.busy

    def back() -> None:
        if recorder.shown:
            recorder.leave()
        else:
            session.back()

    def can_go_back() -> bool:
        return free() and (recorder.shown or session.refused)

    def cancel() -> None:
        if recorder.recording:
            window.ask_to_discard()
        else:
            session.cancel()

    def can_cancel() -> bool:
        return recorder.recording or (free() and session.busy)

    return (
        Action(
            "open", "&Open a recording…", "Ctrl+O", Menu.FILE, lambda: window.ask_for_file(), free
        ),
        Action(
            "demo", "Open the &demo take", "Ctrl+D", Menu.FILE, lambda: window.open_demo(), free
        ),
        Action("back", "Go &back", "Alt+Left", Menu.FILE, back, can_go_back),
        Action("cancel", "&Cancel", "Esc", Menu.FILE, cancel, can_cancel),
        Action("quit", "&Quit", "Ctrl+Q", Menu.FILE, lambda: window.quit()),
    )


def _library_actions(
    session: Session, recorder: Recorder, window: WindowCommands
) -> tuple[Action, ...]:
    def here() -> bool:
        return window.at_home

    def on_a_take() -> bool:
        return here() and window.library.current is not None

    def elsewhere() -> bool:
        return not recorder.busy and not here()

    def can_return() -> bool:
        return here() and take_of(session.state) is not None

    def do(
        id_: str, title: str, keys: str, run: Callable[[], None], can: Callable[[], bool]
    ) -> Action:
        return Action(id_, title, keys, Menu.LIBRARY, run, can)

    return (
        do("takes", "&Takes", "Ctrl+1", lambda: window.show_takes(), elsewhere),
        do("show_take", "&Back to the take", "Ctrl+2", lambda: window.show_take(), can_return),
        do("find", "&Find takes", "Ctrl+F", lambda: window.library.focus_search(), here),
        do("open_take", "Open t&his take", "", lambda: window.library.open_current(), on_a_take),
        do(
            "name_piece",
            "&Name the piece…",
            "F2",
            lambda: window.library.ask_for_piece(),
            on_a_take,
        ),
        do(
            "export_takes",
            "&Export the list…",
            "Ctrl+E",
            lambda: window.library.ask_for_export(),
            here,
        ),
        do(
            "delete_take",
            "&Delete this take…",
            "Del",
            lambda: window.library.ask_to_delete(),
            on_a_take,
        ),
    )


def _record_actions(recorder: Recorder, window: WindowCommands) -> tuple[Action, ...]:
    def can_toggle() -> bool:
        state = recorder.state
        chosen = isinstance(state, Ready) and state.chosen is not None and not state.looking
        return recorder.recording or chosen or not recorder.shown

    def can_look() -> bool:
        return recorder.shown and isinstance(recorder.state, Ready)

    return (
        Action("record", "&Record a take", "R", Menu.RECORD, recorder.toggle, can_toggle),
        Action(
            "discard",
            "&Discard the recording…",
            "",
            Menu.RECORD,
            lambda: window.ask_to_discard(),
            lambda: recorder.recording,
        ),
        Action("look_again", "&Look again for inputs", "F5", Menu.RECORD, recorder.look, can_look),
    )


def _take_actions(session: Session, roll: Roll, window: WindowCommands) -> tuple[Action, ...]:
    def has_marks() -> bool:
        return bool(roll.marks)

    def can_score() -> bool:
        state = session.state
        return take_of(state) is not None and not isinstance(state, Scoring | Scored)

    def has_take() -> bool:
        return take_of(session.state) is not None

    def has_score() -> bool:
        take = take_of(session.state)
        return take is not None and take.comparison is not None

    return (
        Action(
            "attach",
            "&Attach a score…",
            "Ctrl+K",
            Menu.TAKE,
            lambda: window.ask_for_score(),
            has_take,
        ),
        Action(
            "detach", "&Leave out the score", "", Menu.TAKE, lambda: session.attach(None), has_score
        ),
        Action("score", "&Score again", "Ctrl+R", Menu.TAKE, session.score, can_score),
        Action("next", "&Next mark", "N", Menu.TAKE, lambda: roll.step_mark(1), has_marks),
        Action("previous", "&Previous mark", "P", Menu.TAKE, lambda: roll.step_mark(-1), has_marks),
    )


def _view_actions(session: Session, roll: Roll, window: WindowCommands) -> tuple[Action, ...]:
    def shown() -> bool:
        return take_of(session.state) is not None

    return (
        Action("zoom_in", "Zoom &in", "+", Menu.VIEW, lambda: roll.zoom(1), shown),
        Action("zoom_out", "Zoom &out", "-", Menu.VIEW, lambda: roll.zoom(-1), shown),
        Action("fit", "&Fit the whole take", "0", Menu.VIEW, roll.fit, shown),
        Action("roll", "Go to the piano &roll", "F6", Menu.VIEW, window.focus_roll, shown),
        Action("marks", "Go to the &marks", "F7", Menu.VIEW, window.focus_marks, shown),
        Action("scorecard", "Go to the s&corecard", "F8", Menu.VIEW, window.focus_scorecard, shown),
    )


def _theme_actions(appearance: Appearance) -> tuple[Action, ...]:
    titles = {
        ThemeChoice.SYSTEM: "Colours of the &system",
        ThemeChoice.LIGHT: "&Light",
        ThemeChoice.DARK: "&Dark",
    }

    def action(choice: ThemeChoice) -> Action:
        return Action(
            f"theme_{choice}",
            titles[choice],
            "",
            Menu.VIEW,
            lambda: appearance.choose(choice),
            checked=lambda: appearance.choice is choice,
        )

    return tuple(action(choice) for choice in ThemeChoice)
