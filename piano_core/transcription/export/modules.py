"""The transcription network as two torch modules: what the graphs of a bundle are made from.

After Yan & Duan, Scoring intervals using non-hierarchical transformer for automatic piano
transcription (ISMIR 2024): convolutions cut the spectrum into patches; a track is added for
each key and pedal; layers attend along frequency and time; inner products of what a track
holds at two frames score the interval between them.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from piano_core.transcription.export.layers import (
    EncoderLayer,
    Weights,
    by_rows,
    convolution,
    group_norm,
    linear,
    position_table,
)
from piano_core.transcription.export.rotation import BASIS
from piano_core.transcription.export.weights import Architecture

MEL = "framewiseFeatureExtractor.freq2mels"

LAST_PLACES = 3
"""Of the places in time, so many at the end of a segment are always the trained ones.

The network learned on segments of one length and leans on their last places as on registers:
without them it found half the notes (measured here, on 12 s instead of 16). A shorter segment
leaves out places before them instead: then 8 s of sound and silence behind them gave onset F1
.9875, and filled up to 16 s .9874 (excerpts of 6 composers, 483 notes).
"""

FLOOR = 1e-5
"""Power below which the spectrum hears nothing: the constant the network was trained with."""


class Backbone(nn.Module):
    """(1, window, frame, frequency bin) power to `BACKBONE_OUTPUTS`, for at most one segment.

    number: what the layers compute with. The spectrum before them, whose power spans more than
    half precision does, and the output are float32.
    """

    def __init__(
        self, weights: Weights, architecture: Architecture, number: torch.dtype = torch.float32
    ):
        super().__init__()
        first, end = frequency_bins(weights)
        self.mel = nn.Buffer(weights[MEL][first:end].clone())
        mels = self.mel.shape[1]
        self.input = convolution(weights, "backbone.inputConv", (1, 1))
        heights = torch.arange(mels).float()
        table = position_table(weights, "backbone.posEmbedBuilder", (heights,))
        self.heights = nn.Buffer(table.T[None, :, None].contiguous())
        self.patches = patches(weights)
        self.basis = nn.Buffer(weights[BASIS]) if BASIS in weights else None
        # Halved twice; the network adds one summary before all times and all frequencies.
        self.bands = math.ceil(math.ceil((mels + 3) / 2) / 2) + 1
        times = torch.arange(math.ceil(architecture.frames / architecture.patch) + 2).float()
        bands, tracks = torch.arange(self.bands).float(), torch.tensor(architecture.tracks).float()
        grid = "backbone.posEmbedBuilderAttn"
        self.grid = nn.Buffer(position_table(weights, f"{grid}TF", (times, bands)).to(number))
        self.tracks = nn.Buffer(position_table(weights, f"{grid}TE", (times, tracks)).to(number))
        depth = len({name.split(".")[2] for name in weights if ".encoderLayers." in name})
        self.layers = nn.ModuleList(
            EncoderLayer(
                weights,
                f"backbone.encoderLayers.{index}",
                architecture.heads,
                # Nothing reads the bands after the last layer.
                first=self.bands if index == depth - 1 else 0,
            )
            for index in range(depth)
        ).to(number)

    def forward(self, power: Tensor) -> tuple[Tensor]:
        h = self.tokens(power)
        for layer in self.layers:
            h = layer(h)
        return (h[1:].transpose(0, 1).float(),)

    def tokens(self, power: Tensor) -> Tensor:
        """(time, track, d): what the layers begin with; the bands, then the tracks."""
        silence = math.log(FLOOR)
        heard = 1 - torch.log(power @ self.mel + FLOOR) / silence
        h = self.patches(self.input(heard) + self.heights)
        h = functional.pad(self._based(h[0].permute(1, 2, 0)), (0, 0, 1, 0, 1, 0)).to(
            self.grid.dtype
        )
        places = h.shape[0]
        return torch.cat([h + at_places(self.grid, places), at_places(self.tracks, places)], dim=1)

    def _based(self, h: Tensor) -> Tensor:
        """h in the basis of the layers (see `rotated`), in their precision."""
        return (h if self.basis is None else h @ self.basis).to(self.grid.dtype)


class IntervalScorer(nn.Module):
    """Rows of `hidden` of some tracks to `SCORES_OUTPUTS`.

    The published network first unfolds a patch to its frames and then maps those. Both steps are
    linear, so their product is taken once, here; so is the division by the root of the width.
    """

    def __init__(self, weights: Weights):
        super().__init__()
        up = weights["backbone.upConv1dSkip.weight"].double()
        up_bias = weights["backbone.upConv1dSkip.bias"].double()
        weight, bias = (weights[f"scorer.map.0.{part}"].double() for part in ("weight", "bias"))
        width = weight.shape[1]
        scale = torch.ones(len(weight), dtype=torch.float64)
        scale[:width] /= math.sqrt(width)
        joined = torch.einsum("iof,mo->fmi", up, weight) * scale[:, None]
        offset = (weight @ up_bias + bias) * scale
        patch = up.shape[2]
        self.end, self.begin, self.within = (
            linear(
                joined[:, part].flatten(0, 1).float().contiguous(),
                offset[part].repeat(patch).float(),
            )
            for part in (slice(width), slice(width, 2 * width), slice(2 * width, None))
        )
        self.width = width

    def forward(self, hidden: Tensor) -> tuple[Tensor, Tensor]:
        begin, end = (
            by_rows(part, hidden).unflatten(-1, (-1, self.width)).flatten(1, 2)
            for part in (self.begin, self.end)
        )
        return begin @ end.transpose(1, 2), by_rows(self.within, hidden).flatten(1)


class AttributeReader(nn.Module):
    """`ATTRIBUTES_INPUTS` to `ATTRIBUTES_OUTPUTS`."""

    def __init__(self, weights: Weights):
        super().__init__()
        up, bias = weights["backbone.upConv1dSkip.weight"], weights["backbone.upConv1dSkip.bias"]
        self.width, self.patch = up.shape[1:]
        self.up = linear(up.permute(2, 1, 0).flatten(0, 1), bias.repeat(self.patch))
        self.velocity = two_layers(weights, "velocityPredictor")
        self.refinement = two_layers(weights, "refinedOFPredictor")

    def forward(
        self, begin_hidden: Tensor, begin_phase: Tensor, end_hidden: Tensor, end_phase: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        begin = self._frame(begin_hidden, begin_phase)
        end = self._frame(end_hidden, end_phase)
        both = torch.cat([begin, end, begin * end], dim=-1)
        refinement, presence = self.refinement(both).split([2, 2], dim=-1)
        return self.velocity(both).argmax(dim=-1), refinement, presence

    def _frame(self, hidden: Tensor, phase: Tensor) -> Tensor:
        frames = self.up(hidden).reshape(-1, self.patch, self.width)
        index = phase[:, None, None].expand(-1, 1, self.width)
        return frames.gather(1, index)[:, 0]


def windows(weights: Weights) -> Tensor:
    """The Hann window and the learned Gaussian ones, (channel, sample)."""
    name = "framewiseFeatureExtractor.spectrogramExtractor"
    hann = weights[f"{name}.win"]
    width = torch.sigmoid(weights[f"{name}.winGen.sigma"])[:, None]
    centre = torch.sigmoid(weights[f"{name}.winGen.center"])[:, None]
    samples = torch.arange(len(hann))
    gaussian = torch.exp(-0.5 * ((samples - len(hann) * centre) / (width * len(hann) / 2)) ** 2)
    return torch.cat([hann[None], gaussian])


def at_places(table: Tensor, count: int) -> Tensor:
    """`count` places in time of a position table: the first ones, and `LAST_PLACES` last ones."""
    return torch.cat([table[: count - LAST_PLACES], table[-LAST_PLACES:]])


def frequency_bins(weights: Weights) -> tuple[int, int]:
    """The first and one past the last frequency bin of which any mel takes anything."""
    taken = weights[MEL].any(dim=1).nonzero()
    return int(taken[0]), int(taken[-1]) + 1


def patches(weights: Weights) -> nn.Sequential:
    """Three halvings in time, two in frequency; the padding makes room for a whole patch."""
    name = "backbone.downConv"
    return nn.Sequential(
        nn.ConstantPad2d((2, 1, 4, 3), 0.0),
        convolution(weights, f"{name}.1", (2, 1)),
        group_norm(weights, f"{name}.2"),
        nn.GELU(),
        convolution(weights, f"{name}.5", (2, 2)),
        group_norm(weights, f"{name}.6"),
        nn.GELU(),
        convolution(weights, f"{name}.9", (2, 2)),
        group_norm(weights, f"{name}.10"),
        nn.GELU(),
        convolution(weights, f"{name}.13", (1, 1)),
        group_norm(weights, f"{name}.14"),
    )


def two_layers(weights: Weights, name: str) -> nn.Sequential:
    """A linear layer, a GELU and another linear layer."""
    first, second = (
        linear(weights[f"{name}.{index}.weight"], weights[f"{name}.{index}.bias"])
        for index in (0, 3)
    )
    return nn.Sequential(first, nn.GELU(), second)
