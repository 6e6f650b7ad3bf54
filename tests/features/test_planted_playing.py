"""Features move as the playing that they are named after does."""

import numpy as np
import pytest

from piano_core.features import FEATURE_NAMES, extract_features
from piano_core.performance import Pedal, Performance, note_array, pedal_array

SCALE = np.array([60, 62, 64, 65, 67, 69, 71, 72])


def line(
    steps: np.ndarray | None = None, held: float = 0.9, velocities: np.ndarray | None = None
) -> list[tuple[float, float, int, int]]:
    """Sixty-four notes of scales, evenly unless `steps` (s) says otherwise."""
    steps = np.full(64, 0.25) if steps is None else steps
    velocities = np.full(64, 64) if velocities is None else velocities
    onsets = np.concatenate([[0.0], np.cumsum(steps)[:-1]])
    pitches = np.resize(np.concatenate([SCALE, SCALE[::-1]]), 64)
    return [
        (t, t + held * s, int(p), int(v))
        for t, s, p, v in zip(onsets, steps, pitches, velocities, strict=True)
    ]


def value(name: str, rows: list, pedals: list = ()) -> float:
    performance = Performance(note_array(rows), pedal_array(pedals), 0.0)
    return float(extract_features(performance)[FEATURE_NAMES.index(name)])


def test_even_playing_has_no_jitter():
    for name in ("even_jitter", "even_sd", "ratio_residual", "variability"):
        assert value(f"rhythm.{name}", line()) == pytest.approx(0.0, abs=1e-9)


def test_jitter_grows_with_unsteadiness():
    rng = np.random.default_rng(0)
    noise = rng.standard_normal(64)
    small, large = (line(0.25 * 2 ** (size * noise)) for size in (0.03, 0.12))
    for name in ("even_jitter", "even_curvature", "even_sd"):
        assert value(f"rhythm.{name}", small) < value(f"rhythm.{name}", large)


def test_onset_jitter_alternates_and_tempo_drift_does_not():
    rng = np.random.default_rng(0)
    onsets = np.arange(65) * 0.25 + rng.normal(0, 0.01, 65)
    jitter = line(np.diff(onsets))
    drift = line(0.25 * 2 ** (0.8 * np.sin(np.arange(64) / 5)))
    assert value("rhythm.even_lag1", jitter) < -0.3
    assert value("rhythm.even_lag1", drift) > 0.5


def test_slowing_down_shows_in_tempo():
    slowing = line(0.2 * 1.02 ** np.arange(64))
    assert value("tempo.pace_slope", slowing) > 0
    assert value("tempo.density_slope", slowing) < 0
    assert value("tempo.closing_broadening", slowing) > 0
    assert value("rhythm.acceleration", slowing) == pytest.approx(np.log2(1.02), rel=1e-6)


def test_the_beat_is_the_common_step():
    assert value("tempo.beat_rate", line(np.full(64, 0.5))) == pytest.approx(120, rel=0.05)


@pytest.mark.parametrize(("held", "ratio"), [(1.2, 0.2), (1.0, 0.0), (0.4, -0.6)])
def test_key_overlap_is_measured_against_the_step(held: float, ratio: float):
    rows = line(held=held)
    assert value("articulation.melody_overlap_p50", rows) == pytest.approx(ratio, abs=1e-6)


def test_staccato_leaves_gaps():
    assert value("articulation.gap_share", line(held=0.4)) == pytest.approx(0.6, abs=0.01)
    assert value("articulation.gap_share", line(held=1.1)) == 0.0


def test_a_crescendo_rises_and_an_arch_peaks_in_the_middle():
    growing = line(velocities=np.linspace(40, 100, 64))
    arch = line(velocities=40 + 50 * np.sin(np.linspace(0, np.pi, 64)))
    assert value("loudness.curve_slope", growing) == pytest.approx(60 / 16, rel=0.2)
    assert value("loudness.curve_arch", arch) > 20
    assert value("loudness.curve_arch", growing) == pytest.approx(0, abs=3)


def test_erratic_strokes_stray_from_the_curve():
    rng = np.random.default_rng(0)
    smooth = line(velocities=np.linspace(40, 100, 64))
    erratic = line(velocities=rng.permutation(np.linspace(40, 100, 64)))
    assert value("loudness.residual_sd", smooth) < 3 < 10 < value("loudness.residual_sd", erratic)


def two_hands(melody: int, accompaniment: int, lead_s: float = 0.0) -> list:
    rows = []
    for beat in range(24):
        rows.append((beat * 0.5 + 0.05 - lead_s, beat * 0.5 + 0.4, 72 + beat % 5, melody))
        rows += [(beat * 0.5 + 0.05, beat * 0.5 + 0.4, p, accompaniment) for p in (48, 55)]
    return rows


def test_a_melody_brought_out_shows_in_every_voicing_feature():
    rows = two_hands(melody=80, accompaniment=50)
    for name in (
        "voicing.melody_advantage",
        "voicing.melody_advantage_local",
        "chords.top_voicing",
    ):
        assert value(name, rows) == pytest.approx(30, abs=0.5)
    assert value("voicing.melody_buried_share", rows) == 0.0
    assert value("voicing.melody_buried_share", two_hands(40, 60)) == 1.0


def test_melody_lead_is_in_seconds():
    rows = two_hands(64, 64, lead_s=0.02)
    assert value("chords.melody_lead", rows) == pytest.approx(0.02, abs=1e-6)
    assert value("chords.asynchrony_mean", rows) == pytest.approx(0.02, abs=1e-6)
    assert value("chords.together_share", two_hands(64, 64)) == 1.0


def test_a_hesitation_is_counted():
    steps = np.full(64, 0.25)
    steps[30] = 1.2
    assert value("flow.hesitation_rate", line(steps)) > 0
    assert value("flow.hesitation_rate", line()) == 0
    assert value("flow.longest_step", line(steps)) == pytest.approx(4.8, rel=1e-6)


def test_a_restart_is_counted():
    rows = line()
    again = [(on + 1.25, off + 1.25, pitch, velocity) for on, off, pitch, velocity in rows[20:]]
    assert value("flow.restart_share", rows[:25] + again) > value("flow.restart_share", rows) == 0


def test_pedal_time_depth_and_changes():
    pedals = [(0.0, Pedal.SUSTAIN, 80), (4.0, Pedal.SUSTAIN, 0), (8.0, Pedal.SUSTAIN, 127)]
    rows = [(0.0, 16.0, 60, 64)]
    assert value("pedal.down_share", rows, pedals) == pytest.approx(0.75)
    assert value("pedal.half_share", rows, pedals) == pytest.approx(0.25)
    assert value("pedal.depth_mean", rows, pedals) == pytest.approx((80 * 4 + 127 * 8) / 16)
    assert value("pedal.changes_per_s", rows, pedals) == pytest.approx(2 / 16)


def test_a_pedal_held_through_changing_harmony_blurs_and_a_changed_one_does_not():
    rows = two_hands(64, 64)
    rows = [(on, off, p + (2 * (i // 3) % 7), v) for i, (on, off, p, v) in enumerate(rows)]
    held = [(0.0, Pedal.SUSTAIN, 127)]
    changed = []
    for beat in range(24):
        changed += [(beat * 0.5 + 0.02, Pedal.SUSTAIN, 0), (beat * 0.5 + 0.1, Pedal.SUSTAIN, 127)]
    assert value("pedal.bass_blurred_share", rows, held) == 1.0
    assert value("pedal.bass_blurred_share", rows, changed) == 0.0
    assert value("pedal.classes_per_pedal", rows, held) > 6
    assert value("pedal.lag_p50", rows, changed) == pytest.approx(0.05, abs=1e-6)


def test_minor_and_major_are_told_apart():
    major = [
        (i * 0.5, i * 0.5 + 0.4, p, 64) for i, p in enumerate([60, 64, 67, 72, 65, 69, 67, 60])
    ]
    minor = [
        (i * 0.5, i * 0.5 + 0.4, p, 64) for i, p in enumerate([60, 63, 67, 72, 65, 68, 67, 60])
    ]
    assert value("pitch.major_minor", major) > 0 > value("pitch.major_minor", minor)


def test_a_break_and_a_return_is_counted():
    rows = line()
    again = [(on + 2.5, off + 2.5, pitch, velocity) for on, off, pitch, velocity in rows[20:]]
    broken = rows[:27] + again
    assert value("flow.break_back_rate", rows) == 0
    assert value("flow.break_back_rate", broken) > 0


def test_creeping_speed_caught_suddenly_is_skewed():
    creeping = line(0.3 * 2 ** -(np.arange(64) % 32 / 40))
    assert value("tempo.change_skewness", creeping) < 0
    assert value("tempo.change_skewness", line(0.3 * 2 ** (np.arange(64) % 32 / 40))) > 0


def test_a_late_pedal_lasts_into_the_new_harmony():
    rows = [(i * 1.0, i * 1.0 + 0.9, 48 + 5 * (i % 3), 64) for i in range(12)]
    rows += [(i * 1.0, i * 1.0 + 0.9, 72 + i % 2, 64) for i in range(12)]

    def lifted(delay: float) -> list:
        moves = []
        for i in range(12):
            moves.append((i + delay, Pedal.SUSTAIN, 0))
            moves.append((i + delay + 0.1, Pedal.SUSTAIN, 127))
        return moves

    for delay in (0.05, 0.4):
        assert value("pedal.bass_overlap", rows, lifted(delay)) == pytest.approx(delay, abs=1e-6)
        assert value("pedal.lift_lag", rows, lifted(delay)) == pytest.approx(delay, abs=1e-6)
    assert value("pedal.lift_stray_share", rows, lifted(0.05)) == 0.0
    assert value("pedal.lift_stray_share", rows, lifted(0.4)) == 1.0


def test_pedal_depth_at_key_release():
    rows = [(0.0, 1.0, 60, 64), (2.0, 3.0, 64, 64)]
    pedals = [(0.5, Pedal.SUSTAIN, 90), (1.5, Pedal.SUSTAIN, 0)]
    assert value("pedal.depth_at_release", rows, pedals) == 45.0
    assert value("pedal.release_caught_share", rows, pedals) == 0.5
    assert value("pedal.depth_at_onset", rows, pedals) == 0.0


def test_length_against_the_step_counts_the_pedal_only_in_sounding():
    pedals = [(0.0, Pedal.SUSTAIN, 127)]
    assert value("articulation.length_step_p50", line(held=0.5), pedals) == pytest.approx(-1.0)
    assert value("articulation.sounding_step_p50", line(held=0.5), pedals) > 0
