"""The page of takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.states import take_of
from desktop_app.view_models.wording import marked, tr

COMPARE = marked("&Compare with another take…")
ADD = marked("&Add references…")
ADD_TAKE = marked("&Use this take as reference")
REMOVE = marked("&Remove the reference")


@dataclass(frozen=True)
class _Now:
    """What can be done with the takes, asked anew each time."""

    parts: Parts
    window: WindowCommands

    def here(self) -> bool:
        return self.window.at_home

    def on_a_take(self) -> bool:
        return self.here() and self.window.library.current is not None

    def on_a_piece(self) -> bool:
        return self.here() and self.window.library.references.piece != ""

    def on_a_reference(self) -> bool:
        return self.here() and self.window.library.references.current is not None

    def elsewhere(self) -> bool:
        return not self.parts.recorder.busy and not self.here()

    def can_return(self) -> bool:
        shown = self.here() or self.window.away
        return shown and take_of(self.parts.session.state) is not None

    def no_archive_open(self) -> bool:
        return not self.parts.archiving.busy


def library_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Library menu offers."""
    now = _Now(parts, window)
    ways, take = _ways(window, now), _of_a_take(window, now)
    return (*ways, *take, *_of_a_piece(window, now), *_of_all_takes(window, now))


def _ways(window: WindowCommands, now: _Now) -> Iterable[Action]:
    yield _do("takes", tr("&Takes"), "Ctrl+1", lambda: window.show_takes(), now.elsewhere)
    yield _do(
        "show_take", tr("&Back to the take"), "Ctrl+2", lambda: window.show_take(), now.can_return
    )
    yield _do("find", tr("&Find takes"), "Ctrl+F", lambda: window.library.focus_search(), now.here)


def _of_a_take(window: WindowCommands, now: _Now) -> Iterable[Action]:
    def compare() -> None:
        at = window.library.current
        if at is not None:
            window.compare.ask_for_other(at.id, window.show_comparison)

    def do(id_: str, title: str, keys: str, run: Callable[[], None]) -> Action:
        return _do(id_, title, keys, run, now.on_a_take)

    yield do("open_take", tr("Open t&his take"), "", lambda: window.library.open_current())
    yield do("compare_takes", tr(COMPARE), "Ctrl+B", compare)
    yield do("name_piece", tr("&Name the piece…"), "F2", lambda: window.library.ask_for_piece())
    yield do("describe", tr("Tags and n&otes…"), "F3", lambda: window.library.ask_to_describe())
    yield do("delete_take", tr("&Delete this take…"), "Del", lambda: window.library.ask_to_delete())


def _of_a_piece(window: WindowCommands, now: _Now) -> Iterable[Action]:
    def add() -> None:
        window.library.references.ask_to_add()

    def add_take() -> None:
        window.library.references.add_take()

    def remove() -> None:
        window.library.references.remove_current()

    yield _do("add_references", tr(ADD), "", add, now.on_a_piece)
    yield _do("refer_to_take", tr(ADD_TAKE), "", add_take, now.on_a_piece)
    yield _do("remove_reference", tr(REMOVE), "", remove, now.on_a_reference)


def _of_all_takes(window: WindowCommands, now: _Now) -> Iterable[Action]:
    yield _do(
        "export_takes",
        tr("&Export the list…"),
        "Ctrl+E",
        lambda: window.library.ask_for_export(),
        now.here,
    )
    yield _do(
        "write_archive",
        tr("Export the &whole library…"),
        "",
        lambda: window.archive.ask_to_write(),
        now.no_archive_open,
    )
    yield _do(
        "read_archive",
        tr("&Import a library…"),
        "",
        lambda: window.archive.ask_to_read(),
        now.no_archive_open,
    )


def _do(
    id_: str, title: str, keys: str, run: Callable[[], None], can: Callable[[], bool]
) -> Action:
    return Action(id_, title, keys, Menu.LIBRARY, run, can)
