"""What every model answers to, so that all are judged on the same folds by the same code."""

from __future__ import annotations

from typing import Protocol

from piano_core.calibration import Calibration, fit_calibration
from piano_core.models.dataset import Dataset, Prediction
from piano_core.progress import Progress, no_progress


class Predictor(Protocol):
    """A fitted model."""

    def predict(self, dataset: Dataset) -> Prediction:
        """Mean and sigma for every row; reads features and passages, never labels."""
        ...


def calibrated_on(predictor: Predictor, held_out: Dataset) -> Calibration:
    """Sigma made honest and intervals fitted, on segments whose passages trained nothing.

    Raises as `fit_calibration`.
    """
    said = predictor.predict(held_out)
    return fit_calibration(
        held_out.target_names,
        said.mean,
        said.sigma,
        held_out.labels,
        held_out.passages,
        said.novelty,
    )


class Model(Protocol):
    """Something that can be fitted, with all its settings inside."""

    @property
    def name(self) -> str:
        """As shown in tables, for example `ridge`."""
        ...

    def fit(
        self, train: Dataset, validation: Dataset, seed: int, progress: Progress = no_progress
    ) -> Predictor:
        """Fit on `train`; `validation` may choose settings or when to stop, and then be added.

        Raises `TrainingError` for labels that nothing can be learned from. The same data
        and seed give the same predictor.
        """
        ...
