"""The learned mixture of an encoder's layers: low ones hear timbre, high ones harmony and form."""

from __future__ import annotations

import torch
from torch import Tensor, nn


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
