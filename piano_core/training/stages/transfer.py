"""From one trained stack to another: growing it, and teaching a smaller one what it says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from piano_core.errors import TrainingError
from piano_core.performance import Performance
from piano_core.progress import Progress, no_progress
from piano_core.training.augmentation import NoteVariation
from piano_core.training.stages.config import StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.material import HeldOut, Material
from piano_core.training.stages.measuring import measured
from piano_core.training.stages.pipeline import fit_rated, new_evaluator
from piano_core.training.stages.state import Fitted
from piano_core.training.stages.varying import Variation

AT_ONCE = 64

LEAST_SHARED = 0.5
"""Of the smaller stack's numbers; with less, nobody should take what is random for what has
grown. Biases and position tables fit stacks of any width."""


@dataclass(frozen=True, eq=False)
class Grown:
    """A larger stack that begins with what a smaller one learned.

    taken, new: names of the tensors that it has from the smaller one, and of those that are
    random still.
    """

    rated: RatedEvaluator
    taken: tuple[str, ...]
    new: tuple[str, ...]


def grown(config: StagesConfig, smaller: RatedEvaluator, seed: int) -> Grown:
    """A stack of `config` and the same targets with every tensor of the smaller one that has the
    same name and shape: its first layers, the fusion and the head where their width is kept.

    Raises `TrainingError` where they share less than `LEAST_SHARED`.
    """
    rated = new_evaluator(config, smaller.target_names, seed)
    theirs, own = smaller.state_dict(), rated.state_dict()
    shared = [n for n, tensor in own.items() if n in theirs and theirs[n].shape == tensor.shape]
    kept, known = (sum(theirs[n].numel() for n in names) for names in (shared, theirs))
    if kept < LEAST_SHARED * known:
        raise TrainingError(
            f"the two stacks share {kept} of {known} weights.",
            where="growing",
            remedy="Keep the width (StackConfig.dim) and add layers, or change one part only.",
        )
    rated.load_state_dict({**own, **{name: theirs[name] for name in shared}})
    return Grown(rated, tuple(shared), tuple(name for name in own if name not in set(shared)))


def distilled(
    config: StagesConfig,
    teacher: RatedEvaluator,
    music: Sequence[Performance],
    validation: Sequence[Performance],
    seed: int,
    folder: Path,
    progress: Progress = no_progress,
) -> tuple[RatedEvaluator, Fitted]:
    """A student of `config` that says of music without labels what the teacher says of it
    (Hinton, Vinyals & Dean, "Distilling the knowledge in a neural network", 2015).

    It is fitted as on ratings; the teacher's mean is the label and has no error of its own, so
    that the student's sigma tells how far it strays from its teacher: what it is worth beside
    raters, `fit_calibration` finds on rated clips. Raises as `fit_rated`.
    """
    student = new_evaluator(config, teacher.target_names, seed)
    learned, judged = answered(teacher, music), answered(teacher, validation)
    vary = Variation(NoteVariation())
    fitted = fit_rated(
        config, config.expert, student, learned, judged, seed, folder, progress, vary
    )
    return student, fitted


def answered(teacher: RatedEvaluator, performances: Sequence[Performance]) -> Material:
    """The performances, measured, with the teacher's means for labels."""
    told = measured(performances)
    batches = HeldOut(Material.unrated(performances, measured=told), AT_ONCE)
    with torch.inference_mode():
        said = [teacher.eval().scores(batch.clips)[0] for batch in batches]
    labels = torch.cat(said).double().cpu().numpy()
    return Material.rated(performances, labels, np.zeros_like(labels), measured=told)
