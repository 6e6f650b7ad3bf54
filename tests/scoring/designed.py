"""A bundle whose answers are known: two features decide everything, by design."""

from pathlib import Path

import numpy as np
import torch

from piano_core.bundle import FeatureInput
from piano_core.bundle.export import export_bundle
from piano_core.scoring import DimensionScore, Scorecard
from tests.bundle.sample import sample_manifest

USED = (FeatureInput("rhythm.interval_p50", "s"), FeatureInput("velocity.mean", "0-127"))


class Designed(torch.nn.Module):
    """Outputs of the sample manifest from the usual inter-onset interval and loudness.

    timing = 100 * interval, space = energy = velocity, pedaling = 50, pedal_amount = 30;
    aleatoric 4, epistemic 3, so sigma 5; novelty is velocity / 30: beyond 90 is unfamiliar.
    """

    def forward(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        x = torch.nan_to_num(x, nan=0.5)
        interval, velocity = x[:, 0], x[:, 1]
        constant = torch.zeros_like(velocity)
        mean = torch.stack(
            [100 * interval, velocity, velocity, constant + 50, constant + 30], dim=1
        )
        four = torch.zeros_like(mean) + 4
        return mean, four, four - 1, velocity / 30


def made(directory: Path, synthetic: bool = False) -> Path:
    draft = sample_manifest(features=USED, synthetic=synthetic)
    features = np.random.default_rng(0).uniform(0.2, 80.0, size=(30, 2))
    export_bundle(directory, Designed(), draft, features)
    return directory


def dimension(card: Scorecard, name: str) -> DimensionScore:
    """What the card says of one dimension."""
    return next(score for score in card.dimensions if score.dimension == name)
