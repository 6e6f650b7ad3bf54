"""Fitting models on one split, with early stopping, seeds and progress."""

from piano_core.training.config import EstimatorConfig
from piano_core.training.model import EstimatorModel
from piano_core.training.train import train_estimator

__all__ = ["EstimatorConfig", "EstimatorModel", "train_estimator"]
