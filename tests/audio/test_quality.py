"""What is wrong with a recording is measured, and what to do about it is said."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import QualityMeter, RecordingQuality, assess, write_wav
from piano_core.corpora import open_corpus
from piano_core.errors import AudioError
from piano_core.synthesis import render
from tests.audio.sounds import Sound, chord, write_sound

RATE = 44_100


@pytest.fixture(scope="module")
def playing() -> Sound:
    """Half a minute of pedalled Beethoven, stereo."""
    return render(open_corpus("demo").performance("demo/beethoven_elise-dreamer-2"), RATE)


def measured(sound: Sound, block: int = 50_000) -> RecordingQuality:
    meter = QualityMeter(RATE, sound.shape[1])
    for at in range(0, len(sound), block):
        meter.push(sound[at : at + block].astype(np.float32))
    return meter.quality()


def codes(sound: Sound) -> list[str]:
    return [warning.code for warning in measured(sound).warnings]


def hum(mains: float, level_db: float, frames: int) -> Sound:
    """Three harmonics, the first with the given power."""
    t = np.arange(frames) / RATE
    waves = [a * np.sin(2 * np.pi * mains * k * t + k) for k, a in ((1, 1.0), (2, 0.7), (3, 0.4))]
    return (np.sqrt(2) * 10 ** (level_db / 20) * sum(waves))[:, None].astype(np.float32)


def noise(level_db: float, frames: int) -> Sound:
    rng = np.random.default_rng(0)
    return rng.normal(0, 10 ** (level_db / 20), (frames, 1)).astype(np.float32)


def test_a_clean_recording_has_no_warnings(playing: Sound):
    assert codes(playing) == []


@pytest.mark.parametrize("level_db", [-50, -40, -30])
def test_the_noise_floor_is_measured_through_the_music(playing: Sound, level_db: float):
    floor = measured(playing + noise(level_db, len(playing))).noise_db
    below_4_khz = 10 * np.log10(4000 / (RATE / 2))
    assert floor == pytest.approx(level_db + below_4_khz, abs=2)


def test_noise_near_the_music_is_warned_of(playing: Sound):
    assert codes(playing + noise(-60, len(playing))) == []
    assert codes(playing + noise(-35, len(playing))) == ["noisy"]


@pytest.mark.parametrize("mains", [50, 60])
@pytest.mark.parametrize("drift", [0.998, 1.0, 1.002])
def test_mains_hum_is_found_with_its_level(playing: Sound, mains: int, drift: float):
    quality = measured(playing + hum(mains * drift, -45, len(playing)))
    assert quality.hum is not None
    assert quality.hum[0] == mains
    assert quality.hum[1] == pytest.approx(-45 + 10 * np.log10(1 + 0.49 + 0.16), abs=2.5)
    assert [warning.code for warning in quality.warnings] == ["hum"]


@pytest.mark.parametrize("pitch_hz", [49.0, 61.7, 98.0, 123.5])
def test_a_long_bass_note_beside_the_mains_frequency_is_not_hum(pitch_hz: float):
    assert measured(hum(pitch_hz, -20, 40 * RATE)).hum is None


def test_clipping_is_counted_and_placed(playing: Sound):
    loud = playing.copy()
    loud[10 * RATE :] *= 1.2 / np.abs(loud[10 * RATE :]).max()
    first = np.argmax((np.abs(loud) > 1).any(axis=1)) / RATE
    quality = measured(np.clip(loud, -1, 1))
    assert quality.flat_tops >= 3
    assert quality.first_flat_top_s == pytest.approx(first, abs=0.05)
    (warning,) = quality.warnings
    assert warning.code == "clipped"
    assert "move the microphone away from the piano" in warning.sentence


def test_a_low_note_at_full_scale_is_not_clipped():
    t = np.arange(10 * RATE) / RATE
    tone = np.round(32767 * np.sin(2 * np.pi * 55 * t)) / 32768
    assert measured(tone[:, None]).flat_tops == 0


def test_blocks_do_not_matter(playing: Sound):
    loud = np.clip(playing * 8, -1, 1)[: 6 * RATE]
    small, whole = measured(loud, 999), measured(loud, len(loud))
    assert small.correlation == pytest.approx(whole.correlation)
    assert replace(small, correlation=whole.correlation) == whole


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (lambda x: x * 0.01, ["too_quiet"]),
        (lambda x: x * 0, ["silent"]),
        (lambda x: x[RATE : 4 * RATE], ["too_short"]),
        (lambda x: np.concatenate([x, np.zeros_like(x), x[:1] * 0]), ["much_silence"]),
        (lambda x: x * [0, 1], ["dead_channel"]),
        (lambda x: x * [1, -1], ["opposite_channels"]),
        (lambda x: x[:, :1], []),
    ],
)
def test_each_fault_is_named(playing: Sound, change: Callable[[Sound], Sound], expected: list[str]):
    assert codes(change(playing)) == expected


def test_a_dead_channel_is_named_and_levels_are_those_of_the_living_one(playing: Sound):
    left = playing[:, :1] + noise(-50, len(playing)) + hum(50, -45, len(playing))
    half, alone = measured(np.hstack([left, 0 * left])), measured(left)
    assert half.dead_channel == "right"
    assert "only the left one is judged" in half.warnings[-1].sentence
    for name in ("loud_db", "noise_db", "silent_share"):
        assert getattr(half, name) == pytest.approx(getattr(alone, name), abs=0.6)
    assert half.hum is not None and alone.hum is not None
    assert half.hum[1] == pytest.approx(alone.hum[1], abs=0.6)


def test_every_warning_says_what_is_wrong_and_then_what_to_do():
    bad = RecordingQuality(
        duration_s=3.0,
        peak_db=0.0,
        loud_db=-20.0,
        noise_db=-40.0,
        hum=(50, -40.0),
        flat_tops=7,
        first_flat_top_s=61.0,
        silent_share=0.8,
        dead_channel="left",
        correlation=-1.0,
        missing="take.wav: can be read for 3.0 s only.",
        misnamed="MP3",
    )
    others = replace(bad, flat_tops=0, loud_db=-55.0, dead_channel=None)
    silent = replace(bad, loud_db=-120.0)
    warnings = {w.code: w.sentence for each in (bad, others, silent) for w in each.warnings}
    assert len(warnings) == 11
    assert "7 places, the first at 1:01" in warnings["clipped"]
    assert all(sentence.count(". ") >= 1 for sentence in warnings.values())


def test_files_are_assessed_and_damage_is_a_warning(tmp_path: Path, playing: Sound):
    path = tmp_path / "take.wav"
    write_wav(path, playing, RATE)
    assert assess(path).warnings == ()
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    (warning,) = assess(path).warnings
    assert warning.code == "cut_short"
    assert str(path) in warning.sentence


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".mp3", ".m4a"])
def test_a_file_of_zeros_is_heard_as_silence(tmp_path: Path, suffix: str):
    path = write_sound(tmp_path / f"take{suffix}", np.zeros((8 * RATE, 2), np.float32), RATE)
    (warning,) = assess(path).warnings
    assert warning.code == "silent"


def test_a_wrong_ending_is_a_warning_and_no_sound_an_error(tmp_path: Path):
    path = write_sound(tmp_path / "take.mp3", chord(6, RATE), RATE).rename(tmp_path / "take.wav")
    assert [warning.code for warning in assess(path).warnings] == ["misnamed"]
    (tmp_path / "empty.wav").touch()
    with pytest.raises(AudioError, match="is empty"):
        assess(tmp_path / "empty.wav")
