"""Dynamics: strokes that stick out, and a range that is missing.

Melody and accompaniment are looked at apart, since their balance is a matter of tone.
"""

from __future__ import annotations

import numpy as np

from piano_core.features.noise import independent_noise
from piano_core.features.voices import Index, lines, voice_spread
from piano_core.performance import NoteArray
from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured
from piano_core.reference import Comparison, Laid, ReferenceBands, apart_and_sameness
from piano_core.skyline import skyline

DIMENSION = "dynamics_control"

HALF_JUMPY, HALF_APART = 11.0, 1.4
HALF_SAME, HALF_SAME_AS_REFERENCES = 3.0, 2.6

USUAL_SPREAD = 14.0
"""Standard deviation of velocity within a voice, median of expert passages (measured here)."""

ALONE_TRUST, SCORE_TRUST, REFERENCE_TRUST = 0.79, 0.85, 0.85
"""Pooled Spearman measured in docs/pseudo-labels.md, the lowest of demo, experts and composers
held out; without a score less, since extra notes disturb the voices."""


def dynamics(evidence: Evidence) -> PseudoLabel:
    """Against what references agree on, else against how experts' loudness moves."""
    if evidence.bands is not None and evidence.comparison is not None:
        sure = ALONE_TRUST + (REFERENCE_TRUST - ALONE_TRUST) * evidence.agreement("stroke")
        found = _against_references(evidence.comparison, evidence.bands)
        return measured(DIMENSION, Against.REFERENCE, sure * evidence.trust, found)
    notes = evidence.performance.notes
    if evidence.laid is None:
        found = _by_itself(notes, skyline(notes).astype(np.intp))
        return measured(DIMENSION, Against.NOTHING, ALONE_TRUST * evidence.trust, found)
    found = _by_itself(*_matched(evidence.laid))
    return measured(DIMENSION, Against.SCORE, SCORE_TRUST * evidence.trust, found)


def _matched(laid: Laid) -> tuple[NoteArray, Index]:
    """Played notes that are written, and their voice: melody or not, in either staff."""
    pairs = laid.alignment.pairs
    melody = skyline(laid.performance.notes)[pairs[:, 0]]
    staff = laid.score.notes["staff"][pairs[:, 1]].astype(np.intp)
    return laid.performance.notes[pairs[:, 0]], 2 * staff + melody


def _by_itself(notes: NoteArray, voice: Index) -> list[Measure]:
    velocity = lines(notes, voice)
    jumpy = independent_noise([np.diff(line) for line in velocity])
    spread = max(voice_spread(velocity), 0.5)
    return [
        Measure("strokes out of line", jumpy, "velocity", HALF_JUMPY, 3.0),
        Measure("sameness", USUAL_SPREAD / spread, "usual / own spread", HALF_SAME, 4.0),
    ]


def _against_references(comparison: Comparison, bands: ReferenceBands) -> list[Measure]:
    apart, sameness = apart_and_sameness(comparison, bands)
    return [
        Measure("strokes out of line", apart, "expert spreads", HALF_APART, 4.0),
        Measure("sameness", sameness, "expected / own spread", HALF_SAME_AS_REFERENCES, 4.0),
    ]
