"""What every model does to its data first: checks labels, standardizes features robustly."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.errors import TrainingError
from piano_core.models.dataset import Dataset, Matrix

FEWEST_LABELS = 20
"""Below this not even a mean and a spread of one target are worth stating."""

CLIP = 3.5
"""Robust standard deviations at which a feature stops: one wild value must not decide."""

NOVELTY_CLIP = 10.0
"""Robust sigmas at which one feature stops to count as novel: it may be a parsing accident."""

# Half the distance between the 10th and 90th percentile of a normal distribution, in sigmas.
_P90_SIGMAS = 1.2815515655446004


def check_trainable(dataset: Dataset) -> None:
    """Raise `TrainingError` where a target has too few, constant or broken labels."""
    if np.isinf(dataset.features).any():
        column = int(np.flatnonzero(np.isinf(dataset.features).any(axis=0))[0])
        raise TrainingError(
            "a feature is infinite.",
            where=dataset.feature_names[column],
            remedy="Correct the feature; one that does not apply is NaN.",
        )
    for column, target in enumerate(dataset.target_names):
        labels, errors = dataset.labels[:, column], dataset.label_errors[:, column]
        rated = ~np.isnan(labels)
        if rated.sum() < FEWEST_LABELS:
            raise TrainingError(
                f"{int(rated.sum())} labelled segments are too few; {FEWEST_LABELS} is the least.",
                where=target,
                remedy="Collect more ratings, or leave this target out.",
            )
        if not np.isfinite(labels[rated]).all() or np.ptp(labels[rated]) == 0:
            raise TrainingError(
                "all labels are the same, so there is nothing to learn."
                if np.isfinite(labels[rated]).all()
                else "a label is infinite.",
                where=target,
                remedy="Check the consensus labels of this target.",
            )
        if not (np.isfinite(errors[rated]) & (errors[rated] >= 0)).all():
            raise TrainingError(
                "a label has no standard error, or a negative one.",
                where=target,
                remedy="Make the labels with consensus_labels, which states one for each.",
            )


def join(first: Dataset, second: Dataset) -> Dataset:
    """The rows of both; the columns must be the same."""
    if (first.feature_names, first.target_names) != (second.feature_names, second.target_names):
        raise TrainingError(
            "training and validation data have different columns.",
            remedy="Take both from one dataset.",
        )
    return Dataset(
        first.segment_ids + second.segment_ids,
        np.concatenate([first.features, second.features]),
        np.concatenate([first.labels, second.labels]),
        np.concatenate([first.label_errors, second.label_errors]),
        first.passages + second.passages,
        first.feature_names,
        first.target_names,
    )


@dataclass(frozen=True, eq=False)
class Standardization:
    """Median and robust spread of each feature, (f,) each; a missing value is the median."""

    center: Matrix
    scale: Matrix

    @classmethod
    def fit(cls, features: Matrix) -> Standardization:
        """From training features (n, f) with NaN; a column without values or spread becomes 0."""
        known = ~np.isnan(features).all(axis=0)
        center, scale = np.zeros(features.shape[1]), np.ones(features.shape[1])
        low, center[known], high = np.nanpercentile(features[:, known], [10, 50, 90], axis=0)
        spread = (high - low) / (2 * _P90_SIGMAS)
        # A feature that is mostly one value (no pedal, say) still varies in its tails.
        spread = np.where(spread > 1e-9, spread, np.nanstd(features[:, known], axis=0))
        scale[known] = np.where(spread > 1e-9, spread, 1.0)
        return cls(center, scale)

    def apply(self, features: Matrix) -> Matrix:
        """(n, f) within +-`CLIP`, without NaN."""
        return np.clip(np.nan_to_num((features - self.center) / self.scale), -CLIP, CLIP)


def whitening_of(standardization: Standardization, features: Matrix) -> Matrix:
    """(f, f) matrix W with |x W|^2 the squared Mahalanobis distance of standardized x.

    The covariance is shrunk a tenth of the way to its mean variance (Ledoit & Wolf 2004
    give the form): with more features than independent pieces it is otherwise singular.
    """
    rows = (features - standardization.center) / standardization.scale
    rows = np.clip(np.nan_to_num(rows), -NOVELTY_CLIP, NOVELTY_CLIP)
    covariance = rows.T @ rows / len(rows)
    size = len(covariance)
    shrunk = 0.9 * covariance + 0.1 * np.trace(covariance) / size * np.eye(size)
    values, vectors = np.linalg.eigh(shrunk)
    return vectors / np.sqrt(values)
