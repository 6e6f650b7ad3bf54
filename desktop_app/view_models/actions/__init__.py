"""Everything the user can do, as one list: menus, shortcuts and the help page come from it."""

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.every import build_actions
from desktop_app.view_models.actions.window import LibraryCommands, WindowCommands

__all__ = ["Action", "LibraryCommands", "Menu", "WindowCommands", "build_actions"]
