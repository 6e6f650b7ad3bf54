"""Rhythm: uneven onsets, wandering tempo, and a flow that breaks, beyond expressive freedom."""

from __future__ import annotations

import numpy as np

from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.excess import excess
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured
from piano_core.reference import Laid
from piano_core.score import MistakeKind

DIMENSION = "rhythmic_precision"

HALF_UNEVEN_S = 0.035
HALF_DRIFT = 0.2
HALF_BREAKS_A_MINUTE = 6.0


def rhythm(evidence: Evidence) -> PseudoLabel:
    """Against the course of time that references agree on."""
    if evidence.bands is None or evidence.comparison is None:
        return unmeasured(
            DIMENSION, Against.NOTHING, "What is freedom and what is unsteadiness takes references."
        )
    bands, values = evidence.bands.bands, evidence.comparison.values
    uneven = excess(values["timing"] - bands["timing"].middle, bands["timing"].spread)
    drift = excess(values["tempo"] - bands["tempo"].middle, bands["tempo"].spread)
    breaks = _breaks_a_minute(evidence.comparison.laid)
    confidence = float(np.mean(bands["tempo"].confidence))
    return measured(
        DIMENSION,
        Against.REFERENCE,
        confidence,
        [
            Measure("uneven onsets", uneven, "s", HALF_UNEVEN_S),
            Measure("wandering tempo", drift, "octaves", HALF_DRIFT),
            Measure("broken flow", breaks, "1/min", HALF_BREAKS_A_MINUTE),
        ],
    )


def _breaks_a_minute(laid: Laid) -> float:
    kinds = (MistakeKind.REPEATED, MistakeKind.HESITATION)
    count = sum(mistake.kind in kinds for mistake in laid.reading.mistakes)
    return 60.0 * count / max(laid.performance.duration_s, 1.0)
