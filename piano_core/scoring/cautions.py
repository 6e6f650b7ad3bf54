"""What the reader must know before believing a scorecard."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from piano_core.bundle import EvidenceLimits, Manifest
from piano_core.features import FEATURES
from piano_core.performance import Pedal, Performance, Source
from piano_core.reference import AgainstReferences
from piano_core.score import AgainstScore, ScoreComparison
from piano_core.scoring.evidence import lacking, notes_unfound
from piano_core.scoring.heard import Heard
from piano_core.scoring.note_accuracy import DIMENSION as NOTES
from piano_core.scoring.scorecard import DimensionScore, Warning
from piano_core.scoring.windows import played_span
from piano_core.sentences import paragraph, say, say_counted
from piano_core.takes import Take

UNLIKE_SHARE = 0.25
"""From this share of unfamiliar stretches on, the whole performance is called unfamiliar."""


FINISHED = 0.9
"""Share of the score from which the piece was played to its end, but for a chord or two."""


def cautions(
    manifest: Manifest,
    lead: Heard,
    take: Take,
    dimensions: Sequence[DimensionScore],
) -> tuple[Warning, ...]:
    """All that apply, the gravest first. `lead` is the part that speaks first."""
    performance, score = take.performance, take.against_score
    return (
        *_other_music(manifest, score),
        *_other_references(take.against_references),
        *_too_little(lead.part.limits, performance),
        *_synthetic(manifest),
        *_unlike(lead.novelty),
        *_source(performance),
        *_notation(manifest, score),
        *_unfinished(manifest, take.comparison),
        *_missing(dimensions),
    )


def _too_little(limits: EvidenceLimits, performance: Performance) -> Iterable[Warning]:
    start, end = played_span(performance)
    sentence = lacking(performance, limits)
    if not len(performance):
        yield Warning("nothing_played", sentence)
    elif end - start < limits.shortest_s:
        yield Warning("too_short", sentence)
    elif sentence:
        yield Warning("too_few_notes", sentence)


def _synthetic(manifest: Manifest) -> Iterable[Warning]:
    if manifest.synthetic:
        yield Warning(
            "synthetic_model",
            say(
                "This model learned from made-up performances and simulated raters: "
                "no person's opinion stands behind its numbers."
            ),
        )


def _unlike(novelty: npt.NDArray[np.float64]) -> Iterable[Warning]:
    unlike = int(np.sum(novelty > 1))
    if unlike and unlike >= UNLIKE_SHARE * len(novelty):
        yield Warning("unlike_training_data", _unlike_sentence(unlike, len(novelty)))


def _unlike_sentence(unlike: int, stretches: int) -> str:
    if stretches == 1:
        return say(
            "This playing is unlike anything the model learned from; intervals are wider, and the "
            "scores may still be off."
        )
    return say_counted(
        "{n} of {stretches} stretches is unlike anything the model learned from; intervals are "
        "wider, and the scores may still be off.",
        "{n} of {stretches} stretches are unlike anything the model learned from; intervals are "
        "wider, and the scores may still be off.",
        unlike,
        stretches=stretches,
    )


def _source(performance: Performance) -> Iterable[Warning]:
    if performance.source is Source.TRANSCRIPTION:
        yield Warning(
            "transcription",
            say(
                "The notes were transcribed from sound: some are missed or invented, "
                "loudness is relative, and the pedal is hardly heard."
            ),
        )
    elif len(performance) and not len(performance.pedal(Pedal.SUSTAIN)):
        yield Warning(
            "no_pedal",
            say(
                "The file holds no sustain pedal. If one was used, it was not "
                "recorded, and what is said about pedal and articulation does not "
                "hold."
            ),
        )


def _other_references(references: AgainstReferences | None) -> Iterable[Warning]:
    if references is not None and not references.same_music:
        yield Warning(
            "other_references",
            say(
                "This does not seem to be what {names} plays: nothing is compared with it.",
                names=references.references,
            ),
        )


def _other_music(manifest: Manifest, score: AgainstScore | None) -> Iterable[Warning]:
    if score is not None and notes_unfound(score):
        yield Warning(
            "other_music",
            paragraph(score.problem, _so(manifest)),
        )


def _so(manifest: Manifest) -> str:
    """What the overall score makes of notes that are not the written ones."""
    weighed = () if manifest.overall is None else manifest.overall.weights
    if not any(weight.output == NOTES for weight in weighed):
        return say("Nothing is measured against it.")
    return say(
        "Nothing is measured against it, and the overall score counts no note as right: if other "
        "music was played, it is too low, and right only with the score of that music "
        "or with none."
    )


def _notation(manifest: Manifest, score: AgainstScore | None) -> Iterable[Warning]:
    if score is not None and score.same_music:
        return
    needing = {feature.name for feature in FEATURES if feature.needs_score}
    names = {feature.name for part in manifest.parts for feature in part.features}
    if any(part.needs_score for part in manifest.parts):
        yield Warning(
            "not_comparable",
            say(
                "Without its score wrong and missed notes are not heard, and what is "
                "easy to play looks better: compare these numbers between takes of "
                "one piece, not across pieces."
            ),
        )
    elif needing & names:
        yield Warning(
            "no_score",
            say(
                "This model also learned from the notation ({known} of {features} "
                "features); it is not known here, so they are left out.",
                known=len(needing & names),
                features=len(names),
            ),
        )


def _unfinished(manifest: Manifest, comparison: ScoreComparison | None) -> Iterable[Warning]:
    """That the rest of the piece was left out, where a part hears all of it and counts that."""
    listens = any(part.needs_score for part in manifest.parts)
    if comparison is None or comparison.mismatch is not None or not listens:
        return
    if not comparison.passage and comparison.reached < FINISHED:
        yield Warning(
            "unfinished",
            say(
                "Played up to {share:.0%} of the score; the rest counts as missing in the overall "
                "score.",
                share=comparison.reached,
            ),
        )


def _missing(dimensions: Sequence[DimensionScore]) -> Iterable[Warning]:
    missing = [say(score.label) for score in dimensions if not score.enough_evidence]
    if missing:
        yield Warning(
            "not_enough_evidence",
            say(
                "{missing} of {dimensions} dimensions are not scored: {names}.",
                missing=len(missing),
                dimensions=len(dimensions),
                names=tuple(missing),
            ),
        )
