"""The same network in another basis, in which no channel stands out.

8-bit numbers divide the range of a matrix evenly, so a few large channels take the precision from
all others. In Transkun two channels of 256 reach 15 times the root mean square. What layers hand on
is only ever normalized by its length, which a rotation leaves as it is: rotated once, with every
weight that reads or writes it rotated back, the network computes the same, and its channels are
alike (Ashkboos et al., QuaRot: Outlier-free 4-bit inference in rotated LLMs, NeurIPS 2024).
"""

from __future__ import annotations

import re
from dataclasses import replace

import torch
from torch import Tensor

from piano_core.transcription.export.weights import Published

BASIS = "backbone.basis"
"""The weight, beside the published ones, that rotates what the convolutions give (d, d)."""

_ATTENTION = re.compile(r"(backbone\.encoderLayers\.\d+\.mhaBlock[FT])\.scale")


def rotated(published: Published, seed: int = 0) -> Published:
    """The same network with what its layers hand on, and what its heads fetch, rotated.

    seed: of the rotations; equal seeds give equal weights.
    """
    weights = {name: tensor.double() for name, tensor in published.weights.items()}
    generator = torch.Generator().manual_seed(seed)
    basis = _rotation(weights["backbone.upConv1dSkip.weight"].shape[0], generator)
    weights[BASIS] = basis
    for name in published.weights:
        if found := _ATTENTION.fullmatch(name):
            heads = published.architecture.heads
            _rotate_attention(weights, found[1], basis, heads, generator)
            _rotate_feed(weights, found[1].replace("mha", "fnn"), basis)
    for axes in ("TF", "TE"):
        last = f"backbone.posEmbedBuilderAttn{axes}.mlp.3"
        weights[f"{last}.weight"] = basis.T @ weights[f"{last}.weight"]
        weights[f"{last}.bias"] = weights[f"{last}.bias"] @ basis
    up = weights["backbone.upConv1dSkip.weight"]
    weights["backbone.upConv1dSkip.weight"] = torch.einsum("ij,iof->jof", basis, up)
    single = {name: tensor.float() for name, tensor in weights.items()}
    return replace(published, weights=single)


def _rotation(size: int, generator: torch.Generator) -> Tensor:
    """A random orthogonal matrix (Mezzadri, Notices of the AMS 54, 2007)."""
    square = torch.randn((size, size), generator=generator, dtype=torch.float64)
    orthogonal, triangular = torch.linalg.qr(square)
    return orthogonal * triangular.diagonal().sign()


def _rotate_attention(
    weights: dict[str, Tensor], name: str, basis: Tensor, heads: int, generator: torch.Generator
) -> None:
    for part in "qkv":
        key = f"{name}.module.{part}_proj_weight"
        weights[key] = basis.T @ weights[key]
    width = weights[f"{name}.module.v_proj_weight"].shape[1] // heads
    within = torch.block_diag(*(_rotation(width, generator) for _ in range(heads)))
    weights[f"{name}.module.v_proj_weight"] = weights[f"{name}.module.v_proj_weight"] @ within
    out = f"{name}.module.out_proj"
    weights[f"{out}.weight"] = weights[f"{out}.weight"] @ within
    _rotate_output(weights, out, f"{name}.scale", basis)


def _rotate_feed(weights: dict[str, Tensor], name: str, basis: Tensor) -> None:
    weights[f"{name}.module.0.weight"] = weights[f"{name}.module.0.weight"] @ basis
    _rotate_output(weights, f"{name}.module.3", f"{name}.scale", basis)


def _rotate_output(weights: dict[str, Tensor], name: str, scale: str, basis: Tensor) -> None:
    """The scale of the channels, which a rotation mixes, goes into the weight."""
    weight, bias = weights[f"{name}.weight"], weights[f"{name}.bias"]
    weights[f"{name}.weight"] = basis.T @ (weight * weights[scale][:, None])
    weights[f"{name}.bias"] = (bias * weights[scale]) @ basis
    weights[scale] = torch.ones_like(weights[scale])
