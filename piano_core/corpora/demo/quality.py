"""What the simulated listeners would hear if they were perfect: the true quality, 0-100.

A technical dimension begins high and loses a stated share for every planted severity. An
interpretive dimension begins with what the performer's habits are worth in the style of
the piece, and loses a smaller share. The two overall dimensions are stated blends. All
numbers are chosen here; none of them claims to be how people judge.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from piano_core.corpora.demo.performer import Personality
from piano_core.corpora.demo.piece import Piece
from piano_core.dimensions import DIMENSION_NAMES

LOSSES: dict[str, dict[str, float]] = {
    "wrong_notes": {"note_accuracy": 0.75, "musical_interpretation": 0.25},
    "missed_notes": {"note_accuracy": 0.60, "musical_interpretation": 0.20},
    "extra_notes": {"note_accuracy": 0.50, "tone_quality": 0.15},
    "drifting_timing": {"rhythmic_precision": 0.65, "phrasing": 0.25},
    "jittered_timing": {"rhythmic_precision": 0.65, "phrasing": 0.15},
    "rushing": {"rhythmic_precision": 0.50, "stylistic_appropriateness": 0.25},
    "hesitations": {"rhythmic_precision": 0.60, "phrasing": 0.35},
    "stutters": {"rhythmic_precision": 0.60, "phrasing": 0.40, "note_accuracy": 0.20},
    "restarts": {"rhythmic_precision": 0.50, "phrasing": 0.45, "note_accuracy": 0.15},
    "flattened_dynamics": {"dynamics_control": 0.55, "expressiveness": 0.50, "phrasing": 0.20},
    "erratic_dynamics": {"dynamics_control": 0.75, "tone_quality": 0.25, "phrasing": 0.20},
    "choppy_articulation": {"articulation": 0.70, "phrasing": 0.25},
    "smeared_articulation": {"articulation": 0.65, "stylistic_appropriateness": 0.20},
    "missing_pedal": {"pedaling": 0.60, "tone_quality": 0.20},
    "late_pedal": {"pedaling": 0.60},
    "smeared_pedal": {"pedaling": 0.70, "tone_quality": 0.20},
    "unbalanced_hands": {"tone_quality": 0.65, "musical_interpretation": 0.20},
}
"""Share of a dimension's quality that each kind of damage takes away at severity 1."""

TECHNICAL_WEIGHTS = {
    "note_accuracy": 0.25, "rhythmic_precision": 0.25, "dynamics_control": 0.15,
    "tone_quality": 0.15, "articulation": 0.10, "pedaling": 0.10,
}  # fmt: skip
"""Blend that `overall_technical_quality` is."""

MUSICAL_WEIGHTS = {
    "phrasing": 0.25, "expressiveness": 0.25, "musical_interpretation": 0.20,
    "stylistic_appropriateness": 0.15, "overall_technical_quality": 0.15,
}  # fmt: skip
"""Blend that `overall_musicality` is."""

_STYLE = {
    "baroque": {"rubato": 0.06, "touch": 0.90, "pedal": 0.40},
    "classical": {"rubato": 0.10, "touch": 0.95, "pedal": 0.50},
    "romantic": {"rubato": 0.20, "touch": 1.04, "pedal": 0.85},
    "modern": {"rubato": 0.12, "touch": 1.00, "pedal": 0.70},
}
"""Habits that suit a period best."""

_STYLE_WIDTH = {"rubato": 0.10, "touch": 0.12, "pedal": 0.40}
_CLEAN = 92.0


def true_quality(
    piece: Piece, personality: Personality, severities: Mapping[str, float]
) -> dict[str, float]:
    """Quality 0-100 for each of the 12 dimensions, in the order of `DIMENSION_NAMES`."""
    quality = _clean_quality(piece, personality)
    for kind, severity in severities.items():
        for dimension, loss in LOSSES[kind].items():
            quality[dimension] *= 1 - loss * severity
    quality["overall_technical_quality"] = _blend(quality, TECHNICAL_WEIGHTS)
    quality["overall_musicality"] = _blend(quality, MUSICAL_WEIGHTS)
    return {name: float(np.clip(quality[name], 0.0, 100.0)) for name in DIMENSION_NAMES}


def _clean_quality(piece: Piece, personality: Personality) -> dict[str, float]:
    """What the performer's habits alone are worth, before any damage."""
    style = _suits(piece, personality)
    shape = 0.5 * _enough(personality.rubato, 0.10) + 0.5 * _enough(
        personality.phrase_dynamics, 8.0
    )
    feeling = (
        0.35 * _enough(personality.dynamic_range, 1.0)
        + 0.35 * _enough(personality.rubato, 0.15)
        + 0.30 * _enough(personality.voicing, 12.0)
    )
    return {
        "note_accuracy": _CLEAN,
        "rhythmic_precision": _CLEAN - 0.8 * max(0.0, personality.motor_noise_ms - 7.0),
        "dynamics_control": 60.0 + 32.0 * _enough(personality.phrase_dynamics, 6.0),
        "articulation": _CLEAN,
        "pedaling": 70.0 + 22.0 * style["pedal"],
        "tone_quality": 55.0 + 37.0 * _enough(personality.voicing, 10.0),
        "phrasing": 25.0 + 65.0 * shape,
        "expressiveness": 20.0 + 70.0 * feeling,
        "musical_interpretation": 20.0 + 70.0 * (shape + feeling + style["rubato"]) / 3,
        "stylistic_appropriateness": 35.0 + 55.0 * float(np.mean(list(style.values()))),
    }


def _suits(piece: Piece, personality: Personality) -> dict[str, float]:
    """How well each habit suits the period, 1 at best, along a bell of stated width.

    In a piece without pedal nobody hears how the performer would have used it: 1 for all.
    """
    suits = {
        habit: float(
            np.exp(-0.5 * ((getattr(personality, habit) - best) / _STYLE_WIDTH[habit]) ** 2)
        )
        for habit, best in _STYLE[piece.period].items()
    }
    return suits | ({"pedal": 1.0} if piece.pedal_beats is None else {})


def _enough(value: float, amount: float) -> float:
    """From 0 at none towards 1 above `amount`: more helps, ever less."""
    return float(1 - np.exp(-1.5 * value / amount))


def _blend(quality: Mapping[str, float], weights: Mapping[str, float]) -> float:
    return sum(weight * quality[name] for name, weight in weights.items())
