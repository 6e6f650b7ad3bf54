"""A log-mel spectrogram says which pitch sounds when, and how loud."""

import numpy as np
import pytest

from piano_core.audio import MelScale, log_mel

SCALE = MelScale()


def tone(hertz: float, amplitude: float = 1.0, seconds: float = 1.0) -> np.ndarray:
    t = np.arange(round(seconds * SCALE.sample_rate)) / SCALE.sample_rate
    return (amplitude * np.sin(2 * np.pi * hertz * t)).astype(np.float32)


def centres_hz() -> np.ndarray:
    """Where each band is loudest, found by its own filter."""
    bins = np.fft.rfftfreq(SCALE.window, 1 / SCALE.sample_rate)
    filters = SCALE.filters()
    return (filters * bins[:, None]).sum(axis=0) / filters.sum(axis=0)


def test_there_is_a_frame_a_hop_and_every_band_hears_something():
    spectrogram = log_mel(tone(440), SCALE)
    assert spectrogram.shape == (SCALE.frames(16_000), 128) == (101, 128)
    assert (SCALE.filters().sum(axis=0) > 0).all()
    centres = centres_hz()
    assert (np.diff(centres) > 0).all()
    assert centres[0] > 27
    assert centres[-1] < 7000


@pytest.mark.parametrize("hertz", [110.0, 440.0, 1000.0, 4186.0])
@pytest.mark.parametrize("level_db", [0, -40])
def test_a_sine_is_loudest_in_its_band_at_its_level(hertz: float, level_db: float):
    middle = log_mel(tone(hertz, 10 ** (level_db / 20)), SCALE)[50]
    near = np.abs(centres_hz() - hertz).argmin()
    assert abs(int(middle.argmax()) - near) <= 1
    assert middle.max() == pytest.approx(level_db, abs=4)  # a wide band holds the whole line


def test_time_is_where_it_should_be_and_silence_is_the_floor():
    sound = np.concatenate([np.zeros(8000, np.float32), tone(440, seconds=0.5)])
    spectrogram = log_mel(sound, SCALE)
    loud = spectrogram.max(axis=1) > -20
    assert np.argmax(loud) * SCALE.hop / SCALE.sample_rate == pytest.approx(0.5, abs=0.04)
    assert (spectrogram[:40] == SCALE.floor_db).all()


def test_the_empty_sound_and_stereo():
    assert log_mel(np.zeros(0, np.float32), SCALE).shape == (1, 128)
    with pytest.raises(ValueError, match="one channel"):
        log_mel(np.zeros((100, 2), np.float32), SCALE)
