"""What a stage leaves in its folder: the state to go on from, and how it ended."""

from __future__ import annotations

import hashlib
import json
import pickle
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from piano_core.errors import TrainingError
from piano_core.files import value_hash, write_json
from piano_core.training.stages.material import Batches
from piano_core.training.stages.tasks import Task

RESUME = "resume.ckpt"
"""Name of the file from which a killed run goes on."""

ENDED = "ended.json"
"""Name of the file that says that the stage is done, and with what."""

MADE_OF = "piano_made_of"
"""Under which both files say which run they belong to."""

_REMEDY = "Remove the folder to begin the stage anew."


@dataclass(frozen=True)
class Curve:
    """How the losses of a stage went, in nats; one number an epoch. steps: moves of the weights.

    training is `beta_nll` of varied clips or what hidden notes cost, validation the likelihood
    of clips as they are: the two compare with themselves, not with each other.
    """

    training: tuple[float, ...] = ()
    validation: tuple[float, ...] = ()
    steps: int = 0


@dataclass(frozen=True)
class Fitted:
    """How a stage ended. loss: the best of validation; weights: files of the best, best first.

    curve: empty for a stage that a version before curves were kept has ended.
    """

    loss: float
    epochs: int
    weights: tuple[Path, ...]
    curve: Curve = Curve()


def fingerprint(name: str, task: Task, train: Batches) -> str:
    """What decides how a run goes: settings, seed, the weights it begins with, music, labels."""
    begins = hashlib.sha256()
    for key, tensor in task.network.state_dict().items():
        begins.update(f"{key} {tuple(tensor.shape)}".encode())
        begins.update(tensor.detach().cpu().contiguous().reshape(-1).view(torch.uint8).numpy())
    music = hashlib.sha256()
    for performance in train.material.performances:
        music.update(performance.notes.tobytes())
        music.update(performance.pedals.tobytes())
    if train.material.sounds is not None:
        music.update(train.material.sounds.identity().encode())
    labels = train.material.labels.round(6).tolist()
    settings = [name, asdict(task.fitting), task.seed]
    return value_hash(settings, begins.hexdigest(), music.hexdigest(), labels)


def resumable(folder: Path, made_of: str) -> Path | None:
    """The state to go on from, if there is one.

    Raises `TrainingError` where it is damaged, holds code, or is that of another run.
    """
    path = folder / RESUME
    if not path.exists():
        return None
    try:
        found = torch.load(path, map_location="cpu", weights_only=True)
        theirs = found[MADE_OF]
    except (OSError, EOFError, KeyError, TypeError, RuntimeError, pickle.UnpicklingError) as error:
        raise TrainingError(
            "cannot be read as the state of a run.", where=str(path), remedy=_REMEDY
        ) from error
    _same(path, theirs, made_of)
    return path


def ended(folder: Path, made_of: str) -> Fitted | None:
    """How this run ended, if it has; raises `TrainingError` as `resumable`."""
    path = folder / ENDED
    if not path.exists():
        return None
    try:
        found = json.loads(path.read_text())
        weights = tuple(folder / name for name in found["weights"])
        fitted = Fitted(found["loss"], found["epochs"], weights, _curve(found.get("curve")))
        theirs = found[MADE_OF]
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise TrainingError(
            "does not say how a run ended.", where=str(path), remedy=_REMEDY
        ) from error
    _same(path, theirs, made_of)
    return fitted


def write_end(folder: Path, fitted: Fitted, made_of: str) -> None:
    """From now on the stage is done: the state to go on from is of no more use."""
    weights = [path.name for path in fitted.weights]
    values = {"loss": fitted.loss, "epochs": fitted.epochs, "weights": weights, MADE_OF: made_of}
    write_json(folder / ENDED, values | {"curve": asdict(fitted.curve)})
    (folder / RESUME).unlink(missing_ok=True)


def _curve(kept: dict[str, Any] | None) -> Curve:
    if kept is None:
        return Curve()
    return Curve(tuple(kept["training"]), tuple(kept["validation"]), kept["steps"])


def _same(path: Path, theirs: str, made_of: str) -> None:
    if theirs != made_of:
        raise TrainingError(
            "is of a run with other settings or data.", where=str(path), remedy=_REMEDY
        )
