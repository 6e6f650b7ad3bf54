"""One stage from its beginning, or from where it was killed, to its best weights."""

from __future__ import annotations

import logging
import pickle
import warnings
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import lightning as L
import torch
from lightning.pytorch.callbacks import EarlyStopping
from torch.utils.data import DataLoader

from piano_core.errors import TrainingError
from piano_core.files import value_hash
from piano_core.models.model import Progress
from piano_core.models.weights import read_weights
from piano_core.training.stages.callbacks import BestWeights, Reporting, Resumable
from piano_core.training.stages.config import Machine
from piano_core.training.stages.material import Batches, HeldOut
from piano_core.training.stages.tasks import VALIDATION, Task

RESUME = "resume.ckpt"
"""Name of the file from which a killed run goes on."""


@dataclass(frozen=True)
class Fitted:
    """How a stage ended. loss: the best of validation; weights: files of the best, best first."""

    loss: float
    epochs: int
    weights: tuple[Path, ...]


def fit_stage(
    name: str,
    task: Task,
    train: Batches,
    validation: HeldOut,
    machine: Machine,
    folder: Path,
    progress: Progress,
    watchers: Sequence[L.Callback] = (),
) -> Fitted:
    """Fit `task.network` and leave it with the weights of the best validation loss.

    folder: keeps those weights, and the state from which the same call goes on after a kill, to
        the same loss as if nothing had happened. watchers: told of everything that happens.

    Raises `TrainingError` where there is nothing to judge by, or where the folder holds the
    state of another run or a damaged one.
    """
    if not len(train.material) or not len(validation):
        raise TrainingError(
            "there is nothing to train on." if len(validation) else "nothing says when to stop.",
            where=f"stage {name}",
            remedy="Give training and validation material to the stage.",
        )
    made_of = value_hash(name, asdict(task.fitting), task.seed, len(train.material), _shapes(task))
    folder.mkdir(parents=True, exist_ok=True)
    best = BestWeights(folder, task.fitting.keep)
    resume = _resumable(folder / RESUME, made_of)
    with torch.random.fork_rng(devices=[]), warnings.catch_warnings():
        _quiet()
        trainer = _trainer(name, task, train, machine, folder, made_of, progress, [best, *watchers])
        if machine.compile:
            task.network.compile()
        judged = DataLoader(validation, batch_size=None)
        trainer.fit(task, train, judged, ckpt_path=resume, weights_only=True)
    task.network.load_state_dict(read_weights(best.files()[0], BestWeights.KIND)[1])
    task.network.eval()
    return Fitted(best.losses()[0], trainer.current_epoch, tuple(best.files()))


def _trainer(
    name: str,
    task: Task,
    train: Batches,
    machine: Machine,
    folder: Path,
    made_of: str,
    progress: Progress,
    callbacks: Sequence[L.Callback],
) -> L.Trainer:
    fitting = task.fitting
    own: list[L.Callback] = [
        Resumable(folder / RESUME, train, fitting.save_every, made_of),
        Reporting(name, progress),
    ]
    if fitting.patience is not None:
        own.append(
            EarlyStopping(VALIDATION, fitting.least_gain, patience=fitting.patience, mode="min")
        )
    return L.Trainer(
        accelerator=machine.accelerator,
        devices=machine.devices,
        strategy=machine.strategy,
        precision=machine.precision,
        max_epochs=fitting.epochs,
        accumulate_grad_batches=fitting.accumulate,
        gradient_clip_val=fitting.clip,
        callbacks=[*callbacks, *own],
        default_root_dir=folder,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        num_sanity_val_steps=0,
        use_distributed_sampler=False,
    )


def _resumable(path: Path, made_of: str) -> Path | None:
    """The state to go on from, if there is one of this very run."""
    if not path.exists():
        return None
    remedy = "Remove the folder to begin the stage anew."
    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
        theirs = found[Resumable.MADE_OF]
    except (OSError, EOFError, KeyError, TypeError, RuntimeError, pickle.UnpicklingError) as error:
        raise TrainingError(
            "cannot be read as the state of a run.", where=str(path), remedy=remedy
        ) from error
    if theirs != made_of:
        raise TrainingError(
            "is the state of a run with other settings or data.", where=str(path), remedy=remedy
        )
    return path


def _shapes(task: Task) -> list[Any]:
    return [[name, list(tensor.shape)] for name, tensor in task.network.state_dict().items()]


def _quiet() -> None:
    """Lightning tells of devices and loaders at every fit; what users need goes to `progress`."""
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    logging.getLogger("lightning.fabric").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", module="lightning")
