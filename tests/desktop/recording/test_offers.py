"""A take that was cut off is offered at the next start, opened whole, kept or deleted."""

import errno
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.services.library import has_entry
from desktop_app.services.recording import service as recording
from desktop_app.services.recording.recovery import CutOffTakes
from desktop_app.services.recording.take_folder import EVENTS, SOUND, begin_take, end_take
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.view_models.recording.recorder import Failed, Ready, Recorder
from desktop_app.view_models.recording.recording import Choice, Found, Recorded
from desktop_app.view_models.recording.recovery import CutOff, Offers, Recovery
from desktop_app.view_models.states import Refused, Unscored
from piano_core.audio import write_wav
from piano_core.errors import TakeFolderError
from tests.desktop.conftest import MakeApp
from tests.desktop.recording.test_recovery import KEYBOARD, MICROPHONE, WRITER
from tests.desktop.samples import HeldBackground, Progress

RATE = 16_000
EARLY = CutOff(Path("early"), datetime(2026, 5, 1, 9, 30, tzinfo=UTC), "Stage piano")
LATE = CutOff(Path("late"), datetime(2026, 5, 2, 9, 30, tzinfo=UTC), "Studio microphone")


class FakeTakes:
    def __init__(self, *takes: CutOff) -> None:
        self.takes = takes
        self.media: Path | None = Path("late/sound.wav")
        self.deleted: list[Path] = []

    def find(self, progress: Progress) -> tuple[CutOff, ...]:
        return self.takes

    def finish(self, folder: Path) -> Recorded:
        if folder == EARLY.folder:
            raise TakeFolderError("the recording cannot be made whole.", remedy="Free space.")
        return Recorded(folder, self.media, 3.0)

    def delete(self, folder: Path) -> None:
        self.deleted.append(folder)


class Stage:
    def __init__(self, *takes: CutOff) -> None:
        self.background, self.service = HeldBackground(), FakeTakes(*takes)
        self.opened: list[Path] = []
        self.recovery = Recovery(self.background, self.service, self.opened.append)
        self.recovery.look()
        self.background.run_next()


def test_the_newest_is_offered_first_and_opened_once() -> None:
    stage = Stage(EARLY, LATE)
    assert "Studio microphone" in stage.recovery.offers.text
    stage.recovery.open()
    assert stage.recovery.offers.takes == (EARLY,)
    stage.background.run_next()
    assert stage.opened == [Path("late/sound.wav")]


def test_what_cannot_be_opened_is_said() -> None:
    stage = Stage(EARLY)
    stage.recovery.open()
    stage.background.run_next()
    assert stage.recovery.offers.text == "The recording cannot be made whole. Free space."
    stage = Stage(LATE)
    stage.service.media = None
    stage.recovery.open()
    stage.background.run_next()
    assert stage.recovery.offers.text == "Nothing had been recorded yet when it was cut off."
    assert stage.opened == []


def test_later_and_delete() -> None:
    stage = Stage(EARLY, LATE)
    stage.recovery.delete()
    stage.background.run_next()
    assert stage.service.deleted == [LATE.folder]
    stage.recovery.later()
    assert stage.recovery.offers == Offers()
    stage.recovery.open()
    stage.recovery.delete()
    assert stage.background.pending == []


def killed_recording(takes: Path) -> None:
    """A process that records is killed."""
    words = [sys.executable, "-c", WRITER, str(takes)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(30):
            writer.stdout.readline()
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()


@pytest.fixture
def app(make_app: MakeApp, tmp_path: Path, tiny_bundle: Path, qtbot: QtBot) -> App:
    """A window that is opened after a crash."""
    killed_recording(tmp_path / "library" / "takes")
    app = make_app(lambda: Path("none"), lambda: tiny_bundle)
    assert not app.window.recovery.isVisible()
    app.parts.recovery.look()
    qtbot.waitUntil(app.window.recovery.isVisible)
    return app


def test_a_killed_recording_is_offered_and_opened(app: App, qtbot: QtBot) -> None:
    assert "was cut off" in app.window.recovery.words.text()
    app.window.recovery.open.click()
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Unscored), timeout=20_000)
    state = app.parts.session.state
    assert isinstance(state, Unscored)
    assert state.take.path.name == "sound.wav"
    assert state.take.performance.duration_s >= 0.29
    assert not app.window.recovery.isVisible()


def test_it_is_deleted_only_after_asking(app: App, tmp_path: Path, qtbot: QtBot) -> None:
    takes = tmp_path / "library" / "takes"
    app.window.recovery.delete.click()
    question = app.window.findChild(QMessageBox)
    assert question is not None
    assert len(list(takes.iterdir())) == 1
    (losing,) = [each for each in question.buttons() if each.text() == "Delete"]
    losing.click()
    qtbot.waitUntil(lambda: not list(takes.iterdir()))


def test_a_take_that_held_nothing_leaves_no_folder(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, KEYBOARD)
    (folder / EVENTS).write_bytes(b"")
    takes = CutOffTakes(tmp_path, has_entry)
    (found,) = takes.find(lambda _fraction, _doing: None)
    assert found.device == KEYBOARD.name
    assert takes.finish(folder).media is None
    assert not folder.exists()


def finished(takes: Path) -> Path:
    """A recording that was stopped, and that nobody read afterwards."""
    folder = begin_take(takes, MICROPHONE)
    write_wav(folder / SOUND, np.zeros(RATE, np.float32), RATE)
    end_take(Recorded(folder, folder / SOUND, 1.0))
    return folder


def test_a_recording_that_was_never_read_is_offered_until_the_library_keeps_it(
    tmp_path: Path,
) -> None:
    folder = finished(tmp_path)
    before = (folder / SOUND).read_bytes()
    (found,) = CutOffTakes(tmp_path, has_entry).find(lambda _fraction, _doing: None)
    assert found.whole
    assert "not be read yet" in Offers((found,)).text
    taken = CutOffTakes(tmp_path, has_entry).finish(folder)
    assert (taken.media, taken.ended) == (folder / SOUND, "")
    assert (folder / SOUND).read_bytes() == before
    assert CutOffTakes(tmp_path, lambda _: True).find(lambda _fraction, _doing: None) == ()


def test_a_recording_that_cannot_be_read_is_offered_beside_the_reason(
    make_app: MakeApp, tmp_path: Path, qtbot: QtBot
) -> None:
    app = make_app(lambda: Path("none"))
    folder = finished(tmp_path / "library" / "takes")
    app.parts.session.open(folder / SOUND)
    qtbot.waitUntil(app.window.recovery.isVisible, timeout=20_000)
    assert isinstance(app.parts.session.state, Refused)
    assert "not be read yet" in app.window.recovery.words.text()


def test_a_full_disk_is_said_and_the_take_offered_again(
    make_app: MakeApp, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "Microphone", FullDisk)
    monkeypatch.setattr(recording, "microphones", lambda: Found((MICROPHONE,)))
    monkeypatch.setattr(recording, "keyboards", lambda: Found(()))
    recorder = make_recorder(app := make_app(lambda: Path("none")), qtbot)
    recorder.toggle()
    qtbot.waitUntil(lambda: isinstance(recorder.state, Failed))
    assert isinstance(recorder.state, Failed)
    assert "No space left" in recorder.state.problem.what
    assert "Free space" in recorder.state.problem.remedy
    qtbot.waitUntil(app.window.recovery.isVisible)


def make_recorder(app: App, qtbot: QtBot) -> Recorder:
    """On its page, ready to record."""
    recorder = app.parts.recorder
    recorder.toggle()

    def ready() -> bool:
        return isinstance(recorder.state, Ready) and recorder.state.chosen is not None

    qtbot.waitUntil(ready)
    return recorder


class FullDisk:
    """A microphone whose disk is full after a second; what was written before stays."""

    latency_s = 0.0

    def __init__(self, choice: Choice, folder: Path) -> None:
        self._wav = GrowingWav(folder / SOUND, 1, choice.rate)
        self._wav.append(np.full((44_100, 1), 0.5, np.float32))

    def __enter__(self) -> "FullDisk":
        return self

    def __exit__(self, *_: object) -> None:
        self._wav.close()

    def poll(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    def finish(self) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")
