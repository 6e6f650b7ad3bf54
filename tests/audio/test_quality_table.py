"""Which warning follows from which fault, at every recording level: and none from clean playing."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from piano_core.audio import QualityMeter
from piano_core.corpora import open_corpus
from piano_core.performance import Performance
from piano_core.synthesis import render, render_soundfont
from tests.audio.sounds import Sound

RATE = 44_100
PEAKS_DB = (-3, -12, -20, -30)
SOUNDFONTS = Path("/usr/share/sounds/sf2")
RECORDINGS = {  # fast and loud; soft with long pedals
    "bumblebee": "demo/rimsky_bumblebee-dreamer-2",
    "gymnopedie": "demo/satie_gymnopedie_1-poet-3",
}

Fault = Callable[[Sound, np.random.Generator], Sound]


def beside(sound: Sound, other: np.ndarray, below_db: float) -> Sound:
    """The sound and something else, so much below its loud passages."""
    tenths = sound[: len(sound) // 4410 * 4410].reshape(-1, 4410, sound.shape[1])
    loud = np.percentile(np.sqrt(np.mean(tenths**2, axis=(1, 2))), 95)
    scaled = other / np.std(other) * loud * 10 ** (-below_db / 20)
    return (sound + scaled[:, None]).astype(np.float32)


def room(below_db: float, tilt: float) -> Fault:
    """Noise whose power falls with frequency to the power of `tilt`: 0 white, 1 a room, 2 wind."""

    def fault(sound: Sound, rng: np.random.Generator) -> Sound:
        spectrum = np.fft.rfft(rng.normal(size=len(sound)))
        hertz = np.maximum(np.fft.rfftfreq(len(sound), 1 / RATE), 30.0)
        return beside(sound, np.fft.irfft(spectrum * hertz ** (-tilt / 2), len(sound)), below_db)

    return fault


def hum(mains: float, below_db: float) -> Fault:
    def fault(sound: Sound, rng: np.random.Generator) -> Sound:
        t = np.arange(len(sound)) / RATE
        waves = [a * np.sin(2 * np.pi * mains * k * t + k) for k, a in ((1, 1), (2, 0.6), (3, 0.5))]
        return beside(sound, sum(waves), below_db)

    return fault


def clipped(by_db: float) -> Fault:
    """Recorded so much too loud: the level set before does not matter."""

    def fault(sound: Sound, rng: np.random.Generator) -> Sound:
        return np.clip(sound / np.abs(sound).max() * 10 ** (by_db / 20), -1, 1)

    return fault


def room_with_reverberation(sound: Sound, rng: np.random.Generator) -> Sound:
    """The sound of a room of 1 s, 6 dB below the direct one."""
    tail = rng.normal(size=RATE) * np.exp(-6.9 * np.arange(RATE) / RATE)
    size = 1 << int(np.ceil(np.log2(len(sound) + RATE)))
    spectrum = np.fft.rfft(sound.mean(axis=1), size) * np.fft.rfft(tail, size)
    return beside(sound, np.fft.irfft(spectrum, size)[: len(sound)], 6)


TABLE: dict[str, tuple[Fault, list[str]]] = {
    "as it is": (lambda sound, rng: sound, []),
    "in a room": (room_with_reverberation, []),
    "tape hiss far below": (room(50, 0), []),
    "quiet room": (room(40, 1), []),
    "white noise": (room(15, 0), ["noisy"]),
    "fan": (room(10, 1), ["noisy"]),
    "faint hum": (hum(50, 55), []),
    "hum of 50 Hz": (hum(50, 30), ["hum"]),
    "hum of 60 Hz": (hum(60, 30), ["hum"]),
    "too loud": (clipped(6), ["clipped"]),
    "one channel": (lambda sound, rng: sound * np.float32([1, 0]), ["dead_channel"]),
    "polarity": (lambda sound, rng: sound * np.float32([1, -1]), ["opposite_channels"]),
    "four seconds": (lambda sound, rng: sound[: 4 * RATE], ["too_short"]),
    "stopped late": (
        lambda sound, rng: np.concatenate([sound, np.zeros((len(sound) + RATE, 2), np.float32)]),
        ["much_silence"],
    ),
}


def excerpt(name: str) -> Performance:
    return open_corpus("demo").performance(RECORDINGS[name]).excerpt(3.0, 15.0)


@pytest.fixture(scope="module", params=RECORDINGS)
def playing(request: pytest.FixtureRequest) -> Sound:
    return render(excerpt(request.param), RATE)


def codes(sound: Sound, peak_db: float) -> list[str]:
    """Warnings on 16-bit samples; what was clipped, to exactly full scale, is left there."""
    peak = np.abs(sound).max()
    if peak != 1:
        sound = sound * 10 ** (peak_db / 20) / peak
    meter = QualityMeter(RATE, sound.shape[1])
    for at in range(0, len(sound), 65_536):
        block = np.round(sound[at : at + 65_536] * 32768) / 32768
        meter.push(np.clip(block, -1, 1).astype(np.float32))
    return [warning.code for warning in meter.quality().warnings]


@pytest.mark.parametrize("fault", TABLE)
def test_each_fault_has_its_warning_at_every_level(playing: Sound, fault: str):
    change, expected = TABLE[fault]
    changed = change(playing, np.random.default_rng(0))
    assert {peak: codes(changed, peak) for peak in PEAKS_DB} == dict.fromkeys(PEAKS_DB, expected)


@pytest.mark.parametrize("name", RECORDINGS)
@pytest.mark.parametrize("soundfont", ["FluidR3_GM.sf2", "TimGM6mb.sf2"])
def test_clean_playing_of_other_pianos_has_no_warning(name: str, soundfont: str):
    path = SOUNDFONTS / soundfont
    if not path.is_file():
        pytest.skip(f"{path} is not there")
    pytest.importorskip("midirenderer", reason="extra soundfont is not installed")
    played = render_soundfont(excerpt(name), path, RATE)
    assert {peak: codes(played, peak) for peak in PEAKS_DB} == {peak: [] for peak in PEAKS_DB}
