"""The page of takes."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.states import take_of
from desktop_app.view_models.wording import marked, tr

COMPARE = marked("&Compare with another take…")


def library_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Library menu offers."""

    def here() -> bool:
        return window.at_home

    def on_a_take() -> bool:
        return here() and window.library.current is not None

    def elsewhere() -> bool:
        return not parts.recorder.busy and not here()

    def can_return() -> bool:
        return (here() or window.away) and take_of(parts.session.state) is not None

    def do(
        id_: str, title: str, keys: str, run: Callable[[], None], can: Callable[[], bool]
    ) -> Action:
        return Action(id_, title, keys, Menu.LIBRARY, run, can)

    def compare() -> None:
        at = window.library.current
        if at is not None:
            window.compare.ask_for_other(at.id, window.show_comparison)

    return (
        do("takes", tr("&Takes"), "Ctrl+1", lambda: window.show_takes(), elsewhere),
        do("show_take", tr("&Back to the take"), "Ctrl+2", lambda: window.show_take(), can_return),
        do("find", tr("&Find takes"), "Ctrl+F", lambda: window.library.focus_search(), here),
        do(
            "open_take", tr("Open t&his take"), "", lambda: window.library.open_current(), on_a_take
        ),
        do("compare_takes", tr(COMPARE), "Ctrl+B", compare, on_a_take),
        do(
            "name_piece",
            tr("&Name the piece…"),
            "F2",
            lambda: window.library.ask_for_piece(),
            on_a_take,
        ),
        do(
            "describe",
            tr("Tags and n&otes…"),
            "F3",
            lambda: window.library.ask_to_describe(),
            on_a_take,
        ),
        do(
            "export_takes",
            tr("&Export the list…"),
            "Ctrl+E",
            lambda: window.library.ask_for_export(),
            here,
        ),
        do(
            "delete_take",
            tr("&Delete this take…"),
            "Del",
            lambda: window.library.ask_to_delete(),
            on_a_take,
        ),
        do(
            "write_archive",
            tr("Export the &whole library…"),
            "",
            lambda: window.archive.ask_to_write(),
            lambda: not parts.archiving.busy,
        ),
        do(
            "read_archive",
            tr("&Import a library…"),
            "",
            lambda: window.archive.ask_to_read(),
            lambda: not parts.archiving.busy,
        ),
    )
