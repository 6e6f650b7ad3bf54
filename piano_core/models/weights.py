"""Weights as safetensors with a header that says what they are; reading them runs no code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from safetensors.torch import save
from torch import Tensor

from piano_core.errors import TrainingError
from piano_core.files import write_bytes


def write_weights(
    path: Path, kind: str, header: Mapping[str, Any], tensors: Mapping[str, Tensor]
) -> None:
    """One file, complete or absent. kind: name of the format, under which the header stands."""
    own = {name: value.detach().cpu().contiguous() for name, value in tensors.items()}
    write_bytes(path, save(own, {kind: json.dumps(header)}))


def read_weights(path: Path, kind: str) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Header and tensors of what `write_weights` wrote under the same `kind`.

    Raises `TrainingError` where the file is missing, damaged or of another kind.
    """
    try:
        with safe_open(path, framework="pt") as file:
            header = json.loads((file.metadata() or {})[kind])
            return header, {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    except (OSError, SafetensorError, KeyError, ValueError) as error:
        raise unreadable(path, kind, error) from error


def kinds_in(path: Path) -> frozenset[str]:
    """Names of the formats whose header the file has; raises `TrainingError` as `read_weights`."""
    try:
        with safe_open(path, framework="pt") as file:
            return frozenset(file.metadata() or {})
    except (OSError, SafetensorError) as error:
        raise unreadable(path, "model", error) from error


def unreadable(path: Path, kind: str, error: Exception) -> TrainingError:
    """What is raised for a file that does not hold weights of this kind."""
    return TrainingError(
        f"cannot be read as a trained {kind} ({error}).",
        where=str(path),
        remedy="Train again, or name a file that was written by this project.",
    )
