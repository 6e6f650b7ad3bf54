"""Independent noise is found at its size; courses that move on purpose are none."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from piano_core.features.noise import independent_noise
from piano_core.features.voices import lines
from piano_core.performance import note_array
from piano_core.skyline import skyline


@settings(max_examples=20, deadline=None)
@given(size=st.floats(0.005, 0.1), seed=st.integers(0, 1000))
def test_uneven_onsets_are_measured_in_their_own_unit(size: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    onsets = 0.5 * np.arange(400) + rng.normal(0.0, size, 400)
    assert independent_noise([np.diff(onsets) - 0.5]) == pytest.approx(size, rel=0.35)


def test_rubato_is_no_noise() -> None:
    beat_s = 0.5 * np.exp(0.3 * np.sin(np.arange(100) / 6))
    assert independent_noise([beat_s - 0.5]) == 0.0


def test_too_few_steps_say_nothing() -> None:
    assert np.isnan(independent_noise([np.array([0.1, -0.1, 0.1])]))
    assert np.isnan(independent_noise([]))


def test_the_melody_is_what_nothing_higher_sounds_with() -> None:
    notes = note_array(
        [(0.0, 1.0, 72, 80), (0.0, 0.5, 48, 50), (0.5, 0.9, 55, 50), (1.0, 2.0, 74, 82)]
    )
    melody = skyline(notes)
    assert melody.tolist() == [True, False, False, True]
    assert [line.tolist() for line in lines(notes, melody.astype(np.intp))] == [[50, 50], [80, 82]]
