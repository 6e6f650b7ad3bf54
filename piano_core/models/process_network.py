"""The Gaussian process as a torch module, so that one exported graph is the whole model.

Features come as float32; from their ranks on everything is computed as float64, so that the
graph says what kriging says (Rasmussen & Williams, "Gaussian processes for machine learning",
2006, equations 2.23 to 2.26).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from piano_core.models.network import unlikeness

SMALLEST_VARIANCE = 1e-9
"""Of f beside its own variance, where rounding would make it negative."""


@dataclass(frozen=True)
class ProcessShape:
    """Sizes: training rows, features, targets, and for each group of targets that are labelled
    on the same rows how many rows and targets it has."""

    rows: int
    features: int
    targets: int
    groups: tuple[tuple[int, int], ...]

    @property
    def table(self) -> int:
        """Length of a column of training values: a power of two above `rows`."""
        return 1 << self.rows.bit_length()


class Kriging(nn.Module):
    """The process of c targets that are labelled on the same m rows.

    support: (m, f) rank counts of those rows. precision: (m, m) inverse of the labels'
    covariance, stored as float32. means, scale: (c,) mean of the process and its standard
    deviation. weights: (m, c) what kriging multiplies kernels with.
    """

    support: Tensor
    precision: Tensor
    means: Tensor
    weights: Tensor
    scale: Tensor

    def __init__(self, rows: int, features: int, targets: int) -> None:
        super().__init__()
        self.register_buffer("support", torch.zeros(rows, features, dtype=torch.int32))
        self.register_buffer("precision", torch.zeros(rows, rows))
        self.register_buffer("means", torch.zeros(targets, dtype=torch.float64))
        self.register_buffer("weights", torch.zeros(rows, targets, dtype=torch.float64))
        self.register_buffer("scale", torch.ones(targets, dtype=torch.float64))

    def forward(self, counts: Tensor, reach: Tensor) -> tuple[Tensor, Tensor]:
        """(n, f) rank counts to mean and spread of f, (n, c) in points.

        reach: distance in rank counts at which the kernel falls to 1/e.
        """
        support = self.support.double()
        # Counts are whole numbers, so these squares are exact and a row is at 0 from itself.
        apart = (
            (counts * counts).sum(dim=1, keepdim=True)
            - 2.0 * counts @ support.T
            + (support * support).sum(dim=1)
        )
        near = torch.exp(-torch.sqrt(apart.clamp(min=0.0)) / reach)
        known = ((near @ self.precision.double()) * near).sum(dim=1, keepdim=True)
        spread = torch.sqrt((1.0 - known).clamp(min=SMALLEST_VARIANCE))
        return self.means + near @ self.weights, spread * self.scale


class ProcessNetwork(nn.Module):
    """Features (n, f) float32 with NaN to mean, aleatoric, epistemic (n, t) and novelty (n,).

    The contract is that of `EnsembleNetwork`. Epistemic is the spread of f, which grows away
    from training rows; aleatoric is the label's noise and the passage's effect. Ranks end
    where training values end, so novelty is measured on the features themselves.

    sorted_values: (f, l) training values, ascending, followed by infinity. medians: (f,) what
    stands for a missing value. order: (t,) where each target lies among those of the groups.
    noise: () standard deviation of a label around f, relative to the process's.
    """

    sorted_values: Tensor
    medians: Tensor
    reach: Tensor
    noise: Tensor
    order: Tensor
    feature_center: Tensor
    feature_scale: Tensor
    whitening: Tensor

    def __init__(self, shape: ProcessShape) -> None:
        super().__init__()
        self.shape = shape
        self.groups = nn.ModuleList(
            Kriging(rows, shape.features, targets) for rows, targets in shape.groups
        )
        width = shape.features, shape.table
        self.register_buffer("sorted_values", torch.full(width, torch.inf))
        self.register_buffer("medians", torch.zeros(shape.features))
        self.register_buffer("reach", torch.ones((), dtype=torch.float64))
        self.register_buffer("noise", torch.ones((), dtype=torch.float64))
        self.register_buffer("order", torch.zeros(shape.targets, dtype=torch.int64))
        self.register_buffer("feature_center", torch.zeros(shape.features))
        self.register_buffer("feature_scale", torch.ones(shape.features))
        self.register_buffer("whitening", torch.eye(shape.features))

    @property
    def solved(self) -> list[Kriging]:
        """The groups of targets that are labelled on the same rows."""
        return [group for group in self.groups if isinstance(group, Kriging)]

    def counts(self, features: Tensor) -> Tensor:
        """(n, f) how many training values lie below, and below or at, each value: their sum."""
        values = torch.where(torch.isnan(features), self.medians, features).T.contiguous()
        below = self._search(values, upper=False)
        up_to = self._search(values, upper=True)
        return (below + up_to).T.double()

    def _search(self, values: Tensor, upper: bool) -> Tensor:
        """(f, n) training values below each value (`upper`: below or at it).

        A binary search in halving steps, since ONNX has no operation that searches.
        """
        found = torch.zeros_like(values, dtype=torch.int64)
        step = self.shape.table // 2
        while step:
            last = self.sorted_values.gather(1, found + (step - 1))
            passed = last <= values if upper else last < values
            found = torch.where(passed, found + step, found)
            step //= 2
        # An infinite value passes the infinities behind the training values as well.
        return found.clamp(max=self.shape.rows)

    def forward(self, features: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Kriging of every group of targets, in the targets' order, and the novelty."""
        counts = self.counts(features)
        said = [group.forward(counts, self.reach) for group in self.solved]
        mean = torch.cat([means for means, _ in said], dim=1)[:, self.order]
        epistemic = torch.cat([spread for _, spread in said], dim=1)[:, self.order]
        scale = torch.cat([group.scale for group in self.solved])[self.order]
        known = torch.where(torch.isnan(features), self.feature_center, features)
        standardized = (known - self.feature_center) / self.feature_scale
        aleatoric = torch.zeros_like(mean) + self.noise * scale
        return (
            mean.float(),
            aleatoric.float(),
            epistemic.float(),
            unlikeness(standardized, self.whitening),
        )
