"""One step of training, counted and measured: operations, what autograd keeps, seconds."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from piano_core.performance import Performance, note_array, pedal_array
from piano_core.training.loss import beta_nll
from piano_core.training.stages.config import SoundConfig, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.material import Batch, Material
from piano_core.training.stages.pipeline import new_evaluator
from piano_core.training.stages.varying import unvaried

MERT_SIZES: dict[str, dict[str, Any]] = {
    "MERT-v1-95M": {"hidden_size": 768, "num_hidden_layers": 12, "num_attention_heads": 12},
    "MERT-v1-330M": {
        "hidden_size": 1024,
        "num_hidden_layers": 24,
        "num_attention_heads": 16,
        "intermediate_size": 4096,
        "do_stable_layer_norm": True,
        "feat_extract_norm": "layer",
    },
}
"""What the two published networks differ in from HuBERT's base configuration."""


@dataclass(frozen=True)
class StepWork:
    """Forward and backward pass of `clips` clips.

    flops: operations of matrix products, convolutions and attention, a multiplication and an
    addition being two (torch's `FlopCounterMode`; recurrent layers are not counted).
    saved_bytes: what autograd keeps between the passes, in 32 bits. trained, frozen: weights.
    seconds: of this machine, None where it was counted without computing.
    """

    clips: int
    flops: float
    saved_bytes: float
    trained: int
    frozen: int
    seconds: float | None

    def of(self, clips: int) -> StepWork:
        """The same for another number of clips, to which all but the weights are proportional."""
        share = clips / self.clips
        seconds = None if self.seconds is None else self.seconds * share
        return replace(
            self,
            clips=clips,
            flops=self.flops * share,
            saved_bytes=self.saved_bytes * share,
            seconds=seconds,
        )

    def beside(self, other: StepWork) -> StepWork:
        """Both together on as many clips as this; not measured unless both are."""
        theirs = other.of(self.clips)
        both = (self.seconds, theirs.seconds)
        return StepWork(
            self.clips,
            self.flops + theirs.flops,
            self.saved_bytes + theirs.saved_bytes,
            self.trained + theirs.trained,
            self.frozen + theirs.frozen,
            None if None in both else sum(one or 0.0 for one in both),
        )


def notes_step(config: StagesConfig, clips: int, notes: int, targets: int) -> StepWork:
    """A step of expert fine-tuning on random clips of `notes` notes each, really computed: what
    is counted does not depend on which notes they are."""
    rated, batch = fresh_step(config, clips, notes, targets)
    counted = _counted(rated, lambda: loss_of(rated, batch), clips)
    rated.zero_grad()
    start = time.process_time()
    loss_of(rated, batch).backward()
    return replace(counted, seconds=time.process_time() - start)


def fresh_step(
    config: StagesConfig, clips: int, notes: int, targets: int
) -> tuple[RatedEvaluator, Batch]:
    """An untrained stack on notes, and random clips with labels."""
    rng = np.random.default_rng(0)
    labels = rng.normal(50, 10, (clips, targets))
    heard = [_random_notes(notes, rng) for _ in range(clips)]
    material = Material.rated(heard, labels, np.full_like(labels, 3.0))
    names = [f"target {number}" for number in range(targets)]
    rated = new_evaluator(config.hearing("notes"), names, 0).train()
    rated.see_labels(labels)
    return rated, material.batch(np.arange(clips), unvaried, rng)


def loss_of(rated: RatedEvaluator, batch: Batch) -> Tensor:
    """The loss that fine-tuning descends."""
    said, scale = rated(batch.clips), rated.label_scale
    labels = (batch.labels - rated.label_center) / scale
    return beta_nll(said.mean, said.log_sigma, labels, batch.variances / scale**2, 0.5).mean()


def network_step(sound: SoundConfig, seconds: float) -> StepWork:
    """A step of a published network on one clip, counted without computing or memory (on torch's
    meta device) and without its dropout."""
    from transformers import HubertConfig, HubertModel

    from piano_core.stack.audio_encoders.mert import MERT_RATE, MertLayers
    from piano_core.stack.audio_encoders.windows import Windows

    cut = Windows()
    with torch.device("meta"):
        layers = MertLayers(HubertModel(HubertConfig(**MERT_SIZES[sound.encoder])), True)
        layers.freeze(max(layers.layers - 1 - sound.trained_layers, 0))
        layers.eval()
        windows = max(math.ceil((seconds - cut.overlap_s) / (cut.length_s - cut.overlap_s)), 1)
        heard = torch.zeros(windows, round(cut.length_s * MERT_RATE))
        if sound.frozen:
            return StepWork(1, 0.0, 0.0, 0, sum(p.numel() for p in layers.parameters()), None)
        return _counted(layers, lambda: layers.states(heard).mean(), 1)


def _counted(network: nn.Module, loss: Callable[[], Tensor], clips: int) -> StepWork:
    weights = list(network.parameters())
    own, kept = {weight.untyped_storage() for weight in weights}, set[torch.UntypedStorage]()

    def keep(tensor: Tensor) -> Tensor:
        kept.add(tensor.untyped_storage())
        return tensor

    with FlopCounterMode(display=False) as counter:
        with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
            value = loss()
        value.backward()
    trained = sum(weight.numel() for weight in weights if weight.requires_grad)
    frozen = sum(weight.numel() for weight in weights) - trained
    flops = float(counter.get_total_flops())
    saved = float(sum(storage.nbytes() for storage in kept - own))
    return StepWork(clips, flops, saved, trained, frozen, None)


def _random_notes(count: int, rng: np.random.Generator) -> Performance:
    keys, touch = rng.integers(30, 90, count), rng.integers(20, 110, count)
    rows = [
        (0.1 * i, 0.1 * i + 0.09, int(key), int(velocity))
        for i, (key, velocity) in enumerate(zip(keys, touch, strict=True))
    ]
    return Performance(note_array(rows), pedal_array(), 0.1 * count)


def step_of_one_clip(
    config: StagesConfig, notes: int, seconds: float, targets: int = 19
) -> tuple[StepWork, StepWork]:
    """A step of the whole stack for one clip, and of its side of notes alone.

    The side of notes is computed with the batch of fine-tuning, up to `MEASURED_CLIPS`.
    """
    clips = min(config.expert.fitting.batch, MEASURED_CLIPS)
    alone = notes_step(config, clips, notes, targets).of(1)
    if config.stack.hears == "notes" or not config.sound.published:
        return alone, alone
    return alone.beside(network_step(config.sound, seconds)), alone


MEASURED_CLIPS = 2
"""Of one step: few enough for any machine; all but the weights is proportional to them."""
