"""A model that learns from every untested row: chosen and calibrated on inner folds.

A part kept for calibration alone is lost to learning, and with some twenty pieces it is
dear. Here each row is predicted by a model that did not see its group; those predictions
choose among candidates and calibrate the chosen one, which is then fitted on all rows
(cross-conformal prediction: Vovk, Annals of Mathematics and AI 74, 2015). What is tested
later takes part in none of this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.calibration import Calibration, fit_calibration
from piano_core.errors import TrainingError
from piano_core.models.dataset import Dataset, Matrix, Prediction
from piano_core.models.model import Model, Predictor


@dataclass(frozen=True)
class CrossFitted:
    """Candidates of which one is chosen, by R2 (mean over targets) out of inner folds.

    folds: at most so many; a group lies in one fold, and fewer groups make a fold each.
    """

    candidates: tuple[Model, ...]
    name: str
    folds: int = 5

    def fit_calibrated(
        self, data: Dataset, groups: Sequence[str], seed: int
    ) -> tuple[Predictor, Calibration]:
        """The chosen candidate fitted on all rows, and its calibration.

        groups: n names of what is new in a test, so that inner folds ask the same question
        as the outer one: overlap groups, say, or works.

        Raises `TrainingError` for a single group, or as the candidates do.
        """
        fold_of = inner_folds(groups, self.folds, np.random.default_rng(seed))
        nobody = data.take(np.zeros(0, np.intp))
        best, chosen, found = -np.inf, self.candidates[0], None
        for candidate in self.candidates:
            held_out = _out_of_fold(candidate, data, fold_of, seed)
            value = _mean_r2(data.labels, held_out.mean)
            if found is None or value > best:
                best, chosen, found = value, candidate, held_out
        assert found is not None
        calibration = fit_calibration(
            data.target_names, found.mean, found.sigma, data.labels, data.passages, found.novelty
        )
        return chosen.fit(data, nobody, seed), calibration


def inner_folds(
    groups: Sequence[str], folds: int, rng: np.random.Generator
) -> npt.NDArray[np.intp]:
    """(n,) fold of every row: whole groups, the largest first, each to the emptiest fold.

    Raises `TrainingError` for a single group.
    """
    names, inverse, sizes = np.unique(
        np.asarray(groups, dtype=np.str_), return_inverse=True, return_counts=True
    )
    if len(names) < 2:
        raise TrainingError(
            f"all training rows belong to one group ({names[0]}), so none can be held out.",
            where="inner folds",
            remedy="Add recordings of other music, or leave this model out.",
        )
    filled = np.zeros(min(folds, len(names)))
    fold_of = np.zeros(len(names), np.intp)
    order = rng.permutation(len(names))
    for group in order[np.argsort(-sizes[order], kind="stable")]:
        fold_of[group] = np.argmin(filled)
        filled[fold_of[group]] += sizes[group]
    return fold_of[inverse]


def _out_of_fold(
    model: Model, data: Dataset, fold_of: npt.NDArray[np.intp], seed: int
) -> Prediction:
    """Every row predicted by a fit on the other folds."""
    shape = data.labels.shape
    mean, aleatoric, epistemic = np.empty(shape), np.empty(shape), np.empty(shape)
    novelty: Matrix | None = None
    for fold in range(int(fold_of.max()) + 1):
        rows, rest = np.flatnonzero(fold_of == fold), np.flatnonzero(fold_of != fold)
        fitted = model.fit(data.take(rest), data.take(np.zeros(0, np.intp)), seed)
        said = fitted.predict(data.take(rows))
        mean[rows], aleatoric[rows], epistemic[rows] = said.mean, said.aleatoric, said.epistemic
        if said.novelty is not None:
            novelty = np.zeros(len(data)) if novelty is None else novelty
            novelty[rows] = said.novelty
    return Prediction(mean, aleatoric, epistemic, novelty)


def _mean_r2(labels: Matrix, means: Matrix) -> float:
    error = np.nansum((labels - means) ** 2, axis=0)
    return float(np.mean(1 - error / np.nansum((labels - np.nanmean(labels, axis=0)) ** 2, axis=0)))
