"""What rhythm is heard by: breaks and uneven steps, and an unsteady tempo.

With the notation these two have columns and networks of their own (see `models.monotone`): a
tempo that wanders stands out that was lost among what tells breaks. Four kinds, each apart,
raised false alarms on experts' rubato. Beside other performances both kinds are taken against what
these do. Without the notation one network hears all of it.
"""

from __future__ import annotations

from dataclasses import replace

from piano_core.models.monotone import Faults, Target

_BREAKS_HEARD = (
    "flow.lost_share",
    "flow.hesitation_rate",
    "flow.step_p95",
    "flow.break_back_rate",
    "flow.restart_share",
    "flow.stutter_rate",
)

BREAKS_AND_STEPS = Faults(
    raises=(
        "steadiness.noise_s",
        "steadiness.noise_share",
        "steadiness.stray_p50",
        "steadiness.stray_p90",
        "steadiness.lost_share",
        "steadiness.longest_lost_s",
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
        *_BREAKS_HEARD,
        "rhythm.ratio_residual",
        "rhythm.even_jitter",
        "rhythm.even_curvature",
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
"""Waits, new tries, single steps too long or too short; and a tempo far below the mark."""

UNSTEADY = Faults(
    raises=(
        "pacing.creep",
        "pacing.creep_p90",
        "steadiness.wander",
        "steadiness.wander_share",
    ),
    context=(
        "steadiness.freedom",
        "steadiness.phrase_course",
        "steadiness.lost_share",
        "notated_timing.closing_broadening",
    ),
)
"""A tempo that wanders, or creeps up and is caught."""

RHYTHM = Target("rhythmic_precision", (BREAKS_AND_STEPS, UNSTEADY))

_AGAINST_NOTATION = ("steadiness.", "notated_timing.")

BREAKS_BESIDE = replace(
    BREAKS_AND_STEPS,
    raises=(
        *(name for name in BREAKS_AND_STEPS.raises if not name.startswith(_AGAINST_NOTATION)),
        "beside.lost_share",
        "beside.longest_lost_s",
        "beside.waits",
        "beside.noise_s",
        "beside.noise_share",
        "beside.stray_p50",
        "beside.stray_p90",
        "beside.step_precision",
        "beside.deviation_s",
        "beside.deviation_p90",
        "beside.tempo_roughness",
    ),
    context=(*BREAKS_AND_STEPS.context, "beside.references"),
)
"""The same beyond what other performances do, in the place of what the notation asks for."""

UNSTEADY_BESIDE = Faults(
    raises=(
        "beside.wandering",
        "beside.wander",
        "beside.creep",
        "beside.creep_p90",
    ),
    context=("beside.references", "beside.freedom", "beside.phrase_course"),
)
"""A tempo that wanders, or creeps up and is caught, where others' does not."""

RHYTHM_BESIDE = Target("rhythmic_precision", (BREAKS_BESIDE, UNSTEADY_BESIDE))

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
