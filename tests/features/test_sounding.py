"""Strings sound until the key and the pedals let them stop, or the key is struck again."""

import numpy as np

from piano_core.features import sounding_offsets
from piano_core.performance import Pedal, Performance, note_array, pedal_array


def offsets(rows: list, pedals: list, duration: float = 10.0) -> list[float]:
    return sounding_offsets(Performance(note_array(rows), pedal_array(pedals), duration)).tolist()


def test_without_pedal_a_note_ends_with_its_key():
    assert offsets([(0, 1, 60, 64)], []) == [1.0]


def test_the_sustain_pedal_carries_a_released_note():
    pedals = [(0.5, Pedal.SUSTAIN, 127), (3.0, Pedal.SUSTAIN, 0)]
    assert offsets([(0, 1, 60, 64), (3.5, 4, 62, 64)], pedals) == [3.0, 4.0]


def test_a_pedal_that_comes_after_the_release_carries_nothing():
    assert offsets([(0, 1, 60, 64)], [(1.5, Pedal.SUSTAIN, 127)]) == [1.0]


def test_a_pedal_never_lifted_carries_to_the_end():
    assert offsets([(0, 1, 60, 64)], [(0.5, Pedal.SUSTAIN, 127)]) == [10.0]


def test_a_new_stroke_ends_the_old_sound():
    pedals = [(0.0, Pedal.SUSTAIN, 127), (5.0, Pedal.SUSTAIN, 0)]
    assert offsets([(0, 1, 60, 64), (2, 3, 60, 64)], pedals) == [2.0, 5.0]


def test_half_depths_below_the_midi_threshold_do_not_count_as_down():
    assert offsets([(0, 1, 60, 64)], [(0.5, Pedal.SUSTAIN, 63)]) == [1.0]


def test_sostenuto_carries_only_what_it_caught():
    pedals = [(0.5, Pedal.SOSTENUTO, 127), (4.0, Pedal.SOSTENUTO, 0)]
    assert offsets([(0, 1, 48, 64), (1, 2, 60, 64)], pedals) == [4.0, 2.0]


def test_a_sounding_note_is_never_shorter_than_its_key():
    rng = np.random.default_rng(3)
    on = rng.uniform(0, 20, 300)
    rows = [(t, t + rng.exponential(0.5), int(rng.integers(50, 70)), 64) for t in on]
    pedals = [(t, Pedal.SUSTAIN, int(rng.integers(128))) for t in rng.uniform(0, 20, 50)]
    performance = Performance(note_array(rows), pedal_array(pedals), 25.0)
    assert (sounding_offsets(performance) >= performance.notes["offset_s"]).all()
