"""`FeatureEstimator`: a fitted network with the names of its columns; saved as safetensors.

Whatever kind of network it holds, it can be calibrated, exported and read again: who stores
or ships a model asks for this and does not care which kind it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from piano_core.errors import BundleError, TrainingError
from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.model import Predictor
from piano_core.models.network import EnsembleNetwork, Shape
from piano_core.models.process_network import ProcessNetwork, ProcessShape
from piano_core.models.weights import read_weights, unreadable, write_weights

FORMAT = 1
"""Version of the checkpoint's header; a reader refuses others."""

Network = EnsembleNetwork | ProcessNetwork
"""Features (n, f) float32 with NaN to mean, aleatoric, epistemic (n, t) and novelty (n,)."""

_ENSEMBLE, _PROCESS = "ensemble", "process"


@dataclass(frozen=True, eq=False)
class FeatureEstimator:
    """Features (n, f) to scores of t targets, each with its two sigmas, and a novelty.

    network: in evaluation mode; takes raw features with NaN and needs no preparation.
    """

    network: Network
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

    def novelty(self, features: Matrix) -> Matrix:
        """(n,) distance from the training data; about 1 for input like it."""
        return self._run(features)[3]

    def save(self, path: Path) -> None:
        """Write all weights and names as one safetensors file; the file is complete or absent."""
        header = {
            "format": FORMAT,
            "network": _PROCESS if isinstance(self.network, ProcessNetwork) else _ENSEMBLE,
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
            network = _untrained(header)
            network.load_state_dict(tensors)
        except (KeyError, TypeError, ValueError, RuntimeError) as error:
            raise unreadable(path, "estimator", error) from error
        names = tuple(header["feature_names"]), tuple(header["target_names"])
        return cls(network.eval(), *names)

    def _run(self, features: Matrix) -> list[Matrix]:
        with torch.inference_mode():
            outputs = self.network(torch.from_numpy(np.asarray(features, np.float32)))
        return [output.double().numpy() for output in outputs]


def exportable(predictor: Predictor, name: str) -> FeatureEstimator:
    """The same predictor, as what can be exported.

    name: of the model, as shown in tables. Raises `BundleError` for one that is no network.
    """
    if not isinstance(predictor, FeatureEstimator):
        raise BundleError(
            "is no network, so it cannot be exported.",
            where=name,
            remedy="Export the best model that is one: the Gaussian process or the estimator.",
        )
    return predictor


def _untrained(header: Mapping[str, Any]) -> Network:
    # Files of before there were two kinds name none.
    if header.get("network", _ENSEMBLE) == _ENSEMBLE:
        return EnsembleNetwork(Shape(**header["shape"]))
    if header["network"] != _PROCESS:
        raise ValueError(f"a network of the kind {header['network']!r} is not known here")
    groups = tuple((int(rows), int(targets)) for rows, targets in header["shape"]["groups"])
    return ProcessNetwork(ProcessShape(**header["shape"] | {"groups": groups}))


def _first_difference(given: tuple[str, ...], expected: tuple[str, ...]) -> str:
    for left, right in zip(given, expected, strict=False):
        if left != right:
            return f"{left} where {right} was expected"
    return f"{len(given)} columns where {len(expected)} were expected"
