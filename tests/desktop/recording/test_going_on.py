"""A take whose input was unplugged goes on in the same files once it is there again."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from desktop_app.services.recording import service as recording
from desktop_app.services.recording.service import RecordingService
from desktop_app.services.recording.take_folder import EVENTS, SOUND, TakeState, read_record
from desktop_app.services.recording.wav import GrowingWav
from desktop_app.view_models.recording.recorder import Failed
from desktop_app.view_models.recording.recording import Choice, Gap, Recorded
from piano_core.errors import RecordingError
from piano_core.midi import read_midi
from tests.desktop.recording.fakes import KEYBOARD, MICROPHONE, FakeTake, taken
from tests.desktop.recording.test_recorder import Stage
from tests.desktop.recording.test_together import FakePort

UNPLUGGED = "The microphone stopped sending."


def test_an_interrupted_take_goes_on_after_looking_again() -> None:
    before = taken(ended=UNPLUGGED)
    stage = Stage(before)
    stage.recorder.toggle()
    stage.background.run_next()
    assert isinstance(stage.recorder.state, Failed)
    assert stage.recorder.state.resumable
    stage.service.take = FakeTake(taken(seconds=20.0))
    stage.recorder.resume()
    stage.background.run_next()
    assert stage.recorder.recording
    assert stage.service.before == before
    stage.recorder.toggle()
    stage.settle()
    assert stage.opened == [Path("take/sound.wav")]


def test_while_the_input_is_away_what_was_saved_stays_offered() -> None:
    stage = Stage(taken(ended=UNPLUGGED))
    stage.recorder.toggle()
    stage.background.run_next()
    stage.service.take = FakeTake(RecordingError("this microphone is not here any more."))
    stage.recorder.resume()
    stage.settle()
    state = stage.recorder.state
    assert isinstance(state, Failed)
    assert (state.saved, state.resumable) == (Path("take/sound.wav"), True)
    stage.recorder.dismiss()
    stage.settle()
    stage.recorder.resume()
    assert stage.background.pending == [], "dismissed is dismissed"


def test_a_discarded_take_does_not_go_on() -> None:
    stage = Stage(taken(ended=UNPLUGGED))
    stage.recorder.toggle()
    stage.recorder.discard()
    stage.settle()
    stage.recorder.resume()
    assert not stage.recorder.busy


def test_sound_is_appended_where_it_ended(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    first = GrowingWav(path, 2, 48_000)
    first.append(np.full((100, 2), 0.25, np.float32))
    first.close()
    second = GrowingWav.gone_on_with(path)
    second.append(np.full((50, 2), 0.5, np.float32))
    assert second.frames == 150
    second.close()
    heard, rate = soundfile.read(path)
    assert rate == 48_000
    assert np.array_equal(heard[:, 0], [0.25] * 100 + [0.5] * 50)


def stopped_at_once(service: RecordingService, before: Recorded | None = None) -> Recorded:
    take = service.prepare(Choice(KEYBOARD), before)

    def progress(_fraction: float, _doing: str) -> None:
        take.stop()

    return take.run(progress)


def test_notes_are_appended_after_those_that_were_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = RecordingService(tmp_path)
    ports = [FakePort([([0x90, p, 80], 0.0), ([0x80, p, 0], 0.1)]) for p in (60, 72)]
    monkeypatch.setattr(
        "desktop_app.services.recording.keyboard._open", lambda _source: ports.pop(0)
    )
    first = stopped_at_once(service)
    with (first.folder / EVENTS).open("ab") as log:
        log.write(b"5.0000 90403c\n5.5000 804000\n")
    both = stopped_at_once(service, first)
    assert both.folder == first.folder
    assert both.media is not None
    played = read_midi(both.media)
    assert played.notes["pitch"].tolist() == [60, 64, 72]
    assert played.notes["onset_s"][2] >= 5.5
    assert read_record(both.folder).state is TakeState.FINISHED


def test_a_take_that_cannot_go_on_stays_as_it_had_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "Microphone", _unplugs_after_a_second(away=False))
    service = RecordingService(tmp_path)
    choice = Choice(MICROPHONE, 1, 44_100)
    first = service.prepare(choice).run(lambda _fraction, _doing: None)
    assert first.ended == UNPLUGGED
    monkeypatch.setattr(recording, "Microphone", _unplugs_after_a_second(away=True))
    with pytest.raises(RecordingError, match="not here"):
        service.prepare(choice, first).run(lambda _fraction, _doing: None)
    record = read_record(first.folder)
    assert (record.state, record.ended, record.seconds) == (TakeState.FINISHED, UNPLUGGED, 1.0)
    assert soundfile.info(first.folder / SOUND).frames == 44_100


def _unplugs_after_a_second(*, away: bool) -> Callable[[Choice, Path], object]:
    class Unplugged:
        latency_s = 0.0

        def __init__(self, choice: Choice, folder: Path) -> None:
            self._path = folder / SOUND

        def __enter__(self) -> "Unplugged":
            if away:
                raise RecordingError("this microphone is not here any more.")
            wav = GrowingWav(self._path, 1, 44_100)
            wav.append(np.full((44_100, 1), 0.5, np.float32))
            wav.close()
            return self

        def __exit__(self, *_: object) -> None:
            """Nothing is open."""

        def poll(self) -> None:
            raise RecordingError(UNPLUGGED)

        def finish(self) -> tuple[Path, float, tuple[Gap, ...]]:
            return self._path, 1.0, ()

    return Unplugged
