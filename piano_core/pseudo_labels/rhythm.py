"""Rhythm: uneven onsets, wandering tempo, and a flow that breaks, beyond expressive freedom.

Unevenness is what has no memory (see `noise`), so rubato is none of it. Whether the tempo wanders
is asked of references only: without them nothing tells it from rubato.
"""

from __future__ import annotations

import numpy as np

from piano_core.features.noise import independent_noise
from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured
from piano_core.pseudo_labels.slips import breaks, share_again
from piano_core.reference import Laid, wandering
from piano_core.score.local_line import local_line

DIMENSION = "rhythmic_precision"

HALF_UNEVEN_S = 0.025
HALF_WANDERING = 0.17
HALF_BREAKS_A_MINUTE = 9.0
HALF_AGAIN = 0.25

LONGEST_STEP_S, LONGEST_STEP_BEATS = 1.0, 1.5
"""After longer steps a chord's place is free."""

SCORE_TRUST, REFERENCE_TRUST = 0.43, 0.68
"""Pooled Spearman measured in docs/pseudo-labels.md, the lowest of demo, experts and composers
held out."""


def rhythm(evidence: Evidence) -> PseudoLabel:
    """Against the course of time that references agree on, else against the score's grid."""
    laid, bands, comparison = evidence.laid, evidence.bands, evidence.comparison
    if laid is None and comparison is not None:
        laid = comparison.laid
    if laid is None:
        return unmeasured(
            DIMENSION, Against.NOTHING, "Where notes belong in time takes a score or references."
        )
    rate = 60.0 * breaks(laid, bands, comparison) / max(laid.performance.duration_s, 1.0)
    found = [
        Measure("uneven onsets", _unevenness(laid), "s", HALF_UNEVEN_S, 2.0),
        Measure("broken flow", rate, "1/min", HALF_BREAKS_A_MINUTE, 1.5),
        Measure("played again", share_again(laid), "share of notes", HALF_AGAIN, 1.0),
    ]
    if bands is None or comparison is None:
        return measured(DIMENSION, Against.SCORE, SCORE_TRUST * evidence.trust, found)
    strays = wandering(comparison, bands)
    found.append(Measure("wandering tempo", strays, "octaves", HALF_WANDERING, 2.0))
    sure = SCORE_TRUST + (REFERENCE_TRUST - SCORE_TRUST) * evidence.agreement("tempo")
    return measured(DIMENSION, Against.REFERENCE, sure * evidence.trust, found)


def _unevenness(laid: Laid) -> float:
    """Independent noise of chord onsets in seconds, off the local flow."""
    known = ~np.isnan(laid.chord_s)
    beat, time = laid.grid.chords[known], laid.chord_s[known]
    if len(beat) < 3:
        return float("nan")
    slope = local_line(beat, time)[1]
    written, played = np.diff(beat), np.diff(time)
    off = played - slope[:-1] * written
    usable = (played > 0) & (played < LONGEST_STEP_S) & (written <= LONGEST_STEP_BEATS)
    return independent_noise([np.where(usable, off, np.nan)])
