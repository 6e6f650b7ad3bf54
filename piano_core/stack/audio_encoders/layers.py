"""The learned mixture of an encoder's layers: low ones hear timbre, high ones harmony and form."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from piano_core.stack.encoded import Encoded


class LayerMixture(nn.Module):
    """A weighted mean of `layers` states times one scale, all learned; it starts as the plain mean
    (Peters et al., "Deep contextualized word representations", NAACL 2018)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.logits = nn.Parameter(torch.zeros(layers))
        self.scale = nn.Parameter(torch.ones(()))

    @property
    def weights(self) -> Tensor:
        """(layers,) share of each layer; they sum to 1."""
        return self.logits.softmax(dim=0)

    def forward(self, states: Tensor) -> Tensor:
        """(..., width) of (..., layers, width)."""
        return self.scale * torch.einsum("l,...lw->...w", self.weights, states)


class LayerReader(nn.Module):
    """Vectors of `dim` numbers from all of an encoder's layers, in a learned mixture that is
    normalized and brought to `dim` by a linear layer: all that is learned where the encoder
    itself is frozen."""

    def __init__(self, layers: int, width: int, dim: int) -> None:
        super().__init__()
        self.layers, self.width = layers, width
        self.mixture = LayerMixture(layers)
        self.projection = nn.Sequential(nn.LayerNorm(width), nn.Linear(width, dim))

    def forward(self, heard: Encoded) -> Encoded:
        """(b, t, dim) of (b, t, layers * width), all layers side by side."""
        states = heard.vectors.unflatten(2, (self.layers, self.width))
        return self.read(Encoded(self.mixture(states), heard.times, heard.mask))

    def read(self, mixed: Encoded) -> Encoded:
        """(b, t, dim) of (b, t, width), whose layers are mixed already."""
        return Encoded(self.projection(mixed.vectors), mixed.times, mixed.mask)
