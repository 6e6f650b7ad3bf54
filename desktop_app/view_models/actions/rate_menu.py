"""The page on which stretches are rated."""

from __future__ import annotations

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.wording import tr


def rate_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Rate menu offers."""
    rating = parts.rating

    def free() -> bool:
        return not parts.recorder.busy

    def has_takes() -> bool:
        return free() and parts.takes.view.total > 0

    def has_form() -> bool:
        return free() and rating.state.form is not None

    def folder() -> None:
        window.show_rating()
        window.rating.ask_for_folder()

    def takes() -> None:
        window.show_rating()
        window.rating.rate_takes()

    def export() -> None:
        window.show_rating()
        window.rating.ask_for_export()

    return (
        Action("rate", tr("R&ate"), "Ctrl+3", Menu.RATE, lambda: window.show_rating(), free),
        Action("rate_takes", tr("Rate your &takes"), "", Menu.RATE, takes, has_takes),
        Action("rate_folder", tr("Rate a &folder…"), "", Menu.RATE, folder, free),
        Action("hear_stretch", tr("&Play the stretch"), "H", Menu.RATE, rating.hear, has_form),
        Action("send_rating", tr("&Next stretch"), "Ctrl+Return", Menu.RATE, rating.send, has_form),
        Action("leave_rating", tr("&Stop rating"), "", Menu.RATE, rating.leave, has_form),
        Action("export_ratings", tr("&Export your ratings…"), "", Menu.RATE, export, free),
    )
