"""Fitting the feature estimator: find when to stop on validation rows, then refit on all."""

from __future__ import annotations

import numpy as np
import torch

from piano_core.errors import TrainingError
from piano_core.models.dataset import Dataset
from piano_core.models.estimator import FeatureEstimator
from piano_core.models.network import EnsembleNetwork, Shape
from piano_core.models.preparation import Standardization, check_trainable, join, whitening_of
from piano_core.progress import Progress, no_progress
from piano_core.training.config import EstimatorConfig
from piano_core.training.fit import Tensors, fit_epochs, fit_until_worse

FEWEST_ROWS = 40
"""Fewer training rows cannot be told apart by a network of any size."""


def train_estimator(
    config: EstimatorConfig,
    train: Dataset,
    validation: Dataset,
    seed: int,
    progress: Progress = no_progress,
) -> FeatureEstimator:
    """An ensemble fitted on `train` and `validation`; deterministic by `seed` on one machine.

    First it is fitted on `train` alone until the likelihood of `validation` no longer
    improves; then afresh on both for the number of epochs that was best. With some hundred
    segments the validation rows are worth more as training data than as a safeguard
    against an unlucky second fit.

    Raises `TrainingError` for too few rows, constant or missing labels, broken features.
    """
    _require_rows(train, validation)
    both = join(train, validation)
    check_trainable(train)

    def first(fraction: float, doing: str) -> None:
        progress(fraction / 2, doing)

    def second(fraction: float, doing: str) -> None:
        progress(0.5 + fraction / 2, doing)

    with torch.random.fork_rng(devices=[]):
        probe = _untrained(config, train, seed)
        epochs = fit_until_worse(
            probe, config, _tensors(probe, train), _tensors(probe, validation), seed, first
        )
        network = _untrained(config, both, seed)
        fit_epochs(network, config, _tensors(network, both), epochs, seed, second)
    return FeatureEstimator(network.eval(), train.feature_names, train.target_names)


def _require_rows(train: Dataset, validation: Dataset) -> None:
    if len(train) < FEWEST_ROWS:
        raise TrainingError(
            f"{len(train)} training segments are too few; {FEWEST_ROWS} is the least.",
            remedy="Rate more segments.",
        )
    if len(validation) == 0 or np.isnan(validation.labels).all():
        raise TrainingError(
            "there is no labelled validation segment, so nothing says when to stop.",
            remedy="Use splits that have a validation part.",
        )


def _untrained(config: EstimatorConfig, data: Dataset, seed: int) -> EnsembleNetwork:
    """A network that knows the scales of `data` and has seeded random weights."""
    shape = Shape(
        config.members,
        len(data.feature_names),
        config.hidden,
        config.layers,
        len(data.target_names),
    )
    network = EnsembleNetwork(shape)
    network.initialize(torch.Generator().manual_seed(seed))
    standardization = Standardization.fit(data.features)
    with torch.no_grad():
        network.feature_center.copy_(torch.from_numpy(standardization.center))
        network.feature_scale.copy_(torch.from_numpy(standardization.scale))
        network.label_center.copy_(torch.from_numpy(np.nanmean(data.labels, axis=0)))
        network.label_scale.copy_(torch.from_numpy(np.nanstd(data.labels, axis=0)))
        network.whitening.copy_(torch.from_numpy(whitening_of(standardization, data.features)))
    return network


def _tensors(network: EnsembleNetwork, data: Dataset) -> Tensors:
    """Inputs and standardized labels of the rows that have any label, as float32 tensors."""
    rated = ~np.isnan(data.labels).all(axis=1)
    features = torch.from_numpy(data.features[rated].astype(np.float32))
    labels = torch.from_numpy(data.labels[rated].astype(np.float32))
    errors = torch.from_numpy(data.label_errors[rated].astype(np.float32))
    return Tensors.of(network, features, labels, errors)
