"""What the weights of one stage of the research stack say of held-out segments."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from piano_core.errors import TrainingError
from piano_core.models import Dataset, Matrix
from piano_core.models.weights import kinds_in
from piano_core.preparation.performances import segment_performances
from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.progress import no_progress
from piano_core.settings import Settings

_STACK, _EPOCH, _ENCODER = "stack", "stage", "notes-encoder"
_NO_ANSWERS = {
    _EPOCH: "holds the weights of one epoch, without what they answer.",
    _ENCODER: "holds an encoder of notes, which rates nothing.",
}


def holds_stack(checkpoint: Path) -> bool:
    """Whether these are weights that a stage left for judging.

    Raises `TrainingError` for those of a single epoch or of an encoder alone, and where the file
    is missing or damaged.
    """
    kinds = kinds_in(checkpoint)
    for kind, problem in _NO_ANSWERS.items():
        if kind in kinds:
            raise TrainingError(
                problem,
                where=str(checkpoint),
                remedy="Name the weights.safetensors that a stage left, such as that of `expert`.",
            )
    return _STACK in kinds


def stack_on(
    corpus: RatedCorpus, held: Dataset, checkpoint: Path, settings: Settings
) -> tuple[Dataset, Matrix]:
    """The held-out rows with the targets that the weights know, and the means (n, t) of those.

    settings: say where sound and published networks lie, for a stack that hears sound.

    Raises `TrainingError` where the weights know no target that the corpus rates.
    """
    from piano_core.training.stages.config import PRESETS
    from piano_core.training.stages.evaluators import load_evaluator
    from piano_core.training.stages.listening import ear_of
    from piano_core.training.stages.model import StackPredictor

    rated = load_evaluator(checkpoint)
    columns = [i for i, name in enumerate(held.target_names) if name in rated.target_names]
    if not columns:
        raise TrainingError(
            f"knows {', '.join(rated.target_names)}, none of which the corpus rates.",
            where=str(checkpoint),
            remedy="Name weights of the stage `expert`, or the corpus that they were trained on.",
        )
    names = tuple(held.target_names[column] for column in columns)
    test = replace(
        held,
        labels=held.labels[:, columns],
        label_errors=held.label_errors[:, columns],
        target_names=names,
    )
    played = segment_performances(corpus.artefacts, corpus.segments)
    heard = replace(PRESETS["small"], stack=rated.stack_config, sound=rated.sound_config)
    ear = ear_of(corpus, heard, settings, no_progress)
    return test, StackPredictor((rated,), (), played, names, ear).predict(test).mean
