"""How far exported graphs say what torch says, on clips, and what that turns around."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.bundle.parity import turned_pairs
from piano_core.stack_export.run import ExportedStack
from piano_core.stack_export.voices import AT_ONCE, Voices
from piano_core.training.stages.material import Material


@dataclass(frozen=True)
class Agreement:
    """Graphs beside torch on `clips` clips.

    mean, sigma: largest difference in points on 0-100. flips: pairs of clips that the two
    put in opposite order, over all targets, of `pairs`.
    """

    clips: int
    mean: float
    sigma: float
    flips: int
    pairs: int

    @property
    def flip_rate(self) -> float:
        """Flips per pair; 0 where there is no pair."""
        return self.flips / self.pairs if self.pairs else 0.0


def agreement(stack: ExportedStack, voices: Voices, material: Material) -> Agreement:
    """Both on the same batches of `AT_ONCE` clips."""
    ours = [
        stack.scores(
            [material.performances[i] for i in rows],
            None if material.sounds is None else material.sounds.samples(rows),
        )
        for rows in np.split(np.arange(len(material)), range(AT_ONCE, len(material), AT_ONCE))
    ]
    mean, sigma = (np.concatenate(part) for part in zip(*ours, strict=True))
    theirs = voices.predict(material)
    count, targets = mean.shape
    flips = sum(turned_pairs(mean[:, t], theirs.mean[:, t]) for t in range(targets))
    return Agreement(
        count,
        float(np.abs(mean - theirs.mean).max()),
        float(np.abs(sigma - theirs.sigma).max()),
        flips,
        targets * count * (count - 1) // 2,
    )
