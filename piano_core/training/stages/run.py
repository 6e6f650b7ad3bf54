"""One stage from its beginning, or from where it was killed, to its best weights."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import lightning as L
import torch
from lightning.pytorch.callbacks import EarlyStopping
from torch.utils.data import DataLoader

from piano_core.errors import TrainingError
from piano_core.models.weights import read_weights
from piano_core.progress import Progress
from piano_core.training.stages.callbacks import BestWeights, Reporting, Resumable, Watching
from piano_core.training.stages.config import Machine
from piano_core.training.stages.material import Batches, HeldOut
from piano_core.training.stages.state import (
    MADE_OF,
    RESUME,
    Fitted,
    ended,
    fingerprint,
    resumable,
    write_end,
)
from piano_core.training.stages.tasks import VALIDATION, Task


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

    Where memory does not suffice, batches are halved and twice as many gathered for each move,
    which `progress` is told.

    folder: keeps those weights, and the state from which the same call goes on after a kill, to
        the same loss as if nothing had happened; a stage that is done is not done again.
    watchers: told of everything that happens.

    Raises `TrainingError` where there is nothing to judge by, where the loss is no number, or
    where the folder holds the state of another run or a damaged one.
    """
    _require_material(name, train, validation)
    made_of = fingerprint(name, task, train)
    folder.mkdir(parents=True, exist_ok=True)
    fitted = ended(folder, made_of)
    if fitted is None:

        def fit() -> Fitted:
            callbacks = [*watchers, Reporting(name, progress)]
            return _fitted(task, train, validation, machine, folder, made_of, callbacks)

        def halve(error: Exception) -> None:
            _halve(name, task, train, error)
            progress(0.0, f"{name}: memory is short, batches of {task.fitting.batch} now")

        fitted = _fit_in_memory(task, folder, fit, halve)
        write_end(folder, fitted, made_of)
    task.network.load_state_dict(read_weights(fitted.weights[0], BestWeights.KIND)[1])
    task.network.eval()
    return fitted


def _require_material(name: str, train: Batches, validation: HeldOut) -> None:
    if not len(train.material) or not len(validation):
        raise TrainingError(
            "there is nothing to train on." if len(validation) else "nothing says when to stop.",
            where=f"stage {name}",
            remedy="Give training and validation material to the stage.",
        )


def _fit_in_memory(
    task: Task, folder: Path, fit: Callable[[], Fitted], halve: Callable[[Exception], None]
) -> Fitted:
    """What `fit` gives; where memory does not suffice, `halve`, and anew from the same weights."""
    start = {key: tensor.clone() for key, tensor in task.network.state_dict().items()}
    while True:
        try:
            return fit()
        except torch.OutOfMemoryError as error:
            halve(error)
            (folder / RESUME).unlink(missing_ok=True)
            task.network.load_state_dict(start)


def _fitted(
    task: Task,
    train: Batches,
    validation: HeldOut,
    machine: Machine,
    folder: Path,
    made_of: str,
    callbacks: Sequence[L.Callback],
) -> Fitted:
    best, watching = BestWeights(folder, task.fitting.keep), Watching()
    save = Resumable(folder / RESUME, train, task.fitting.save_every, {MADE_OF: made_of})
    resume = resumable(folder, made_of)
    with torch.random.fork_rng(devices=[]), warnings.catch_warnings():
        _quiet()
        trainer = _trainer(task, machine, folder, [best, watching, *callbacks, save])
        if machine.compile:
            task.network.compile()
        judged = DataLoader(validation, batch_size=None)
        trainer.fit(task, train, judged, ckpt_path=resume, weights_only=True)
    return Fitted(best.losses()[0], trainer.current_epoch, tuple(best.files()), watching.curve)


def _halve(name: str, task: Task, train: Batches, error: Exception) -> None:
    """As many clips as before decide each move, half of them at a time."""
    fitting = task.fitting
    if fitting.batch == 1:
        raise TrainingError(
            "memory does not suffice for a single clip.",
            where=f"stage {name}",
            remedy="Use a smaller model, shorter clips or another device.",
        ) from error
    task.fitting = replace(fitting, batch=fitting.batch // 2, accumulate=2 * fitting.accumulate)
    train.size, train.done = task.fitting.batch, 0


def _trainer(
    task: Task, machine: Machine, folder: Path, callbacks: Sequence[L.Callback]
) -> L.Trainer:
    fitting = task.fitting
    stopping: list[L.Callback] = []
    if fitting.patience is not None:
        stopping.append(
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
        callbacks=[*callbacks, *stopping],
        default_root_dir=folder,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        num_sanity_val_steps=0,
        use_distributed_sampler=False,
    )


def _quiet() -> None:
    """Lightning tells of devices and loaders at every fit; what users need goes to `progress`."""
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)
    logging.getLogger("lightning.fabric").setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", module="lightning")
