"""Slowed-down sound keeps its pitch, is as long as was asked, and strokes stay where they are."""

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings

from piano_core.audio import stretched

RATE = 44_100


def slowed(sound: np.ndarray, speed: float, block: int = 4096) -> np.ndarray:
    blocks = [sound[at : at + block] for at in range(0, len(sound), block)]
    return np.concatenate(list(stretched(blocks, RATE, speed)))


def tone(hertz: float, seconds: float) -> np.ndarray:
    times = np.arange(round(seconds * RATE)) / RATE
    return np.repeat(0.5 * np.sin(2 * np.pi * hertz * times), 2).reshape(-1, 2).astype(np.float32)


@pytest.mark.parametrize("speed", [0.5, 0.65, 0.9])
@pytest.mark.parametrize("hertz", [65.4, 440.3, 2093.0])
def test_a_tone_keeps_its_pitch_and_level(hertz: float, speed: float) -> None:
    slow = slowed(tone(hertz, 2.0), speed)[RATE // 2 : -RATE // 2, 0]
    spectrum = np.abs(np.fft.rfft(slow * np.hanning(len(slow)), 8 * len(slow)))
    found = spectrum.argmax() * RATE / (8 * len(slow))
    assert abs(1200 * np.log2(found / hertz)) < 2.0
    levels = [np.sqrt(np.mean(part**2)) for part in np.array_split(slow, 20)]
    assert np.allclose(levels, 0.5 / np.sqrt(2), rtol=0.03)


@pytest.mark.parametrize("speed", [0.5, 0.75])
def test_strokes_lie_where_they_should_within_a_hundredth(speed: float) -> None:
    sound = np.zeros((4 * RATE, 2), np.float32)
    ringing = tone(660, 1.0) * np.exp(-6 * np.arange(RATE) / RATE)[:, None].astype(np.float32)
    for second in (0.25, 1.0, 1.7, 2.9):
        at = round(second * RATE)
        sound[at : at + RATE] += ringing
    slow = np.abs(slowed(sound, speed)[:, 0])
    for second in (0.25, 1.0, 1.7, 2.9):
        place = round(second / speed * RATE)
        around = slow[place - RATE // 20 : place + RATE // 20]
        begins = (np.argmax(around > 0.2) - RATE // 20) / RATE
        assert abs(begins) < 0.015


@settings(max_examples=25, deadline=None)
@given(frames=st.integers(0, 9000), speed=st.floats(0.25, 1.0), block=st.integers(1, 5000))
def test_length_is_what_was_asked_however_it_comes_in(
    frames: int, speed: float, block: int
) -> None:
    sound = np.random.default_rng(frames).normal(0, 0.1, (frames, 1)).astype(np.float32)
    if not frames:
        assert list(stretched([], RATE, speed)) == []
        return
    slow = slowed(sound, speed, block)
    assert len(slow) == round(frames / speed)
    assert np.isfinite(slow).all()
    assert np.array_equal(slow, slowed(sound, speed, 700))


def test_full_speed_passes_through_and_others_are_refused() -> None:
    block = np.ones((10, 2), np.float32)
    assert next(stretched([block], RATE, 1.0)) is block
    with pytest.raises(ValueError, match="slowed"):
        next(stretched([block], RATE, 1.5))


def test_the_stereo_image_stays() -> None:
    sound = tone(440.0, 1.0)
    sound[:, 1] *= -0.25
    slow = slowed(sound, 0.5)[RATE // 2 : -RATE // 2]
    assert np.allclose(slow[:, 1], -0.25 * slow[:, 0], atol=1e-4)
