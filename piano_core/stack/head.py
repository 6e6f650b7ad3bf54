"""From one vector a clip to an estimate of every target, each with its own spread."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

from piano_core.models.network import LOG_SIGMA_HIGH, LOG_SIGMA_LOW


@dataclass(frozen=True, eq=False)
class Estimate:
    """Mean and log of the standard deviation, each (b, targets), in units of the labels' spread."""

    mean: Tensor
    log_sigma: Tensor


class MultiTaskHead(nn.Module):
    """(b, d) to an `Estimate` of `targets` numbers: layers shared by all, two outputs for each.

    rank: width of the last shared layer. The rated dimensions move together, so a few factors
    carry them; a narrow layer is what makes the targets learn from each other (Caruana,
    "Multitask learning", Machine Learning 28, 1997).
    """

    def __init__(self, dim: int, targets: int, rank: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.shared = nn.Sequential(
            nn.LayerNorm(dim), nn.Linear(dim, dim), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(dim, rank),
        )  # fmt: skip
        self.mean = nn.Linear(rank, targets)
        self.log_sigma = nn.Linear(dim, targets)
        # It starts as a constant near the labels' own spread and learns what departs from it.
        nn.init.zeros_(self.log_sigma.weight)
        nn.init.constant_(self.log_sigma.bias, -0.3)

    def forward(self, clips: Tensor) -> Estimate:
        """One estimate a row of (b, d)."""
        log_sigma = self.log_sigma(self.shared[0](clips)).clamp(LOG_SIGMA_LOW, LOG_SIGMA_HIGH)
        return Estimate(self.mean(self.shared(clips)), log_sigma)
