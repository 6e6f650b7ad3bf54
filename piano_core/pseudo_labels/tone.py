"""Tone: what only the sound can say, above all whether the melody carries.

The balance of melody and accompaniment is measured in the sound. Brightness is told beside
it and not counted: microphone and instrument change it more than the player.
"""

from __future__ import annotations

import numpy as np

from piano_core.pseudo_labels.evidence import Evidence, Sound
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured
from piano_core.pseudo_labels.partials import note_levels
from piano_core.skyline import skyline

DIMENSION = "tone_quality"

HALF_COVERED_DB = 7.5
"""Accompaniment above melody at severity 0.5; clean playing has -1 to 4 (measured here, on the
demo's instrument)."""

FEWEST_NOTES = 6
"""In either voice."""

NOT_COUNTED = float("inf")
TRUST = 0.3
"""Chosen low: measured on our own synthesizer only, and by the notion of melody that the
damage itself has."""

BRIGHT_HZ = 2000.0


def tone(evidence: Evidence) -> PseudoLabel:
    """From the recorded sound; keys alone say nothing."""
    if evidence.sound is None:
        return unmeasured(DIMENSION, Against.NOTHING, "Tone is heard in sound, not read from keys.")
    notes = evidence.performance.notes
    melody = skyline(notes)
    levels = note_levels(evidence.sound, notes)
    above, below = levels[melody & ~np.isnan(levels)], levels[~melody & ~np.isnan(levels)]
    if min(len(above), len(below)) < FEWEST_NOTES:
        return unmeasured(
            DIMENSION, Against.NOTHING, "There is too little melody over accompaniment to compare."
        )
    covered = float(np.mean(below) - np.mean(above))
    found = [
        Measure("melody covered", covered, "dB", HALF_COVERED_DB, 2.0),
        Measure("brightness", _brightness(evidence.sound), "dB", NOT_COUNTED, 1.0),
    ]
    return measured(DIMENSION, Against.NOTHING, TRUST, found)


def _brightness(sound: Sound) -> float:
    """Energy above `BRIGHT_HZ` against that below, in dB."""
    power = np.abs(np.fft.rfft(sound.samples)) ** 2
    frequency = np.fft.rfftfreq(len(sound.samples), 1 / sound.sample_rate)
    high, low = power[frequency >= BRIGHT_HZ].sum(), power[frequency < BRIGHT_HZ].sum()
    return float(10 * np.log10(max(float(high), 1e-12) / max(float(low), 1e-12)))
