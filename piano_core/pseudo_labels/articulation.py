"""Articulation: notes let go too soon or held into the next ones."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.features.heard import Heard
from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured
from piano_core.reference import Comparison, Laid, ReferenceBands
from piano_core.score.releases import releases

DIMENSION = "articulation"

HALF_SHORTER, HALF_LONGER = 0.5, 1.1
HALF_EARLY, HALF_LATE = 0.55, 0.45
HALF_APART, HALF_OVERLAP = 0.42, 0.8

LONGEST_STEP_S = 1.5

ALONE_TRUST, SCORE_TRUST, REFERENCE_TRUST = 0.54, 0.54, 0.61
"""Pooled Spearman measured in docs/pseudo-labels.md, the lowest of demo, experts and composers
held out."""

Column = npt.NDArray[np.float64]


def articulation(evidence: Evidence) -> PseudoLabel:
    """Against the lengths references agree on, else the written ones, else the next onset.

    Without references staccato and choppiness look alike, hence the low confidence.
    """
    if evidence.bands is not None and evidence.comparison is not None:
        sure = SCORE_TRUST + (REFERENCE_TRUST - SCORE_TRUST) * evidence.agreement("length")
        found = _against_references(evidence.comparison, evidence.bands)
        return measured(DIMENSION, Against.REFERENCE, sure * evidence.trust, found)
    if evidence.laid is not None:
        found = _against_score(evidence.laid)
        return measured(DIMENSION, Against.SCORE, SCORE_TRUST * evidence.trust, found)
    found = _by_itself(evidence.heard)
    return measured(DIMENSION, Against.NOTHING, ALONE_TRUST * evidence.trust, found)


def _against_references(comparison: Comparison, bands: ReferenceBands) -> list[Measure]:
    above = comparison.values["length"] - bands.bands["length"].middle
    above = above[~np.isnan(above)]
    shift = float(np.median(above)) if len(above) else float("nan")
    return [
        Measure("shorter than references", -shift, "octaves", HALF_SHORTER, 2.0),
        Measure("longer than references", shift, "octaves", HALF_LONGER, 2.0),
    ]


def _against_score(laid: Laid) -> list[Measure]:
    played, written = laid.alignment.pairs[:, 0], laid.alignment.pairs[:, 1]
    notes, score = laid.performance.notes[played], laid.score.notes[written]
    known = ~np.isnan(laid.chord_s)
    beat, time = laid.grid.chords[known], np.maximum.accumulate(laid.chord_s[known])
    early, late = releases(notes, score, beat, time)
    if not len(early):
        return []
    return [
        Measure("let go early", float(early.mean()), "share of length", HALF_EARLY, 5.0),
        Measure("held over", float(np.mean(late)), "share", HALF_LATE, 1.5),
    ]


def _by_itself(heard: Heard) -> list[Measure]:
    """Key overlap ratio of the melody (Repp 1997): over the step to the next onset."""
    onset, offset = heard.onset[heard.melody], heard.offset[heard.melody]
    step = np.diff(onset)
    usable = (step > 0.02) & (step < LONGEST_STEP_S)
    overlap = np.clip((offset[:-1] - onset[1:])[usable] / step[usable], -1.0, 3.0)
    if not len(overlap):
        return []
    mean = float(overlap.mean())
    return [
        Measure("detached", -mean, "share of step", HALF_APART, 3.0),
        Measure("overlapping", mean, "share of step", HALF_OVERLAP, 1.5),
    ]
