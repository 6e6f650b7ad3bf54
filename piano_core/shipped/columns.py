"""What each dimension is heard by: which features speak of its faults, and what excuses them.

A table by design, not by selection: small networks that may only rise with these columns cannot
learn that beginners' pieces are played badly, or that freedom is a fault (see
`models.monotone`). What is free to choose (tempo, texture, pedal) is context.
"""

from __future__ import annotations

from piano_core.models.monotone import Target

ACCURACY = Target(
    "note_accuracy",
    raises=("slips.wrong_share", "slips.missed_share", "slips.extra_share", "slips.fault_share"),
    lowers=("accuracy.recall", "accuracy.f1", "slips.reach"),
)

ACCURACY_ALONE = Target(
    "note_accuracy",
    raises=("texture.dissonance", "pitch.class_entropy", "flow.slip_rate"),
    lowers=("pitch.key_clarity",),
    context=("texture.chord_size", "flow.restart_share"),
)
"""Wrong keys clash and leave the scale; how much the music itself does is the piece's, so this
orders takes of one piece and is no grade of its own."""

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
    ),
    lowers=(
        "tempo.pulse_strength",
        "texture.notes_per_s",
        "rhythm.even_lag1",
        "rhythm.even_share",
    ),
    context=("texture.chord_size", "velocity.range", "pedal.down_share"),
)

_DYNAMICS_RAISES = (
    "strokes.noise",
    "strokes.noise_share",
    "loudness.melody_jump",
    "loudness.residual_sd",
)
_DYNAMICS_LOWERS = (
    "strokes.spread",
    "strokes.course",
    "velocity.iqr",
    "loudness.curve_sd",
    "loudness.curve_range",
    "loudness.melody_shape",
    "loudness.melody_follows_pitch",
)
_DYNAMICS_CONTEXT = ("texture.chord_size", "texture.notes_per_s", "velocity.mean")

DYNAMICS = Target(
    "dynamics_control",
    raises=(*_DYNAMICS_RAISES, "notated_touch.stroke_noise"),
    lowers=(
        *_DYNAMICS_LOWERS,
        "notated_touch.stroke_spread",
        "notated_touch.melody_follows_pitch",
        "notated_touch.bar_loudness_sd",
    ),
    context=_DYNAMICS_CONTEXT,
)

DYNAMICS_ALONE = Target("dynamics_control", _DYNAMICS_RAISES, _DYNAMICS_LOWERS, _DYNAMICS_CONTEXT)

_TOUCH_RAISES = (
    "articulation.melody_overlap_p90",
    "articulation.melody_overlap_sd",
    "articulation.melody_staccato_share",
    "articulation.gap_share",
    "articulation.release_spread",
    "articulation.bass_overlap_sd",
)
_TOUCH_LOWERS = ("duration.log_sd",)
_TOUCH_CONTEXT = (
    "texture.notes_per_s",
    "texture.chord_size",
    "pedal.down_share",
    "rhythm.interval_log_sd",
    "duration.p50",
)

ARTICULATION = Target(
    "articulation",
    raises=(
        *_TOUCH_RAISES,
        "notated_touch.let_go_early",
        "notated_touch.held_over_share",
        "notated_touch.short_share",
        "notated_touch.length_p90",
        "notated_touch.length_iqr",
    ),
    lowers=("notated_touch.length_p10", *_TOUCH_LOWERS),
    context=_TOUCH_CONTEXT,
)

ARTICULATION_ALONE = Target("articulation", _TOUCH_RAISES, _TOUCH_LOWERS, _TOUCH_CONTEXT)

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
