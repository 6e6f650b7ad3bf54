"""The stages one by one on the release split of a rated corpus: each leaves files for the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from piano_core.calibration import calibration_values
from piano_core.errors import TrainingError
from piano_core.files import write_json
from piano_core.models.dataset import Dataset
from piano_core.models.model import calibrated_on
from piano_core.progress import Progress
from piano_core.stack.config import Hears
from piano_core.training.stages.config import StagesConfig
from piano_core.training.stages.evaluators import (
    RatedEvaluator,
    load_encoder,
    load_evaluator,
    save_encoder,
)
from piano_core.training.stages.hearing import Ear
from piano_core.training.stages.material import Material
from piano_core.training.stages.model import StackPredictor, rated_material
from piano_core.training.stages.pipeline import (
    WEIGHTS,
    fit_rated,
    new_evaluator,
    notes_alone,
    pretrain_masked,
)
from piano_core.training.stages.sources import Music, Played
from piano_core.training.stages.specialists import fit_specialists, specialist_folders
from piano_core.training.stages.state import Curve, Fitted
from piano_core.training.stages.varying import expert_variation


@dataclass(frozen=True)
class StackFolder:
    """Where the stages of one preset leave what they learned.

    root: of the preset, whatever corpus has the ratings. corpus: the one with the ratings.
    hears: what reaches the stack; all of them share the encoder of notes.
    """

    root: Path
    corpus: str
    hears: Hears = "notes"

    @property
    def encoder(self) -> Path:
        """The encoder of notes from masked pretraining, for all corpora."""
        return self.root / "encoder.safetensors"

    def stage(self, name: str) -> Path:
        """Where a stage on ratings or pseudo-labels works; its weights lie there as `WEIGHTS`."""
        return self._rated / name

    @property
    def calibration(self) -> Path:
        """Sigma scales and intervals of expert and specialists together."""
        return self._rated / "calibration.json"

    @property
    def _rated(self) -> Path:
        own = self.root / self.corpus
        return own if self.hears == "notes" else own / self.hears


@dataclass(frozen=True)
class StageDone:
    """What a stage came to.

    figures: by name; of training stages the best `validation loss` in nats, the `epochs` and
        the `steps`, of several specialists their mean and sums. files: what it left.
        begun_with: the file of the stage before, None from random weights. curves: how the
        losses of each of its models went.
    """

    stage: str
    figures: Mapping[str, float]
    files: tuple[Path, ...]
    begun_with: Path | None
    curves: tuple[Curve, ...] = ()


@dataclass(frozen=True, eq=False)
class Release:
    """What the stages of one corpus learn from: parts of its release split, and where to.

    train, validation, calibration: rated segments; their features are not looked at. played:
    their notes. pseudo: train and validation with `pseudo_targets` that were measured. ear: gives
    their sound, for a preset that hears it.
    """

    folder: StackFolder
    train: Dataset
    validation: Dataset
    calibration: Dataset
    played: Played
    pseudo: tuple[Material, Material] | None = None
    pseudo_targets: tuple[str, ...] = ()
    ear: Ear | None = None


def train_masked(
    config: StagesConfig, music: Music, folder: StackFolder, seed: int, progress: Progress
) -> StageDone:
    """Masked pretraining on music without labels.

    Raises `TrainingError` as `fit_stage`, and where the preset has no such stage.
    """
    _require(config.masked is not None and config.stack.hears != "sound", "masked")
    train, validation = (notes_alone(config, one) for one in (music.train, music.validation))
    work = folder.root / "masked"
    encoder, fitted = pretrain_masked(config, train, validation, seed, work, progress)
    save_encoder(folder.encoder, encoder, config.stack, config.symbolic)
    return _done("masked", [fitted], (folder.encoder,), None)


def train_pseudo_labels(
    config: StagesConfig, release: Release, seed: int, progress: Progress
) -> StageDone:
    """Pretraining on what was measured, from the encoder where there is one.

    Raises `TrainingError` as `fit_stage`, and where preset or corpus have nothing for it.
    """
    stage = config.pseudo
    if stage is None or release.pseudo is None:
        raise _absent("pseudo-labels")
    begun = _encoder(config, release.folder)
    encoder = load_encoder(begun, config.stack, config.symbolic) if begun else None
    published = release.ear and release.ear.published
    rated = new_evaluator(config, release.pseudo_targets, seed, encoder, None, published)
    where = release.folder.stage("pseudo-labels")
    fitted = fit_rated(config, stage, rated, *release.pseudo, seed, where, progress)
    return _done("pseudo-labels", [fitted], (where / WEIGHTS,), begun)


def train_expert(
    config: StagesConfig, release: Release, seed: int, progress: Progress
) -> StageDone:
    """Fine-tuning on ratings, from pseudo-labels, else from the encoder, else from nothing.

    Raises `TrainingError` as `fit_stage`, and for weights of another architecture.
    """
    measured = release.folder.stage("pseudo-labels") / WEIGHTS
    before = load_evaluator(measured) if measured.is_file() else None
    begun = measured if before else _encoder(config, release.folder)
    encoder = None
    if before is None and begun is not None:
        encoder = load_encoder(begun, config.stack, config.symbolic)
    targets, published = release.train.target_names, release.ear and release.ear.published
    rated = new_evaluator(config, targets, seed, encoder, before, published)
    vary = expert_variation(config)
    where = release.folder.stage("expert")
    train, validation = _rated(release, config)
    fitted = fit_rated(config, config.expert, rated, train, validation, seed, where, progress, vary)
    return _done("expert", [fitted], (where / WEIGHTS,), begun)


def train_specialists(
    config: StagesConfig, release: Release, seed: int, progress: Progress
) -> StageDone:
    """Models of one dimension each, from the expert's weights.

    Raises `TrainingError` where there is no expert, or no dimension of the preset is rated.
    """
    stage = config.specialists
    if stage is None or not set(stage.dimensions) & set(release.train.target_names):
        raise _absent("specialists")
    begun = release.folder.stage("expert") / WEIGHTS
    expert = load_evaluator(begun)
    where = release.folder.stage("specialists")
    train, validation = _rated(release, config)
    fitted = fit_specialists(config, stage, expert, train, validation, seed, where, progress)
    files = tuple(path / WEIGHTS for path in specialist_folders(stage, expert, where))
    return _done("specialists", [one for _, one in fitted], files, begun)


def load_stack(release: Release, config: StagesConfig) -> StackPredictor:
    """The expert and the specialists that are there.

    Raises `TrainingError` where there is no expert.
    """
    expert = load_evaluator(release.folder.stage("expert") / WEIGHTS)
    special: list[RatedEvaluator] = []
    if config.specialists is not None:
        folders = specialist_folders(
            config.specialists, expert, release.folder.stage("specialists")
        )
        paths = [folder / WEIGHTS for folder in folders]
        special = [load_evaluator(path) for path in paths if path.is_file()]
    return StackPredictor(
        (expert,), tuple(special), release.played, expert.target_names, release.ear
    )


def calibrate_stack(config: StagesConfig, release: Release) -> StageDone:
    """The last stage: sigma and intervals, from the part of the split that trained nothing.

    Raises `TrainingError` where there is no expert, or too few pieces to calibrate on.
    """
    fitted = calibrated_on(load_stack(release, config), release.calibration)
    path = release.folder.calibration
    write_json(path, calibration_values(fitted))
    figures = {"median sigma scale": float(np.median(fitted.sigma_scale)), "pieces": fitted.groups}
    begun = release.folder.stage("expert") / WEIGHTS
    return StageDone("calibration", figures, (path,), begun)


def _rated(release: Release, config: StagesConfig) -> Sequence[Material]:
    parts = (release.train, release.validation)
    return [rated_material(d, release.played, release.ear, config.symbolic) for d in parts]


def _done(
    stage: str, fitted: Sequence[Fitted], files: tuple[Path, ...], begun: Path | None
) -> StageDone:
    figures = {
        "validation loss": float(np.mean([one.loss for one in fitted])),
        "epochs": sum(one.epochs for one in fitted),
        "steps": sum(one.curve.steps for one in fitted),
    }
    return StageDone(stage, figures, files, begun, tuple(one.curve for one in fitted))


def _encoder(config: StagesConfig, folder: StackFolder) -> Path | None:
    """The encoder of notes, where there is one and the stack reads notes."""
    there = config.stack.hears != "sound" and folder.encoder.is_file()
    return folder.encoder if there else None


def _require(there: bool, stage: str) -> None:
    if not there:
        raise _absent(stage)


def _absent(stage: str) -> TrainingError:
    return TrainingError(
        "the preset leaves this stage out, or the corpus has nothing for it.",
        where=f"stage {stage}",
        remedy="Use another preset, or leave the stage out: the next one goes on without it.",
    )
