"""Which keys: register, key colour, intervals. What is played, as context for how."""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.summaries import correlation, entropy, mean, percentiles, sd, share

# Probe-tone profiles of C major and C minor (Krumhansl & Kessler 1982).
MAJOR = np.array([6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88])
MINOR = np.array([6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17])


def _compute(heard: Heard) -> dict[str, float]:
    pitch = heard.pitch
    low, middle, high = percentiles(pitch, 10, 50, 90)
    classes = np.bincount(pitch.astype(np.int64) % 12, minlength=12).astype(np.float64)
    major, minor = _best_key(classes, MAJOR), _best_key(classes, MINOR)
    steps = np.diff(pitch[heard.melody])
    turns = np.diff(np.sign(steps[steps != 0]))
    return {
        "mean": mean(pitch),
        "sd": sd(pitch),
        "p10": low,
        "p50": middle,
        "p90": high,
        "range": high - low,
        "class_entropy": entropy(classes),
        "major_minor": major - minor,
        "key_clarity": max(major, minor),
        "melody_mean": mean(pitch[heard.melody]),
        "melody_step": mean(np.abs(steps)),
        "melody_turns": share(turns != 0),
        "bass_mean": mean(pitch[heard.bass]),
    }


def _best_key(classes: Column, profile: Column) -> float:
    """Largest correlation of the pitch classes with a key profile in any transposition."""
    if classes.sum() == 0:
        return float("nan")
    return max(correlation(np.roll(profile, tonic), classes) for tonic in range(12))


PITCH = Group(
    (
        Feature("pitch.mean", "MIDI number", "Mean height of the notes; 60 is middle C."),
        Feature("pitch.sd", "semitones", "How widely notes are spread over the keyboard."),
        Feature("pitch.p10", "MIDI number", "Height that nine notes in ten exceed."),
        Feature("pitch.p50", "MIDI number", "Height of the middle note."),
        Feature("pitch.p90", "MIDI number", "Height that one note in ten exceeds."),
        Feature("pitch.range", "semitones", "From low (10 %) to high (90 %) notes."),
        Feature("pitch.class_entropy", "bit", "Variety of pitch classes: 0 one, 3.58 all twelve."),
        Feature("pitch.major_minor", "-1-1", "Positive where the notes fit a major key better."),
        Feature("pitch.key_clarity", "-1-1", "How well the notes fit any one key."),
        Feature("pitch.melody_mean", "MIDI number", "Mean height of the upper voice."),
        Feature("pitch.melody_step", "semitones", "Mean size of the upper voice's steps."),
        Feature("pitch.melody_turns", "ratio", "How often the upper voice changes direction."),
        Feature("pitch.bass_mean", "MIDI number", "Mean height of the lower voice."),
    ),
    _compute,
)
