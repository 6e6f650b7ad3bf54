"""Tone: what only the sound can say."""

from __future__ import annotations

from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.label import Against, PseudoLabel, unmeasured

DIMENSION = "tone_quality"


def tone(evidence: Evidence) -> PseudoLabel:
    """From sound alone."""
    return unmeasured(DIMENSION, Against.NOTHING, "Tone is heard in sound, not read from keys.")
