"""A take held against what is known of its music: a score, other performances, both or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from piano_core.errors import PianoError, ScoreMismatchError
from piano_core.performance import Source
from piano_core.reference import (
    Comparison,
    against_references,
    beside_features,
    compare,
    of_other_music,
    reference_bands,
)
from piano_core.score import Score, ScoreComparison, compare_with_score
from piano_core.takes.take import Reference, Take


def held_against(take: Take, score: Score | None, references: Sequence[Reference]) -> Take:
    """The take compared with a score and with references, whatever it was compared with before.

    With both, what references do with the notes of the score is no mistake (`Customs`). Where
    the score is of other music its comparison says so, and references are compared without it.
    Raises `ScoreMismatchError` naming the reference that is not of the score's music, or not of
    the other references'.
    """
    comparison = None if score is None else compare_with_score(take.performance, score)
    take = replace(
        take,
        comparison=comparison,
        references=tuple(references),
        against_references=None,
        beside=None,
    )
    return _beside(take) if references else take


def refuse_itself(path: Path, references: Sequence[Path]) -> None:
    """Raise `PianoError` where a take is among its own references."""
    if path.resolve() in [reference.resolve() for reference in references]:
        raise PianoError(
            "is the take itself and cannot be its own reference.",
            where=str(path),
            remedy="Name recordings of other performances.",
        )


def _beside(take: Take) -> Take:
    """The take with what its references say of it."""
    followed = take.comparison
    if followed is not None and followed.mismatch:
        followed = None
    performances = [one.performance for one in take.references]
    names = [one.path.name for one in take.references]
    bands = reference_bands(performances, followed.score if followed else None, names=names)
    try:
        found = compare(take.performance, bands)
    except ScoreMismatchError as error:
        return replace(take, against_references=of_other_music(error, names))
    take = replace(take, against_references=against_references(found, bands, names, performances))
    if followed is None:
        return take
    take = replace(take, comparison=_excusing(followed, found))
    if any(one.source is not Source.MIDI for one in (take.performance, *performances)):
        return take
    return replace(take, beside=beside_features(found, bands))


def _excusing(comparison: ScoreComparison, found: Comparison) -> ScoreComparison:
    """The comparison with what was read with the references' customs in mind."""
    return replace(comparison, reading=found.laid.reading)
