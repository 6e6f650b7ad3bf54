"""A take whose process was killed is offered again with at most a second missing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop_app.services.recording.event_log import EventLog, read_events
from desktop_app.services.recording.recovery import finish_folder, unfinished
from desktop_app.services.recording.take_folder import (
    EVENTS,
    SOUND,
    TakeState,
    begin_take,
    read_record,
    writing,
)
from desktop_app.services.recording.wav import HEADER_BYTES, GrowingWav, repair_wav
from desktop_app.view_models.recording.recording import Input, InputKind
from piano_core.errors import TakeFolderError
from piano_core.midi import read_midi

MICROPHONE = Input(InputKind.SOUND, "test microphone", "none", 1, 44_100)
KEYBOARD = Input(InputKind.MIDI, "test keyboard", "none")

HELD_S = 0.4
"""Sound comes in blocks of this length: see docs/recording.md, "Lost sound"."""

WRITER = """
import sys, time
from pathlib import Path
import numpy as np
from desktop_app.services.recording.take_folder import SOUND, begin_take, writing
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.view_models.recording.recording import Input, InputKind
folder = begin_take(Path(sys.argv[1]), Input(InputKind.SOUND, "m", "n", 1, 44100))
with writing(folder):
    wav = GrowingWav(folder / SOUND, 1, 44100)
    for block in range(10_000):
        wav.append(np.full((441, 1), (block + 1) / 32768, np.float32))
        print(wav.frames, flush=True)
        time.sleep(0.01)
"""


def test_a_killed_recording_is_offered_and_finished(tmp_path: Path) -> None:
    words = [sys.executable, "-c", WRITER, str(tmp_path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        lines = [int(writer.stdout.readline()) for _ in range(30)]
        assert unfinished(tmp_path) == (), "a living recording is nobody's to recover"
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait()
    (folder,) = unfinished(tmp_path)
    taken = finish_folder(folder)
    assert taken.media == folder / SOUND
    heard, _ = soundfile.read(folder / SOUND, dtype="int32")
    assert len(heard) >= lines[-1]
    assert np.array_equal(heard >> 16, np.arange(len(heard)) // 441 + 1)
    assert read_record(folder).state is TakeState.FINISHED
    assert unfinished(tmp_path) == ()


FILLED = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (100_001, 100_001))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files is limited as Unix does")
def test_a_disk_that_fills_keeps_all_that_was_counted(tmp_path: Path) -> None:
    words = [sys.executable, "-c", FILLED + WRITER, str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert "OSError" in done.stderr
    counted = int(done.stdout.split()[-1])
    (folder,) = unfinished(tmp_path)
    assert soundfile.info(folder / SOUND).frames == counted
    finish_folder(folder)
    heard, _ = soundfile.read(folder / SOUND, dtype="int32")
    assert len(heard) >= counted > 30_000
    assert np.array_equal(heard >> 16, np.arange(len(heard)) // 441 + 1)


def test_a_growing_file_can_be_read_at_any_moment(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    wav = GrowingWav(path, 2, 48_000)
    for blocks in range(1, 4):
        wav.append(np.full((100, 2), 0.5, np.float32))
        assert soundfile.info(path).frames == 100 * blocks
    wav.close()


class Disk:
    """What would be there after the power failed: the bytes of each file when it was last forced
    to the disk."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.kept: dict[int, bytes] = {}
        force = os.fsync

        def forced(file: int) -> None:
            force(file)
            self.kept[os.fstat(file).st_ino] = Path(f"/proc/self/fd/{file}").read_bytes()

        monkeypatch.setattr(os, "fsync", forced)

    def fail_power(self, path: Path) -> None:
        """As some file systems leave it: as long as it was, with zeros where nothing had come."""
        kept, size = self.kept.get(path.stat().st_ino, b""), path.stat().st_size
        path.write_bytes(kept + bytes(size - len(kept)))


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("what a file holds is looked up in /proc")
    return Disk(monkeypatch)


@pytest.mark.parametrize(("channels", "rate"), [(1, 44_100), (2, 48_000)])
def test_when_the_power_fails_less_than_a_second_of_sound_is_lost(
    disk: Disk, tmp_path: Path, channels: int, rate: int
) -> None:
    block = round(HELD_S * rate)
    for blocks in (1, 2, 5, 9):
        path = tmp_path / f"{blocks}.wav"
        wav = GrowingWav(path, channels, rate)
        for _ in range(blocks):
            wav.append(np.full((block, channels), 0.25, np.float32))
        disk.fail_power(path)
        repair_wav(path)
        heard, _ = soundfile.read(path, always_2d=True)
        there = int(np.count_nonzero(heard[:, 0]))
        assert np.all(heard[:there] == 0.25)
        # What the recorder holds back until it knows that nothing is missing comes on top.
        assert HELD_S * blocks - there / rate + HELD_S < 1.0


def test_a_take_that_the_power_left_as_zeros_held_nothing(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, MICROPHONE)
    (folder / SOUND).write_bytes(bytes(5000))
    assert finish_folder(folder).media is None


def test_sound_that_lost_its_header_is_not_thrown_away(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, MICROPHONE)
    (folder / SOUND).write_bytes(bytes(44) + b"\1\2\3" * 100)
    with pytest.raises(TakeFolderError, match="raw data"):
        finish_folder(folder)
    assert (folder / SOUND).stat().st_size == 344
    assert unfinished(tmp_path) == (folder,)


def test_when_the_power_fails_in_a_rest_the_notes_before_it_are_there(
    disk: Disk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    log = EventLog(tmp_path / "events.log")
    log.append([(0.5, bytes([0x90, 60, 80]))])
    now[0] += 0.3
    log.append([(0.8, bytes([0x80, 60, 0]))])
    now[0] += 0.3
    log.append([])
    disk.fail_power(tmp_path / "events.log")
    assert [at for at, _ in read_events(tmp_path / "events.log")] == [0.5, 0.8]
    log.close()


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 5])
def test_a_file_cut_anywhere_keeps_its_whole_frames(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "sound.wav"
    wav = GrowingWav(path, 1, 44_100)
    wav.append(np.full((44_100, 1), 0.25, np.float32))
    wav.close()
    os.truncate(path, path.stat().st_size - cut)
    frames = 44_100 - (cut + 2) // 3
    assert repair_wav(path) == pytest.approx(frames / 44_100)
    assert soundfile.info(path).frames == frames


def test_a_take_that_held_nothing_is_finished_without_a_file(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, MICROPHONE)
    (folder / SOUND).write_bytes(b"\0" * (HEADER_BYTES - 1))
    assert finish_folder(folder).media is None
    assert read_record(folder).state is TakeState.FINISHED


def test_notes_of_a_killed_recording_become_a_midi_file(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, KEYBOARD)
    log = EventLog(folder / EVENTS)
    log.append([(0.5, bytes([0x90, 60, 80])), (1.0, bytes([0x80, 60, 0]))])
    log.append([(1.25, bytes([0xB0, 64, 127])), (1.5, bytes([0x90, 64, 70]))])
    log.append([(2.0, bytes([0x90, 64, 0]))])
    log.close()
    with (folder / EVENTS).open("ab") as stream:
        stream.write(b"2.5000 9042")
    taken = finish_folder(folder)
    assert taken.media is not None
    played = read_midi(taken.media)
    assert played.notes["pitch"].tolist() == [60, 64]
    assert played.notes["onset_s"] == pytest.approx([0.5, 1.5], abs=2e-4)
    assert played.notes["velocity"].tolist() == [80, 70]
    assert len(played.pedals) == 1


def test_zeros_after_a_power_cut_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "events.log"
    path.write_bytes(b"0.5000 903c50\n" + bytes(40) + b"\n0.7000 803c00\n-1 903c50\nnan 903c50\n")
    assert [at for at, _ in read_events(path)] == [0.5, 0.7]


def test_a_folder_that_is_no_take_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TakeFolderError, match="not a take"):
        finish_folder(tmp_path)
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday" / "take.json").write_text("{}")
    assert unfinished(tmp_path) == ()


def test_a_finished_take_lets_go_of_its_folder(tmp_path: Path) -> None:
    folder = begin_take(tmp_path, MICROPHONE)
    with writing(folder):
        assert unfinished(tmp_path) == ()
    assert unfinished(tmp_path) == (folder,)
