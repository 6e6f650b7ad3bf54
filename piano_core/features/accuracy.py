"""Notes against the notation: right, wrong, missed and extra ones."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.summaries import median, ratio

NEAR_S = 0.15
"""An extra note this near to where a note is missed was played instead of it."""


def _compute(followed: Followed) -> dict[str, float]:
    pairs, alignment = len(followed.played), followed.alignment
    played, written = len(followed.heard.onset), len(followed.score)
    minutes = followed.heard.span_s / 60.0
    extra = followed.heard.velocity[alignment.extra]
    return {
        "precision": ratio(float(pairs), float(played)),
        "recall": ratio(float(pairs), float(written)),
        "f1": ratio(2.0 * pairs, float(played + written)),
        "extra_rate": ratio(float(len(alignment.extra)), minutes),
        "missed_rate": ratio(float(len(alignment.missed)), minutes),
        "wrong_share": ratio(float(_wrong(followed)), float(written)),
        "extra_strength": median(extra) - median(followed.velocity),
    }


def _wrong(followed: Followed) -> int:
    """Missed notes near whose expected time an extra note was played."""
    alignment = followed.alignment
    if not (followed.followable and len(alignment.extra) and len(alignment.missed)):
        return 0
    beat = followed.score.notes["onset_beat"][alignment.missed].astype(np.float64)
    inside = (beat >= followed.chord_beat[0]) & (beat <= followed.chord_beat[-1])
    expected = np.interp(beat[inside], followed.chord_beat, followed.chord_time)
    extra = followed.heard.onset[alignment.extra]
    place = np.searchsorted(extra, expected)
    after = extra[np.minimum(place, len(extra) - 1)]
    before = extra[np.maximum(place - 1, 0)]
    near = np.minimum(np.abs(after - expected), np.abs(before - expected)) <= NEAR_S
    return int(near.sum())


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"accuracy.{what}", unit, meaning, needs_score=True)


ACCURACY = Group(
    (
        _scored("precision", "ratio", "Played notes that are in the score."),
        _scored("recall", "ratio", "Written notes that were played."),
        _scored("f1", "ratio", "Agreement of played and written notes, both ways."),
        _scored("extra_rate", "1/min", "Played notes that are not in the score."),
        _scored("missed_rate", "1/min", "Written notes that were not played."),
        _scored("wrong_share", "ratio", "Written notes in whose place another was played."),
        _scored("extra_strength", "0-127", "Strength of extra notes above the right ones."),
    ),
    _compute,
)
