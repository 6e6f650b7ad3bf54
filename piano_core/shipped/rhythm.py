"""What rhythm is heard by: breaks, uneven steps, an unsteady tempo, and a slow one.

With the notation each kind has columns and networks of its own (see `models.monotone`): waits
stand out that would be lost in the spread that seven kinds' columns have in clean playing.
Without it the kinds share what can be heard at all.
"""

from __future__ import annotations

from piano_core.models.monotone import Faults, Target

_MUSIC = ("texture.chord_size", "texture.notes_per_s", "pedal.down_share")

_BREAKS_HEARD = (
    "flow.lost_share",
    "flow.hesitation_rate",
    "flow.step_p95",
    "flow.break_back_rate",
    "flow.restart_share",
    "flow.stutter_rate",
)

BREAKS = Faults(
    raises=(
        "steadiness.lost_share",
        "steadiness.longest_lost_s",
        "slips.again_share",
        "slips.break_share",
        "slips.hesitation_share",
        "notated_timing.tempo_roughness",
        "notated_timing.deviation_s",
        "notated_timing.deviation_p90",
        "tries.delay_share",
        "stalls.silence_share",
        *_BREAKS_HEARD,
    ),
    context=(
        "steadiness.freedom",
        "steadiness.phrase_course",
        "notated_timing.closing_broadening",
        *_MUSIC,
    ),
)
"""Waits, stutters and new tries."""

UNEVEN = Faults(
    raises=(
        "steadiness.noise_s",
        "steadiness.noise_share",
        "steadiness.stray_p50",
        "steadiness.stray_p90",
        "notated_timing.step_precision",
        "notated_timing.deviation_s",
        "notated_timing.deviation_sd",
        "grid.error_s",
        "rhythm.ratio_residual",
        "rhythm.even_jitter",
        "rhythm.even_curvature",
    ),
    context=(
        "steadiness.freedom",
        "steadiness.phrase_course",
        "notated_timing.tempo_lag1",
        "notated_timing.chord_spread_p50",
        *_MUSIC,
    ),
)
"""Single steps too long and too short."""

UNSTEADY = Faults(
    raises=(
        "steadiness.wander",
        "steadiness.wander_share",
        "steadiness.phrase_course",
        "notated_timing.tempo_change",
        "notated_timing.tempo_sd",
        "notated_timing.tempo_lag1",
        "pacing.creep",
        "pacing.creep_p90",
        "pacing.shift",
        "pacing.shift_beyond",
        "grid.moves",
    ),
    lowers=("tempo.pulse_strength",),
    context=(
        "steadiness.freedom",
        "steadiness.noise_share",
        "steadiness.lost_share",
        "notated_timing.closing_broadening",
        *_MUSIC,
    ),
)
"""A tempo that wanders, rushes, or is another from some place on."""

SLOW = Faults(
    raises=(),
    lowers=("notated_timing.tempo_against_mark",),
    context=("texture.notes_per_s",),
)

RHYTHM = Target("rhythmic_precision", (BREAKS, UNEVEN, UNSTEADY, SLOW))

RHYTHM_ALONE = Target(
    "rhythmic_precision",
    (
        Faults(
            raises=(
                *_BREAKS_HEARD,
                "rhythm.ratio_residual",
                "rhythm.even_jitter",
                "rhythm.even_curvature",
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
                "grid.shift",
            ),
            lowers=(
                "tempo.pulse_strength",
                "texture.notes_per_s",
                "rhythm.even_lag1",
                "rhythm.even_share",
            ),
            context=("texture.chord_size", "velocity.range", "pedal.down_share"),
        ),
    ),
)
