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
import torch
from scipy.linalg import cho_factor, cho_solve
from scipy.spatial.distance import cdist

from piano_core.models.dataset import Dataset, Matrix
from piano_core.models.estimator import FeatureEstimator
from piano_core.models.preparation import Standardization, check_trainable, join, whitening_of
from piano_core.models.process_network import Kriging, ProcessNetwork, ProcessShape
from piano_core.progress import Progress, no_progress

MOST_ROWS = 4000
"""Training rows of which there is a use: time grows with their cube and the exported file with
their square, 64 MB here. Of more, as many are drawn (subset of data, Quinonero-Candela &
Rasmussen, JMLR 6, 2005)."""


@dataclass(frozen=True, eq=False)
class Ranks:
    """Each feature as its rank among training values, with mean 0 and variance 1 there.

    columns: (n, f) training values, each column sorted; a missing value is its median. Ranks
    end where training values end, so nothing outside them counts as further away. Values
    are rounded to float32, as the exported graph takes them, so that ties are ties there.
    """

    columns: Matrix
    medians: Matrix

    @classmethod
    def fit(cls, features: Matrix) -> Ranks:
        """From training features (n, f) with NaN; a column without values becomes 0."""
        rounded = _rounded(features)
        known = ~np.isnan(rounded).all(axis=0)
        medians = np.zeros(rounded.shape[1])
        medians[known] = _rounded(np.nanmedian(rounded[:, known], axis=0))
        filled = np.where(np.isnan(rounded), medians, rounded)
        return cls(np.sort(filled, axis=0), medians)

    def counts(self, features: Matrix) -> Matrix:
        """(n, f) how many training values lie below, and below or at, each value: their sum."""
        rounded = _rounded(features)
        filled = np.where(np.isnan(rounded), self.medians, rounded)
        found = np.empty_like(filled)
        for j, column in enumerate(self.columns.T):
            below = np.searchsorted(column, filled[:, j], "left")
            up_to = np.searchsorted(column, filled[:, j], "right")
            found[:, j] = below + up_to
        return found

    def apply(self, features: Matrix) -> Matrix:
        """(n, f) midranks, from -sqrt(3) to sqrt(3)."""
        return (self.counts(features) / (2 * len(self.columns)) - 0.5) * np.sqrt(12)


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
    ) -> FeatureEstimator:
        """Nothing is chosen, so validation rows are training rows. `seed` draws from more than
        `MOST_ROWS` of them, and is not used otherwise."""
        data = join(train, validation) if len(validation) else train
        check_trainable(data)
        if len(data) > MOST_ROWS:
            drawn = np.random.default_rng(seed).permutation(len(data))[:MOST_ROWS]
            data = data.take(np.sort(drawn))
        ranks = Ranks.fit(data.features)
        inputs = ranks.apply(data.features)
        rated = ~np.isnan(data.labels)
        solved = [
            _solve(self, data, inputs, np.flatnonzero((rows == rated.T).all(axis=1)))
            for rows in np.unique(rated.T, axis=0)
        ]
        network = _network(self, data, ranks, solved)
        return FeatureEstimator(network.eval(), data.feature_names, data.target_names)


@dataclass(frozen=True, eq=False)
class _Solved:
    """The process of all targets that are labelled on the same rows.

    columns: (c,) places of these targets. rows: (m,) the rows. precision: (m, m) inverse of
    the labels' covariance. means, weights: (c,) and (m, c), the process's mean and what
    kriging multiplies kernels with. scale: (c,) its standard deviation.
    """

    columns: np.ndarray[tuple[int], np.dtype[np.intp]]
    rows: np.ndarray[tuple[int], np.dtype[np.intp]]
    precision: Matrix
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
    covariance = _kernel(x, settings.width)
    covariance += settings.passage * (passages[:, None] == passages[None, :])
    covariance[np.diag_indices_from(covariance)] += noise + 1e-6
    precision = cho_solve(cho_factor(covariance, lower=True), np.eye(len(rows)))
    ones = precision.sum(axis=1)
    means = ones @ y / ones.sum()
    weights = precision @ (y - means)
    variance = np.sum((y - means) * weights, axis=0) / max(len(rows) - 1, 1)
    return _Solved(columns, rows, precision, means, weights, np.sqrt(variance))


def _kernel(x: Matrix, width: float) -> Matrix:
    return np.exp(-cdist(x, x) / (width * np.sqrt(x.shape[1])))


def _network(
    settings: GaussianProcess, data: Dataset, ranks: Ranks, solved: Sequence[_Solved]
) -> ProcessNetwork:
    """What was solved as a module that predicts."""
    rows, features = data.features.shape
    groups = tuple((len(one.rows), len(one.columns)) for one in solved)
    network = ProcessNetwork(ProcessShape(rows, features, data.labels.shape[1], groups))
    standardization = Standardization.fit(data.features)
    # A rank is a count over 2 rows, and ranks are stretched to variance 1.
    reach = settings.width * np.sqrt(features) * 2 * rows / np.sqrt(12)
    columns = np.concatenate([one.columns for one in solved])
    with torch.no_grad():
        network.sorted_values[:, :rows] = torch.from_numpy(ranks.columns.T.astype(np.float32))
        network.medians.copy_(torch.from_numpy(ranks.medians))
        network.reach.fill_(float(reach))
        network.noise.fill_(float(np.sqrt(settings.noise + settings.passage)))
        network.order.copy_(torch.from_numpy(np.argsort(columns)))
        network.feature_center.copy_(torch.from_numpy(standardization.center))
        network.feature_scale.copy_(torch.from_numpy(standardization.scale))
        network.whitening.copy_(torch.from_numpy(whitening_of(standardization, data.features)))
        counts = ranks.counts(data.features)
        for group, one in zip(network.solved, solved, strict=True):
            _fill(group, one, counts)
    return network


def _fill(group: Kriging, solved: _Solved, counts: Matrix) -> None:
    group.support.copy_(torch.from_numpy(counts[solved.rows].astype(np.int32)))
    group.precision.copy_(torch.from_numpy(solved.precision))
    group.means.copy_(torch.from_numpy(solved.means))
    group.weights.copy_(torch.from_numpy(solved.weights))
    group.scale.copy_(torch.from_numpy(solved.scale))


def _rounded(values: Matrix) -> Matrix:
    return values.astype(np.float32).astype(np.float64)
