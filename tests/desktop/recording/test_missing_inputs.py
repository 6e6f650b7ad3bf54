"""A machine that offers no MIDI: what a pianist is told, and what a bug report holds."""

from types import SimpleNamespace
from typing import NoReturn

import pytest

from desktop_app.services.recording import keyboard
from desktop_app.services.recording.keyboard import NO_MIDI, keyboards
from desktop_app.view_models.recording.recording import Found, Input, InputKind

ALSA, JACK = 1, 2
NAMES = {ALSA: "ALSA", JACK: "Jack"}
REFUSAL = "MidiIn::initialize: error creating ALSA sequencer client object."
PIANO = SimpleNamespace(get_ports=lambda: ["Stage piano"], delete=lambda: None)


class RtMidiError(Exception):
    """As the library's own."""


@pytest.fixture
def interfaces(monkeypatch: pytest.MonkeyPatch) -> dict[int, SimpleNamespace]:
    """The MIDI interfaces that work; every other one refuses, as where no driver is loaded."""
    working: dict[int, SimpleNamespace] = {}

    def opened(api: int) -> SimpleNamespace:
        return working[api] if api in working else refuse()

    def refuse() -> NoReturn:
        raise RtMidiError(REFUSAL)

    library = SimpleNamespace(
        get_compiled_api=lambda: [ALSA, JACK],
        get_api_display_name=NAMES.__getitem__,
        MidiIn=opened,
        RtMidiError=RtMidiError,
        API_UNIX_JACK=JACK,
    )
    monkeypatch.setattr(keyboard, "_rtmidi", lambda: library)
    return working


@pytest.mark.usefixtures("interfaces")
def test_without_midi_a_pianist_reads_what_to_do_and_no_words_of_the_system() -> None:
    found = keyboards()
    assert found.missing == (NO_MIDI,)
    assert "ALSA" not in NO_MIDI and "MIDI file" in NO_MIDI
    assert found.details == (f"ALSA: {REFUSAL}", f"Jack: {REFUSAL}")


def test_one_interface_that_works_is_enough(interfaces: dict[int, SimpleNamespace]) -> None:
    interfaces[ALSA] = PIANO
    assert keyboards() == Found((Input(InputKind.MIDI, "Stage piano", "ALSA"),))
