"""Dynamics: strokes that stick out, and a range that is missing."""

from __future__ import annotations

import numpy as np

from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.excess import excess
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured

DIMENSION = "dynamics_control"

HALF_ERRATIC = 10.0


def dynamics(evidence: Evidence) -> PseudoLabel:
    """Against the loudness that references agree on."""
    if evidence.bands is None or evidence.comparison is None:
        return unmeasured(DIMENSION, Against.NOTHING, "What loudness is meant takes references.")
    band, values = evidence.bands.bands["stroke"], evidence.comparison.values["stroke"]
    erratic = excess(values - band.middle, band.spread)
    confidence = float(np.mean(band.confidence))
    return measured(
        DIMENSION,
        Against.REFERENCE,
        confidence,
        [Measure("strokes out of line", erratic, "velocity", HALF_ERRATIC)],
    )
