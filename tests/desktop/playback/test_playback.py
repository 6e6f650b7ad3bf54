"""What is played reaches the speaker sample by sample; without a speaker it is said."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from desktop_app.services.playback.service import PlaybackService, Playing
from desktop_app.view_models.playing.playing import Wanted
from piano_core.audio import readable, write_wav
from piano_core.errors import PlaybackError
from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.synthesis import render
from piano_core.takes import Listening, Take
from tests.desktop.playback.virtual_speaker import Heard, speaker
from tests.desktop.recording import virtual_microphone
from tests.desktop.recording.virtual_microphone import RATE, use_server

NEEDS_SPEAKER = pytest.mark.skipif(
    bool(virtual_microphone.missing()), reason=virtual_microphone.missing() or "there is one"
)
NOTES = Performance(
    note_array([(0.0, 0.4, 60, 80), (0.5, 0.6, 67, 90), (1.1, 1.3, 72, 70)]),
    pedal_array([(0.4, int(Pedal.SUSTAIN), 127), (1.0, int(Pedal.SUSTAIN), 0)]),
    1.5,
)


@pytest.fixture(scope="module")
def heard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Heard]:
    folder = tmp_path_factory.mktemp("pulse")
    with use_server(folder), speaker(folder) as made:
        yield made


@pytest.fixture
def recording(tmp_path: Path) -> tuple[Take, np.ndarray]:
    """A sound take of noise, and its samples."""
    noise = np.random.default_rng(3).uniform(-0.5, 0.5, (2 * RATE, 2)).astype(np.float32)
    path = tmp_path / "take.wav"
    write_wav(path, noise, RATE)
    samples = np.concatenate(list(readable(path)))
    listening = Listening("none", "0" * 64, "CPU", ())
    return Take(path, Performance(note_array([]), pedal_array(), 2.0), listening), samples


def play(take: Take, wanted: Wanted, heard: Heard, stop_s: float | None = None) -> np.ndarray:
    """Play to the end, or for so long; what was heard, without silence before and after."""
    time.sleep(0.1)
    heard()
    run = PlaybackService().prepare(take, wanted)
    worker = threading.Thread(target=run.run, args=(lambda _fraction, _doing: None,))
    worker.start()
    if stop_s is not None:
        time.sleep(stop_s)
        run.stop()
    worker.join(20)
    assert not worker.is_alive()
    time.sleep(0.3)
    sound = heard()
    loud = np.flatnonzero(np.any(sound != 0, axis=1))
    return sound[loud[0] : loud[-1] + 1]


@NEEDS_SPEAKER
def test_a_recording_is_heard_sample_by_sample(
    heard: Heard, recording: tuple[Take, np.ndarray]
) -> None:
    take, samples = recording
    assert np.array_equal(play(take, Wanted(0.0, 0.0, 2.0), heard), samples)


@NEEDS_SPEAKER
def test_notes_are_heard_with_their_pedal_as_the_synthesizer_makes_them(heard: Heard) -> None:
    take = Take(Path("take.mid"), NOTES)
    sound = play(take, Wanted(0.0, 0.0, 1.5), heard)
    made = render(NOTES, RATE)[: round(1.5 * RATE)]
    first = int(np.flatnonzero(np.any(made != 0, axis=1))[0])
    assert np.abs(sound - made[first : first + len(sound)]).max() < 2e-5
    assert len(sound) > 1.45 * RATE


@NEEDS_SPEAKER
def test_a_spot_is_repeated_without_a_hole_until_it_is_stopped(
    heard: Heard, recording: tuple[Take, np.ndarray]
) -> None:
    take, samples = recording
    first, last = round(0.5 * RATE), round(0.8 * RATE)
    sound = play(take, Wanted(0.7, 0.5, 0.8, repeated=True), heard, stop_s=1.3)
    spot, soft = samples[first:last], round(0.005 * RATE)
    # A part's first frame is faded to nothing, and cut away above with the silence before it.
    begin = last - round(0.7 * RATE) - 1
    for number in range(2):
        again = sound[begin + number * len(spot) :][: len(spot)]
        assert np.array_equal(again[soft:-soft], spot[soft:-soft])


@NEEDS_SPEAKER
def test_half_the_speed_takes_twice_as_long_at_the_same_pitch(heard: Heard) -> None:
    note = Performance(note_array([(0.0, 1.0, 69, 80)]), pedal_array(), 1.0)
    take = Take(Path("take.mid"), note)
    sound = play(take, Wanted(0.0, 0.0, 1.0, speed=0.5), heard)[:, 0]
    assert len(sound) == pytest.approx(2.0 * RATE, rel=0.02)
    part = sound[RATE // 2 : RATE // 2 + RATE]
    spectrum = np.abs(np.fft.rfft(part * np.hanning(len(part))))
    assert spectrum[420:460].argmax() + 420 == pytest.approx(440, abs=1)


@NEEDS_SPEAKER
def test_the_place_goes_with_what_is_heard(
    heard: Heard, recording: tuple[Take, np.ndarray]
) -> None:
    take, _ = recording
    run = PlaybackService().prepare(take, Wanted(0.5, 0.0, 2.0))
    places: list[float] = []
    run_until_end(run, places)
    assert places[0] == pytest.approx(0.5, abs=0.1)
    assert places == sorted(places)
    assert places[-1] == pytest.approx(2.0, abs=0.15)


def run_until_end(run: Playing, places: list[float]) -> None:
    run.run(lambda _fraction, _doing: places.append(run.at_s))


def test_without_a_speaker_it_is_said_what_to_do(
    tmp_path: Path, recording: tuple[Take, np.ndarray], monkeypatch: pytest.MonkeyPatch
) -> None:
    try:
        import sounddevice
    except OSError:
        pass
    else:

        def none(**_: object) -> None:
            raise sounddevice.PortAudioError("Error querying device -1")

        monkeypatch.setattr(sounddevice, "query_devices", none)
    run = PlaybackService().prepare(recording[0], Wanted(0.0, 0.0, 2.0))
    with pytest.raises(PlaybackError) as caught:
        run.run(lambda _fraction, _doing: None)
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("wanted", "played_s", "place"),
    [
        (Wanted(1.0, 0.0, 4.0), 2.0, 3.0),
        (Wanted(1.0, 0.0, 4.0), 9.0, 4.0),
        (Wanted(1.0, 0.0, 4.0, speed=0.5), 2.0, 2.0),
        (Wanted(3.0, 2.0, 4.0, repeated=True), 1.5, 2.5),
        (Wanted(3.0, 2.0, 4.0, repeated=True), 5.5, 2.5),
        (Wanted(3.0, 2.0, 4.0, repeated=True, speed=0.5), 3.0, 2.5),
        (Wanted(0.0, 0.0, 0.0, repeated=True), 3.0, 0.0),
    ],
)
def test_the_place_is_counted_from_what_was_played(
    wanted: Wanted, played_s: float, place: float
) -> None:
    assert wanted.place(played_s) == pytest.approx(place)
