"""The trained estimator of a corpus and its calibration as files that later steps read.

Checkpoints are kept under the hash of their bytes and never overwritten; a pointer says
which one is current.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from piano_core.artefacts import Artefacts
from piano_core.calibration import Calibration, calibration_of, calibration_values
from piano_core.errors import PianoError
from piano_core.files import file_hash, write_json

if TYPE_CHECKING:
    from piano_core.models.estimator import FeatureEstimator

_CHECKPOINT = "estimator.safetensors"


class Checkpoint(Protocol):
    """A trained model that can be kept."""

    def save(self, path: Path) -> None:
        """All of it as one file."""
        ...


def save_estimator(artefacts: Artefacts, estimator: FeatureEstimator) -> str:
    """Keep a checkpoint, make it the current one, and return its hash."""
    version = keep_checkpoint(artefacts, estimator)
    write_json(_pointer(artefacts), {"model": version})
    return version


def load_estimator(artefacts: Artefacts) -> FeatureEstimator:
    """The current checkpoint; `PianoError` where none has been trained."""
    return kept_checkpoint(artefacts, current_model(artefacts))


def keep_checkpoint(artefacts: Artefacts, estimator: Checkpoint) -> str:
    """Keep a checkpoint under the hash of its bytes, and return that."""
    incoming = artefacts.folder("models", "incoming") / _CHECKPOINT
    estimator.save(incoming)
    version = file_hash(incoming)
    kept = checkpoint_file(artefacts, version)
    kept.parent.mkdir(parents=True, exist_ok=True)
    incoming.replace(kept)
    return version


def kept_checkpoint(artefacts: Artefacts, version: str) -> FeatureEstimator:
    """The checkpoint of that hash."""
    from piano_core.models.estimator import FeatureEstimator

    return FeatureEstimator.load(checkpoint_file(artefacts, version))


def checkpoint_file(artefacts: Artefacts, version: str) -> Path:
    """Where the checkpoint of that hash is kept."""
    return artefacts.folder("models", version) / _CHECKPOINT


def current_model(artefacts: Artefacts) -> str:
    """Hash of the current checkpoint."""
    return str(read_kept(_pointer(artefacts))["model"])


def save_calibration(artefacts: Artefacts, calibration: Calibration) -> None:
    """Keep the calibration of the current estimator."""
    fitted = calibration_values(calibration)
    write_json(_calibration(artefacts), {"model": current_model(artefacts), "fitted": fitted})


def load_calibration(artefacts: Artefacts) -> Calibration:
    """The calibration of the current estimator; `PianoError` where it is of another one."""
    kept = read_kept(_calibration(artefacts))
    if kept["model"] != current_model(artefacts):
        raise PianoError(
            "belongs to an earlier estimator.",
            where=str(_calibration(artefacts)),
            remedy="Materialize calibrated_model again.",
        )
    return calibration_of(kept["fitted"])


def _pointer(artefacts: Artefacts) -> Path:
    return artefacts.root / "models" / "current.json"


def _calibration(artefacts: Artefacts) -> Path:
    return artefacts.root / "models" / "calibration.json"


def read_kept(path: Path) -> dict[str, Any]:
    """What an earlier asset wrote as JSON."""
    if not path.is_file():
        raise PianoError(
            "is not there yet.", where=str(path), remedy="Materialize what writes it: `piano run`."
        )
    return json.loads(path.read_text(encoding="utf-8"))
