"""The values that models take and give: labelled feature matrices, and predictions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Dataset:
    """Features and labels of n segments, f features and t targets.

    segment_ids: n identifiers.
    features: (n, f), NaN where a feature does not apply.
    labels: (n, t) on 0-100, NaN where nobody rated.
    label_errors: (n, t) standard errors of the labels, NaN where there is no label.
    passages: n passage names, for baselines that know the piece and hear nothing.
    feature_names, target_names: f and t names.
    """

    segment_ids: tuple[str, ...]
    features: Matrix
    labels: Matrix
    label_errors: Matrix
    passages: tuple[str, ...]
    feature_names: tuple[str, ...]
    target_names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.segment_ids)

    def take(self, rows: npt.NDArray[np.intp]) -> Dataset:
        """The same columns for some rows."""
        return Dataset(
            tuple(self.segment_ids[i] for i in rows),
            self.features[rows],
            self.labels[rows],
            self.label_errors[rows],
            tuple(self.passages[i] for i in rows),
            self.feature_names,
            self.target_names,
        )


@dataclass(frozen=True, eq=False)
class Prediction:
    """Mean and the two parts of sigma for n segments and t targets, each (n, t) on 0-100.

    aleatoric: spread that remains however much is learned; epistemic: spread between
    ensemble members, which shrinks with data and grows on unfamiliar input. novelty: (n,)
    how unlike the training data the input is, 1 being like it; None where a model does not
    measure it.
    """

    mean: Matrix
    aleatoric: Matrix
    epistemic: Matrix
    novelty: Matrix | None = None

    @property
    def sigma(self) -> Matrix:
        """sqrt(aleatoric^2 + epistemic^2), the standard deviation of the estimate."""
        return np.sqrt(self.aleatoric**2 + self.epistemic**2)
