"""A recording is heard while it is made, exactly as it would be heard afterwards."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.services.listening import LiveListening
from desktop_app.services.model import Model
from desktop_app.services.processes import Worker
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.services.scoring import ScoringService, work
from desktop_app.view_models.review.take_words import heard_by
from piano_core.audio import write_wav
from piano_core.errors import MissingPartError
from piano_core.takes import Take, read_take
from piano_core.transcription import Transcriber

RATE = 44_100


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


@pytest.fixture
def live(tiny_bundle: Path) -> Iterator[LiveListening]:
    live = LiveListening(lambda: tiny_bundle)
    yield live
    live.close()


def recorded(path: Path, live: LiveListening, *, dead: bool = False) -> None:
    """Twenty seconds of stereo noise that arrive in blocks; `dead`: the left channel is."""
    noise = np.random.default_rng(4).normal(0, 0.1, (20 * RATE, 2)).astype(np.float32)
    noise[:, 0] *= not dead
    wav = GrowingWav(path, 2, RATE)
    live.begin(path)
    for block in np.array_split(noise, 7):
        wav.append(block)
        time.sleep(0.25)
    wav.close()
    live.end(path)


def test_what_is_heard_live_is_what_is_heard_in_the_file(
    live: LiveListening, tmp_path: Path, tiny_bundle: Path
) -> None:
    path = tmp_path / "sound.wav"
    recorded(path, live)
    after = read_take(path, transcriber=lambda: Transcriber.load(tiny_bundle))
    service = ScoringService(Worker(), no_bundle, no_bundle, live.heard)
    take = service.read(path, None, quiet)
    assert take.performance.content_hash == after.performance.content_hash
    assert len(take.performance) > 0
    assert take.listening == after.listening
    assert live.heard(path, quiet) is None, "a result is taken once"


def test_a_dead_channel_is_heard_again_from_the_file(live: LiveListening, tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    recorded(path, live, dead=True)
    assert live.heard(path, quiet) is None


def test_a_killed_listener_costs_time_and_nothing_else(
    live: LiveListening, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "sound.wav"
    wav = GrowingWav(path, 1, RATE)
    live.begin(path)
    (pid,) = live.processes
    os.kill(pid, signal.SIGKILL)
    time.sleep(0.1)
    wav.close()
    live.end(path)
    assert live.heard(path, quiet) is None
    assert "heard live" in caplog.text


def test_a_recording_is_heard_on_the_hardware_that_is_chosen_or_says_why_not(
    tiny_bundle: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sound.wav"
    live = LiveListening(lambda: tiny_bundle, lambda: "directml")  # chosen on another computer
    wav = GrowingWav(path, 1, RATE)
    live.begin(path)
    wav.append(np.random.default_rng(4).normal(0, 0.1, (RATE, 1)).astype(np.float32))
    wav.close()
    live.end(path)
    heard = live.heard(path, quiet)
    live.close()
    assert heard is not None
    take = Take(path, *heard)
    assert take.listening is not None and take.listening.provider == "CPUExecutionProvider"
    assert "directml was chosen and" in take.listening.provider_note
    assert heard_by(take).startswith(f"Heard by {take.listening.transcriber} on CPU. directml was")


def test_a_file_is_heard_on_the_hardware_that_is_chosen_or_says_why_not(
    tiny_bundle: Path, tmp_path: Path
) -> None:
    path = tmp_path / "sound.wav"
    write_wav(path, np.random.default_rng(4).normal(0, 0.1, (RATE, 1)), RATE)
    take = work.read(path, None, Model(tiny_bundle, "directml"), quiet)
    assert take.listening is not None and "directml" in take.listening.provider_note
    again = work.read(path, None, Model(tiny_bundle, "cpu"), quiet)
    assert again.listening is not None and again.listening.provider_note == ""


def test_a_discarded_recording_leaves_no_process(live: LiveListening, tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    wav = GrowingWav(path, 1, RATE)
    live.begin(path)
    assert len(live.processes) == 1
    live.drop(path)
    assert live.processes == ()
    wav.close()
    assert live.heard(path, quiet) is None


def test_without_a_transcriber_nobody_listens(tmp_path: Path) -> None:
    live = LiveListening(no_bundle)
    live.begin(tmp_path / "sound.wav")
    live.end(tmp_path / "sound.wav")
    assert live.heard(tmp_path / "sound.wav", quiet) is None


def no_bundle() -> Path:
    raise MissingPartError("there is none here.", remedy="Export one.")
