"""What one part of the app does when another has changed: the only place that knows both."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_app.services.background import BackgroundJobs
from desktop_app.services.preferences import Preferences
from desktop_app.services.waveform import read_waveform
from desktop_app.theme.apply import apply_theme
from desktop_app.view_models.appearance import Appearance
from desktop_app.view_models.parts import Parts
from desktop_app.view_models.recording.recorder import Failed, RecorderState
from desktop_app.view_models.roll.sound_lane import SoundLane
from desktop_app.view_models.states import Refused, State


def join_theme(application: QApplication, appearance: Appearance, preferences: Preferences) -> None:
    """The application is drawn as was chosen, or as the system is, and the choice is kept."""

    def remember(choice: object) -> None:
        preferences.theme = appearance.choice

    def follow(scheme: Qt.ColorScheme) -> None:
        appearance.system_changed(dark=scheme is Qt.ColorScheme.Dark)

    apply_theme(application, appearance.theme)
    appearance.chosen.connect(remember)
    appearance.changed.connect(lambda theme: apply_theme(application, theme))
    QGuiApplication.styleHints().colorSchemeChanged.connect(follow)


def join_takes(parts: Parts, recorded: Path) -> None:
    """What is opened and scored is kept, its bars are shown, and offered is a recording that failed
    or, lying in the folder `recorded`, could not be read."""

    def look_for_what_was_left(state: RecorderState) -> None:
        if isinstance(state, Failed):
            parts.recovery.look()

    def look_for_what_was_not_read(state: State) -> None:
        if isinstance(state, Refused) and state.path.is_relative_to(recorded):
            parts.recovery.look()

    parts.takes.changed.connect(lambda _: parts.piece_bars.show(parts.takes.shown))
    parts.session.changed.connect(parts.takes.follow)
    parts.session.changed.connect(look_for_what_was_not_read)
    parts.recorder.changed.connect(look_for_what_was_left)


def join_sound(parts: Parts, background: BackgroundJobs) -> None:
    """The sound of the take on the screen is drawn above its notes."""
    parts.session.changed.connect(SoundLane(background, read_waveform, parts.roll).follow)


def join_player(parts: Parts) -> None:
    """What the roll asks to hear is played, and the roll shows what is heard."""
    player, roll, recorder = parts.player, parts.roll, parts.recorder

    def choose(number: int | None) -> None:
        for mark in roll.marks:
            if mark.number == number:
                player.choose_spot(mark.start_s, mark.end_s)

    def hear(_: object) -> None:
        if not player.state.playing:
            player.play()

    def fall_silent(_: object) -> None:
        if recorder.shown:
            player.pause()

    parts.session.changed.connect(player.follow)
    roll.chosen_changed.connect(choose)
    roll.wants_to_hear.connect(hear)
    roll.pointed_at.connect(player.seek)
    roll.selected.connect(lambda span: player.select(span.start_s, span.end_s))
    player.changed.connect(lambda state: roll.show_spot(state.spot))
    player.moved.connect(lambda at_s: roll.move_cursor(at_s, follow=player.state.playing))
    recorder.changed.connect(fall_silent)
