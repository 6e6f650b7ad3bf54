"""Tempo, loudness and sound under the keys: what they say, and that nothing is lost when zoomed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop_app.services.waveform import read_waveform
from desktop_app.view_models.roll.curve_raster import curve_raster
from desktop_app.view_models.roll.curves import (
    LOUDNESS,
    TEMPO,
    loudness_alone,
    take_curves,
    thinned,
)
from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.sound_lane import READING, SoundLane
from desktop_app.view_models.roll.waveform import FINEST, Waveform, waveform_of
from desktop_app.view_models.states import Scoring
from desktop_app.views.roll.lanes import lane_heights, lanes_of
from piano_core.audio import write_wav
from piano_core.errors import AudioError
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Score, compare_with_score
from piano_core.takes import Listening, Reference, Take
from piano_core.takes.references import held_against
from tests.desktop.samples import HeldBackground, performance

HEARD = Listening("sample", "ab" * 32, "CPU", ())


def scale_at(seconds_a_beat: np.ndarray, velocities: np.ndarray) -> Take:
    """A written scale, a note a beat, played with these beats; the score says 100."""
    onsets = np.concatenate([[0.0], np.cumsum(seconds_a_beat)])[:-1]
    pitches = 60 + np.arange(len(onsets)) % 12
    played = Performance(
        note_array(
            [
                (float(on), float(on + 0.9 * length), int(pitch), int(velocity))
                for on, length, pitch, velocity in zip(
                    onsets, seconds_a_beat, pitches, velocities, strict=True
                )
            ]
        ),
        pedal_array(),
        float(onsets[-1] + 1.0),
    )
    notes = np.zeros(len(onsets), SCORE_NOTE_DTYPE)
    notes["onset_beat"], notes["duration_beat"] = np.arange(len(onsets)), 1.0
    notes["pitch"], notes["bar"] = pitches, 1 + np.arange(len(onsets)) // 4
    score = Score(notes, 4.0, 100.0, "Scale")
    return Take(Path("scale.mid"), played, comparison=compare_with_score(played, score))


def test_tempo_is_that_of_the_playing_beside_the_written_one() -> None:
    beats = np.concatenate([np.full(16, 0.5), np.full(16, 0.75)])
    tempo, loudness = take_curves(scale_at(beats, np.repeat([40, 80], 16)))
    assert (tempo.name, tempo.level) == (TEMPO, 100.0)
    early, late = tempo.times < 7.0, (tempo.times > 9.0) & (tempo.times < 18.0)
    assert tempo.values[early] == pytest.approx(120.0, rel=0.02)
    assert tempo.values[late] == pytest.approx(80.0, rel=0.02)
    assert loudness.values[loudness.times < 7.0] == pytest.approx(40.0)
    assert tempo.words_at(3.0) == "120 quarter notes a minute, written 100"


def test_without_a_score_there_is_loudness_and_no_tempo() -> None:
    (loudness,) = take_curves(Take(Path("take.mid"), performance()))
    assert loudness.name == LOUDNESS
    assert loudness_alone(Performance(note_array([]), pedal_array(), 5.0)) == ()


def test_a_steady_pulse_is_drawn_steady() -> None:
    tempo = take_curves(scale_at(np.full(32, 0.5), np.full(32, 64)))[0]
    assert np.ptp(tempo.share(tempo.values)) < 0.1


def test_a_band_is_said_where_it_is_known() -> None:
    curve = take_curves(scale_at(np.full(32, 0.5), np.full(32, 64)))[0]
    low = np.where(np.arange(len(curve.times)) < 8, 90.0, np.nan)
    banded = replace(curve, low=low, high=low + 20)
    assert banded.words_at(1.0) == "120 quarter notes a minute, references 90 to 110"
    assert banded.words_at(12.0) == "120 quarter notes a minute, written 100"


def test_a_band_of_references_lies_at_the_takes_own_tempo_and_loudness() -> None:
    steady = scale_at(np.full(32, 0.5), np.full(32, 64))
    faster = scale_at(np.full(32, 0.25), np.full(32, 80)).performance
    assert steady.comparison is not None
    reference = Reference(Path("reference.mid"), faster)
    take = held_against(steady, steady.comparison.score, [reference])
    tempo, loudness = take_curves(take)
    for curve, own in ((tempo, 120.0), (loudness, 64.0)):
        assert curve.low is not None
        assert curve.high is not None
        known = ~np.isnan(curve.low)
        assert known.sum() > 20
        assert np.all(curve.low[known] < own)
        assert np.all(curve.high[known] > own)
    assert "references" in tempo.words_at(3.0)


@given(st.integers(2, 400), st.integers(5, 60), st.integers(0, 1000))
def test_a_thinned_curve_keeps_the_highest_and_the_lowest_in_view(
    count: int, most: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    times, values = np.sort(rng.uniform(0, 60, count)), rng.uniform(40, 160, count)
    inside = values[(times >= 20) & (times <= 40)]
    drawn = thinned(times, values, 20.0, 40.0, most)
    assert len(drawn.times) <= max(most + 3, 4)
    if len(inside):
        assert drawn.highest.max() >= inside.max()
        assert drawn.lowest.min() <= inside.min()


def test_a_dense_curve_is_a_line_on_its_range_and_breaks_where_nothing_is_known() -> None:
    middle = np.array([5.0, 2.0, np.nan, 8.0])
    image = curve_raster(middle - 1, middle + 1, middle, 10, 1, 7, 9)
    assert [np.flatnonzero(column == 9).tolist() for column in image.T] == [
        *([5], [2, 3, 4, 5], [], [8]),
    ]
    assert np.flatnonzero(image[:, 0] == 7).tolist() == [4, 6]
    assert not image[:, 2].any()


@given(st.integers(1, 5000), st.floats(0, 2), st.floats(0.001, 2), st.integers(0, 100))
def test_a_waveform_shows_every_peak_at_every_zoom(
    frames: int, start: float, length: float, seed: int
) -> None:
    samples = np.random.default_rng(seed).uniform(-1, 1, frames).astype(np.float32)
    sound = waveform_of(np.split(samples, [frames // 3, frames // 2]), 1000)
    edges = np.linspace(start, start + length, 20)
    lowest, highest = sound.columns(edges)
    for left, right, low, high in zip(edges[:-1], edges[1:], lowest, highest, strict=True):
        first = int(np.ceil(left * 1000 / FINEST)) * FINEST
        last = int(right * 1000 // FINEST) * FINEST
        inside = samples[first:last]
        if len(inside) and right - left < FINEST / 1000 * 4:
            assert high >= inside.max() - 1e-6
            assert low <= inside.min() + 1e-6


def test_silence_after_the_end_is_drawn_as_silence() -> None:
    sound = waveform_of([np.ones(3200, np.float32)], 1000)
    lowest, highest = sound.columns(np.linspace(0, 6.4, 13))
    assert highest.tolist() == [1.0] * 6 + [0.0] * 6
    assert lowest[6:].tolist() == [0.0] * 6


def test_the_waveform_of_a_file_is_its_own(tmp_path: Path) -> None:
    path = tmp_path / "sound.wav"
    write_wav(path, np.concatenate([np.zeros(8000), np.full(8000, 0.5)]).astype(np.float32), 8000)
    told: list[float] = []
    sound = read_waveform(path, lambda done, _doing: told.append(done))
    _, highest = sound.columns(np.array([0.0, 0.9, 1.1, 1.9]))
    assert highest == pytest.approx([0.0, 0.5, 0.5], abs=0.02)
    assert told[-1] == 1.0


def followed(sound: Waveform | AudioError) -> tuple[HeldBackground, Roll, SoundLane]:
    def read(_path: Path, _progress: object) -> Waveform:
        if isinstance(sound, AudioError):
            raise sound
        return sound

    background, roll = HeldBackground(), Roll()
    lane = SoundLane(background, read, roll)
    lane.follow(Scoring(Take(Path("a.wav"), performance(), HEARD)))
    return background, roll, lane


def test_sound_is_read_once_for_a_take_and_drawn_when_it_is_there() -> None:
    sound = waveform_of([np.zeros(100, np.float32)], 1000)
    background, roll, lane = followed(sound)
    assert roll.sound == READING
    lane.follow(Scoring(Take(Path("a.wav"), performance(), HEARD), 0.5))
    assert len(background.pending) == 1
    background.run_next()
    assert roll.sound is sound
    lane.follow(Scoring(Take(Path("keys.mid"), performance())))
    assert roll.sound is None


def test_sound_that_cannot_be_read_is_said_in_its_lane() -> None:
    background, roll, _ = followed(AudioError("is no sound.", where="a.wav", remedy="Look."))
    background.run_next()
    assert roll.sound == "The sound cannot be drawn: Is no sound."


def test_lanes_are_those_that_say_something_and_leave_the_keys_room(qtbot: QtBot) -> None:
    take, roll = scale_at(np.full(32, 0.5), np.full(32, 64)), Roll()
    roll.show(take.performance, None, take_curves(take))
    assert [lane.name for lane in lanes_of(roll)] == ["Tempo", "Loudness", "Sustain"]
    roll.show_sound(waveform_of([np.zeros(100, np.float32)], 1000))
    lanes = lanes_of(roll)
    assert lanes[0].name == "Sound"
    assert sum(lane_heights(lanes, 16.0, 200.0)) < 120
    assert "Tempo 120 to 120 quarter notes a minute" in roll.summary()
