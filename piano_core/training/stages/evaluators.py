"""`RatedEvaluator`: the stack with the scale of its labels, so that it gives scores on 0-100."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from piano_core.errors import TrainingError
from piano_core.features import SCORE_FREE
from piano_core.models.dataset import Matrix
from piano_core.models.preparation import Standardization
from piano_core.models.weights import read_weights, unreadable, write_weights
from piano_core.stack.audio_encoders import (
    ConstantQEncoder,
    LayerReader,
    LogMelEncoder,
    MertEncoder,
    mert_of,
)
from piano_core.stack.clips import Clips
from piano_core.stack.config import StackConfig, build
from piano_core.stack.constant_q import ConstantQScale
from piano_core.stack.evaluator import Evaluator
from piano_core.stack.head import Estimate
from piano_core.stack.measures import Measures
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.training.stages.config import SoundConfig, SymbolicConfig

KIND = "stack"
"""Under which the header stands in files of weights."""

ENCODER_KIND = "notes-encoder"
"""The same for an encoder of notes alone, from masked pretraining."""

_OF_TARGETS = (
    "evaluator.head.mean.",
    "evaluator.head.log_sigma.",
    "evaluator.measures.mean.",
    "label_",
)
"""Weights that have a row for each target; all others are shared."""


class RatedEvaluator(nn.Module):
    """An `Evaluator` of t named targets, whose labels have a centre and a spread.

    It remembers how it was composed, so that a file of its weights says what they fit.
    sound: its encoder, where the stack hears sound. network: what `MertLayers.settings` say of a
    published one, None for one that is trained from the start.
    """

    label_center: Tensor
    label_scale: Tensor

    def __init__(
        self,
        stack: StackConfig,
        symbolic: SymbolicConfig,
        target_names: Sequence[str],
        sound: SoundConfig | None = None,
        network: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__()
        self.stack_config, self.symbolic_config = stack, symbolic
        self.sound_config, self.network = sound or SoundConfig(), network
        self.target_names = tuple(target_names)
        hears_sound, reads_notes = stack.hears != "notes", stack.hears != "sound"
        self.evaluator: Evaluator = build(
            stack,
            new_sound_encoder(stack, self.sound_config, network) if hears_sound else None,
            new_encoder(stack, symbolic) if reads_notes else None,
            len(self.target_names),
            len(SCORE_FREE) if reads_notes and symbolic.measured else 0,
        )
        self.register_buffer("label_center", torch.zeros(len(self.target_names)))
        self.register_buffer("label_scale", torch.ones(len(self.target_names)))

    def see_labels(self, labels: Matrix) -> None:
        """Take centre and spread of (n, t) labels with NaN; 0 and 1 for a target without any."""
        known = ~np.isnan(labels).all(axis=0)
        center, scale = np.zeros(labels.shape[1]), np.ones(labels.shape[1])
        center[known] = np.nanmean(labels[:, known], axis=0)
        scale[known] = np.maximum(np.nanstd(labels[:, known], axis=0), 1e-3)
        with torch.no_grad():
            self.label_center.copy_(torch.from_numpy(center))
            self.label_scale.copy_(torch.from_numpy(scale))

    @property
    def measures(self) -> Measures | None:
        """What is made of the measures of notes, None where none are taken."""
        return self.evaluator.measures

    def see_measured(self, measured: Matrix | None) -> None:
        """Take what is usual of (n, f) measures with NaN; nothing where none are taken."""
        if self.measures is None or measured is None:
            return
        usual = Standardization.fit(measured)
        with torch.no_grad():
            self.measures.center.copy_(torch.from_numpy(usual.center))
            self.measures.scale.copy_(torch.from_numpy(usual.scale))

    def forward(self, clips: Clips) -> Estimate:
        """(b, t) in units of the labels' spread."""
        return self.evaluator(clips)

    def scores(self, clips: Clips) -> tuple[Tensor, Tensor]:
        """Mean and aleatoric sigma on 0-100, each (b, t)."""
        estimate = self(clips)
        mean = estimate.mean * self.label_scale + self.label_center
        return mean, estimate.log_sigma.exp() * self.label_scale

    def backbone(self) -> list[nn.Parameter]:
        """The weights of the encoders, but for what stands on a published network's layers."""
        sides = [side for side in (self.evaluator.audio, self.evaluator.symbolic) if side]
        parts = [part for side in sides for part in side.modules()]
        readers = [part for part in parts if isinstance(part, LayerReader)]
        standing = {id(weight) for reader in readers for weight in reader.parameters()}
        return [w for side in sides for w in side.parameters() if id(w) not in standing]

    def adopt(self, other: RatedEvaluator) -> None:
        """Start from the weights of another one; what belongs to a target goes to the same target.

        Raises `TrainingError` for another architecture.
        """
        places = {name: place for place, name in enumerate(other.target_names)}
        shared = [
            (own, places[name]) for own, name in enumerate(self.target_names) if name in places
        ]
        taken = other.state_dict()
        for name, tensor in self.state_dict().items():
            if name.startswith(_OF_TARGETS):
                rows = tensor.clone()
                for own, theirs in shared:
                    rows[own] = taken[name][theirs]
                taken[name] = rows
        _fill(self, taken, "the stage before")


def new_encoder(stack: StackConfig, symbolic: SymbolicConfig) -> SymbolicEncoder:
    """An untrained encoder of notes that fits the stack."""
    return SymbolicEncoder(
        stack.dim, symbolic.layers, stack.heads, symbolic.width, dropout=stack.dropout
    )


def new_sound_encoder(
    stack: StackConfig, sound: SoundConfig, network: Mapping[str, Any] | None
) -> nn.Module:
    """An untrained encoder of sound that fits the stack; of a published network that is left as
    it is, the part that reads what it said.

    Raises `TrainingError` where a published network is not described.
    """
    if not sound.published:
        scale = sound.scale
        if isinstance(scale, ConstantQScale):
            return ConstantQEncoder(stack.dim, scale, sound.channels)
        return LogMelEncoder(stack.dim, scale, sound.channels)
    if network is None:
        raise TrainingError(
            f"{sound.encoder} cannot be built without its published files.",
            where="SoundConfig.encoder",
            remedy="Name the folder of weights, or use log_mel or constant_q, which need none.",
        )
    mert = mert_of(network)
    if sound.frozen:
        return LayerReader(mert.layers, mert.width, stack.dim)
    mert.freeze(max(mert.layers - 1 - sound.trained_layers, 0))
    mert.checkpoint_gradients()
    return MertEncoder(mert, stack.dim)


def save_evaluator(path: Path, rated: RatedEvaluator) -> None:
    """Weights and composition as one safetensors file; complete or absent."""
    write_weights(path, KIND, composition(rated), rated.state_dict())


def load_evaluator(path: Path) -> RatedEvaluator:
    """What `save_evaluator` wrote, in evaluation mode.

    Raises `TrainingError` where the file is missing, damaged or not of this format.
    """
    header, tensors = read_weights(path, KIND)
    try:
        return composed_as(header, tensors, str(path))
    except (KeyError, TypeError) as error:
        raise unreadable(path, KIND, error) from error


def composed_as(
    described: Mapping[str, Any], tensors: Mapping[str, Tensor], where: str
) -> RatedEvaluator:
    """An evaluator of the `composition` that is described, with these weights, in evaluation mode.

    Raises `KeyError` or `TypeError` for what describes none, `TrainingError` for weights of
    another architecture.
    """
    rated = RatedEvaluator(
        StackConfig(**described["stack"]),
        SymbolicConfig(**described["symbolic"]),
        described["target_names"],
        # Files from before stacks heard sound do not speak of it.
        SoundConfig(**described.get("sound", {})),
        described.get("network"),
    )
    if rated.measures and described.get("measures") != list(SCORE_FREE):
        raise TrainingError(
            "measures other features of notes than this release.",
            where=where,
            remedy="Train it again, or use the release that it was trained with.",
        )
    _fill(rated, tensors, where)
    return rated.eval()


def save_encoder(
    path: Path, encoder: SymbolicEncoder, stack: StackConfig, symbolic: SymbolicConfig
) -> None:
    """An encoder of notes and what it was built from as one safetensors file."""
    header = {"stack": asdict(stack), "symbolic": asdict(symbolic)}
    write_weights(path, ENCODER_KIND, header, encoder.state_dict())


def load_encoder(path: Path, stack: StackConfig, symbolic: SymbolicConfig) -> SymbolicEncoder:
    """What `save_encoder` wrote. Raises `TrainingError` where the file is missing, damaged, or
    of an encoder that does not fit this stack."""
    encoder = new_encoder(stack, symbolic)
    _fill(encoder, read_weights(path, ENCODER_KIND)[1], str(path))
    return encoder


def composition(rated: RatedEvaluator) -> dict[str, Any]:
    """How it is built, as plain values."""
    return {
        "stack": asdict(rated.stack_config),
        "symbolic": asdict(rated.symbolic_config),
        "sound": asdict(rated.sound_config),
        "network": rated.network,
        "target_names": list(rated.target_names),
        "measures": list(SCORE_FREE) if rated.measures else [],
    }


def _fill(module: nn.Module, tensors: Mapping[str, Tensor], where: str) -> None:
    try:
        module.load_state_dict(tensors)
    except RuntimeError as error:
        raise TrainingError(
            "the weights are of another architecture.",
            where=where,
            remedy="Use the configuration that they were trained with, or train again.",
        ) from error
