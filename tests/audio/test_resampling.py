"""Resampling keeps length, pitch and level, whatever the blocks."""

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings

from piano_core.audio import resampled
from tests.audio.sounds import chord

RATES = [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 88_200, 96_000, 192_000]


@settings(max_examples=60, deadline=None)
@given(
    rate=st.sampled_from(RATES),
    new_rate=st.sampled_from(RATES),
    lengths=st.lists(st.integers(0, 5000), min_size=1, max_size=20),
)
def test_length_follows_the_rates_to_a_frame(rate: int, new_rate: int, lengths: list[int]):
    blocks = [np.zeros((length, 1), np.float32) for length in lengths]
    out = sum(len(block) for block in resampled(blocks, rate, new_rate))
    assert abs(out - sum(lengths) * new_rate / rate) <= 1


@settings(max_examples=20, deadline=None)
@given(cuts=st.lists(st.integers(0, 44_100), max_size=10), channels=st.sampled_from([1, 2]))
def test_blocks_give_what_one_block_gives(cuts: list[int], channels: int):
    sound = chord(1.0, 44_100, channels)
    parts = np.split(sound, sorted(cuts))
    streamed = np.concatenate(list(resampled(parts, 44_100, 16_000)))
    at_once = np.concatenate(list(resampled([sound], 44_100, 16_000)))
    np.testing.assert_allclose(streamed, at_once, atol=1e-6)


def test_a_tone_keeps_its_pitch_and_level_and_what_is_too_high_is_gone():
    t = np.arange(44_100) / 44_100
    tone = 0.5 * np.sin(2 * np.pi * 1000 * t)
    whistle = 0.5 * np.sin(2 * np.pi * 12_000 * t)  # above half of 16 kHz: would fold to 4 kHz
    (low,) = _spectra([tone])
    (both,) = _spectra([tone + whistle])
    assert np.argmax(low) == 1000
    assert low[1000] == pytest.approx(0.5, rel=1e-3)
    assert both[4000] < 0.5 * 10 ** (-100 / 20)


def test_equal_rates_pass_untouched():
    sound = chord(0.1, 44_100)
    (same,) = resampled([sound], 44_100, 44_100)
    assert same is sound


def _spectra(tones: list[np.ndarray]) -> list[np.ndarray]:
    """Amplitude a Hz after resampling from 44.1 to 16 kHz, Hann window over one second."""
    spectra: list[np.ndarray] = []
    for tone in tones:
        blocks = resampled([tone.astype(np.float32)[:, None]], 44_100, 16_000)
        window = np.hanning(16_000)
        sound = np.concatenate(list(blocks))[:, 0]
        spectra.append(np.abs(np.fft.rfft(sound * window)) * 2 / window.sum())
    return spectra
