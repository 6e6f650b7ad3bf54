"""MERT (Li et al., "MERT: acoustic music understanding model with large-scale self-supervised
training", ICLR 2024) as an encoder of sound: 24 kHz, 75 frames a second, heard 5 s at a time."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from piano_core.stack.audio_encoders.encoder import AudioEncoder
from piano_core.stack.audio_encoders.layers import LayerReader
from piano_core.stack.audio_encoders.windows import FrameGrid, Windows, encode_in_windows
from piano_core.stack.clips import Sound
from piano_core.stack.encoded import Encoded

if TYPE_CHECKING:
    from transformers import HubertModel

MERT_RATE = 24_000


class MertLayers(AudioEncoder):
    """All layers of MERT side by side: vectors (b, t, layers * width), 75 a second.

    hubert: the network (see `load_mert`), all of it frozen at first. normalize: whether each
    window is brought to mean 0 and variance 1, as the weights' own preprocessing says.
    layers: states it gives: what enters the first layer, then what leaves each one.
    """

    def __init__(self, hubert: HubertModel, normalize: bool, windows: Windows | None = None):
        super().__init__()
        self.hubert, self.normalize = hubert, normalize
        self.windows = windows or Windows()
        config = hubert.config
        self.layers, self.width = config.num_hidden_layers + 1, config.hidden_size
        self.grid = frame_grid(config.conv_kernel, config.conv_stride)
        self._frozen: tuple[nn.Module, ...] = ()
        self.freeze(config.num_hidden_layers)

    @property
    def rate(self) -> int:
        """24 kHz."""
        return MERT_RATE

    @property
    def settings(self) -> dict[str, Any]:
        """The windows, the normalization and the network's own configuration."""
        return {
            "windows": asdict(self.windows),
            "normalize": self.normalize,
            "network": json.loads(self.hubert.config.to_json_string(use_diff=False)),
        }

    def forward(self, sound: Sound) -> Encoded:
        """(b, t, layers * width); `MertEncoder` mixes the layers."""
        return encode_in_windows(
            sound, lambda heard: self.states(heard).flatten(2), self.windows, self.grid
        )

    def states(self, heard: Tensor) -> Tensor:
        """(windows, frames, layers, width) of windows (windows, samples) without padding."""
        if self.normalize:
            mean, variance = heard.mean(1, keepdim=True), heard.var(1, keepdim=True, correction=0)
            heard = (heard - mean) / (variance + 1e-7).sqrt()
        heard = heard.to(self.hubert.feature_projection.projection.weight.dtype)
        output = self.hubert(heard, output_hidden_states=True)
        # The published code gives the last state after the last normalization; transformers 5
        # gives it before, in the variant that normalizes first (330M).
        states = (*output.hidden_states[:-1], output.last_hidden_state)
        return torch.stack(states, dim=2)

    def freeze(self, layers: int) -> None:
        """Train all but the convolutions and the first `layers` layers; all of them freeze
        everything. A frozen part has no dropout in training either."""
        hubert, encoder = self.hubert, self.hubert.encoder
        frozen: list[nn.Module] = [hubert.feature_extractor, hubert.feature_projection]
        frozen += [encoder.pos_conv_embed, encoder.dropout, *list(encoder.layers)[:layers]]
        if layers >= len(encoder.layers):
            frozen = [hubert]
        elif not hubert.config.do_stable_layer_norm:
            frozen.append(encoder.layer_norm)
        hubert.requires_grad_(True)
        self._frozen = tuple(module.requires_grad_(False) for module in frozen)
        self.train(self.training)

    def checkpoint_gradients(self) -> None:
        """Compute each layer again in the backward pass instead of keeping it: less memory."""
        self.hubert.activation_checkpointing_enable({"use_reentrant": False})

    def train(self, mode: bool = True) -> MertLayers:
        """As `nn.Module.train`, but what is frozen stays in evaluation."""
        super().train(mode)
        for module in self._frozen:
            module.eval()
        return self


class MertEncoder(AudioEncoder):
    """`Sound` at 24 kHz to vectors of `dim` numbers, 75 a second: MERT's layers in a learned
    mixture, normalized, brought to `dim` by a linear layer.

    Its `reader` does the same with what `MertLayers` gave before, so that a frozen MERT can be
    heard once, kept in an `EmbeddingCache`, and only the reader trained.
    """

    def __init__(self, mert: MertLayers, dim: int) -> None:
        super().__init__()
        self.mert = mert
        self.reader = LayerReader(mert.layers, mert.width, dim)

    @property
    def rate(self) -> int:
        """24 kHz."""
        return self.mert.rate

    @property
    def settings(self) -> dict[str, Any]:
        """MERT's."""
        return self.mert.settings

    def forward(self, sound: Sound) -> Encoded:
        """(b, t, dim)."""
        # Mixed within each window: the layers of a whole clip never stand in memory at once.
        mixed = encode_in_windows(
            sound,
            lambda heard: self.reader.mixture(self.mert.states(heard)),
            self.mert.windows,
            self.mert.grid,
        )
        return self.reader.read(mixed)


def frame_grid(kernels: Sequence[int], strides: Sequence[int]) -> FrameGrid:
    """What the convolutions in a row make of the sound: 400 samples a frame, every 320."""
    field = 1
    for kernel, stride in zip(reversed(kernels), reversed(strides), strict=True):
        field = (field - 1) * stride + kernel
    return FrameGrid(MERT_RATE, math.prod(strides), field)
