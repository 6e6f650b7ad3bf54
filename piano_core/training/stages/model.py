"""The stack as a `Model`, judged on the same folds as all others; it hears notes and sound, not
features."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import numpy as np
import torch

from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.preparation import check_trainable
from piano_core.progress import Progress, no_progress, part
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.training.stages.config import StagesConfig
from piano_core.training.stages.encoders import SymbolicConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.hearing import Ear
from piano_core.training.stages.material import HeldOut, Material
from piano_core.training.stages.measuring import measured
from piano_core.training.stages.pipeline import (
    fit_rated,
    new_evaluator,
    notes_alone,
    pretrain_masked,
)
from piano_core.training.stages.sources import Played
from piano_core.training.stages.specialists import fit_specialists
from piano_core.training.stages.varying import expert_variation

Pseudo = Callable[[Sequence[str]], Material]
"""The pseudo-labels of the segments of these identifiers, see `pseudo_labelled`."""

JUDGED_AT_ONCE = 64

Side = Literal["notes", "sound"]


@dataclass(frozen=True)
class StackModel:
    """Fits the stages of `config`, `members` times with different seeds.

    played: gives the notes of a dataset's segments, whose features are not looked at.
    pseudo: gives their pseudo-labels, of `pseudo_targets`, for the stage that learns from them.
    begun: an encoder that was pretrained on other music, from which masked pretraining goes on.
    ear: gives their sound, for a configuration that hears it. withheld: a side that is learned
        from and missing when the model is asked.
    """

    config: StagesConfig
    played: Played
    pseudo: Pseudo | None = None
    pseudo_targets: tuple[str, ...] = ()
    begun: SymbolicEncoder | None = None
    members: int = 1
    name: str = "stack"
    ear: Ear | None = None
    withheld: Side | None = None

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> StackPredictor:
        """Masked pretraining on the notes of `train`, pseudo-labels, expert fine-tuning,
        specialists: those that the configuration names. `validation` says when to stop, and is
        not added.

        Raises `TrainingError` for labels that nothing can be learned from.
        """
        check_trainable(replace(train, features=np.zeros((len(train), 0)), feature_names=()))
        data = _Parts(
            train.target_names,
            *(
                rated_material(d, self.played, self.ear, self.config.symbolic)
                for d in (train, validation)
            ),
            *(
                None if self.pseudo is None else self.pseudo(d.segment_ids)
                for d in (train, validation)
            ),
        )
        general: list[RatedEvaluator] = []
        special: list[RatedEvaluator] = []
        with TemporaryDirectory() as folder:
            for member in range(self.members):
                step = part(progress, member, self.members)
                own = Path(folder) / str(member)
                fitted, experts = self._member(data, seed + 1000 * member, own, step)
                general.append(fitted)
                special += experts
        return StackPredictor(
            tuple(general), tuple(special), self.played, train.target_names, self.ear, self.withheld
        )

    def _member(
        self, data: _Parts, seed: int, folder: Path, progress: Progress
    ) -> tuple[RatedEvaluator, list[RatedEvaluator]]:
        config, train, validation = self.config, data.train, data.validation
        encoder, before = None, None
        published = self.ear and self.ear.published
        if config.masked is not None and config.stack.hears != "sound":
            music, other = (notes_alone(config, one.performances) for one in (train, validation))
            encoder, _ = pretrain_masked(
                config, music, other, seed, folder / "masked", progress, self.begun
            )
        if config.pseudo is not None and data.measured is not None and data.judged is not None:
            before = new_evaluator(config, self.pseudo_targets, seed, encoder, None, published)
            where, learned = folder / "pseudo", (data.measured, data.judged)
            fit_rated(config, config.pseudo, before, *learned, seed, where, progress)
        rated = new_evaluator(config, data.targets, seed, encoder, before, published)
        vary = expert_variation(config)
        where = folder / "expert"
        fit_rated(config, config.expert, rated, train, validation, seed, where, progress, vary)
        if config.specialists is None:
            return rated, []
        special = fit_specialists(
            config, config.specialists, rated, train, validation, seed, folder, progress
        )
        return rated, [one for one, _ in special]


@dataclass(frozen=True, eq=False)
class _Parts:
    """What a fit learns from: ratings, and what was measured where there is any."""

    targets: tuple[str, ...]
    train: Material
    validation: Material
    measured: Material | None
    judged: Material | None


@dataclass(frozen=True, eq=False)
class StackPredictor:
    """A fitted stack. specialists: of single targets, for which they speak instead of `general`.
    ear, withheld: see `StackModel`."""

    general: tuple[RatedEvaluator, ...]
    specialists: tuple[RatedEvaluator, ...]
    played: Played
    target_names: tuple[str, ...]
    ear: Ear | None = None
    withheld: Side | None = None

    def predict(self, dataset: Dataset) -> Prediction:
        """The mixture of all who speak for a target: aleatoric^2 is their mean variance,
        epistemic^2 the variance of their means."""
        material = self._heard(dataset.segment_ids)
        known = {one: _said(one, material) for one in (*self.general, *self.specialists)}
        columns = [
            mixture(*zip(*(known[one][target] for one in self.speakers(target)), strict=True))
            for target in self.target_names
        ]
        return Prediction(*(np.stack(part, axis=1) for part in zip(*columns, strict=True)))

    def _heard(self, segment_ids: Sequence[str]) -> Material:
        """What is there of these segments but for the side that is withheld."""
        played = self.played(segment_ids)
        if self.withheld == "notes":
            played = [replace(one, notes=one.notes[:0]) for one in played]
        ear = None if self.withheld == "sound" else self.ear
        told = measured(played) if self.general[0].measures else None
        return Material.unrated(played, ear and ear.sounds(segment_ids), told)

    def speakers(self, target: str) -> tuple[RatedEvaluator, ...]:
        """Its specialists, or else all."""
        own = tuple(one for one in self.specialists if target in one.target_names)
        return own or self.general


def rated_material(
    data: Dataset, played: Played, ear: Ear | None, symbolic: SymbolicConfig
) -> Material:
    """The notes of a dataset's segments, their sound where there is an ear, and their ratings.

    symbolic: says whether the notes are measured.
    """
    sounds = None if ear is None else ear.sounds(data.segment_ids)
    notes = played(data.segment_ids)
    told = measured(notes) if symbolic.measured else None
    return Material.rated(notes, data.labels, data.label_errors, sounds, told)


def mixture(means: Sequence[Matrix], sigmas: Sequence[Matrix]) -> tuple[Matrix, Matrix, Matrix]:
    """Mean, aleatoric and epistemic sigma of normal distributions that count alike."""
    mean = np.mean(means, axis=0)
    aleatoric = np.sqrt(np.mean(np.square(sigmas), axis=0))
    return mean, aleatoric, np.std(means, axis=0)


def _said(rated: RatedEvaluator, material: Material) -> dict[str, tuple[Matrix, Matrix]]:
    """(n,) mean and aleatoric sigma of every target."""
    device = rated.label_center.device
    with torch.inference_mode():
        said = [rated.scores(batch.to(device).clips) for batch in HeldOut(material, JUDGED_AT_ONCE)]
    mean, sigma = (torch.cat(part).double().cpu().numpy() for part in zip(*said, strict=True))
    return {
        name: (mean[:, place], sigma[:, place]) for place, name in enumerate(rated.target_names)
    }
