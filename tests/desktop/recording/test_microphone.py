"""A real recording through a virtual microphone holds exactly the samples that were played in."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop_app.services.recording.recovery import unfinished
from desktop_app.services.recording.service import RecordingService, TakeRecording
from desktop_app.services.recording.take_folder import TakeState, read_record
from desktop_app.view_models.recording.recording import Choice, Input, Recorded
from tests.desktop.recording import virtual_microphone
from tests.desktop.recording.virtual_microphone import RATE, feed, microphone, use_server

pytestmark = pytest.mark.skipif(
    bool(virtual_microphone.missing()), reason=virtual_microphone.missing() or "there is one"
)


@pytest.fixture(scope="module")
def pipe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("pulse")
    with use_server(folder), microphone(folder) as made:
        yield made


def virtual_input(service: RecordingService) -> Input:
    found = service.look(lambda _fraction, _doing: None).inputs
    named = [each for each in found if each.name == "pulse"]
    if not named:
        pytest.skip("ALSA has no way to PulseAudio here (Debian: libasound2-plugins)")
    return named[0]


def record(take: TakeRecording, pipe: Path, sound: np.ndarray, block_s: float) -> Recorded:
    """Start, play `sound` in once it runs, stop when it has been heard."""
    results: list[Recorded] = []
    worker = threading.Thread(target=lambda: results.append(take.run(lambda _f, _d: None)))
    worker.start()
    silence = np.zeros(RATE // 2, np.int16)
    feed(pipe, np.concatenate([silence, sound, silence]), block_s)
    take.stop()
    worker.join()
    return results[0]


@pytest.mark.parametrize("block_s", [0.020, 0.046])
def test_a_recording_is_bit_exact(pipe: Path, tmp_path: Path, block_s: float) -> None:
    service = RecordingService(tmp_path / "takes")
    source = virtual_input(service)
    noise = np.random.default_rng(1).integers(-32768, 32767, 3 * RATE).astype(np.int16)
    noise[noise == 0] = 1
    taken = record(service.prepare(Choice(source, 1, RATE)), pipe, noise, block_s)
    assert taken.media is not None
    heard, rate = soundfile.read(taken.media, dtype="int32")
    assert rate == RATE
    samples = heard >> 16
    first = int(np.flatnonzero(samples)[0])
    assert np.array_equal(samples[first : first + len(noise)], noise)
    assert not samples[first + len(noise) :].any()
    assert taken.gaps == ()
    assert taken.ended == ""
    kept = read_record(taken.folder)
    assert kept.state is TakeState.FINISHED
    assert kept.seconds == pytest.approx(len(samples) / RATE, abs=0.001)
    assert unfinished(tmp_path / "takes") == ()
