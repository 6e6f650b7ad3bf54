"""Estimates to scorecard: what is shown, what is withheld, and what is said about it."""

from __future__ import annotations

from collections.abc import Sequence

from piano_core.bundle import Manifest
from piano_core.scoring.cautions import cautions
from piano_core.scoring.heard import Heard
from piano_core.scoring.input_kind import input_of
from piano_core.scoring.marks import (
    MOST_MARKS,
    marks_of_references,
    marks_of_score,
    most_severe,
)
from piano_core.scoring.page import Page
from piano_core.scoring.scorecard import BundleIdentity, Scorecard
from piano_core.scoring.windows import pooling_sentence
from piano_core.takes import Take


def assemble(
    manifest: Manifest,
    identity: BundleIdentity,
    take: Take,
    heard: Sequence[Heard],
    coverage: float,
) -> Scorecard:
    """The scorecard of a take; `heard` is what each part of the bundle heard, in order."""
    performance, score = take.performance, take.against_score
    beside = take.against_references
    page = Page(manifest, performance, tuple(heard), coverage, score).without_the_careless()
    dimensions = tuple(page.dimension(source) for source in manifest.dimensions)
    # What is said of the model's hearing is said of the part that speaks first.
    lead = next((one for one in page.heard if one.said is not None), page.heard[0])
    novelty = lead.novelty
    judged = most_severe([mark for one in dimensions for mark in page.marks(one)])
    return Scorecard(
        dimensions=dimensions,
        character=tuple(page.character()),
        marks=(*marks_of_score(score), *marks_of_references(beside), *judged)[:MOST_MARKS],
        warnings=cautions(manifest, lead, take, dimensions),
        bundle=identity,
        performance_hash=performance.content_hash,
        duration_s=performance.duration_s,
        note_count=len(performance),
        input=input_of(take),
        score=score,
        references=beside,
        windows=len(novelty),
        pooling=pooling_sentence(len(novelty), lead.part.windows),
        novelty=float(novelty.mean()) if len(novelty) else None,
    )
