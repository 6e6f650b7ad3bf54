"""`pseudo_labels`: the technical dimensions of one performance, measured."""

from __future__ import annotations

from collections.abc import Callable

from piano_core.performance import Performance
from piano_core.pseudo_labels.articulation import articulation
from piano_core.pseudo_labels.dynamics import dynamics
from piano_core.pseudo_labels.evidence import Evidence, Sound, gather
from piano_core.pseudo_labels.label import PseudoLabel
from piano_core.pseudo_labels.note_accuracy import note_accuracy
from piano_core.pseudo_labels.pedaling import pedaling
from piano_core.pseudo_labels.rhythm import rhythm
from piano_core.pseudo_labels.tone import tone
from piano_core.reference import ReferenceBands
from piano_core.score import Score

_DIMENSIONS: tuple[Callable[[Evidence], PseudoLabel], ...] = (
    note_accuracy,
    rhythm,
    dynamics,
    articulation,
    pedaling,
    tone,
)


def pseudo_labels(
    performance: Performance,
    score: Score | None = None,
    bands: ReferenceBands | None = None,
    sound: Sound | None = None,
) -> tuple[PseudoLabel, ...]:
    """One label for each technical dimension, in the order of `DIMENSIONS`.

    score: what is played, unfolded as played (`unfold`). bands: of references of the same
    music; without `score` the bands' own notation is used where they have any. sound: the
    recording the performance was heard in. A dimension for which these say nothing has no
    value and a reason. Raises `ScoreMismatchError` where the performance is of other music
    than score or references.
    """
    evidence = gather(performance, score, bands, sound)
    return tuple(label(evidence) for label in _DIMENSIONS)
