"""Strokes within melody and accompaniment, heard apart so that their balance is left out."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.noise import independent_noise, smoothed
from piano_core.features.summaries import ratio
from piano_core.features.voices import lines, voice_spread
from piano_core.skyline import skyline

COURSE_STROKES = 5
"""Strokes over which a swell is told from single strokes."""


def _compute(heard: Heard) -> dict[str, float]:
    notes = heard.performance.notes
    strokes = lines(notes, skyline(notes).astype(np.intp))
    noise = independent_noise([np.diff(line) for line in strokes])
    spread = voice_spread(strokes)
    long = [line for line in strokes if len(line) >= COURSE_STROKES]
    return {
        "noise": noise,
        "spread": spread,
        "noise_share": ratio(noise, noise + spread),
        "course": voice_spread([smoothed(line, COURSE_STROKES) for line in long]),
    }


STROKES = Group(
    (
        Feature("strokes.noise", "0-127", "Strokes that stray on their own from their voice."),
        Feature("strokes.spread", "0-127", "How far loudness moves within the voices."),
        Feature("strokes.noise_share", "ratio", "Stray strokes against all that loudness does."),
        Feature("strokes.course", "0-127", "How far the loudness of a few strokes together moves."),
    ),
    _compute,
)
