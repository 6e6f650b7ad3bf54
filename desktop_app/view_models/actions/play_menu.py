"""Listening to the take on the screen."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.view_models.actions.action import Action, Menu
from desktop_app.view_models.actions.window import WindowCommands
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.wording import tr

JUMP_S = 5.0


def play_actions(parts: Parts, window: WindowCommands) -> tuple[Action, ...]:
    """What the Play menu offers."""
    player = parts.player

    def can_play() -> bool:
        return window.on_take and player.state.take is not None

    def in_a_spot() -> bool:
        return can_play() and player.state.spot is not None

    def jump(by_s: float) -> Callable[[], None]:
        return lambda: player.seek(player.state.at_s + by_s)

    def do(
        id_: str, title: str, keys: str, run: Callable[[], None], can: Callable[[], bool] = can_play
    ) -> Action:
        return Action(id_, title, keys, Menu.PLAY, run, can)

    return (
        do("play", tr("&Play or pause"), "Space", player.toggle),
        Action(
            "loop",
            tr("&Loop"),
            "L",
            Menu.PLAY,
            player.toggle_loop,
            can_play,
            lambda: player.state.looping,
        ),
        do("slower", tr("&Slower"), ",", lambda: player.step_speed(-1)),
        do("faster", tr("&Faster"), ".", lambda: player.step_speed(1)),
        do("back_5", tr("&Back 5 seconds"), "Ctrl+Left", jump(-JUMP_S)),
        do("on_5", tr("&On 5 seconds"), "Ctrl+Right", jump(JUMP_S)),
        do("spot_start", tr("Spot begins &here"), "[", player.begin_spot),
        do("spot_end", tr("Spot &ends here"), "]", player.end_spot),
        do("whole", tr("Play the &whole take"), "W", player.leave_spot, in_a_spot),
    )
