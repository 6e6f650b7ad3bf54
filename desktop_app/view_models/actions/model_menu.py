"""The page of models."""

from __future__ import annotations

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.states import take_of
from desktop_app.view_models.wording import tr


def model_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Model menu offers."""
    models = parts.models

    def free() -> bool:
        return not parts.recorder.busy

    def can_compare() -> bool:
        return (
            free() and models.state.loaded is not None and take_of(parts.session.state) is not None
        )

    def load() -> None:
        window.show_models()
        window.models.ask_to_load()

    def compare() -> None:
        window.show_models()
        window.models.ask_to_compare()

    return (
        Action("models", tr("&Models"), "Ctrl+4", Menu.MODEL, lambda: window.show_models(), free),
        Action("load_model", tr("&Load another model…"), "", Menu.MODEL, load, free),
        Action(
            "compare_models",
            tr("&Compare with another model…"),
            "",
            Menu.MODEL,
            compare,
            can_compare,
        ),
        Action(
            "usual_model",
            tr("&Use the usual model"),
            "",
            Menu.MODEL,
            models.load_usual,
            lambda: free() and models.chosen,
        ),
    )
