"""What listeners said of PercePiano's passages, learned as the graph learns it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.bundle import Metric
from piano_core.champion import FittedChampion, crown, fit_champion
from piano_core.corpora.percepiano import PercePiano
from piano_core.evaluation import Champion, cross_validate
from piano_core.evaluation.answers import said_of
from piano_core.features import FEATURE_NAMES, SCORE_FREE, extract_features
from piano_core.gates import JUDGED_ON
from piano_core.models import Dataset, Matrix, Progress, no_progress
from piano_core.models.estimator import FeatureEstimator
from piano_core.preparation.datasets import dataset_of, release_fold, rows_in
from piano_core.ratings import consensus_labels, validate_ratings
from piano_core.shipped.measuring import rank_correlation
from piano_core.splits import assign_splits
from piano_core.tables import Segments, Splits
from piano_core.training.contenders import EXPORTABLE, contenders


@dataclass(frozen=True, eq=False)
class Listeners:
    """The model of the rated descriptors, how many raters there were, and how it follows them
    where it did not learn.

    heard: (n, f) of the passages it was fitted on, all of `FEATURE_NAMES`.
    unseen: (m, t) means for passages by pianists, each by a fit that did not learn its music.
    """

    champion: FittedChampion[FeatureEstimator]
    heard: Matrix
    raters: int
    metrics: tuple[Metric, ...]
    unseen: Matrix

    def features(self, names: Sequence[str]) -> Matrix:
        """Some columns of what was heard."""
        return self.heard[:, [FEATURE_NAMES.index(name) for name in names]]


def fit_listeners(corpus: PercePiano, seed: int, progress: Progress = no_progress) -> Listeners:
    """The winner among the models that can be exported, on the release split, with features that
    need no notation.

    It is chosen on folds of the rows outside the test part, so the metrics, which are
    measured on that part, had no say.
    """
    progress(0.0, "reading the ratings")
    rated = rated_passages(corpus, seed, lambda done, doing: progress(0.4 * done, doing))
    found = choose(rated, seed, lambda done, doing: progress(0.4 + 0.5 * done, doing))
    progress(0.9, f"fitting the {found.champion.name}")
    champion = fit_champion(found.champion, rated.free, rated.splits, seed)
    release = release_fold(rated.splits)
    learned = rows_in(rated.heard, release, champion.parts)
    tested = rated.free.take(rows_in(rated.free, release, ["test"]))
    said = champion.estimator.predict(tested).mean
    return Listeners(
        champion,
        rated.heard.features[learned],
        rated.raters,
        _metrics(champion.estimator, tested),
        np.concatenate([found.means[rated.played(found.untested)], said[rated.played(tested)]]),
    )


@dataclass(frozen=True, eq=False)
class RatedPassages:
    """PercePiano as models see it. heard: with all features; free: with those that need no
    notation. splits: the release split."""

    segments: dy.DataFrame[Segments]
    heard: Dataset
    free: Dataset
    splits: dy.DataFrame[Splits]
    raters: int

    def played(self, dataset: Dataset) -> npt.NDArray[np.bool_]:
        """Which rows a pianist played, not a program."""
        people = self.segments.filter(~pl.col("deadpan"))["segment_id"].to_list()
        return np.isin(np.asarray(dataset.segment_ids, dtype=np.str_), people)


def rated_passages(
    corpus: PercePiano, seed: int, progress: Progress = no_progress
) -> RatedPassages:
    """Every rated passage, measured without its notation."""
    segments = corpus.segments()
    answers = validate_ratings(corpus.ratings(), corpus.targets, segments["segment_id"])
    labels = consensus_labels(answers.valid)

    def measured(rows: pl.DataFrame) -> Matrix:
        return _features(corpus, rows, progress)

    heard = dataset_of(segments, labels, corpus.targets, FEATURE_NAMES, measured)
    used = [FEATURE_NAMES.index(name) for name in SCORE_FREE]
    free = replace(heard, features=heard.features[:, used], feature_names=SCORE_FREE)
    splits = assign_splits(segments, ("release",), seed=seed)
    return RatedPassages(segments, heard, free, splits, answers.valid["rater"].n_unique())


@dataclass(frozen=True, eq=False)
class Choice:
    """What won on folds of the rows outside the test part.

    differences: of R2 between the models, as `crown` gives them. untested: those n rows. means:
    (n, t) what the champion said of each while its music was held out.
    """

    champion: Champion
    differences: pl.DataFrame
    untested: Dataset
    means: Matrix


def choose(rated: RatedPassages, seed: int, progress: Progress = no_progress) -> Choice:
    """The winner by music that is held out of the rows outside the test part."""
    outside = set(release_fold(rated.splits).filter(pl.col("part") != "test")["segment_id"])
    rows = [i for i, name in enumerate(rated.free.segment_ids) if name in outside]
    untested = rated.free.take(np.array(rows, np.intp))
    known = rated.segments.filter(pl.col("segment_id").is_in(list(untested.segment_ids)))
    folds = assign_splits(Segments.validate(known), (JUDGED_ON,), seed=seed)
    models = [model for model in contenders() if model.name in EXPORTABLE]
    found = cross_validate(untested, folds, models, (JUDGED_ON,), seed, progress)
    champion, differences = crown(found, untested, rated.segments, RESAMPLES, seed)
    said, ordered = said_of(found[JUDGED_ON], untested)
    return Choice(champion, differences, ordered, said[champion.name].mean)


RESAMPLES = 1000


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


def _features(corpus: PercePiano, segments: pl.DataFrame, progress: Progress) -> Matrix:
    """(segments, features) without notation."""
    found: list[Matrix] = []
    for number, recording in enumerate(segments["recording_id"]):
        progress(number / len(segments), "measuring the passages")
        found.append(extract_features(corpus.performance(recording)))
    return np.array(found)
