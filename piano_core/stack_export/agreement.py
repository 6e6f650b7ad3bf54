"""How far exported graphs say what torch says, on performances, and what that turns around."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from piano_core.bundle.parity import turned_pairs
from piano_core.performance import Performance
from piano_core.stack_export.run import ExportedStack
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.material import HeldOut, Material

AT_ONCE = 32


@dataclass(frozen=True)
class Agreement:
    """Graphs beside torch on `clips` performances.

    mean, aleatoric: largest difference in points on 0-100. flips: pairs of clips that the two
    put in opposite order, over all targets, of `pairs`.
    """

    clips: int
    mean: float
    aleatoric: float
    flips: int
    pairs: int

    @property
    def flip_rate(self) -> float:
        """Flips per pair; 0 where there is no pair."""
        return self.flips / self.pairs if self.pairs else 0.0


def agreement(
    stack: ExportedStack, rated: RatedEvaluator, performances: Sequence[Performance]
) -> Agreement:
    """Both on the same batches of `AT_ONCE` performances."""
    ours = [
        stack.scores(performances[i : i + AT_ONCE]) for i in range(0, len(performances), AT_ONCE)
    ]
    with torch.inference_mode():
        said = [
            rated.eval().scores(batch.clips)
            for batch in HeldOut(Material.unrated(performances), AT_ONCE)
        ]
    mean, sigma = (np.concatenate(part) for part in zip(*ours, strict=True))
    theirs, spread = (torch.cat(part).double().numpy() for part in zip(*said, strict=True))
    count, targets = mean.shape
    flips = sum(turned_pairs(mean[:, t], theirs[:, t]) for t in range(targets))
    return Agreement(
        count,
        float(np.abs(mean - theirs).max()),
        float(np.abs(sigma - spread).max()),
        flips,
        targets * count * (count - 1) // 2,
    )
