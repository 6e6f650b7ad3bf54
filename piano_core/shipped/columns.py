"""What each dimension is heard by: which features speak of its faults, and what excuses them.

A table by design, not by selection: small networks that may only rise with these columns cannot
learn that beginners' pieces are played badly, or that freedom is a fault (see
`models.monotone`). What is free to choose (tempo, texture, pedal) is context. Loudness may stray
or be flat, notes be let go early or held over, the pedal be missing or never come up: what of
these columns too much and too little are faults stands apart (`both`).
"""

from __future__ import annotations

from dataclasses import replace

from piano_core.models.monotone import Faults, Target
from piano_core.shipped.rhythm import RHYTHM, RHYTHM_ALONE, RHYTHM_BESIDE

ACCURACY = Target(
    "note_accuracy",
    (
        Faults(
            raises=(
                "slips.wrong_share",
                "slips.missed_share",
                "slips.extra_share",
                "slips.fault_share",
                "strangers.brushed_share",
                "strangers.stranger_share",
            ),
            lowers=("accuracy.recall", "accuracy.f1", "slips.reach"),
        ),
    ),
)

ACCURACY_ALONE = Target(
    "note_accuracy",
    (
        Faults(
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
        ),
    ),
)
"""Wrong keys clash, leave the scale, and are others where music returns; how much the music
itself does is the piece's, so this orders takes of one piece and is no grade of its own."""

_LOUDNESS = Faults(
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

_LOUDNESS_WRITTEN = replace(
    _LOUDNESS,
    lowers=(*_LOUDNESS.lowers, "notated_touch.melody_follows_pitch"),
    both=(
        *_LOUDNESS.both,
        "notated_touch.stroke_noise",
        "notated_touch.stroke_spread",
        "notated_touch.bar_loudness_sd",
    ),
)

DYNAMICS = Target("dynamics_control", (_LOUDNESS_WRITTEN,))

DYNAMICS_ALONE = Target("dynamics_control", (_LOUDNESS,))

_TOUCH = Faults(
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

_TOUCH_WRITTEN = replace(
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

ARTICULATION = Target("articulation", (_TOUCH_WRITTEN,))

ARTICULATION_ALONE = Target("articulation", (_TOUCH,))

_BLUR_HEARD = (
    "pedal.bass_blurred_share",
    "pedal.clash",
    "pedal.classes_per_pedal",
    "pedal.notes_per_pedal",
    "pedal.down_p50",
)

_FOOT = Faults(
    raises=(
        "pedal.lag_p50",
        "pedal.lag_sd",
        "pedal.lift_lag",
        "pedal.lift_stray_share",
        "pedal.bass_overlap",
        "pedal.up_p50",
    ),
    lowers=("pedal.changes_per_s", "pedal.moves_per_s"),
    context=("pedal.down_share", "texture.notes_per_s", "texture.chord_size"),
)

_BLUR = Faults(
    raises=(
        "notated_pedal.old_s",
        "notated_pedal.kept_share",
        "notated_pedal.blur_s",
        "notated_pedal.blurred_share",
        *_BLUR_HEARD,
    ),
    context=_FOOT.context,
)

PEDALING = Target("pedaling", (_FOOT, _BLUR))

PEDALING_ALONE = Target("pedaling", (replace(_FOOT, raises=(*_FOOT.raises, *_BLUR_HEARD)),))

FLAT_BESIDE = Faults(
    raises=("beside.sameness",), context=("beside.references", "texture.notes_per_s")
)

STRAY_BESIDE = Faults(
    raises=("beside.stroke_noise", "beside.stroke_off_p50"),
    context=("beside.references", "texture.notes_per_s"),
)

"""Too flat and too erratic pull apart columns that know no references; beside these they do not."""

DYNAMICS_BESIDE = Target("dynamics_control", (FLAT_BESIDE, STRAY_BESIDE))

ARTICULATION_BESIDE = Target(
    "articulation",
    (
        replace(
            _TOUCH_WRITTEN,
            raises=(
                *_TOUCH_WRITTEN.raises,
                "beside.shorter",
                "beside.longer",
                "beside.lengths_apart",
            ),
        ),
    ),
)

PEDALING_BESIDE = Target(
    "pedaling",
    (
        Faults(
            raises=("beside.pedal_less", "beside.pedal_unlike"),
            context=("beside.references",),
        ),
        Faults(
            raises=("beside.pedal_late_s", "pedal.lag_p50", "pedal.lift_lag"),
            context=("beside.references",),
        ),
        replace(_BLUR, raises=(*_BLUR.raises, "beside.pedal_more", "beside.pedal_unlike")),
    ),
)

BESIDE_OTHERS = ("rhythmic_precision", "dynamics_control", "articulation", "pedaling")
"""Dimensions that other performances of the music are asked about."""

WITH_REFERENCES: tuple[Target, ...] = (
    ACCURACY,
    RHYTHM_BESIDE,
    DYNAMICS_BESIDE,
    ARTICULATION_BESIDE,
    PEDALING_BESIDE,
)
"""Dimensions where notation and other performances are known."""

WITH_SCORE: tuple[Target, ...] = (ACCURACY, RHYTHM, DYNAMICS, ARTICULATION, PEDALING)
"""Dimensions where the notation is known."""

ALONE: tuple[Target, ...] = (
    ACCURACY_ALONE,
    RHYTHM_ALONE,
    DYNAMICS_ALONE,
    ARTICULATION_ALONE,
    PEDALING_ALONE,
)
"""Dimensions where it is not."""


def columns_of(targets: tuple[Target, ...]) -> tuple[str, ...]:
    """All features that these targets see, each once, in order."""
    return tuple(dict.fromkeys(name for target in targets for name in target.columns))
