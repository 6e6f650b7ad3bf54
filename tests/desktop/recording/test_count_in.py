"""Clicks: off unless chosen, a bar before the recording, exact to the sample."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.services.playback.metronome import RATE, Metronome, beat_frames, beats
from desktop_app.view_models.recording.count_in import ClickMode, Clicks
from desktop_app.view_models.recording.recorder import CountingIn, Failed, Ready
from piano_core.errors import PlaybackError
from tests.desktop.playback.virtual_speaker import Heard, speaker
from tests.desktop.recording import virtual_microphone
from tests.desktop.recording.fakes import taken
from tests.desktop.recording.test_recorder import Stage
from tests.desktop.recording.virtual_microphone import use_server

COUNT_IN = Clicks(ClickMode.COUNT_IN, 120, 3)


def counted(stage: Stage, clicks: Clicks = COUNT_IN) -> list[object]:
    """What the recorder shows from the press on, the clicks over at once."""
    seen: list[object] = []
    stage.recorder.changed.connect(seen.append)
    stage.recorder.choose_clicks(clicks)
    stage.recorder.toggle()
    return seen


def test_clicks_are_off_unless_chosen() -> None:
    stage = Stage(taken())
    assert stage.recorder.clicks.mode is ClickMode.OFF
    stage.recorder.toggle()
    assert stage.service.clicked == []
    assert stage.recorder.recording


def test_the_recording_begins_with_the_last_beat_of_the_bar() -> None:
    stage = Stage(taken())
    stage.service.metronome.beats = (0, 1, 2)
    counted(stage)
    assert stage.recorder.state == CountingIn(0, 3)
    stage.background.run_next()
    assert stage.service.clicked == [COUNT_IN]
    assert stage.recorder.state == CountingIn(2, 3)
    assert stage.service.prepared == []
    stage = Stage(taken())
    stage.service.metronome.beats = (1, 2, 3, 4)
    seen = counted(stage)
    stage.background.run_next()
    assert stage.recorder.recording
    assert [state.beat for state in seen if isinstance(state, CountingIn)] == [0, 1, 2, 3]
    assert len(stage.service.prepared) == 1


def test_counting_can_be_stopped_before_anything_is_recorded() -> None:
    stage = Stage(taken())
    counted(stage)
    stage.recorder.toggle()
    assert stage.service.metronome.stopped
    stage.settle()
    assert isinstance(stage.recorder.state, Ready)
    assert stage.service.prepared == []


def test_a_metronome_stops_with_the_recording() -> None:
    stage = Stage(taken())
    stage.service.metronome.beats = (1, 2, 3)
    counted(stage, Clicks(ClickMode.METRONOME, 120, 3))
    stage.background.run_next()
    stage.recorder.toggle()
    assert stage.service.metronome.stopped
    stage.settle()
    assert stage.opened == [Path("take/sound.wav")]


def test_without_speakers_it_is_said_and_nothing_is_recorded() -> None:
    stage = Stage(taken())
    stage.service.metronome.failure = PlaybackError("there is nothing here to play on.")
    counted(stage)
    stage.background.run_next()
    state = stage.recorder.state
    assert isinstance(state, Failed)
    assert state.problem.what == "There is nothing here to play on."
    assert stage.service.prepared == []


@pytest.mark.parametrize("bpm", [30, 83, 240])
def test_beats_are_as_far_apart_as_the_tempo_says(bpm: int) -> None:
    bar = list(beats(Clicks(ClickMode.COUNT_IN, bpm, 4)))
    assert len(bar) == 4
    assert {len(beat) for beat in bar} == {round(60 * RATE / bpm)}
    assert not np.array_equal(bar[0], bar[1]), "the first beat is heard higher"
    assert np.array_equal(bar[1], bar[2])


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Heard]:
    if virtual_microphone.missing():
        pytest.skip(virtual_microphone.missing())
    folder = tmp_path_factory.mktemp("pulse")
    with use_server(folder), speaker(folder) as made:
        yield made


def test_a_bar_is_heard(heard: Heard) -> None:
    clicks, told = Clicks(ClickMode.COUNT_IN, 240, 4), []
    run = Metronome(clicks)
    run.run(lambda _fraction, _doing: told.append(run.beat))
    assert told == sorted(told)
    assert set(told) - {0, 5} == {1, 2, 3, 4}
    loud = np.flatnonzero(np.abs(heard()[:, 0]) > 0.09)
    begins = loud[np.diff(loud, prepend=-RATE) > beat_frames(clicks) / 2]
    assert len(begins) == 4
    assert np.diff(begins) == pytest.approx(beat_frames(clicks), rel=0.1)
