"""With a score, features say how the playing departs from the notation."""

import numpy as np
import pytest

from piano_core.features import FEATURE_NAMES, FEATURES, SCORE_FREE, extract_features
from piano_core.performance import Performance, Source, note_array, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Alignment, Score, align

BEATS = 32


def score(qpm: float = 120.0) -> Score:
    """Eight bars of four: a melody note in quarters over an octave below."""
    rows = []
    for beat in range(BEATS):
        rows.append((beat, 1.0, 72 + (beat * 5) % 8, 1, 1, beat // 4 + 1))
        rows.append((beat, 1.0, 48 + (beat * 3) % 7, 2, 2, beat // 4 + 1))
    return Score(np.array(rows, SCORE_NOTE_DTYPE), 4.0, qpm)


def played(
    beat_s: np.ndarray | float = 0.5, held: float = 1.0, melody: int = 64, lead_s: float = 0.0
) -> list[tuple[float, float, int, int]]:
    lengths = np.full(BEATS, beat_s) if isinstance(beat_s, float) else beat_s
    onsets = 1.0 + np.concatenate([[0.0], np.cumsum(lengths)[:-1]])
    rows = []
    for beat, (onset, length) in enumerate(zip(onsets, lengths, strict=True)):
        rows.append((onset - lead_s, onset + held * length, 72 + (beat * 5) % 8, melody))
        rows.append((onset, onset + held * length, 48 + (beat * 3) % 7, 64))
    return rows


def value(name: str, rows: list, notation: Score | None = None) -> float:
    performance = Performance(note_array(rows), pedal_array(), 0.0)
    return float(extract_features(performance, notation or score())[FEATURE_NAMES.index(name)])


def test_a_performance_as_written_departs_in_nothing():
    rows = played()
    assert value("notated_timing.tempo", rows) == pytest.approx(120.0)
    assert value("notated_timing.tempo_against_mark", rows) == pytest.approx(0.0, abs=1e-9)
    for name in ("tempo_sd", "deviation_sd", "step_precision", "chord_spread_p90"):
        assert value(f"notated_timing.{name}", rows) == pytest.approx(0.0, abs=1e-6)
    assert value("notated_touch.length_p50", rows) == pytest.approx(0.0, abs=1e-6)
    assert value("accuracy.f1", rows) == 1.0


def test_half_tempo_is_an_octave_below_the_mark():
    rows = played(beat_s=1.0)
    assert value("notated_timing.tempo_against_mark", rows) == pytest.approx(-1.0)


def test_a_final_ritardando_broadens_and_slows():
    rows = played(beat_s=0.5 * 1.03 ** np.arange(BEATS))
    assert value("notated_timing.tempo_slope", rows) < 0
    assert value("notated_timing.closing_broadening", rows) > 0.3
    assert value("notated_timing.tempo_lag1", rows) > 0.5


def test_jitter_is_deviation_and_a_smooth_wave_is_not():
    rng = np.random.default_rng(0)
    jitter = played(beat_s=0.5 * 2 ** rng.normal(0, 0.15, BEATS))
    wave = played(beat_s=0.5 * 2 ** (0.2 * np.sin(np.arange(BEATS) / 5)))
    for name in ("deviation_sd", "tempo_roughness", "step_precision"):
        assert value(f"notated_timing.{name}", jitter) > 2 * value(f"notated_timing.{name}", wave)


def test_staccato_is_half_of_what_is_written():
    assert value("notated_touch.length_p50", played(held=0.5)) == pytest.approx(-1.0, abs=1e-6)
    assert value("notated_touch.short_share", played(held=0.4)) == 1.0


def test_voicing_and_lead_of_the_written_top():
    rows = played(melody=90, lead_s=0.03)
    assert value("notated_touch.top_advantage", rows) == pytest.approx(26.0)
    assert value("notated_touch.hand_balance", rows) == pytest.approx(26.0)
    assert value("notated_timing.melody_lead", rows) == pytest.approx(0.03, abs=1e-6)
    assert value("notated_touch.top_buried_share", played(melody=40)) == 1.0


def test_missed_extra_and_wrong_notes_are_counted():
    rows = played()
    missed = rows[:10] + rows[12:]
    extra = [*rows, (5.26, 5.4, 100, 30)]
    wrong = [
        row if i != 20 else (row[0], row[1], row[2] + 13, row[3]) for i, row in enumerate(rows)
    ]
    assert value("accuracy.recall", missed) == pytest.approx(62 / 64)
    assert value("accuracy.precision", missed) == 1.0
    assert value("accuracy.precision", extra) == pytest.approx(64 / 65)
    assert value("accuracy.extra_strength", extra) == pytest.approx(-34.0)
    assert value("accuracy.wrong_share", wrong) == pytest.approx(1 / 64)
    assert value("accuracy.wrong_share", missed) == 0.0


def test_without_a_score_these_features_stay_open():
    performance = Performance(note_array(played()), pedal_array(), 0.0)
    row = extract_features(performance)
    needs = [feature.needs_score for feature in FEATURES]
    assert np.isnan(row[needs]).all()
    free = [f.name for f in FEATURES if not f.needs_score and not f.of_learners]
    assert free == list(SCORE_FREE)


def test_a_given_alignment_is_used():
    performance = Performance(note_array(played()), pedal_array(), 0.0)
    notation = score()
    own = extract_features(performance, notation, align(performance, notation))
    np.testing.assert_array_equal(own, extract_features(performance, notation))
    nothing = Alignment.from_pairs(np.empty((0, 2), np.intp), len(performance), len(notation))
    row = extract_features(performance, notation, nothing)
    assert row[FEATURE_NAMES.index("accuracy.recall")] == 0.0
    assert np.isnan(row[FEATURE_NAMES.index("notated_timing.tempo")])


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("rows", [[], [(0.0, 1.0, 60, 64)], [(0.0, 1.0, 21, 64)] * 3])
def test_hardly_any_notes_against_any_score_is_no_error(rows: list):
    performance = Performance(note_array(rows), pedal_array(), 0.0, Source.TRANSCRIPTION)
    for notation in (score(), Score(np.empty(0, SCORE_NOTE_DTYPE), 4.0, 120.0)):
        assert not np.isinf(extract_features(performance, notation)).any()
