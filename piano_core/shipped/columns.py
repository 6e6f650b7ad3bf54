"""What each dimension is heard by: which features speak of its faults, and what excuses them.

A table by design, not by selection: small networks that may only rise with these columns cannot
learn that beginners' pieces are played badly, or that freedom is a fault (see
`models.monotone`). What is free to choose (tempo, texture, pedal) is context. Loudness may stray
or be flat, notes be let go early or held over, the pedal be missing or never come up: what of
these columns too much and too little are faults stands apart (`both`).
"""

from __future__ import annotations

from dataclasses import replace

from piano_core.models.monotone import Target

ACCURACY = Target(
    "note_accuracy",
    raises=(
        "slips.wrong_share",
        "slips.missed_share",
        "slips.extra_share",
        "slips.fault_share",
        "strangers.brushed_share",
        "strangers.stranger_share",
    ),
    lowers=("accuracy.recall", "accuracy.f1", "slips.reach"),
)

ACCURACY_ALONE = Target(
    "note_accuracy",
    raises=(
        "texture.dissonance",
        "pitch.class_entropy",
        "flow.slip_rate",
        "strangers.stranger_share",
        "strangers.surprise",
        "strangers.brushed_share",
        "strangers.clash_share",
        "tries.differs",
    ),
    lowers=("pitch.key_clarity", "tries.returning"),
    context=("texture.chord_size", "texture.single_share", "tries.again_share"),
)
"""Wrong keys clash, leave the scale, and are others where music returns; how much the music
itself does is the piece's, so this orders takes of one piece and is no grade of its own."""

_RHYTHM_FREE = (
    "flow.lost_share",
    "flow.hesitation_rate",
    "flow.step_p95",
    "flow.break_back_rate",
    "flow.restart_share",
    "flow.stutter_rate",
    "rhythm.ratio_residual",
    "rhythm.even_jitter",
    "rhythm.even_curvature",
)

RHYTHM = Target(
    "rhythmic_precision",
    raises=(
        "steadiness.noise_s",
        "steadiness.noise_share",
        "steadiness.stray_p50",
        "steadiness.stray_p90",
        "steadiness.lost_share",
        "steadiness.longest_lost_s",
        "steadiness.wander",
        "steadiness.wander_share",
        "slips.again_share",
        "slips.break_share",
        "slips.hesitation_share",
        "notated_timing.step_precision",
        "notated_timing.tempo_roughness",
        "notated_timing.tempo_change",
        "notated_timing.deviation_s",
        "notated_timing.deviation_sd",
        "notated_timing.deviation_p90",
        "tries.delay_share",
        "stalls.silence_share",
        "grid.error_s",
        "grid.moves",
        *_RHYTHM_FREE,
    ),
    lowers=("notated_timing.tempo_against_mark",),
    context=(
        "steadiness.freedom",
        "steadiness.phrase_course",
        "notated_timing.tempo_lag1",
        "notated_timing.chord_spread_p50",
        "notated_timing.closing_broadening",
        "texture.chord_size",
        "texture.notes_per_s",
        "velocity.range",
        "pedal.down_share",
    ),
)

RHYTHM_ALONE = Target(
    "rhythmic_precision",
    raises=(
        *_RHYTHM_FREE,
        "flow.longest_step",
        "flow.pause_share",
        "rhythm.even_sd",
        "rhythm.variability",
        "rhythm.interval_log_sd",
        "rhythm.interval_mean",
        "tempo.density_roughness",
        "tempo.density_sd",
        "tries.again_share",
        "tries.stutter_share",
        "tries.lost_share",
        "tries.delay_share",
        "tries.uneven",
        "tries.uneven_p90",
        "stalls.lost_share",
        "stalls.stall_rate",
        "stalls.wait_rate",
        "stalls.silence_share",
        "stalls.wait_s",
        "stalls.highest",
        "stalls.orphans",
        "grid.error_s",
        "grid.error_share",
        "grid.moves",
        "grid.wander",
        "grid.wait_share",
        "grid.excess_share",
        "grid.excess_rate",
        "grid.course",
    ),
    lowers=(
        "tempo.pulse_strength",
        "texture.notes_per_s",
        "rhythm.even_lag1",
        "rhythm.even_share",
    ),
    context=("texture.chord_size", "velocity.range", "pedal.down_share"),
)

_DYNAMICS = Target(
    "dynamics_control",
    raises=("strokes.noise_share",),
    lowers=("strokes.course", "loudness.melody_shape", "loudness.melody_follows_pitch"),
    context=("texture.chord_size", "texture.notes_per_s", "velocity.mean"),
    both=(
        "strokes.noise",
        "strokes.spread",
        "loudness.melody_jump",
        "loudness.residual_sd",
        "loudness.curve_sd",
        "velocity.iqr",
        "velocity.range",
        "velocity.neighbour_change",
    ),
)

DYNAMICS = replace(
    _DYNAMICS,
    lowers=(*_DYNAMICS.lowers, "notated_touch.melody_follows_pitch"),
    both=(
        *_DYNAMICS.both,
        "notated_touch.stroke_noise",
        "notated_touch.stroke_spread",
        "notated_touch.bar_loudness_sd",
    ),
)

DYNAMICS_ALONE = _DYNAMICS

_TOUCH = Target(
    "articulation",
    raises=(
        "articulation.melody_overlap_sd",
        "articulation.melody_staccato_share",
        "articulation.release_spread",
        "articulation.bass_overlap_sd",
    ),
    context=(
        "texture.notes_per_s",
        "texture.chord_size",
        "pedal.down_share",
        "rhythm.interval_log_sd",
        "duration.p50",
    ),
    both=(
        "articulation.melody_overlap_p50",
        "articulation.melody_overlap_p90",
        "articulation.gap_share",
        "articulation.length_step_p50",
        "duration.log_sd",
    ),
)

ARTICULATION = replace(
    _TOUCH,
    raises=(
        *_TOUCH.raises,
        "notated_touch.let_go_early",
        "notated_touch.held_over_share",
        "notated_touch.short_share",
    ),
    both=(
        *_TOUCH.both,
        "notated_touch.length_p10",
        "notated_touch.length_p50",
        "notated_touch.length_p90",
        "notated_touch.length_iqr",
    ),
)

ARTICULATION_ALONE = _TOUCH

PEDALING = Target(
    "pedaling",
    raises=(
        "pedal.lag_p50",
        "pedal.lag_sd",
        "pedal.lift_lag",
        "pedal.lift_stray_share",
        "pedal.bass_overlap",
        "pedal.bass_blurred_share",
        "pedal.clash",
        "pedal.classes_per_pedal",
        "pedal.notes_per_pedal",
        "pedal.down_p50",
        "pedal.up_p50",
    ),
    lowers=("pedal.changes_per_s", "pedal.moves_per_s"),
    context=("pedal.down_share", "texture.notes_per_s", "texture.chord_size"),
)

WITH_SCORE: tuple[Target, ...] = (ACCURACY, RHYTHM, DYNAMICS, ARTICULATION, PEDALING)
"""Dimensions where the notation is known."""

ALONE: tuple[Target, ...] = (
    ACCURACY_ALONE,
    RHYTHM_ALONE,
    DYNAMICS_ALONE,
    ARTICULATION_ALONE,
    PEDALING,
)
"""Dimensions where it is not."""


def columns_of(targets: tuple[Target, ...]) -> tuple[str, ...]:
    """All features that these targets see, each once, in order."""
    return tuple(dict.fromkeys(name for target in targets for name in target.columns))
