"""A Gaussian process on ranked features: few pieces, smooth in between, cautious outside.

f ~ GP(mean, s^2 k), k(a, b) = exp(-|a - b| / (width sqrt(f))), the exponential kernel
(Rasmussen & Williams, "Gaussian processes for machine learning", 2006, section 4.2). A
label is f + the effect of its passage + noise that is smaller where more raters spoke: what
all performances of a passage share beyond their features is not explained by bending f.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.spatial.distance import cdist

from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.model import Predictor, Progress, no_progress
from piano_core.models.preparation import check_trainable, join


@dataclass(frozen=True, eq=False)
class Ranks:
    """Each feature as its rank among training values, with mean 0 and variance 1 there.

    columns: (n, f) training values, each column sorted; a missing value is its median. Ranks
    end where training values end, so nothing outside them counts as further away.
    """

    columns: Matrix
    medians: Matrix

    @classmethod
    def fit(cls, features: Matrix) -> Ranks:
        """From training features (n, f) with NaN; a column without values becomes 0."""
        known = ~np.isnan(features).all(axis=0)
        medians = np.zeros(features.shape[1])
        medians[known] = np.nanmedian(features[:, known], axis=0)
        filled = np.where(np.isnan(features), medians, features)
        return cls(np.sort(filled, axis=0), medians)

    def apply(self, features: Matrix) -> Matrix:
        """(n, f) midranks, from -sqrt(3) to sqrt(3)."""
        filled = np.where(np.isnan(features), self.medians, features)
        ranks = np.empty_like(filled)
        for j, column in enumerate(self.columns.T):
            below = np.searchsorted(column, filled[:, j], "left")
            up_to = np.searchsorted(column, filled[:, j], "right")
            ranks[:, j] = (below + up_to) / (2 * len(column))
        return (ranks - 0.5) * np.sqrt(12)


@dataclass(frozen=True)
class GaussianProcess:
    """The settings of one process, all relative to its own variance.

    width: distance, in root mean square ranks, at which the kernel falls to 1/e.
    noise: variance of a label of average standard error.
    passage: variance of a passage's own effect.
    """

    width: float = 4.0
    noise: float = 0.2
    passage: float = 0.03
    name: str = "gaussian process"

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Predictor:
        """Deterministic; nothing is chosen, so validation rows are training rows."""
        data = join(train, validation) if len(validation) else train
        check_trainable(data)
        ranks = Ranks.fit(data.features)
        inputs = ranks.apply(data.features)
        rated = ~np.isnan(data.labels)
        solved = [
            _solve(self, data, inputs, np.flatnonzero((rows == rated.T).all(axis=1)))
            for rows in np.unique(rated.T, axis=0)
        ]
        return _Process(self, ranks, solved, len(data.target_names))


@dataclass(frozen=True, eq=False)
class _Solved:
    """The process of all targets that are labelled on the same rows.

    columns: (c,) places of these targets. inputs: (n, f) ranks of those rows. factor:
    Cholesky factor of the labels' covariance. means, weights: (c,) and (n, c), the process's
    mean and what kriging multiplies kernels with. scale: (c,) its standard deviation.
    """

    columns: np.ndarray[tuple[int], np.dtype[np.intp]]
    inputs: Matrix
    factor: tuple[Matrix, bool]
    means: Matrix
    weights: Matrix
    scale: Matrix


def _solve(
    settings: GaussianProcess,
    data: Dataset,
    inputs: Matrix,
    columns: np.ndarray[tuple[int], np.dtype[np.intp]],
) -> _Solved:
    rows = np.flatnonzero(~np.isnan(data.labels[:, columns[0]]))
    x, y = inputs[rows], data.labels[np.ix_(rows, columns)]
    errors = data.label_errors[np.ix_(rows, columns)] ** 2
    # Raters rate all targets of a segment, so one relative variance serves them all.
    relative = np.mean(errors / np.maximum(errors.mean(axis=0), 1e-12), axis=1)
    noise = settings.noise * np.where(errors.max() > 0, relative, 1.0)
    passages = np.unique([data.passages[i] for i in rows.tolist()], return_inverse=True)[1]
    covariance = _kernel(x, x, settings.width)
    covariance += settings.passage * (passages[:, None] == passages[None, :])
    covariance[np.diag_indices_from(covariance)] += noise + 1e-6
    factor = cho_factor(covariance, lower=True)
    ones = cho_solve(factor, np.ones(len(rows)))
    means = ones @ y / ones.sum()
    weights = cho_solve(factor, y - means)
    variance = np.sum((y - means) * weights, axis=0) / max(len(rows) - 1, 1)
    return _Solved(columns, x, factor, means, weights, np.sqrt(variance))


@dataclass(frozen=True, eq=False)
class _Process:
    """A fitted process: the mean and its spread by kriging."""

    settings: GaussianProcess
    ranks: Ranks
    solved: Sequence[_Solved]
    targets: int

    def predict(self, dataset: Dataset) -> Prediction:
        """Epistemic is the spread of f, which grows away from training rows; aleatoric is
        the label's noise and the passage's effect."""
        inputs = self.ranks.apply(dataset.features)
        mean, aleatoric, epistemic = (np.zeros((len(dataset), self.targets)) for _ in range(3))
        rest = np.sqrt(self.settings.noise + self.settings.passage)
        for one in self.solved:
            near = _kernel(inputs, one.inputs, self.settings.width)
            known = np.einsum("mn,nm->m", near, cho_solve(one.factor, near.T))
            spread = np.sqrt(np.maximum(1.0 - known, 1e-9))
            mean[:, one.columns] = one.means + near @ one.weights
            aleatoric[:, one.columns] = rest * one.scale
            epistemic[:, one.columns] = spread[:, None] * one.scale
        return Prediction(mean, aleatoric, epistemic)


def _kernel(a: Matrix, b: Matrix, width: float) -> Matrix:
    return np.exp(-cdist(a, b) / (width * np.sqrt(a.shape[1])))
