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
    return x * torch.rsqrt(x.pow(2).mean(dim=-1, keepdim=True) + NORM_EPSILON)


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

    Both are (batch, token, d); every batch row attends within itself.
    """

    def __init__(self, weights: Weights, name: str, heads: int):
        super().__init__()
        query, key, value = (weights[f"{name}.module.{part}_proj_weight"] for part in "qkv")
        scale = weights[f"{name}.scale"]
        self.heads = heads
        self.width = query.shape[1] // heads
        self.query = linear(query.T / math.sqrt(self.width), None)
        self.key_value = linear(torch.cat([key, value], dim=1).T, None)
        out, bias = (weights[f"{name}.module.out_proj.{part}"] for part in ("weight", "bias"))
        self.out = linear(out * scale[:, None], bias * scale)

    def forward(self, x: Tensor, memory: Tensor) -> Tensor:
        batch, count, _ = x.shape
        heads = (batch, -1, self.heads, self.width)
        query = self.query(rms_norm(x)).reshape(heads).transpose(1, 2)
        both = self.key_value(memory).reshape(batch, -1, 2, self.heads, self.width)
        key, value = both[:, :, 0].permute(0, 2, 3, 1), both[:, :, 1].transpose(1, 2)
        fetched = torch.softmax(query @ key, dim=-1) @ value
        joined = fetched.transpose(1, 2).reshape(batch, count, self.heads * self.width)
        return x + self.out(joined)


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
        return x + self.outer(functional.gelu(self.inner(rms_norm(x))))


class EncoderLayer(nn.Module):
    """Attention along frequency at every time, then along time in every track.

    Keys and values of both are the layer's input.
    """

    def __init__(self, weights: Weights, name: str, heads: int):
        super().__init__()
        self.attend_frequency = Attention(weights, f"{name}.mhaBlockF", heads)
        self.feed_frequency = FeedForward(weights, f"{name}.fnnBlockF")
        self.attend_time = Attention(weights, f"{name}.mhaBlockT", heads)
        self.feed_time = FeedForward(weights, f"{name}.fnnBlockT")

    def forward(self, x: Tensor, first: int = 0) -> Tensor:
        """x: (time, track, d); tracks before `first` are attended to and not computed."""
        h = self.feed_frequency(self.attend_frequency(x[:, first:], x))
        h = self.attend_time(h.transpose(0, 1), x[:, first:].transpose(0, 1))
        return self.feed_time(h).transpose(0, 1)
