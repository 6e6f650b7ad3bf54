"""Recording."""

from __future__ import annotations

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.recording.recorder import CountingIn, Ready
from desktop_app.view_models.wording import tr


def record_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Record menu offers."""
    recorder = parts.recorder

    def can_toggle() -> bool:
        state = recorder.state
        chosen = isinstance(state, Ready) and state.chosen is not None and not state.looking
        counting = isinstance(state, CountingIn)
        return recorder.recording or counting or chosen or not recorder.shown

    def can_look() -> bool:
        return recorder.shown and isinstance(recorder.state, Ready)

    return (
        Action("record", tr("&Record a take"), "R", Menu.RECORD, recorder.toggle, can_toggle),
        Action(
            "discard",
            tr("&Discard the recording…"),
            "",
            Menu.RECORD,
            lambda: window.ask_to_discard(),
            lambda: recorder.recording,
        ),
        Action(
            "look_again", tr("&Look again for inputs"), "F5", Menu.RECORD, recorder.look, can_look
        ),
    )
