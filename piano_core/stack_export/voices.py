"""`Voices`: who speaks in an exported stack, and what they say in torch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from piano_core.errors import BundleError
from piano_core.models.dataset import Prediction
from piano_core.models.novelty import Novelty
from piano_core.stack.config import StackConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.material import HeldOut, Material
from piano_core.training.stages.model import mixture

Matrix = npt.NDArray[np.float64]

AT_ONCE = 32


@dataclass(frozen=True, eq=False)
class Voices:
    """A stack of one architecture. specialists: for their targets they speak instead of `general`.
    novelty: how unlike their training data notes are, by what is measured of them; None where
    nobody asks.

    Raises `BundleError` where a specialist is composed otherwise.
    """

    general: RatedEvaluator
    specialists: tuple[RatedEvaluator, ...] = ()
    novelty: Novelty | None = None

    def __post_init__(self) -> None:
        own = (self.general.stack_config, self.general.symbolic_config, self.general.sound_config)
        for one in self.specialists:
            if (one.stack_config, one.symbolic_config, one.sound_config) != own:
                raise BundleError(
                    "a specialist is of another architecture than the expert.",
                    where=", ".join(one.target_names),
                    remedy="Train the specialists again, from this expert.",
                )

    @property
    def members(self) -> tuple[RatedEvaluator, ...]:
        """All networks, the general one first."""
        return (self.general, *self.specialists)

    @property
    def stack(self) -> StackConfig:
        """How each of them is composed."""
        return self.general.stack_config

    @property
    def target_names(self) -> tuple[str, ...]:
        """What is scored."""
        return self.general.target_names

    def speakers(self, target: str) -> list[tuple[int, int]]:
        """Who speaks for a target: places among the members, and of the target in each."""
        own = [
            (place + 1, one.target_names.index(target))
            for place, one in enumerate(self.specialists)
            if target in one.target_names
        ]
        return own or [(0, self.target_names.index(target))]

    def predict(self, material: Material) -> Prediction:
        """Mean and both parts of sigma on 0-100, each (n, t), in batches of `AT_ONCE`."""
        batches = HeldOut(material, AT_ONCE)
        said: list[tuple[Matrix, Matrix]] = []
        with torch.inference_mode():
            for one in self.members:
                parts = zip(*(one.eval().scores(batch.clips) for batch in batches), strict=True)
                mean, sigma = (torch.cat(part).double().numpy() for part in parts)
                said.append((mean, sigma))
        columns = [
            mixture(
                [said[m][0][:, c] for m, c in self.speakers(target)],
                [said[m][1][:, c] for m, c in self.speakers(target)],
            )
            for target in self.target_names
        ]
        return Prediction(*(np.stack(part, axis=1) for part in zip(*columns, strict=True)))
