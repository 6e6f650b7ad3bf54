"""Opening, going back, cancelling, quitting."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.wording import tr


def file_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the File menu offers."""
    session, recorder = parts.session, parts.recorder

    def free() -> bool:
        return not recorder.busy

    def back() -> None:
        if recorder.shown:
            recorder.leave()
        elif window.away:
            window.come_back()
        else:
            session.back()

    def can_go_back() -> bool:
        return free() and (recorder.shown or window.away or session.refused)

    def cancel() -> None:
        if recorder.recording:
            window.ask_to_discard()
        else:
            session.cancel()

    def can_cancel() -> bool:
        return recorder.recording or (free() and session.busy)

    return (
        *_opening(window, free),
        Action("back", tr("Go &back"), "Alt+Left", Menu.FILE, back, can_go_back),
        Action("cancel", tr("&Cancel"), "Esc", Menu.FILE, cancel, can_cancel),
        Action("quit", tr("&Quit"), "Ctrl+Q", Menu.FILE, lambda: window.quit()),
    )


def _opening(window: WindowCommands, free: Callable[[], bool]) -> tuple[Action, ...]:
    """What opens a take, where `free` says that nothing is being recorded."""
    own, demo = tr("&Open a recording…"), tr("Open the &demo take")
    return (
        Action("open", own, "Ctrl+O", Menu.FILE, lambda: window.ask_for_file(), free),
        Action("demo", demo, "Ctrl+D", Menu.FILE, lambda: window.open_demo(), free),
    )
