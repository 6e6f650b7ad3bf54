"""How unlike the training data a row of features is, as a module of its own."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from piano_core.models.dataset import Matrix
from piano_core.models.network import unlikeness
from piano_core.models.preparation import Standardization, whitening_of


class Novelty(nn.Module):
    """Features (n, f) with NaN to novelty (n,), about 1 for input like the training data.

    As the networks of features have it inside: see `unlikeness`.
    """

    center: Tensor
    scale: Tensor
    whitening: Tensor

    def __init__(self, features: int) -> None:
        super().__init__()
        self.register_buffer("center", torch.zeros(features))
        self.register_buffer("scale", torch.ones(features))
        self.register_buffer("whitening", torch.eye(features))

    @classmethod
    def fit(cls, features: Matrix) -> Novelty:
        """From training features (n, f)."""
        usual = Standardization.fit(features)
        fitted = cls(features.shape[1])
        fitted.center.copy_(torch.from_numpy(usual.center))
        fitted.scale.copy_(torch.from_numpy(usual.scale))
        fitted.whitening.copy_(torch.from_numpy(whitening_of(usual, features)))
        return fitted

    def forward(self, features: Tensor) -> Tensor:
        """A missing value is the median."""
        known = torch.where(torch.isnan(features), self.center, features)
        return unlikeness((known - self.center) / self.scale, self.whitening)
