"""What is measured of a clip's notes as a whole, and how far it foretells every target."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from piano_core.models.preparation import CLIP

WIDTH = 256
DROP_MEASURE, DROP_HIDDEN = 0.3, 0.5
"""Shares dropped in training. There are as many measures as independent clips, so that most of
them must be forgotten most of the time."""


class Measures(nn.Module):
    """(b, f) measures, NaN where one does not apply, to what they add to the mean of each target,
    (b, targets) in units of the labels' spread.

    One hidden layer, and `rank` factors that the targets share. It stands beside what attention
    makes of the notes, not before it: normalizing a vector forgets its length, which says how far
    a measure is from usual. Measures are in robust sigmas from the median, within `CLIP`; one
    that is missing is the median.
    """

    center: Tensor
    scale: Tensor

    def __init__(self, measures: int, targets: int, rank: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(measures, WIDTH)
        self.factors = nn.Linear(WIDTH, rank)
        self.mean = nn.Linear(rank, targets)
        # Nothing is added at first: what a measure says has to be learned.
        nn.init.zeros_(self.mean.weight)
        nn.init.zeros_(self.mean.bias)
        self.register_buffer("center", torch.zeros(measures))
        self.register_buffer("scale", torch.ones(measures))

    def forward(self, measured: Tensor) -> Tensor:
        """One row a clip."""
        away = (measured - self.center) / self.scale
        usual = torch.where(away.isnan(), torch.zeros_like(away), away).clamp(-CLIP, CLIP)
        drop = nn.functional.dropout
        hidden = nn.functional.silu(self.hidden(drop(usual, DROP_MEASURE, self.training)))
        return self.mean(self.factors(drop(hidden, DROP_HIDDEN, self.training)))
