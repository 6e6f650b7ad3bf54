"""MERT's forward pass written from its architecture in plain torch, to judge the program's by.

Neither transformers nor the package is used: named tensors and arithmetic only.
"""

import torch
from torch import Tensor
from torch.nn import functional

Weights = dict[str, Tensor]


def states(w: Weights, sound: Tensor, layers: int, heads: int, norm_first: bool) -> list[Tensor]:
    """`layers` + 1 states (frames, width) of sound (samples,): the input of the first layer, then
    the output of each; the last one normalized where the norms come first."""
    x = _normal(_convolutions(w, sound), w, "feature_projection.layer_norm")
    x = _linear(x, w, "feature_projection.projection")
    x = x + _position(w, x)
    if not norm_first:
        x = _normal(x, w, "encoder.layer_norm")
    given = [x]
    for i in range(layers):
        name = f"encoder.layers.{i}"
        first, second = f"{name}.layer_norm", f"{name}.final_layer_norm"
        if norm_first:
            x = x + _attention(w, _normal(x, w, first), name, heads)
            x = x + _feed_forward(w, _normal(x, w, second), name)
        else:
            x = _normal(x + _attention(w, x, name, heads), w, first)
            x = _normal(x + _feed_forward(w, x, name), w, second)
        given.append(x)
    if norm_first:
        given[-1] = _normal(x, w, "encoder.layer_norm")
    return given


def _convolutions(w: Weights, sound: Tensor) -> Tensor:
    """(frames, channels): seven convolutions as sums over shifted sound, GELU after each; the
    first is normalized over all of its time, channel by channel."""
    x = sound.unsqueeze(0)
    for i, stride in enumerate([5, 2, 2, 2, 2, 2, 2]):
        kernel = w[f"feature_extractor.conv_layers.{i}.conv.weight"]
        x = torch.einsum("cfk,ock->of", x.unfold(1, kernel.shape[2], stride), kernel)
        if i == 0:
            norm = "feature_extractor.conv_layers.0.layer_norm"
            centred = x - x.mean(1, keepdim=True)
            x = centred / (centred.square().mean(1, keepdim=True) + 1e-5).sqrt()
            x = x * w[f"{norm}.weight"][:, None] + w[f"{norm}.bias"][:, None]
        x = _gelu(x)
    return x.T


def _position(w: Weights, x: Tensor) -> Tensor:
    """What the grouped convolution over time adds; the extra frame of an even kernel falls away."""
    name = "encoder.pos_conv_embed.conv"
    direction = w[f"{name}.weight_v"]
    kernel = w[f"{name}.weight_g"] * direction / direction.square().sum((0, 1), True).sqrt()
    width, each, size = kernel.shape
    runs = functional.pad(x.T, (size // 2, size // 2)).unfold(1, size, 1)[:, : len(x)]
    groups = width // each
    runs = runs.reshape(groups, each, len(x), size)
    summed = torch.einsum("gcfk,gock->gof", runs, kernel.reshape(groups, each, each, size))
    return _gelu(summed.reshape(width, len(x)).T + w[f"{name}.bias"])


def _attention(w: Weights, x: Tensor, layer: str, heads: int) -> Tensor:
    width = x.shape[1] // heads
    query, key, value = (_linear(x, w, f"{layer}.attention.{n}_proj") for n in "qkv")
    heard: list[Tensor] = []
    for head in range(heads):
        part = slice(head * width, (head + 1) * width)
        weights = torch.exp(query[:, part] @ key[:, part].T / width**0.5)
        heard.append(weights @ value[:, part] / weights.sum(1, keepdim=True))
    return _linear(torch.cat(heard, dim=1), w, f"{layer}.attention.out_proj")


def _feed_forward(w: Weights, x: Tensor, layer: str) -> Tensor:
    inner = _gelu(_linear(x, w, f"{layer}.feed_forward.intermediate_dense"))
    return _linear(inner, w, f"{layer}.feed_forward.output_dense")


def _linear(x: Tensor, w: Weights, name: str) -> Tensor:
    return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]


def _normal(x: Tensor, w: Weights, name: str) -> Tensor:
    centred = x - x.mean(1, keepdim=True)
    normal = centred / (centred.square().mean(1, keepdim=True) + 1e-5).sqrt()
    return normal * w[f"{name}.weight"] + w[f"{name}.bias"]


def _gelu(x: Tensor) -> Tensor:
    return x * 0.5 * (1 + torch.erf(x / 2**0.5))
