"""What the estimator must beat: the mean, the passage's mean, ridge, extra trees.

Each states a constant aleatoric sigma a target, the root mean square of residuals on
rows that it did not fit, and no epistemic one. None is ever written to disk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import ExtraTreesRegressor
from sklearn.linear_model import Ridge as SklearnRidge

from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.model import Predictor
from piano_core.models.preparation import Standardization, check_trainable, join
from piano_core.progress import Progress, no_progress

Means = Callable[[Dataset], Matrix]


@dataclass(frozen=True, eq=False)
class _ConstantSigma:
    """A function from data to means, with one sigma a target (t,)."""

    means: Means
    sigma: Matrix

    def predict(self, dataset: Dataset) -> Prediction:
        mean = self.means(dataset)
        sigma = np.broadcast_to(self.sigma, mean.shape).copy()
        return Prediction(mean, sigma, np.zeros_like(mean))


def _fit_twice(
    fit: Callable[[Dataset], Means], train: Dataset, validation: Dataset
) -> _ConstantSigma:
    """Sigma from validation residuals of a fit on `train`; means from a fit on both.

    So a baseline learns from as many rows as the estimator does.
    """
    check_trainable(train)
    sigma = _spread(validation.labels - fit(train)(validation), train.labels)
    return _ConstantSigma(fit(join(train, validation)), sigma)


def _spread(residuals: Matrix, labels: Matrix) -> Matrix:
    """(t,) root mean square residual; the labels' own spread where nothing was validated."""
    known = ~np.isnan(residuals)
    count = known.sum(axis=0)
    square = np.where(known, residuals, 0.0) ** 2
    rms = np.sqrt(square.sum(axis=0) / np.maximum(count, 1))
    return np.where((count > 0) & (rms > 0), rms, np.nanstd(labels, axis=0))


@dataclass(frozen=True)
class GlobalMean:
    """Always the mean label: what knowing nothing scores."""

    name: str = "global mean"

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Predictor:
        """Deterministic; `seed` is not used."""
        return _fit_twice(_global_mean, train, validation)


@dataclass(frozen=True)
class PassageMean:
    """The mean label of the passage: knows the piece, hears nothing.

    An unseen passage gets the global mean. Where this does well, the split leaks.
    """

    name: str = "passage mean"

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Predictor:
        """Deterministic; `seed` is not used."""
        return _fit_twice(_passage_mean, train, validation)


@dataclass(frozen=True)
class Ridge:
    """Linear regression on standardized features; the penalty is chosen on validation rows."""

    penalties: tuple[float, ...] = (10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0)
    name: str = "ridge"

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Predictor:
        """Deterministic; `seed` is not used."""
        check_trainable(train)
        residuals = {
            penalty: validation.labels - _ridge(train, penalty)(validation)
            for penalty in self.penalties
        }
        loss = {penalty: _relative_loss(rest, train.labels) for penalty, rest in residuals.items()}
        penalty = min(loss, key=lambda candidate: loss[candidate])
        sigma = _spread(residuals[penalty], train.labels)
        return _ConstantSigma(_ridge(join(train, validation), penalty), sigma)


@dataclass(frozen=True)
class ExtraTrees:
    """Extremely randomized trees (Geurts, Ernst & Wehenkel 2006), all targets at once.

    trees, leaf, share: number of trees, fewest rows in a leaf, share of features tried at a
    split. Not tuned: customary values for some hundred rows.
    """

    trees: int = 200
    leaf: int = 3
    share: float = 0.4
    name: str = "extra trees"

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Predictor:
        """Deterministic by `seed`."""

        def fit(data: Dataset) -> Means:
            return _by_target_group(
                data,
                lambda: ExtraTreesRegressor(
                    self.trees,
                    min_samples_leaf=self.leaf,
                    max_features=self.share,
                    random_state=seed,
                ),
            )

        return _fit_twice(fit, train, validation)


def _relative_loss(residuals: Matrix, labels: Matrix) -> float:
    """Mean over targets of squared residual over the labels' variance; 0 without validation."""
    if np.isnan(residuals).all():
        return 0.0
    return float(np.nanmean(residuals**2 / np.nanvar(labels, axis=0)))


def _global_mean(data: Dataset) -> Means:
    mean = np.nanmean(data.labels, axis=0)
    return lambda asked: np.tile(mean, (len(asked), 1))


def _passage_mean(data: Dataset) -> Means:
    names = np.asarray(data.passages, dtype=np.str_)
    overall = np.nanmean(data.labels, axis=0)
    known: dict[str, Matrix] = {}
    for passage in np.unique(names):
        labels = data.labels[names == passage]
        count = (~np.isnan(labels)).sum(axis=0)
        total = np.nansum(labels, axis=0)
        known[str(passage)] = np.where(count > 0, total / np.maximum(count, 1), overall)
    return lambda asked: np.array([known.get(p, overall) for p in asked.passages]).reshape(
        len(asked), len(overall)
    )


def _ridge(data: Dataset, penalty: float) -> Means:
    return _by_target_group(data, lambda: SklearnRidge(penalty))


def _by_target_group(data: Dataset, make: Callable[[], Any]) -> Means:
    """Fit one regressor for all targets that are labelled on the same rows.

    Most corpora rate every target of a segment, so this is a single fit.
    """
    standardization = Standardization.fit(data.features)
    inputs = standardization.apply(data.features)
    rated = ~np.isnan(data.labels)
    groups: list[tuple[npt.NDArray[np.intp], Any]] = []
    for rows in np.unique(rated.T, axis=0):
        columns = np.flatnonzero((rows == rated.T).all(axis=1))
        labels = data.labels[np.ix_(rows, columns)]
        # scikit-learn wants a single target flat.
        labels = labels[:, 0] if len(columns) == 1 else labels
        groups.append((columns, make().fit(inputs[rows], labels)))
    return lambda asked: _predicted(groups, standardization.apply(asked.features), rated.shape[1])


def _predicted(
    groups: Sequence[tuple[npt.NDArray[np.intp], Any]], inputs: Matrix, targets: int
) -> Matrix:
    mean = np.zeros((len(inputs), targets))
    for columns, regressor in groups:
        if len(inputs):
            mean[:, columns] = np.reshape(regressor.predict(inputs), (len(inputs), len(columns)))
    return mean
