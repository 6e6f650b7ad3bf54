"""Pedaling: the pedal where references take it, and changed where they change it."""

from __future__ import annotations

import numpy as np

from piano_core.performance import Source
from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.excess import excess
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured

DIMENSION = "pedaling"

HALF_SHARE = 0.25


def pedaling(evidence: Evidence) -> PseudoLabel:
    """Against the pedal that references agree on."""
    if evidence.performance.source is Source.TRANSCRIPTION:
        return unmeasured(DIMENSION, Against.NOTHING, "A transcription hears too little pedal.")
    if evidence.bands is None or evidence.comparison is None:
        return unmeasured(DIMENSION, Against.NOTHING, "Where pedal is wanted takes references.")
    band, values = evidence.bands.bands["pedal"], evidence.comparison.values["pedal"]
    off = excess(values - band.middle, band.spread)
    confidence = float(np.mean(band.confidence))
    return measured(
        DIMENSION,
        Against.REFERENCE,
        confidence,
        [Measure("pedal out of line", off, "share", HALF_SHARE)],
    )
