"""Pedaling: taken where references take it, changed with the harmony, in time."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.heard import Heard
from piano_core.performance import Source
from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured
from piano_core.reference import Comparison, ReferenceBands, unlike_and_late

DIMENSION = "pedaling"

HALF_LESS, HALF_MORE = 0.5, 0.3
HALF_LAG_S, HALF_UNLIKE = 0.15, 0.6
HALF_MIXED = 5.0

LITTLE = 0.05
"""Share of the time with pedal below which it is not used."""

ALONE_TRUST, REFERENCE_TRUST = 0.33, 0.84
"""Pooled Spearman measured in docs/pseudo-labels.md, the lowest of demo, experts and composers
held out."""

Column = npt.NDArray[np.float64]


def pedaling(evidence: Evidence) -> PseudoLabel:
    """Against where references have the pedal, else by how much each pedal mixes.

    Without references pedal that is missing cannot be noticed.
    """
    if evidence.performance.source is Source.TRANSCRIPTION:
        return unmeasured(DIMENSION, Against.NOTHING, "A transcription hears too little pedal.")
    if evidence.bands is not None and evidence.comparison is not None:
        return _against_references(evidence, evidence.comparison, evidence.bands)
    mixed = _mixed(evidence.heard)
    if mixed != mixed:
        return unmeasured(
            DIMENSION, Against.NOTHING, "No pedal was taken, and nothing says it was wanted."
        )
    return measured(DIMENSION, Against.NOTHING, ALONE_TRUST * evidence.trust, [_mixing(mixed)])


def _mixing(classes: float) -> Measure:
    return Measure("keys mixed by one pedal", classes, "pitch classes", HALF_MIXED, 6.0)


def _mixed(heard: Heard) -> float:
    """Mean number of different pitch classes struck in one pedal; NaN without any."""
    down, up = heard.sustain_spans
    if not len(down):
        return float("nan")
    span = np.searchsorted(down, heard.onset, side="right") - 1
    inside = span >= 0
    inside[inside] = heard.onset[inside] < up[span[inside]]
    classes = np.unique(span[inside] * 12 + heard.pitch[inside].astype(np.int64) % 12) // 12
    count = np.bincount(classes)
    return float(count[count > 0].mean()) if len(classes) else float("nan")


def _against_references(
    evidence: Evidence, comparison: Comparison, bands: ReferenceBands
) -> PseudoLabel:
    own, middle = comparison.values["pedal"], bands.bands["pedal"].middle
    known = ~(np.isnan(own) | np.isnan(middle))
    if not known.any() or max(float(own[known].mean()), float(middle[known].mean())) < LITTLE:
        return unmeasured(
            DIMENSION, Against.REFERENCE, "Neither the references nor the player take the pedal."
        )
    usual, more = float(middle[known].mean()), float(np.mean((own - middle)[known]))
    unlike, lag = unlike_and_late(comparison, bands)
    sure = ALONE_TRUST + (REFERENCE_TRUST - ALONE_TRUST) * evidence.agreement("pedal_at_chord")
    found = [
        Measure("less pedal than references", -more / max(usual, LITTLE), "share", HALF_LESS, 3.0),
        Measure("more pedal than references", more, "share of time", HALF_MORE, 3.0),
        Measure("late pedal", lag, "s", HALF_LAG_S, 2.0),
        Measure("unlike references", unlike, "share of likeness", HALF_UNLIKE, 2.0),
        _mixing(_mixed(evidence.heard)),
    ]
    return measured(DIMENSION, Against.REFERENCE, sure, found)
