"""The estimator as a `Model`, so that it is judged beside the baselines."""

from __future__ import annotations

from dataclasses import dataclass, field

from piano_core.models.dataset import Dataset
from piano_core.models.estimator import FeatureEstimator
from piano_core.progress import Progress, no_progress
from piano_core.training.config import EstimatorConfig
from piano_core.training.train import train_estimator


@dataclass(frozen=True)
class EstimatorModel:
    """Trains a `FeatureEstimator` with one configuration."""

    config: EstimatorConfig = field(default_factory=EstimatorConfig)
    name: str = "estimator"

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> FeatureEstimator:
        """As `train_estimator`."""
        return train_estimator(self.config, train, validation, seed, progress)
