"""Note accuracy measured against the score: the share of right notes, and how far it may be off."""

from __future__ import annotations

from piano_core.bundle import DimensionSource
from piano_core.dimensions import Provenance, dimension
from piano_core.performance import Performance, Source
from piano_core.score import AgainstScore
from piano_core.scoring.scorecard import DimensionScore

DIMENSION = "note_accuracy"

FEWEST_WRITTEN = 20
"""Among fewer notes one mistake weighs more than the share can tell."""

RESIDUALS: dict[float, tuple[float, float]] = {
    0.5: (-0.23, 0.11),
    0.8: (-0.36, 0.36),
    0.9: (-0.45, 0.42),
    0.95: (-0.60, 0.63),
}
"""By coverage, between which points of 100 the truth lies above the measure where keys were
recorded: 15 whole ASAP performances, each as it is and with wrong notes put in
(`benchmarks/bench_note_accuracy.py midi --every 7`). Not known for what was heard."""


def note_accuracy(
    performance: Performance, score: AgainstScore | None, source: DimensionSource, coverage: float
) -> DimensionScore | None:
    """The measured dimension; None for another one, without measures, where the model's own
    number rests on people's ratings, and for what was heard: the interval is measured for
    recorded keys only.

    The interval is that of the smallest measured coverage which is not below `coverage`, and
    at least one note to either side: in a passage one claim weighs more than in a sonata.
    """
    measures = None if score is None else score.measures
    if source.dimension != DIMENSION or measures is None or measures.written < FEWEST_WRITTEN:
        return None
    if source.output is not None and source.provenance is Provenance.EXPERT_RATINGS:
        return None
    known = [level for level in sorted(RESIDUALS) if level >= coverage]
    if performance.source is not Source.MIDI or not known:
        return None
    below, above = RESIDUALS[known[0]]
    points, one = 100.0 * measures.right_share, 100.0 / measures.written
    return DimensionScore(
        DIMENSION,
        dimension(DIMENSION).label,
        points,
        max(points + min(below, -one), 0.0),
        min(points + max(above, one), 100.0),
        coverage,
        None,
        Provenance.MEASURED_AGAINST_SCORE,
        True,
    )
