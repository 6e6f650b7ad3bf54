"""`FeatureEstimator`: the trained ensemble with the names of its columns; saved as safetensors."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch

from piano_core.calibration import Calibration, fit_calibration
from piano_core.errors import TrainingError
from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.network import EnsembleNetwork, Shape
from piano_core.models.weights import read_weights, unreadable, write_weights

FORMAT = 1
"""Version of the checkpoint's header; a reader refuses others."""


@dataclass(frozen=True, eq=False)
class FeatureEstimator:
    """Features (n, f) to scores of t targets, each with its two sigmas, and a novelty.

    network: in evaluation mode; takes raw features with NaN and needs no preparation.
    """

    network: EnsembleNetwork
    feature_names: tuple[str, ...]
    target_names: tuple[str, ...]

    def predict(self, dataset: Dataset) -> Prediction:
        """As `Predictor`: reads the features only. Raises `TrainingError` for other columns."""
        if dataset.feature_names != self.feature_names:
            raise TrainingError(
                "the features are not the ones that this model was trained on.",
                where=_first_difference(dataset.feature_names, self.feature_names),
                remedy="Extract them with the release that trained it, or train again.",
            )
        return self.predict_features(dataset.features)

    def predict_features(self, features: Matrix) -> Prediction:
        """Prediction for raw features (n, f) in the order of `feature_names`."""
        return Prediction(*self._run(features))

    def calibrate(self, held_out: Dataset) -> Calibration:
        """Sigma made honest and intervals fitted, on segments whose passages trained nothing."""
        found = self.predict(held_out)
        return fit_calibration(
            held_out.target_names,
            found.mean,
            found.sigma,
            held_out.labels,
            held_out.passages,
            found.novelty,
        )

    def novelty(self, features: Matrix) -> Matrix:
        """(n,) distance from the training data; about 1 for input like it."""
        return self._run(features)[3]

    def save(self, path: Path) -> None:
        """Write all weights and names as one safetensors file; the file is complete or absent."""
        header = {
            "format": FORMAT,
            "shape": asdict(self.network.shape),
            "feature_names": self.feature_names,
            "target_names": self.target_names,
        }
        write_weights(path, "estimator", header, self.network.state_dict())

    @classmethod
    def load(cls, path: Path) -> FeatureEstimator:
        """Read what `save` wrote. Raises `TrainingError` where it is missing or damaged."""
        header, tensors = read_weights(path, "estimator")
        try:
            if header["format"] != FORMAT:
                raise ValueError(f"format {header['format']}, this release reads {FORMAT}")
            network = EnsembleNetwork(Shape(**header["shape"]))
            network.load_state_dict(tensors)
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise unreadable(path, "estimator", error) from error
        names = tuple(header["feature_names"]), tuple(header["target_names"])
        return cls(network.eval(), *names)

    def _run(self, features: Matrix) -> list[Matrix]:
        with torch.inference_mode():
            outputs = self.network(torch.from_numpy(np.asarray(features, np.float32)))
        return [output.double().numpy() for output in outputs]


def _first_difference(given: tuple[str, ...], expected: tuple[str, ...]) -> str:
    for left, right in zip(given, expected, strict=False):
        if left != right:
            return f"{left} where {right} was expected"
    return f"{len(given)} columns where {len(expected)} were expected"
