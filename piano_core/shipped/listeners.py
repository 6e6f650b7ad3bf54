"""What listeners said of PercePiano's passages, learned as the graph learns it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import polars as pl

from piano_core.bundle import Metric
from piano_core.calibration import Calibration
from piano_core.corpora.percepiano import PercePiano
from piano_core.features import FEATURE_NAMES, SCORE_FREE, extract_features
from piano_core.models import Dataset, Matrix, Progress, no_progress
from piano_core.models.estimator import FeatureEstimator
from piano_core.preparation.datasets import dataset_of, release_fold, rows_in
from piano_core.ratings import consensus_labels, validate_ratings
from piano_core.shipped.measuring import rank_correlation
from piano_core.splits import assign_splits
from piano_core.training import EstimatorConfig, train_estimator


@dataclass(frozen=True, eq=False)
class Listeners:
    """The estimator of the rated descriptors with its calibration, how many raters there were,
    and how it follows them where it did not train.

    heard: (n, f) of the passages it was trained on, all of `FEATURE_NAMES`.
    """

    estimator: FeatureEstimator
    calibration: Calibration
    heard: Matrix
    raters: int
    metrics: tuple[Metric, ...]

    def features(self, names: Sequence[str]) -> Matrix:
        """Some columns of what was heard."""
        return self.heard[:, [FEATURE_NAMES.index(name) for name in names]]


def fit_listeners(corpus: PercePiano, seed: int, progress: Progress = no_progress) -> Listeners:
    """Train and calibrate on the release split, with features that need no notation."""
    progress(0.0, "reading the ratings")
    segments = corpus.segments()
    answers = validate_ratings(corpus.ratings(), corpus.targets, segments["segment_id"])
    labels = consensus_labels(answers.valid)
    release = release_fold(assign_splits(segments, ("release",), seed=seed))
    progress(0.2, "measuring the passages")

    def measured(rows: pl.DataFrame) -> Matrix:
        return _features(corpus, rows)

    heard = dataset_of(segments, labels, corpus.targets, FEATURE_NAMES, measured)
    used = [FEATURE_NAMES.index(name) for name in SCORE_FREE]
    dataset = replace(heard, features=heard.features[:, used], feature_names=SCORE_FREE)
    parts = {name: dataset.take(rows_in(dataset, release, [name])) for name in _PARTS}
    estimator = train_estimator(
        EstimatorConfig(), parts["train"], parts["validation"], seed,
        lambda done, doing: progress(0.4 + 0.6 * done, doing),
    )  # fmt: skip
    calibration = estimator.calibrate(parts["calibration"])
    rows = [rows_in(heard, release, [name]) for name in ("train", "validation")]
    return Listeners(
        estimator,
        calibration,
        heard.features[np.concatenate(rows)],
        answers.valid["rater"].n_unique(),
        _metrics(estimator, parts["test"]),
    )


_PARTS = ("train", "validation", "calibration", "test")


def _metrics(estimator: FeatureEstimator, tested: Dataset) -> tuple[Metric, ...]:
    """For each descriptor the rank correlation with what listeners said of music of the test
    part, with a 95 % interval from drawing passages."""
    said, found = estimator.predict(tested).mean, list[Metric]()
    for column, target in enumerate(tested.target_names):
        rated = np.isfinite(tested.labels[:, column])
        rho = rank_correlation(said[:, column], tested.labels[:, column], rated, tested.passages)
        protocol = "release split, unseen music (test part), listeners"
        found.append(Metric("spearman", protocol, target, *rho))
    return tuple(found)


def _features(corpus: PercePiano, segments: pl.DataFrame) -> Matrix:
    """(segments, features) without notation."""
    played = (corpus.performance(recording) for recording in segments["recording_id"])
    return np.array([extract_features(performance) for performance in played])
