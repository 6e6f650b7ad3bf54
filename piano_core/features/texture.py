"""How much goes on at once: density, polyphony, register."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import mean, ratio, share


def _compute(heard: Heard) -> dict[str, float]:
    length = float(heard.offset.max() - heard.onset[0]) if len(heard.onset) else 0.0
    return {
        "notes_per_s": ratio(float(len(heard.onset)), length),
        "chords_per_s": ratio(float(len(heard.first)), length),
        "chord_size": mean(heard.size),
        "single_share": share(heard.size == 1),
        "keys_down": ratio(float(heard.held.sum()), length),
        "strings_sounding": ratio(float(heard.sounding.sum()), length),
        "low_share": share(heard.pitch < 48),
        "high_share": share(heard.pitch >= 72),
        "hand_distance": mean(heard.pitch[heard.high]) - mean(heard.pitch[heard.low]),
        "dissonance": _dissonance(heard),
    }


def _dissonance(heard: Heard) -> float:
    """Seconds, tritones and sevenths among neighbours in chords, as a share."""
    order = np.lexsort((heard.pitch, heard.chord))
    step = np.diff(heard.pitch[order])[np.diff(heard.chord[order]) == 0] % 12
    return share(np.isin(step, (1, 2, 6, 10, 11)))


TEXTURE = Group(
    (
        Feature("texture.notes_per_s", "1/s", "Notes a second."),
        Feature("texture.chords_per_s", "1/s", "Onsets a second, a chord counting once."),
        Feature("texture.chord_size", "notes", "Notes struck together on average."),
        Feature("texture.single_share", "ratio", "Onsets of a single note."),
        Feature("texture.keys_down", "notes", "Keys down at once on average."),
        Feature("texture.strings_sounding", "notes", "Notes sounding at once, pedals included."),
        Feature("texture.low_share", "ratio", "Notes below C3."),
        Feature("texture.high_share", "ratio", "Notes from C5 up."),
        Feature("texture.hand_distance", "semitones", "Upper hand's mean height above the lower."),
        Feature("texture.dissonance", "ratio", "Harsh intervals among notes struck together."),
    ),
    _compute,
)
