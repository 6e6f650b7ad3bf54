"""Note accuracy: wrong, missed and extra notes as a share of what was to be played."""

from __future__ import annotations

from piano_core.pseudo_labels.evidence import Evidence
from piano_core.pseudo_labels.label import Against, Measure, PseudoLabel, measured, unmeasured
from piano_core.reference import Laid
from piano_core.score import Mistake, MistakeKind
from piano_core.score.again import struck_again

DIMENSION = "note_accuracy"

HALF_SHARE = 0.10
"""Wrong notes of severity 0.5: a tenth of all."""

ENOUGH_NOTES = 40
"""Fewer notes make one mistake weigh so much that the label is believed less."""


def note_accuracy(evidence: Evidence) -> PseudoLabel:
    """Against the score, else against what the references play."""
    if evidence.laid is not None:
        return _label(evidence, evidence.laid, Against.SCORE, 0.95)
    if evidence.bands is not None and evidence.comparison is not None:
        laid, references = evidence.comparison.laid, evidence.bands.references
        trust = 0.9 * references / (references + 1)
        return _label(evidence, laid, Against.REFERENCE, trust)
    return unmeasured(
        DIMENSION, Against.NOTHING, "Which notes are right takes a score or references."
    )


def _label(evidence: Evidence, laid: Laid, against: Against, trust: float) -> PseudoLabel:
    tried = int(laid.reading.bars["written"].sum())
    share = _faults(laid) / max(tried, 1)
    confidence = trust * evidence.trust * min(1.0, tried / ENOUGH_NOTES)
    return measured(
        DIMENSION, against, confidence, [Measure("notes at fault", share, "share", HALF_SHARE, 1.0)]
    )


def _faults(laid: Laid) -> int:
    return sum(_weight(laid, mistake) for mistake in _mistakes(laid))


def _mistakes(laid: Laid) -> list[Mistake]:
    """Without notes struck again, which belong to rhythm."""
    again = set(struck_again(laid.performance, laid.alignment, laid.reading).tolist())
    return [mistake for mistake in laid.reading.mistakes if mistake.played not in again]


def _weight(laid: Laid, mistake: Mistake) -> int:
    """Notes that a mistake stands for; flow is not a matter of notes."""
    if mistake.kind in (MistakeKind.MISSED, MistakeKind.EXTRA, MistakeKind.WRONG):
        return 1
    if mistake.kind is not MistakeKind.SKIPPED:
        return 0
    rows = laid.reading.bars
    here = (rows["start_beat"] >= mistake.beat - 1e-6) & (rows["bar"] <= mistake.until_bar)
    here &= rows["bar"] >= mistake.bar
    return int(rows["written"][here][: mistake.until_bar - mistake.bar + 1].sum())
