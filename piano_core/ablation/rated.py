"""The study on a rated corpus that `piano run` made ready."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from piano_core.ablation.arms import Arm, Given, arms_of, chosen_questions
from piano_core.ablation.effects import Effect
from piano_core.ablation.study import Folds, ablate
from piano_core.files import file_hash
from piano_core.models import Model, Progress, no_progress
from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.preparation.segment_sounds import ADDITIVE
from piano_core.settings import Settings
from piano_core.training.stages.evaluators import load_encoder
from piano_core.training.stages.listening import ear_of
from piano_core.training.stages.presets import preset_on
from piano_core.training.stages.rated import stack_for_folds
from piano_core.training.stages.release import StackFolder


@dataclass(frozen=True)
class Wanted:
    """What is asked. questions: names of `arms.QUESTIONS`, empty for all. every: see
    `RatedCorpus.thinned`."""

    preset: str = "laptop"
    protocol: str = "overlap"
    questions: tuple[str, ...] = ()
    resamples: int = 1000
    seed: int = 0
    every: int = 1


def ablate_rated(
    rated: RatedCorpus,
    wanted: Wanted,
    settings: Settings,
    kept: Path,
    progress: Progress = no_progress,
) -> list[Effect]:
    """Every question that was asked, answered on the folds of the corpus.

    kept: folder for what each arm said, so that a killed study goes on with the next arm. Sound
    is that of recordings, else of renders (see `ear_of`). Raises `SettingsError` for unknown
    names, `SplitError` for a protocol that the corpus has no folds of.
    """
    questions, rated = chosen_questions(wanted.questions), rated.thinned(wanted.every)
    folds = Folds(
        rated.without_features(),
        rated.segments,
        rated.splits(),
        wanted.protocol,
        kept,
        wanted.seed,
        wanted.resamples,
        ADDITIVE if settings.soundfont is None else file_hash(settings.soundfont),
    )

    def model_of(arm: Arm) -> Model:
        assert arm.config is not None
        config = arm.config
        ear = ear_of(rated, config, settings, progress)
        begun = arm.begun and load_encoder(arm.begun, config.stack, config.symbolic)
        model = stack_for_folds(config, rated, begun, arm.name, ear)
        return replace(model, members=arm.members)

    folder = StackFolder(settings.home / "stack" / wanted.preset, rated.name)
    given = Given(settings.home / "weights", folder.encoder)
    arms = arms_of(preset_on(wanted.preset, None), given)
    return ablate(folds, questions, arms, model_of, progress)


def forget(kept: Path) -> None:
    """Remove what arms said, so that they are trained again."""
    for file in kept.glob("*.parquet"):
        file.unlink()
