"""A take held against what is known of its music: a score, other performances, both or neither."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from piano_core.errors import PianoError, ScoreMismatchError
from piano_core.reference import (
    AgainstReferences,
    Comparison,
    against_references,
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
        take, comparison=comparison, references=tuple(references), against_references=None
    )
    if not references:
        return take
    followed = None if comparison is None or comparison.mismatch else comparison
    against, found = _beside(take, None if followed is None else followed.score)
    if followed is not None and found is not None:
        take = replace(take, comparison=_excusing(followed, found))
    return replace(take, against_references=against)


def refuse_itself(path: Path, references: Sequence[Path]) -> None:
    """Raise `PianoError` where a take is among its own references."""
    if path.resolve() in [reference.resolve() for reference in references]:
        raise PianoError(
            "is the take itself and cannot be its own reference.",
            where=str(path),
            remedy="Name recordings of other performances.",
        )


def _beside(take: Take, score: Score | None) -> tuple[AgainstReferences, Comparison | None]:
    performances = [one.performance for one in take.references]
    names = [one.path.name for one in take.references]
    bands = reference_bands(performances, score, names=names)
    try:
        found = compare(take.performance, bands)
    except ScoreMismatchError as error:
        return of_other_music(error, names), None
    return against_references(found, bands, names, performances), found


def _excusing(comparison: ScoreComparison, found: Comparison) -> ScoreComparison:
    """The comparison with what was read with the references' customs in mind."""
    return replace(comparison, reading=found.laid.reading)
