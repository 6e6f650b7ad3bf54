"""Articulation: notes let go too soon or held into the next ones."""

from __future__ import annotations

import numpy as np

from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.excess import excess
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured

DIMENSION = "articulation"

HALF_LENGTH = 0.6


def articulation(evidence: Evidence) -> PseudoLabel:
    """Against the lengths that references agree on."""
    if evidence.bands is None or evidence.comparison is None:
        return unmeasured(DIMENSION, Against.NOTHING, "What length is meant takes references.")
    band, values = evidence.bands.bands["length"], evidence.comparison.values["length"]
    off = excess(values - band.middle, band.spread)
    confidence = float(np.mean(band.confidence))
    return measured(
        DIMENSION,
        Against.REFERENCE,
        confidence,
        [Measure("lengths out of line", off, "octaves", HALF_LENGTH)],
    )
