"""The one list of actions."""

from __future__ import annotations

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.file_menu import file_actions
from desktop_app.view_models.actions.library_menu import library_actions
from desktop_app.view_models.actions.model_menu import model_actions
from desktop_app.view_models.actions.play_menu import play_actions
from desktop_app.view_models.actions.rate_menu import rate_actions
from desktop_app.view_models.actions.record_menu import record_actions
from desktop_app.view_models.actions.take_menu import take_actions
from desktop_app.view_models.actions.view_menu import view_actions
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.wording import tr


def build_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """All actions, in the order in which menus show them."""
    return (
        *file_actions(parts, window),
        *library_actions(parts, window),
        *record_actions(parts, window),
        *take_actions(parts, window),
        *rate_actions(parts, window),
        *model_actions(parts, window),
        *play_actions(parts, window),
        *view_actions(parts, window),
        Action(
            "palette",
            tr("&Find a command…"),
            "Ctrl+Shift+P",
            Menu.HELP,
            lambda: window.show_palette(),
        ),
        Action(
            "shortcuts", tr("Keyboard shortcuts"), "F1", Menu.HELP, lambda: window.show_shortcuts()
        ),
    )
