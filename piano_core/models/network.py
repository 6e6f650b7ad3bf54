"""The estimator's torch module: an ensemble of small networks in one set of batched weights.

Everything between raw features and scores is inside (imputation, standardization, the
members, their combination), so that one exported graph is the whole model.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import torch
from torch import Tensor, nn

from piano_core.models.preparation import CLIP, NOVELTY_CLIP

# Log-sigma in units of the label's spread. Below 5 % of it no rated target can be known;
# above three times it the loss would reward giving up.
LOG_SIGMA_LOW, LOG_SIGMA_HIGH = -3.0, 1.1


@dataclass(frozen=True)
class Shape:
    """Sizes: ensemble members, features, hidden units a layer, hidden layers, targets."""

    members: int
    features: int
    hidden: int
    layers: int
    targets: int


class EnsembleNetwork(nn.Module):
    """Features (n, f) float32 with NaN to mean, aleatoric, epistemic (n, t) and novelty (n,).

    Scores are on 0-100. Novelty is the Mahalanobis distance to the training data over
    sqrt(f), so about 1 for input like it. Every member is a multilayer perceptron whose
    hidden layers are shared by all targets, with a mean and a log-sigma head for each
    (Lakshminarayanan, Pritzel & Blundell, "Simple and scalable predictive uncertainty
    estimation using deep ensembles", NeurIPS 2017).
    """

    feature_center: Tensor
    feature_scale: Tensor
    label_center: Tensor
    label_scale: Tensor
    whitening: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        widths = [shape.features] + [shape.hidden] * shape.layers
        self.weights = nn.ParameterList(
            torch.zeros(shape.members, a, b) for a, b in pairwise(widths)
        )
        self.biases = nn.ParameterList(torch.zeros(shape.members, 1, width) for width in widths[1:])
        self.mean_weight = nn.Parameter(torch.zeros(shape.members, shape.hidden, shape.targets))
        self.mean_bias = nn.Parameter(torch.zeros(shape.members, 1, shape.targets))
        self.sigma_weight = nn.Parameter(torch.zeros(shape.members, shape.hidden, shape.targets))
        self.sigma_bias = nn.Parameter(torch.zeros(shape.members, 1, shape.targets))
        self.register_buffer("feature_center", torch.zeros(shape.features))
        self.register_buffer("feature_scale", torch.ones(shape.features))
        self.register_buffer("label_center", torch.zeros(shape.targets))
        self.register_buffer("label_scale", torch.ones(shape.targets))
        self.register_buffer("whitening", torch.eye(shape.features))

    def initialize(self, generator: torch.Generator) -> None:
        """Random weights of He et al. (2015); heads start small, near the mean label."""
        with torch.no_grad():
            for weight in self.weights:
                _normal(weight, (2 / weight.shape[1]) ** 0.5, generator)
            _normal(self.mean_weight, 0.1 / self.shape.hidden**0.5, generator)
            self.sigma_bias.fill_(-0.3)

    def standardize(self, features: Tensor) -> Tensor:
        """(n, f) in robust sigmas from the median; a missing value is the median."""
        known = torch.where(torch.isnan(features), self.feature_center, features)
        return (known - self.feature_center) / self.feature_scale

    def members(
        self, inputs: Tensor, drop_input: float = 0.0, drop_hidden: float = 0.0
    ) -> tuple[Tensor, Tensor]:
        """(m, n, f) clipped inputs to mean and log-sigma (m, n, t) in standardized labels.

        drop_input, drop_hidden: dropout shares, for training only.
        """
        hidden = _dropped(inputs, drop_input)
        for weight, bias in zip(self.weights, self.biases, strict=True):
            hidden = nn.functional.silu(hidden @ weight + bias)
            hidden = _dropped(hidden, drop_hidden)
        mean = hidden @ self.mean_weight + self.mean_bias
        log_sigma = hidden @ self.sigma_weight + self.sigma_bias
        return mean, log_sigma.clamp(LOG_SIGMA_LOW, LOG_SIGMA_HIGH)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The mixture of all members: its mean and the two parts of its standard deviation.

        aleatoric^2 is the members' mean variance, epistemic^2 the variance of their means.
        """
        standardized = self.standardize(features)
        mean, log_sigma = self.members(standardized.clamp(-CLIP, CLIP).unsqueeze(0))
        centre = mean.mean(dim=0)
        epistemic = ((mean - centre) ** 2).mean(dim=0).sqrt()
        aleatoric = (2 * log_sigma).exp().mean(dim=0).sqrt()
        return (
            centre * self.label_scale + self.label_center,
            aleatoric * self.label_scale,
            epistemic * self.label_scale,
            unlikeness(standardized, self.whitening),
        )


def unlikeness(standardized: Tensor, whitening: Tensor) -> Tensor:
    """(n,) Mahalanobis distance to the training data over sqrt(f), about 1 for input like it.

    standardized: (n, f) robust sigmas from the median. whitening: as `whitening_of` gives it.
    """
    whitened = standardized.clamp(-NOVELTY_CLIP, NOVELTY_CLIP) @ whitening
    return (whitened**2).mean(dim=1).sqrt()


def _normal(tensor: Tensor, deviation: float, generator: torch.Generator) -> None:
    tensor.copy_(torch.randn(tensor.shape, generator=generator) * deviation)


def _dropped(values: Tensor, share: float) -> Tensor:
    """Dropout of `share`, to the nearest 256th.

    A byte of the generator decides over a number, eight from each draw: on a CPU torch's own
    dropout draws a float for each, which took a third of the training.
    """
    limit = round(256 * share)
    if limit == 0:
        # Nothing is drawn without dropout, so that none is exported.
        return values
    drawn = torch.empty(-(-values.numel() // 8), dtype=torch.int64, device=values.device)
    bytes_ = drawn.random_(-(2**63), None).view(torch.uint8)[: values.numel()]
    return values * (bytes_.view_as(values) >= limit).to(values.dtype).mul_(256 / (256 - limit))
