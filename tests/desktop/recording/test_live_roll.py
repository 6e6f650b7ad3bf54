"""Keys show as they are played, nothing is judged, and keyboards are followed as they come."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.recording.recent_notes import RecentNotes
from desktop_app.theme.colours import LIGHT
from desktop_app.view_models.appearance import Appearance, ThemeChoice
from desktop_app.view_models.recording.input_choice import JACK, still_there, with_keyboards
from desktop_app.view_models.recording.recording import (
    LIVE_S,
    Choice,
    Found,
    Input,
    InputKind,
    LiveNote,
    Reading,
)
from desktop_app.views.recording.live_roll import LiveRoll

MICROPHONE = Input(InputKind.SOUND, "Microphone", "ALSA", 2, 48_000)
PIANO = Input(InputKind.MIDI, "Piano", "ALSA")
PROGRAM = Input(InputKind.MIDI, "synth", JACK)


def test_a_key_is_there_from_the_moment_it_goes_down_and_ends_when_it_comes_up() -> None:
    recent = RecentNotes()
    held = recent.take([(1.0, bytes([0x90, 60, 80])), (1.1, bytes([0xB0, 64, 127]))], 1.2)
    assert held == (LiveNote(60, 80, 1.0),)
    assert recent.take([(1.5, bytes([0x80, 60, 0]))], 1.6) == (LiveNote(60, 80, 1.0, 1.5),)
    both = recent.take([(2.0, bytes([0x91, 64, 50])), (2.2, bytes([0x91, 64, 0]))], 2.3)
    assert both[1] == LiveNote(64, 50, 2.0, 2.2), "a note with velocity 0 is the end of one"


def test_a_key_struck_again_without_coming_up_is_two_notes() -> None:
    struck = [(0.0, bytes([0x90, 60, 80])), (0.5, bytes([0x90, 60, 90]))]
    assert RecentNotes().take(struck, 1.0) == (LiveNote(60, 80, 0.0, 0.5), LiveNote(60, 90, 0.5))


def test_an_hour_of_playing_keeps_the_last_seconds_only() -> None:
    recent, most = RecentNotes(), 0
    for step in range(36_000):
        at = step / 10
        events = [(at, bytes([0x90, 60, 80])), (at + 0.05, bytes([0x80, 60, 0]))]
        most = max(most, len(recent.take(events, at + 0.05)))
    assert most <= LIVE_S * 10 + 2
    assert recent.take([], 4000.0) == ()


@pytest.fixture
def roll(qtbot: QtBot) -> LiveRoll:
    roll = LiveRoll(Appearance(ThemeChoice.LIGHT, system_dark=False))
    qtbot.addWidget(roll)
    roll.resize(800, 176)
    return roll


def test_now_is_at_the_right_and_high_keys_above(roll: LiveRoll) -> None:
    low, high = LiveNote(40, 64, 8.0), LiveNote(90, 64, 4.0, 6.0)
    roll.show_reading(Reading(seconds=10.0, notes=2, keys=(low, high)))
    assert roll.rect_of(low).right() == pytest.approx(800)
    assert roll.rect_of(low).width() == pytest.approx(800 * 2 / LIVE_S)
    assert roll.rect_of(high).right() == pytest.approx(800 * (1 - 4 / LIVE_S))
    assert roll.rect_of(high).top() < roll.rect_of(low).top()
    assert roll.accessibleDescription() == "2 notes so far"


def test_what_is_played_is_painted_and_nothing_else(roll: LiveRoll) -> None:
    empty = roll.grab().toImage()
    roll.show_reading(Reading(seconds=10.0, notes=1, keys=(LiveNote(60, 127, 8.0),)))
    image = roll.grab().toImage()
    place = roll.rect_of(LiveNote(60, 127, 8.0)).center().toPoint() * image.devicePixelRatio()
    assert image.pixelColor(place).name() == LIGHT.accent.lower()
    assert empty.pixelColor(place).name() != LIGHT.accent.lower()


def test_keyboards_come_and_go_while_programs_and_microphones_stay() -> None:
    before = Found((MICROPHONE, PROGRAM), ("No sound.",))
    plugged = with_keyboards(before, Found((PIANO,)))
    assert plugged.inputs == (MICROPHONE, PROGRAM, PIANO) and plugged.missing == before.missing
    assert with_keyboards(plugged, Found(())).inputs == before.inputs


def test_what_was_chosen_stays_unless_it_has_gone() -> None:
    both = replace(Choice(MICROPHONE, 2, 48_000), keyboard=PIANO)
    assert still_there(both, Found((MICROPHONE, PIANO))) == both
    assert still_there(both, Found((MICROPHONE,))) == replace(both, keyboard=None)
    assert still_there(Choice(PIANO), Found((MICROPHONE,))) == Choice(MICROPHONE, 2, 48_000)
    assert still_there(None, Found(())) is None
