"""Sound and notes of one performance in one folder, timed alike, whatever happens."""

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from desktop_app.application import App
from desktop_app.services.playback.heard import recorded_sound, sample_rate, sound
from desktop_app.services.recording import together
from desktop_app.services.recording.event_log import EventLog
from desktop_app.services.recording.recovery import finish_folder
from desktop_app.services.recording.service import RecordingService
from desktop_app.services.recording.take_folder import EVENTS, MIDI, SOUND, begin_take, read_record
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.view_models.recording.recorder import Ready
from desktop_app.view_models.recording.recorder_texts import progress_line
from desktop_app.view_models.recording.recording import Choice, Found, Gap, Reading
from piano_core.errors import RecordingError
from piano_core.midi import read_midi
from piano_core.takes import Take
from tests.desktop.conftest import MakeApp
from tests.desktop.recording.fakes import KEYBOARD, LINE_IN, MICROPHONE

BOTH = Choice(MICROPHONE, 1, 44_100, KEYBOARD)


class FakeMicrophone:
    """A second of sound that began some time before the keyboard was opened."""

    latency_s = 0.01

    def __init__(self, choice: Choice, folder: Path) -> None:
        self.zero = float("inf")
        self._wav = GrowingWav(folder / SOUND, 1, choice.rate)
        self._path = folder / SOUND

    def __enter__(self) -> "FakeMicrophone":
        return self

    def __exit__(self, *_: object) -> None:
        self._wav.close()

    def poll(self) -> Reading:
        if not self._wav.frames:
            self._wav.append(np.full((44_100, 1), 0.25, np.float32))
            self.zero = time.monotonic() - 1.0
        return Reading(1.0, -12.0)

    def finish(self) -> tuple[Path, float, tuple[Gap, ...]]:
        return self._path, 1.0, ()


class FakePort:
    """A keyboard on which one note was pressed when it was first asked."""

    def __init__(self, messages: list[tuple[list[int], float]]) -> None:
        self.messages = messages

    def get_message(self) -> tuple[list[int], float] | None:
        return self.messages.pop(0) if self.messages else None

    def get_ports(self) -> list[str]:
        return [KEYBOARD.name]

    def close_port(self) -> None:
        """Nothing is open."""

    def delete(self) -> None:
        """Nothing is there."""


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> FakePort:
    port = FakePort([([0x90, 60, 80], 0.0), ([0x80, 60, 0], 0.5)])
    monkeypatch.setattr(together, "Microphone", FakeMicrophone)
    monkeypatch.setattr("desktop_app.services.recording.keyboard._open", lambda _source: port)
    return port


def recorded(tmp_path: Path) -> Path:
    """The file of a take that is stopped when the key was heard."""
    take = RecordingService(tmp_path).prepare(BOTH)

    def progress(_fraction: float, _doing: str) -> None:
        take.stop()

    media = take.run(progress).media
    assert media is not None
    return media


def test_notes_are_opened_and_timed_from_the_first_sound(port: FakePort, tmp_path: Path) -> None:
    media = recorded(tmp_path)
    assert media.name == MIDI
    played = read_midi(media)
    assert played.notes["pitch"].tolist() == [60]
    assert played.notes["onset_s"][0] == pytest.approx(1.0, abs=0.3)
    record = read_record(media.parent)
    assert record.device == "Studio microphone + Stage piano"
    assert (media.parent / SOUND).is_file()


def test_what_is_heard_of_it_is_its_sound(port: FakePort, tmp_path: Path) -> None:
    media = recorded(tmp_path)
    take = Take(media, read_midi(media))
    assert recorded_sound(take) == media.parent / SOUND
    assert sample_rate(take) == 44_100
    heard = np.concatenate(list(sound(take, 0.5, 1.0)))
    assert np.allclose(heard, 0.25)
    elsewhere = tmp_path / "played.mid"
    elsewhere.write_bytes(media.read_bytes())
    assert recorded_sound(replace(take, path=elsewhere)) is None


def test_a_keyboard_nobody_pressed_leaves_the_sound(port: FakePort, tmp_path: Path) -> None:
    port.messages.clear()
    assert recorded(tmp_path).name == SOUND


def test_without_the_keyboard_nothing_begins(
    port: FakePort, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(_source: object) -> None:
        raise RecordingError("this keyboard is not here any more.")

    monkeypatch.setattr("desktop_app.services.recording.keyboard._open", gone)
    with pytest.raises(RecordingError, match="keyboard"):
        RecordingService(tmp_path).prepare(BOTH).run(lambda _fraction, _doing: None)
    assert list(tmp_path.iterdir()) == []


def test_both_are_made_whole_after_a_crash(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, MICROPHONE)
    wav = GrowingWav(folder / SOUND, 1, 44_100)
    wav.append(np.full((44_100, 1), 0.25, np.float32))
    log = EventLog(folder / EVENTS)
    log.append([(0.25, bytes([0x90, 64, 70])), (0.5, bytes([0x80, 64, 0]))])
    taken = finish_folder(folder)
    assert taken.media == folder / MIDI
    assert read_midi(folder / MIDI).notes["onset_s"][0] == pytest.approx(0.25, abs=2e-4)
    wav.close()
    log.close()


def test_a_keyboard_is_offered_beside_a_microphone(make_app: MakeApp) -> None:
    app: App = make_app(lambda: Path("none"))
    app.parts.recorder.shown = True
    found = Found((MICROPHONE, LINE_IN, KEYBOARD))
    app.parts.recorder._show_ready(Ready(found, Choice(MICROPHONE, 2, 44_100)))
    page = app.window.record
    page.keyboard.setCurrentIndex(1)
    page.keyboard.activated.emit(1)
    state = app.parts.recorder.state
    assert isinstance(state, Ready)
    assert state.chosen is not None
    assert state.chosen.keyboard == KEYBOARD
    assert progress_line(BOTH, Reading(3.0, notes=12)) == "0:03.0 · 12 notes"
