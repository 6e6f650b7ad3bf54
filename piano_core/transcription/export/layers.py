"""Building blocks of the transcription network, made from named weights for inference.

They compute what the published network computes, arranged for export: attention on four
dimensions, constant factors (softmax temperature, layer scales) multiplied into weights.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

Weights = Mapping[str, Tensor]

NORM_EPSILON = 1e-6
GROUPS = 4
"""Of every group normalization."""


def linear(weight: Tensor, bias: Tensor | None) -> nn.Linear:
    """A linear layer from its weight (out, in) and bias (out,)."""
    layer = nn.Linear(weight.shape[1], weight.shape[0], bias=bias is not None)
    layer.weight.data = weight.contiguous()
    if bias is not None:
        layer.bias.data = bias
    return layer


def convolution(weights: Weights, name: str, stride: tuple[int, int]) -> nn.Conv2d:
    """A 3 x 3 convolution with one row and column of padding."""
    weight = weights[f"{name}.weight"]
    layer = nn.Conv2d(weight.shape[1], weight.shape[0], 3, stride=stride, padding=1)
    layer.weight.data, layer.bias.data = weight, weights[f"{name}.bias"]  # pyright: ignore[reportOptionalMemberAccess]  # it has one
    return layer


def group_norm(weights: Weights, name: str) -> nn.GroupNorm:
    """A group normalization over time, frequency and a quarter of the channels."""
    layer = nn.GroupNorm(GROUPS, len(weights[f"{name}.weight"]))
    layer.weight.data, layer.bias.data = weights[f"{name}.weight"], weights[f"{name}.bias"]
    return layer


def rms_norm(x: Tensor) -> Tensor:
    """x over its root mean square along the last dimension."""
    return functional.rms_norm(x, x.shape[-1:], x.new_ones(x.shape[-1]), NORM_EPSILON)


def by_rows(layer: nn.Module, x: Tensor) -> Tensor:
    """`layer` of every row of x, as one matrix: onnxruntime then adds the bias on the way."""
    return layer(x.reshape(-1, x.shape[-1])).reshape(*x.shape[:-1], -1)


def position_table(weights: Weights, name: str, axes: Sequence[Tensor]) -> Tensor:
    """Learned Fourier features of every point of the grid that `axes` span, (*axes, d)."""
    points = torch.stack(torch.meshgrid(*axes, indexing="ij"), dim=-1)
    phase = points @ weights[f"{name}.proj.weight"].T + weights[f"{name}.proj.bias"]
    waves = torch.cos(phase) / math.sqrt(phase.shape[-1] / 2)
    inner = waves @ weights[f"{name}.mlp.0.weight"].T + weights[f"{name}.mlp.0.bias"]
    outer = weights[f"{name}.mlp.3.weight"]
    return functional.gelu(inner) @ outer.T + weights[f"{name}.mlp.3.bias"]


class Attention(nn.Module):
    """x + attention from the normalized x to `memory`, which is not normalized.

    Both are (time, track, d). along: which of these two axes is attended to; along the other one
    nothing is exchanged.
    """

    def __init__(self, weights: Weights, name: str, heads: int, along: int):
        super().__init__()
        query, key, value = (weights[f"{name}.module.{part}_proj_weight"] for part in "qkv")
        scale = weights[f"{name}.scale"]
        self.heads = heads
        # The axis that is kept, the heads, the axis attended to, the width of a head.
        self.order = (0, 2, 1, 3) if along else (1, 2, 0, 3)
        self.back = (0, 2, 1, 3) if along else (2, 0, 1, 3)
        self.query, self.key, self.value = (linear(part.T, None) for part in (query, key, value))
        out, bias = (weights[f"{name}.module.out_proj.{part}"] for part in ("weight", "bias"))
        self.out = linear(out * scale[:, None], bias * scale)

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        query = self._by_heads(self.query, rms_norm(x))
        key, value = (self._by_heads(part, memory) for part in (self.key, self.value))
        fetched = functional.scaled_dot_product_attention(query, key, value)
        return x + by_rows(self.out, fetched.permute(self.back).flatten(2))

    def _by_heads(self, part: nn.Module, x: Tensor) -> Tensor:
        return by_rows(part, x).unflatten(-1, (self.heads, -1)).permute(self.order)


class FeedForward(nn.Module):
    """x + two linear layers of the normalized x, with a GELU between them."""

    def __init__(self, weights: Weights, name: str):
        super().__init__()
        scale = weights[f"{name}.scale"]
        inner, outer = (f"{name}.module.{index}" for index in (0, 3))
        self.inner = linear(weights[f"{inner}.weight"], weights[f"{inner}.bias"])
        weight, bias = weights[f"{outer}.weight"], weights[f"{outer}.bias"]
        self.outer = linear(weight * scale[:, None], bias * scale)

    def forward(self, x: Tensor) -> Tensor:
        inner = by_rows(self.inner, rms_norm(x))
        return x + by_rows(self.outer, functional.gelu(inner))


class EncoderLayer(nn.Module):
    """Attention along frequency at every time, then along time in every track.

    Keys and values of both are the layer's input.
    """

    def __init__(self, weights: Weights, name: str, heads: int):
        super().__init__()
        self.attend_frequency = Attention(weights, f"{name}.mhaBlockF", heads, along=1)
        self.feed_frequency = FeedForward(weights, f"{name}.fnnBlockF")
        self.attend_time = Attention(weights, f"{name}.mhaBlockT", heads, along=0)
        self.feed_time = FeedForward(weights, f"{name}.fnnBlockT")

    def forward(self, x: Tensor, first: int = 0) -> Tensor:
        """x: (time, track, d); tracks before `first` are attended to and not computed."""
        h = self.feed_frequency(self.attend_frequency(x[:, first:], x))
        return self.feed_time(self.attend_time(h, x[:, first:]))
