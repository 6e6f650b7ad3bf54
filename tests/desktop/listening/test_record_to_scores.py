"""Record, stop, scorecard, marks: known notes through a virtual microphone and the real window."""

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.application import App
from desktop_app.view_models.recording.recorder import Ready, Recorder
from desktop_app.view_models.recording.recording import Choice
from desktop_app.view_models.states import Scored
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.synthesis import render
from tests.desktop.conftest import MakeApp
from tests.desktop.recording import virtual_microphone
from tests.desktop.recording.virtual_microphone import RATE, feed, microphone, use_server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.xdist_group("published"),
    pytest.mark.skipif(
        bool(virtual_microphone.missing()), reason=virtual_microphone.missing() or "there is one"
    ),
]
SECONDS = 24.0


@pytest.fixture
def pipe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("pulse")
    with use_server(folder), microphone(folder) as made:
        yield made


@pytest.fixture
def app(pipe: Path, make_app: MakeApp, bundle: Path, published_bundle: Path) -> App:
    return make_app(lambda: bundle, lambda: published_bundle)


def known() -> Performance:
    """A scale in quavers, two octaves up and down, over held basses."""
    steps = [0, 2, 4, 5, 7, 9, 11, 12, 14, 16, 17, 19, 21, 23]
    scale = [60 + step for step in (*steps, 24, *reversed(steps))]
    onsets = np.arange(len(scale)) * (SECONDS - 2) / len(scale)
    treble = [
        (float(on), float(on) + 0.6, pitch, 70 + 10 * (n % 3))
        for n, (on, pitch) in enumerate(zip(onsets, scale, strict=True))
    ]
    bass = [(2.0 * n, 2.0 * n + 1.6, 36 + 5 * (n % 3), 65) for n in range(11)]
    return Performance(note_array(sorted(treble + bass)), pedal_array(), SECONDS)


def chosen(recorder: Recorder, qtbot: QtBot) -> None:
    """The recording page, set to the virtual microphone."""
    recorder.toggle()

    def found() -> bool:
        return isinstance(recorder.state, Ready) and bool(recorder.state.found.inputs)

    qtbot.waitUntil(found, timeout=20_000)
    assert isinstance(recorder.state, Ready)
    named = [source for source in recorder.state.found.inputs if source.name == "pulse"]
    if not named:
        pytest.skip("ALSA has no way to PulseAudio here (Debian: libasound2-plugins)")
    recorder.choose(Choice(named[0], 1, RATE))


def test_what_was_played_is_what_is_found_and_scored(app: App, pipe: Path, qtbot: QtBot) -> None:
    played, recorder = known(), app.parts.recorder
    sound = np.round(32_000 * render(played, RATE, 1)[:, 0]).astype(np.int16)
    silence = np.zeros(RATE, np.int16)
    chosen(recorder, qtbot)
    recorder.toggle()
    qtbot.waitUntil(lambda: recorder.recording, timeout=20_000)
    whole = np.concatenate([silence, sound, silence])
    feeder = threading.Thread(target=feed, args=(pipe, whole, 0.02))
    feeder.start()
    qtbot.waitUntil(lambda: not feeder.is_alive(), timeout=60_000)
    assert len(app.services.live.processes) == 1, "it was listened to meanwhile"
    recorder.toggle()
    qtbot.waitUntil(lambda: isinstance(app.parts.session.state, Scored), timeout=60_000)
    state = app.parts.session.state
    assert isinstance(state, Scored)
    assert found_share(played, state.take.performance) >= 0.97
    assert found_share(state.take.performance, played) >= 0.97
    assert state.take.listening is not None
    assert state.scorecard.note_count == len(state.take.performance)
    assert app.window.take.isVisible()
    assert len(app.parts.roll.marks) == len(state.scorecard.marks)
    assert app.services.live.processes == ()


def found_share(wanted: Performance, among: Performance) -> float:
    """The share of notes that have one of the same pitch within 50 ms, both from their first."""
    there = among.notes["onset_s"] - among.notes["onset_s"].min()
    here = wanted.notes["onset_s"] - wanted.notes["onset_s"].min()
    near = np.abs(here[:, None] - there[None, :]) <= 0.05
    same = wanted.notes["pitch"][:, None] == among.notes["pitch"][None, :]
    return float(np.any(near & same, axis=1).mean())
