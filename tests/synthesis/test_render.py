"""A rendered performance has the pitches, loudness, decay and dampers of a piano."""

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given, settings

from piano_core.performance import Pedal, Performance, note_array, pedal_array
from piano_core.synthesis import TAIL_S, render
from piano_core.synthesis.strings import (
    fundamental_hz,
    inharmonicity,
    partial_frequencies,
    prompt_decay,
)

RATE = 44_100
SUSTAIN, SOSTENUTO, SOFT = int(Pedal.SUSTAIN), int(Pedal.SOSTENUTO), int(Pedal.SOFT)


def sound_of(
    *notes: tuple[float, float, int, int],
    pedals: tuple[tuple[float, int, int], ...] = (),
    duration_s: float = 0.0,
) -> np.ndarray:
    """Mono, (frames,)."""
    return render(Performance(note_array(notes), pedal_array(pedals), duration_s), RATE, 1)[:, 0]


def level_db(sound: np.ndarray, start_s: float, end_s: float) -> float:
    part = sound[round(start_s * RATE) : round(end_s * RATE)].astype(np.float64)
    return float(20 * np.log10(np.sqrt(np.mean(part**2)) + 1e-12))


def spectrum(sound: np.ndarray, start_s: float, end_s: float) -> tuple[np.ndarray, np.ndarray]:
    """Frequencies in Hz and amplitudes, Hann window, eight times interpolated."""
    part = sound[round(start_s * RATE) : round(end_s * RATE)]
    size = 8 * len(part)
    return np.fft.rfftfreq(size, 1 / RATE), np.abs(np.fft.rfft(part * np.hanning(len(part)), size))


def centroid_hz(sound: np.ndarray) -> float:
    frequency, amplitude = spectrum(sound, 0.1, 0.6)
    return float(np.sum(frequency * amplitude**2) / np.sum(amplitude**2))


@pytest.mark.parametrize("pitch", [21, 33, 45, 60, 69, 81, 93])
def test_partials_stand_where_stiff_strings_put_them(pitch: int):
    frequency, amplitude = spectrum(sound_of((0.0, 3.0, pitch, 90)), 0.1, 1.6)
    strongest = amplitude.max()
    expected = partial_frequencies(pitch, RATE)[1:6] if pitch < 30 else [fundamental_hz(pitch)]
    for partial in [*expected, *partial_frequencies(pitch, RATE)[1:3]]:
        near = np.abs(frequency - partial) < fundamental_hz(pitch) / 4
        peak = frequency[near][np.argmax(amplitude[near])]
        assert amplitude[near].max() > strongest / 1000
        assert abs(1200 * np.log2(peak / partial)) < 2.0


def test_partials_are_stretched_as_published():
    assert fundamental_hz(69) == 440.0
    assert 1e-4 < inharmonicity(45) < 3e-4  # Conklin 1999: about 1e-4 in the middle bass
    assert 5e-4 < inharmonicity(69) < 1e-3
    tenth = partial_frequencies(60, RATE)[9]
    assert 1200 * np.log2(tenth / (10 * fundamental_hz(60))) == pytest.approx(30, abs=12)


def test_a_harder_stroke_is_louder_and_brighter():
    sounds = [sound_of((0.0, 1.0, 60, velocity)) for velocity in (20, 50, 80, 110)]
    levels = [level_db(sound, 0, 0.5) for sound in sounds]
    assert all(7 < step < 12 for step in np.diff(levels))
    brightness = [centroid_hz(sound) for sound in sounds]
    assert all(np.diff(brightness) > 0)


def test_decay_has_two_stages_and_is_slower_in_the_bass():
    sound = sound_of((0.0, 12.0, 60, 90))
    early = level_db(sound, 0.1, 0.6) - level_db(sound, 1.1, 1.6)
    late = level_db(sound, 8.0, 8.5) - level_db(sound, 9.0, 9.5)
    assert early == pytest.approx(20 * np.log10(np.e) * prompt_decay(60), rel=0.25)
    assert late < early / 2
    bass = sound_of((0.0, 12.0, 36, 90))
    assert level_db(bass, 1.1, 1.6) - level_db(bass, 0.1, 0.6) > -early


def test_the_damper_stops_a_string_and_the_highest_have_none():
    damped = sound_of((0.0, 0.5, 60, 90), duration_s=2.0)
    assert level_db(damped, 0.3, 0.5) - level_db(damped, 1.0, 1.2) > 60
    free = sound_of((0.0, 0.2, 92, 90), duration_s=2.0)
    held = sound_of((0.0, 2.0, 92, 90), duration_s=2.0)
    np.testing.assert_array_equal(free, held)


def test_the_sustain_pedal_lets_strings_ring_until_it_comes_up():
    down = ((0.2, SUSTAIN, 127), (2.0, SUSTAIN, 0))
    held = sound_of((0.0, 0.5, 60, 90), pedals=down, duration_s=3.0)
    key = sound_of((0.0, 2.0, 60, 90), duration_s=3.0)
    assert level_db(held, 1.5, 1.9) == pytest.approx(level_db(key, 1.5, 1.9), abs=1.5)
    assert level_db(held, 1.5, 1.9) - level_db(held, 2.7, 2.9) > 60


def test_half_pedal_damps_slowly_and_a_late_pedal_catches_what_is_left():
    levels = [
        level_db(
            sound_of((0.0, 0.3, 48, 90), pedals=((0.1, SUSTAIN, value),), duration_s=1.0), 0.5, 0.7
        )
        for value in (0, 58, 64, 127)
    ]
    assert all(np.diff(levels) > 6)
    caught = sound_of((0.0, 0.3, 48, 90), pedals=((0.4, SUSTAIN, 127),), duration_s=2.0)
    dry = sound_of((0.0, 0.3, 48, 90), duration_s=2.0)
    assert level_db(caught, 1.5, 1.8) > level_db(dry, 1.5, 1.8) + 40


def test_the_sostenuto_pedal_holds_only_keys_that_were_down():
    pedals = ((0.5, SOSTENUTO, 127), (3.0, SOSTENUTO, 0))
    held = sound_of((0.0, 0.7, 48, 90), pedals=pedals, duration_s=4.0)
    later = sound_of((0.8, 1.2, 48, 90), pedals=pedals, duration_s=4.0)
    assert level_db(held, 2.0, 2.5) - level_db(later, 2.0, 2.5) > 40
    assert level_db(held, 2.5, 2.9) - level_db(held, 3.8, 4.0) > 60


def test_the_soft_pedal_is_softer_and_darker():
    soft = sound_of((0.0, 1.0, 60, 80), pedals=((0.0, SOFT, 127),))
    loud = sound_of((0.0, 1.0, 60, 80))
    assert level_db(soft, 0, 0.5) < level_db(loud, 0, 0.5) - 2
    assert centroid_hz(soft) < centroid_hz(loud)


def test_other_strings_answer_under_the_pedal_and_stay_behind():
    open_strings = sound_of((0.1, 0.2, 48, 90), pedals=((0.0, SUSTAIN, 127),), duration_s=2.0)
    only_key = sound_of((0.1, 2.0, 48, 90), duration_s=2.0)
    halo = open_strings - only_key
    assert -45 < level_db(halo, 0.5, 1.5) - level_db(open_strings, 0.5, 1.5) < -10
    frequency, amplitude = spectrum(halo, 0.3, 1.8)
    fifth = np.abs(frequency - partial_frequencies(55, RATE)[1]) < 1  # shares G4 with C3
    between = np.abs(frequency - 1.03 * partial_frequencies(55, RATE)[1]) < 1
    assert amplitude[fifth].max() > 10 * amplitude[between].max()


def test_a_stroke_begins_with_a_knock():
    sound = sound_of((0.0, 1.0, 96, 90))
    frequency, at_start = spectrum(sound, 0.0, 0.05)
    _, later = spectrum(sound, 0.3, 0.35)
    low = (frequency > 100) & (frequency < 1000)
    assert at_start[low].sum() > 20 * later[low].sum()


def test_the_same_performance_gives_the_same_samples_and_nothing_is_silent():
    notes = ((0.0, 0.4, 60, 70), (0.2, 0.8, 64, 90))
    pedals = ((0.1, SUSTAIN, 127),)
    np.testing.assert_array_equal(sound_of(*notes, pedals=pedals), sound_of(*notes, pedals=pedals))
    assert not sound_of(duration_s=1.0).any()


def test_left_hand_sounds_from_the_left():
    performance = Performance(note_array([(0.0, 1.0, 30, 80)]), pedal_array(), 1.0)
    left, right = np.abs(render(performance, RATE, 2)).sum(axis=0)
    assert left > 1.3 * right
    with pytest.raises(ValueError, match="1 or 2 channels"):
        render(performance, RATE, 3)


def test_other_sample_rates_sound_the_same():
    performance = Performance(
        note_array([(0.0, 1.0, 48, 80), (0.5, 1.5, 67, 80)]), pedal_array([(0.2, 64, 127)]), 2.0
    )
    low, high = render(performance, 22_050, 1)[:, 0], render(performance, 44_100, 1)[::2, 0]
    assert np.std(low - high) < 0.05 * np.std(high)


def test_a_wall_of_sound_is_made_softer_not_clipped():
    notes = [(0.0, 2.0, pitch, 127) for pitch in range(21, 109)]
    sound = sound_of(*notes)
    assert 0.9 < np.abs(sound).max() <= 0.98 + 1e-6


@st.composite
def performances(draw: st.DrawFn) -> Performance:
    note = st.tuples(
        st.floats(0, 3), st.floats(0, 1.5), st.integers(0, 127), st.integers(0, 127)
    ).map(lambda n: (n[0], n[0] + n[1], n[2], n[3]))
    pedal = st.tuples(st.floats(0, 4), st.sampled_from([64, 66, 67]), st.integers(0, 127))
    notes, pedals = draw(st.lists(note, max_size=6)), draw(st.lists(pedal, max_size=6))
    return Performance(note_array(notes), pedal_array(pedals), draw(st.floats(0, 5)))


@settings(max_examples=40, deadline=None)
@given(performance=performances(), channels=st.sampled_from([1, 2]))
def test_anything_played_is_rendered_within_full_scale(performance: Performance, channels: int):
    sound = render(performance, 8000, channels)
    assert sound.shape == (round((performance.duration_s + TAIL_S) * 8000), channels)
    assert sound.dtype == np.float32
    assert np.isfinite(sound).all()
    assert np.abs(sound).max(initial=0) <= 0.98 + 1e-6
