"""The stages one after the other, each from the weights of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch

from piano_core.performance import Performance
from piano_core.progress import Progress, no_progress
from piano_core.stack.audio_encoders import MertEncoder, MertLayers
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.stack.symbolic.masking import MaskedNotes
from piano_core.training.stages.config import ExpertStage, PseudoLabelStage, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator, new_encoder, save_evaluator
from piano_core.training.stages.material import (
    Batches,
    HeldOut,
    Material,
    stretches,
)
from piano_core.training.stages.run import fit_stage
from piano_core.training.stages.state import Fitted
from piano_core.training.stages.tasks import MaskedTask, RatingTask
from piano_core.training.stages.varying import UNVARIED, Variation

WEIGHTS = "weights.safetensors"
"""Name of what a stage leaves for the next, in its folder."""


def pretrain_masked(
    config: StagesConfig,
    train: Material,
    validation: Material,
    seed: int,
    folder: Path,
    progress: Progress = no_progress,
    begun: SymbolicEncoder | None = None,
) -> tuple[SymbolicEncoder, Fitted]:
    """An encoder of notes that has learned to tell hidden notes from the others.

    train, validation: see `notes_alone`. begun: an encoder of this configuration to go on
    from; it is left as it is.

    Raises `ValueError` where the configuration leaves this stage out, else as `fit_stage`.
    """
    stage = config.masked
    if stage is None:
        raise ValueError("the configuration has no masked pretraining")
    network = _seeded_masked_notes(config, seed)
    encoder = network.encoder
    if begun is not None:
        encoder.load_state_dict(begun.state_dict())
    task = MaskedTask(network, stage.masking, stage.fitting, seed)
    batches = Batches(train, stage.fitting.batch, seed)
    judged = HeldOut(validation, stage.fitting.batch)
    ended = fit_stage("masked notes", task, batches, judged, config.machine, folder, progress)
    return encoder, ended


def notes_alone(config: StagesConfig, performances: Sequence[Performance]) -> Material:
    """All of the music in stretches as long as the configuration's encoder hears."""
    return Material.unrated(stretches(performances, config.symbolic.most_notes))


def fit_rated(
    config: StagesConfig,
    stage: ExpertStage | PseudoLabelStage,
    rated: RatedEvaluator,
    train: Material,
    validation: Material,
    seed: int,
    folder: Path,
    progress: Progress = no_progress,
    vary: Variation = UNVARIED,
) -> Fitted:
    """Teach `rated` the labels of `train`; its weights are left in `folder` as `WEIGHTS`.

    Raises `TrainingError` as `fit_stage`.
    """
    rated.see_labels(train.labels)
    rated.see_measured(train.measured)
    curriculum = stage.curriculum if isinstance(stage, PseudoLabelStage) else None
    name = "expert ratings" if curriculum is None else "pseudo-labels"
    task = RatingTask(rated, stage.beta, stage.fitting, seed, vary)
    batches = Batches(train, stage.fitting.batch, seed, vary.notes, curriculum)
    judged = HeldOut(validation, stage.fitting.batch)
    ended = fit_stage(name, task, batches, judged, config.machine, folder, progress)
    save_evaluator(folder / WEIGHTS, rated)
    return ended


def new_evaluator(
    config: StagesConfig,
    targets: Sequence[str],
    seed: int,
    encoder: SymbolicEncoder | None = None,
    before: RatedEvaluator | None = None,
    published: MertLayers | None = None,
) -> RatedEvaluator:
    """An evaluator of `targets` with seeded weights, and what earlier stages learned in it.

    encoder: of notes, from masked pretraining. before: from a stage with labels, which outdoes
    it. published: the network of sound that others published, where the configuration names one.
    """
    network = before.network if before else published and published.settings
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        rated = RatedEvaluator(config.stack, config.symbolic, targets, config.sound, network)
    audio, symbolic = rated.evaluator.audio, rated.evaluator.symbolic
    if published is not None and isinstance(audio, MertEncoder):
        audio.mert.load_state_dict(published.state_dict())
    if before is not None:
        rated.adopt(before)
    elif encoder is not None and symbolic is not None:
        symbolic.load_state_dict(encoder.state_dict())
    return rated


def _seeded_masked_notes(config: StagesConfig, seed: int) -> MaskedNotes:
    """Heads included: a run is known again by all the weights that it begins with."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return MaskedNotes(new_encoder(config.stack, config.symbolic), config.stack.dim)
