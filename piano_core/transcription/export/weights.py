"""Transkun's published weights, read out of its wheel without running any of its code.

Transkun (Y. Yan and Z. Duan, Scoring intervals using non-hierarchical transformer for
automatic piano transcription, ISMIR 2024) is under the MIT licence; its wheel holds the
weights `2.0.pt` and their configuration `2.0.conf`.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from piano_core.errors import BundleError, MissingPartError
from piano_core.performance import Pedal

PACKAGE = "transkun"
WEIGHTS = "transkun/pretrained/2.0.pt"
CONFIGURATION = "transkun/pretrained/2.0.conf"

TRACKS = (-Pedal.SUSTAIN.value, -Pedal.SOFT.value, *range(21, 109))
"""What Transkun's tracks are, in its order: two pedals, then the keys of a piano."""


@dataclass(frozen=True)
class Architecture:
    """What the weights do not tell by their shapes; the defaults are Transkun 2.0's.

    heads: of every attention. segment_s: what the network hears at once. Rates in Hz, frames
    in samples. patch: frames that share one token.
    """

    heads: int = 8
    segment_s: float = 16.0
    sample_rate: int = 44100
    frame_length: int = 4096
    frame_hop: int = 1024
    patch: int = 8
    tracks: tuple[int, ...] = TRACKS

    @property
    def frames(self) -> int:
        """Frames of one segment."""
        return -(-round(self.segment_s * self.sample_rate) // self.frame_hop) + 1


@dataclass(frozen=True, eq=False)
class Published:
    """Named weights, the architecture they belong to, and where they come from."""

    weights: Mapping[str, Tensor]
    architecture: Architecture
    source: str
    licence: str
    attribution: str


def transkun_weights() -> Published:
    """The weights of the installed Transkun; `MissingPartError` where it is not installed."""
    try:
        wheel = distribution(PACKAGE)
    except PackageNotFoundError as error:
        raise MissingPartError(
            "is not installed: its wheel holds the weights.",
            where=f"package {PACKAGE}",
            remedy="pip install -c constraints.txt -e '.[transcribe-export]'",
        ) from error
    weights = read_weights(Path(str(wheel.locate_file(WEIGHTS))))
    architecture = read_architecture(Path(str(wheel.locate_file(CONFIGURATION))))
    return Published(
        weights,
        architecture,
        f"{PACKAGE} {wheel.version}, {WEIGHTS}",
        "MIT",
        "Yujia Yan, Zhiyao Duan: Scoring intervals using non-hierarchical transformer for "
        "automatic piano transcription, ISMIR 2024.",
    )


def read_weights(path: Path) -> Mapping[str, Tensor]:
    """Named tensors from a PyTorch checkpoint, in which nothing but tensors is unpickled."""
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        weights = content.get("best_state_dict", content["state_dict"])
        return {str(name): tensor.float() for name, tensor in weights.items()}
    except (
        OSError, EOFError, RuntimeError, KeyError, TypeError, AttributeError, pickle.UnpicklingError
    ) as error:  # fmt: skip
        raise BundleError(
            "holds no weights that can be read.",
            where=str(path),
            remedy="Install transkun again in the version that constraints.txt names.",
        ) from error


def read_architecture(path: Path) -> Architecture:
    """The architecture from Transkun's configuration file (JSON)."""
    try:
        config: Any = json.loads(path.read_text(encoding="utf-8"))["Model"]["config"]
        return Architecture(
            heads=int(config["nHead"]),
            segment_s=float(config["segmentSizeInSecond"]),
            sample_rate=int(config["fs"]),
            frame_length=int(config["windowSize"]),
            frame_hop=int(config["hopSize"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BundleError(
            "is not a configuration that this program knows.",
            where=str(path),
            remedy="Install transkun again in the version that constraints.txt names.",
        ) from error
