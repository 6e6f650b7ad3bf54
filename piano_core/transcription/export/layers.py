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
from torch.onnx.ops import attention

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
    if x.dim() == 2:
        return layer(x)
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

    Both are (row, place, d), or (place, d) of one row. Attended to are the places of a row; between
    rows nothing is exchanged.
    """

    def __init__(self, weights: Weights, name: str, heads: int):
        super().__init__()
        query, key, value = (weights[f"{name}.module.{part}_proj_weight"] for part in "qkv")
        scale = weights[f"{name}.scale"]
        self.heads = heads
        self.query, self.key, self.value = (linear(part.T, None) for part in (query, key, value))
        out, bias = (weights[f"{name}.module.out_proj.{part}"] for part in ("weight", "bias"))
        self.out = linear(out * scale[:, None], bias * scale)

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        query = by_rows(self.query, rms_norm(x))
        key, value = (by_rows(part, memory) for part in (self.key, self.value))
        rows = (part.reshape(-1, *part.shape[-2:]) for part in (query, key, value))
        # The operator of ONNX takes the heads apart while it reads, which torch's own does not.
        fetched = attention(*rows, q_num_heads=self.heads, kv_num_heads=self.heads)[0]
        return x + by_rows(self.out, fetched.reshape(x.shape))


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


class Block(nn.Module):
    """Attention and what follows it: of (row, place, d) or of one row, each row for itself."""

    def __init__(self, weights: Weights, layer: str, axis: str, heads: int):
        super().__init__()
        self.attend = Attention(weights, f"{layer}.mhaBlock{axis}", heads)
        self.feed = FeedForward(weights, f"{layer}.fnnBlock{axis}")

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        return self.feed(self.attend(x, memory))


class EncoderLayer(nn.Module):
    """Attention along frequency at every time, then along time in every track.

    Keys and values of both are the layer's input. first: tracks before it are attended to and not
    computed.
    """

    def __init__(self, weights: Weights, name: str, heads: int, first: int = 0):
        super().__init__()
        self.first = first
        self.frequency = Block(weights, name, "F", heads)
        self.time = Block(weights, name, "T", heads)

    def forward(self, x: Tensor) -> Tensor:
        """x: (time, track, d)."""
        h = self.frequency(x[:, self.first :], x)
        tracks = (part.transpose(0, 1) for part in (h, x[:, self.first :]))
        return self.time(*tracks).transpose(0, 1)
