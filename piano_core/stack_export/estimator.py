"""`StackEstimator`: a trained stack that reads notes, as what is calibrated, kept and shipped.

Beside `FeatureEstimator`: who ships a model asks either the same questions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from piano_core.bundle.manifest import ENCODER_FILE, SCORER_FILE, Part
from piano_core.bundle.parity import Parity, compared
from piano_core.errors import BundleError, TrainingError
from piano_core.features import SCORE_FREE
from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.novelty import Novelty
from piano_core.models.weights import read_weights, unreadable, write_weights
from piano_core.performance import Performance
from piano_core.scoring.graphs import open_graphs
from piano_core.stack_export.graphs import stack_graphs
from piano_core.stack_export.voices import Voices
from piano_core.training.stages.evaluators import composed_as, composition
from piano_core.training.stages.material import Material
from piano_core.training.stages.sources import Played
from piano_core.transcription.manifest import Precision

_KIND = "stack-estimator"
_NOVELTY = "novelty."


@dataclass(frozen=True, eq=False)
class StackEstimator:
    """Notes, and what is measured of them, to scores of t targets with two sigmas and a novelty.

    voices: with their novelty. played: gives the notes of a dataset's segments.
    """

    voices: Voices
    played: Played

    @classmethod
    def fit(cls, voices: Voices, played: Played, train: Dataset) -> StackEstimator:
        """What was trained, with a novelty that knows the features of `train`.

        Raises `BundleError` for a stack that hears sound: a bundle is given notes alone.
        """
        if voices.stack.hears != "notes":
            raise BundleError(
                f"hears {voices.stack.hears}, and a bundle is given notes alone.",
                where="research stack",
                remedy="Ship one that hears notes.",
            )
        return cls(replace(voices, novelty=Novelty.fit(_measures(train))), played)

    @property
    def feature_names(self) -> tuple[str, ...]:
        """What is measured of the notes."""
        return SCORE_FREE

    @property
    def target_names(self) -> tuple[str, ...]:
        """What is scored."""
        return self.voices.target_names

    def predict(self, dataset: Dataset) -> Prediction:
        """As `Predictor`. Raises `TrainingError` for other columns of features."""
        return self.on(dataset).predicted()

    def on(self, dataset: Dataset) -> StackOn:
        """With the notes and features of these segments, ready to be exported."""
        performances = self.played(dataset.segment_ids)
        return StackOn(self.voices, tuple(performances), _measures(dataset))

    def save(self, path: Path) -> None:
        """All weights as one safetensors file; complete or absent."""
        tensors = {
            f"{place}.{name}": tensor
            for place, one in enumerate(self.voices.members)
            for name, tensor in one.state_dict().items()
        }
        tensors |= {_NOVELTY + n: tensor for n, tensor in self._novelty.state_dict().items()}
        header = {"members": [composition(one) for one in self.voices.members]}
        write_weights(path, _KIND, header, tensors)

    @classmethod
    def load(cls, path: Path, played: Played) -> StackEstimator:
        """What `save` wrote. Raises `TrainingError` where it is missing or damaged."""
        header, tensors = read_weights(path, _KIND)
        novelty = Novelty(len(SCORE_FREE))
        try:
            members = [
                composed_as(described, _below(f"{place}.", tensors), str(path))
                for place, described in enumerate(header["members"])
            ]
            novelty.load_state_dict(_below(_NOVELTY, tensors))
            general, *specialists = members
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise unreadable(path, _KIND, error) from error
        return cls(Voices(general, tuple(specialists), novelty), played)

    @property
    def _novelty(self) -> Novelty:
        assert self.voices.novelty is not None, "see `fit`"
        return self.voices.novelty


@dataclass(frozen=True, eq=False)
class StackOn:
    """A stack with n clips that it is judged on: what a part of a bundle is exported from.

    performances: their notes. features: (n, f), what is measured of them.
    """

    voices: Voices
    performances: tuple[Performance, ...]
    features: Matrix
    encoder: str = ENCODER_FILE

    def predicted(self) -> Prediction:
        """What torch says of the clips."""
        said = self.voices.predict(Material.unrated(self.performances, measured=self.features))
        novelty = self.voices.novelty
        assert novelty is not None, "see `StackEstimator.fit`"
        with torch.inference_mode():
            unlike = novelty(torch.from_numpy(self._rows)).double().numpy()
        return replace(said, novelty=unlike)

    def said(self) -> Sequence[Matrix]:
        """As `Exporting`."""
        found = self.predicted()
        assert found.novelty is not None
        return [found.mean, found.aleatoric, found.epistemic, found.novelty]

    def graphs(self, part: Part) -> Mapping[str, bytes]:
        """As `Exporting`; in single precision, as every shipped graph."""
        made = stack_graphs(self.voices, None, Precision.FP32)
        assert part.encoder is not None, "a stack reads notes"
        return {part.graph: made[SCORER_FILE], part.encoder: made[ENCODER_FILE]}

    def parity(self, directory: Path, part: Part) -> Parity:
        """As `Exporting`, by the way that scoring runs them."""
        raw = open_graphs(directory, part, "cpu").run(self._rows, self.performances)
        return compared([raw.mean, raw.aleatoric, raw.epistemic, raw.novelty], self.said())

    @property
    def _rows(self) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
        return np.asarray(self.features, np.float32)


def _measures(dataset: Dataset) -> Matrix:
    if dataset.feature_names != SCORE_FREE:
        raise TrainingError(
            "the features are not those that a stack is told.",
            where=f"{len(dataset.feature_names)} columns",
            remedy="Give the features that need no score (`SCORE_FREE`).",
        )
    return dataset.features


def _below(prefix: str, tensors: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {n.removeprefix(prefix): tensor for n, tensor in tensors.items() if n.startswith(prefix)}
