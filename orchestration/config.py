"""Run configuration of the assets that have some; each is shown in the UI's launchpad.

`study_configs` is what `piano run` uses, and what a later run is compared with.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import dagster as dg
from pydantic import Field

if TYPE_CHECKING:
    from piano_core.ablation.rated import Wanted
    from piano_core.models import CrossFitted, Model
    from piano_core.quality_control import Design
    from piano_core.training import EstimatorConfig
    from piano_core.training.stages import StagesConfig


class ReliabilityConfig(dg.Config):
    """How intervals of the coefficients are found."""

    resamples: int = Field(default=100, ge=20, description="Draws of segments for each interval.")
    seed: int = Field(default=0, description="Seed of the draws.")


class QualityControlConfig(dg.Config):
    """What one rater is judged on when rules are tried on simulated raters."""

    segments: int = Field(default=10, ge=2, description="Segments rated.")
    honeypots: int = Field(default=1, ge=0, description="Of these, with known answers.")
    golden: int = Field(default=1, ge=0, description="Of these, golden samples.")
    retests: int = Field(default=1, ge=0, description="Of these, rated twice.")
    draws: int = Field(default=300, ge=20, description="Simulated raters of each kind.")
    seed: int = Field(default=0, description="Seed of the simulation.")

    def design(self) -> "Design":
        """As the quality control room takes it."""
        from piano_core.quality_control import Design

        return Design(self.segments, self.honeypots, self.golden, self.retests)


class SplitConfig(dg.Config):
    """How segments are dealt to folds."""

    folds: int = Field(default=5, ge=2, description="Folds of each cross-validation protocol.")
    seed: int = Field(default=0, description="Seed of the dealing.")


class TrainingConfig(dg.Config):
    """The feature estimator; what is not here is as in `EstimatorConfig`."""

    members: int = Field(default=8, ge=1, description="Networks in the ensemble.")
    epochs: int = Field(default=120, ge=1, description="Passes over the data, at most.")
    seed: int = Field(default=0, description="Seed of weights, order of rows and dropout.")

    def estimator(self) -> "EstimatorConfig":
        """As the training room takes it."""
        from piano_core.training import EstimatorConfig

        return EstimatorConfig(members=self.members, epochs=self.epochs)


class StackTrainingConfig(dg.Config):
    """The research stack; the stages after the first take all of this from it."""

    preset: str = Field(
        default="laptop",
        description="Sizes and rates of all stages: small, laptop, bootstrapped or research.",
    )
    music: list[str] = Field(
        default=[],
        description="Corpora whose notes are learned from first, such as asap; empty for the "
        "notes of the training part of this corpus. They must not hold the music that is tested.",
    )
    device: str = Field(
        default="",
        description="auto, cpu or gpu, one of them; empty for what the preset says.",
    )
    hears: str = Field(
        default="", description="notes, sound or both; empty for what the preset says."
    )
    seed: int = Field(default=0, description="Seed of weights, order and what is hidden.")

    def stages(self) -> "StagesConfig":
        """As the stages take it. Raises `SettingsError` for what is not a choice."""
        from piano_core.training.stages.presets import hearing, on_one_device, preset_on

        config = on_one_device(preset_on(self.preset, self.device or None))
        return hearing(config, self.hears) if self.hears else config


class StackEvaluationConfig(dg.Config):
    """On which folds the stack is trained anew, to be judged beside the other models."""

    protocols: list[str] = Field(
        default=["overlap"], description="See `piano_core.splits`; each costs a training a fold."
    )
    resamples: int = Field(default=200, ge=20, description="Draws of groups for each interval.")
    seed: int = Field(default=0, description="Seed of fits and draws.")


class AblationConfig(dg.Config):
    """Which parts of the stack are left out in turn, and on which folds."""

    preset: str = Field(
        default="laptop", description="Of the stack that is whole: small, laptop, bootstrapped ..."
    )
    protocol: str = Field(default="overlap", description="See `piano_core.splits`.")
    questions: list[str] = Field(
        default=[], description="Names of `piano_core.ablation.arms.QUESTIONS`; empty for all."
    )
    resamples: int = Field(default=1000, ge=20, description="Draws of groups for each interval.")
    seed: int = Field(default=0, description="Seed of fits and draws.")

    every: int = Field(
        default=1, ge=1, description="Every so many-th performance of each passage only."
    )

    def wanted(self) -> "Wanted":
        """As the ablation room takes it."""
        from piano_core.ablation.rated import Wanted

        questions = tuple(self.questions)
        return Wanted(self.preset, self.protocol, questions, self.resamples, self.seed, self.every)


class HumanComparisonConfig(dg.Config):
    """How the champion is put beside people, on the folds that made it the champion."""

    resamples: int = Field(default=200, ge=20, description="Draws of groups for each interval.")
    seed: int = Field(default=0, description="Seed of the draws.")


class EvaluationConfig(dg.Config):
    """Which protocols and models are evaluated; protocols a corpus does not allow are left out."""

    protocols: list[str] = Field(
        default=["random", "passage", "overlap", "performer", "work"],
        description="See `piano_core.splits`.",
    )
    members: int = Field(default=8, ge=1, description="Networks in the estimator's ensemble.")
    epochs: int = Field(default=120, ge=1, description="Passes over the data, at most.")
    trees: int = Field(default=200, ge=1, description="Trees of the extra-trees baseline.")
    resamples: int = Field(default=200, ge=20, description="Draws of groups for each interval.")
    seed: int = Field(default=0, description="Seed of fits and draws.")

    def models(self) -> "Sequence[Model | CrossFitted]":
        """Those that can be shipped, and the baselines they must beat."""
        from piano_core.training import EstimatorConfig
        from piano_core.training.contenders import candidates

        config = EstimatorConfig(members=self.members, epochs=self.epochs)
        return candidates(config, self.trees)


class ChampionConfig(dg.Config):
    """The model that won; its settings are those it was evaluated with."""

    resamples: int = Field(default=200, ge=20, description="Draws of groups that decide.")
    seed: int = Field(default=0, description="Seed of what is drawn in the fit.")


class QueueConfig(dg.Config):
    """How many segments are queued for raters."""

    budget: int = Field(default=40, ge=1, description="Segments in the queue, at most.")
    seed: int = Field(default=0, description="Seed of the random share.")


def stack_configs(
    corpus: str, preset: str, music: Sequence[str], seed: int
) -> dict[dg.AssetKey, dg.Config]:
    """The configuration of the research stack's assets."""
    trained = StackTrainingConfig(preset=preset, music=list(music), seed=seed)
    return {
        dg.AssetKey([corpus, "pretrained_checkpoint"]): trained,
        dg.AssetKey([corpus, "stack_evaluation"]): StackEvaluationConfig(seed=seed),
    }


def human_comparison_configs(corpus: str, seed: int) -> dict[dg.AssetKey, dg.Config]:
    """The configuration of what puts the champion beside people."""
    return {dg.AssetKey([corpus, "human_comparison"]): HumanComparisonConfig(seed=seed)}


def study_configs(corpus: str, seed: int) -> dict[dg.AssetKey, dg.Config]:
    """The configuration of every asset that has one, with this seed."""
    configs: dict[str, dg.Config] = {
        "reliability_report": ReliabilityConfig(seed=seed),
        "rater_verdicts": QualityControlConfig(seed=seed),
        "label_splits": SplitConfig(seed=seed),
        "feature_estimator": TrainingConfig(seed=seed),
        "evaluation_report": EvaluationConfig(seed=seed),
        "champion": ChampionConfig(seed=seed),
        "annotation_queue": QueueConfig(seed=seed),
    }
    return {dg.AssetKey([corpus, name]): config for name, config in configs.items()}
