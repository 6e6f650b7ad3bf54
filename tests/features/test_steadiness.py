"""Waits, unevenness and slips are told from rubato, ritardando and restarts told from both."""

import numpy as np

from piano_core.features import FEATURE_NAMES, extract_features
from piano_core.performance import NOTE_DTYPE, Performance, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Score

BEATS = 48
TUNE = np.random.default_rng(5).integers(60, 80, BEATS)


def written() -> Score:
    notes = np.zeros(BEATS, SCORE_NOTE_DTYPE)
    notes["onset_beat"], notes["duration_beat"] = np.arange(BEATS), 1.0
    notes["pitch"], notes["staff"], notes["bar"] = TUNE, 1, 1 + np.arange(BEATS) // 4
    return Score(notes, 4.0, 120.0)


def played(step_s: np.ndarray) -> Performance:
    """The tune with these seconds from each note to the next."""
    notes = np.zeros(BEATS, NOTE_DTYPE)
    notes["onset_s"] = np.concatenate([[0.0], np.cumsum(step_s)])
    notes["offset_s"] = notes["onset_s"] + 0.4
    notes["pitch"], notes["velocity"] = TUNE, 64
    return Performance(notes, pedal_array(), 0.0)


def measured(performance: Performance) -> dict[str, float]:
    row = extract_features(performance, written())
    return dict(zip(FEATURE_NAMES, row.tolist(), strict=True))


def test_a_wait_is_lost_time_and_rubato_is_not() -> None:
    even = np.full(BEATS - 1, 0.5)
    waiting = even.copy()
    waiting[20] += 2.0
    rubato = 0.5 * np.exp(0.25 * np.sin(np.arange(BEATS - 1) / 5))
    assert measured(played(even))["steadiness.lost_share"] == 0.0
    assert measured(played(waiting))["steadiness.longest_lost_s"] > 1.8
    assert measured(played(waiting))["slips.hesitation_share"] > 0
    assert measured(played(rubato))["steadiness.lost_share"] < 0.02
    assert measured(played(rubato))["slips.hesitation_share"] == 0


def test_uneven_steps_are_noise_and_a_phrase_is_not() -> None:
    rng = np.random.default_rng(0)
    onsets = 0.5 * np.arange(BEATS) + rng.normal(0, 0.05, BEATS)
    uneven = measured(played(np.diff(onsets)))
    rubato = measured(played(0.5 * np.exp(0.25 * np.sin(np.arange(BEATS - 1) / 5))))
    assert uneven["steadiness.noise_s"] > 0.02
    assert rubato["steadiness.noise_s"] < 0.01
    assert rubato["steadiness.phrase_course"] > uneven["steadiness.phrase_course"]


def test_slips_are_counted_against_what_was_tried() -> None:
    clean = played(np.full(BEATS - 1, 0.5))
    notes = clean.notes.copy()
    notes["pitch"][5] += 1
    wrong = measured(Performance(notes, pedal_array(), 0.0))
    assert wrong["slips.wrong_share"] == 1 / BEATS
    half = measured(Performance(clean.notes[: BEATS // 2], pedal_array(), 0.0))
    assert half["slips.fault_share"] == 0.0
    assert half["slips.reach"] == 0.5


def test_other_music_has_no_slips() -> None:
    notes = played(np.full(BEATS - 1, 0.5)).notes.copy()
    notes["pitch"] = np.random.default_rng(1).integers(30, 100, BEATS)
    assert np.isnan(measured(Performance(notes, pedal_array(), 0.0))["slips.fault_share"])
