"""What watches a run: the best weights so far, the state to go on from, and how far it is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import lightning as L

from piano_core.errors import TrainingError
from piano_core.models.weights import write_weights
from piano_core.progress import Progress
from piano_core.training.stages.material import Batches
from piano_core.training.stages.state import Curve
from piano_core.training.stages.tasks import VALIDATION


class BestWeights(L.Callback):
    """Keeps the weights of the `keep` best epochs in `folder`, as safetensors.

    Not `ModelCheckpoint`, which keeps pickles.
    """

    KIND = "stage"

    def __init__(self, folder: Path, keep: int) -> None:
        self.folder, self.keep = folder, keep
        self.kept: list[tuple[float, int]] = []

    def files(self) -> list[Path]:
        """Best first."""
        return [self._file(epoch) for _, epoch in self.kept]

    def losses(self) -> list[float]:
        """Of those."""
        return [loss for loss, _ in self.kept]

    def state_dict(self) -> dict[str, Any]:
        """Losses and epochs of what is kept."""
        return {"losses": self.losses(), "epochs": [epoch for _, epoch in self.kept]}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Go on from there."""
        self.kept = list(zip(state_dict["losses"], state_dict["epochs"], strict=True))

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Keep this epoch's weights if they are among the best."""
        loss, epoch = float(trainer.callback_metrics[VALIDATION]), trainer.current_epoch
        if not math.isfinite(loss):
            raise TrainingError(
                f"the validation loss is {loss}.",
                where=f"epoch {epoch}",
                remedy="Lower the rates, or look for labels and notes that are no numbers.",
            )
        ranked = sorted([*self.kept, (loss, epoch)])
        self.kept = ranked[: self.keep]
        if (loss, epoch) not in self.kept or not trainer.is_global_zero:
            return
        network: Any = pl_module.network
        header = {"loss": loss, "epoch": epoch}
        write_weights(self._file(epoch), self.KIND, header, network.state_dict())
        for _, worse in ranked[self.keep :]:
            self._file(worse).unlink(missing_ok=True)

    def _file(self, epoch: int) -> Path:
        return self.folder / f"epoch-{epoch:04}.safetensors"


class Resumable(L.Callback):
    """Writes the state of the run every so many moves of the weights, and after each epoch.

    marks: what the file says besides.
    """

    def __init__(self, path: Path, batches: Batches, every: int, marks: Mapping[str, str]) -> None:
        self.path, self.batches, self.every, self.marks = path, batches, every, marks
        self.last = 0

    def state_dict(self) -> dict[str, Any]:
        """How far the epoch has come."""
        return {"done": self.batches.done}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Go on behind that. Lightning would do it for a loader with a state of its own, but not
        after it was asked for the number of steps, which the schedule of rates needs."""
        self.batches.done = state_dict["done"]

    def on_save_checkpoint(
        self, trainer: L.Trainer, pl_module: L.LightningModule, checkpoint: dict[str, Any]
    ) -> None:
        """Say in the file which run it belongs to."""
        checkpoint.update(self.marks)

    def on_train_batch_end(
        self, trainer: L.Trainer, pl_module: L.LightningModule, outputs: Any, batch: Any,
        batch_idx: int,
    ) -> None:  # fmt: skip
        """Only where gradients are used up: those half gathered are not in the file."""
        moved = trainer.global_step
        last_of_epoch = batch_idx + 1 >= trainer.num_training_batches
        if moved != self.last and moved % self.every == 0 and not last_of_epoch:
            self.last = moved
            trainer.save_checkpoint(self.path)

    def on_train_epoch_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """After validation, so that it is not judged twice."""
        trainer.save_checkpoint(self.path)


class Watching(L.Callback):
    """Keeps the `Curve` of a run, across kills."""

    STATE = ("training", "validation", "total", "batches", "steps")

    def __init__(self) -> None:
        self.training: list[float] = []
        self.validation: list[float] = []
        self.total, self.batches, self.steps = 0.0, 0, 0

    @property
    def curve(self) -> Curve:
        """Of the epochs that are done."""
        return Curve(tuple(self.training), tuple(self.validation), self.steps)

    def state_dict(self) -> dict[str, Any]:
        """The epochs that are done, and what was added up in this one."""
        return {name: getattr(self, name) for name in self.STATE}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Go on from there."""
        for name in self.STATE:
            setattr(self, name, state_dict[name])

    def on_train_batch_end(
        self, trainer: L.Trainer, pl_module: L.LightningModule, outputs: Any, batch: Any,
        batch_idx: int,
    ) -> None:  # fmt: skip
        """Add up the loss of an epoch."""
        self.total += float(outputs["loss"].detach())
        self.batches += 1
        self.steps = trainer.global_step

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """An epoch is done."""
        self.validation.append(float(trainer.callback_metrics[VALIDATION]))
        self.training.append(self.total / max(self.batches, 1))
        self.total, self.batches = 0.0, 0


class Reporting(L.Callback):
    """Tells how far a stage has come."""

    def __init__(self, name: str, progress: Progress) -> None:
        self.name, self.progress = name, progress

    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """An epoch is done."""
        done, of = trainer.current_epoch + 1, int(trainer.max_epochs or 1)
        loss = float(trainer.callback_metrics[VALIDATION])
        self.progress(done / of, f"{self.name}: epoch {done} of {of}, validation {loss:.3f}")
