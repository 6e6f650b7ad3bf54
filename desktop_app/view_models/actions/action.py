"""An action: one thing the user can do, with its menu and its key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.view_models.wording import marked


class Menu(StrEnum):
    """The menus, in the order of the menu bar."""

    FILE = marked("&File")
    LIBRARY = marked("&Library")
    RECORD = marked("&Record")
    TAKE = marked("&Take")
    RATE = marked("R&ate")
    MODEL = marked("&Model")
    PLAY = marked("&Play")
    VIEW = marked("&View")
    HELP = marked("&Help")


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
