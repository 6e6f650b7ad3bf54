"""`Judged`: what a model said of labelled segments that it had not learned from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.errors import PianoError, SplitError
from piano_core.evaluation.answers import said_of
from piano_core.evaluation.crossval import cross_validate
from piano_core.features import SCORE_FREE
from piano_core.files import file_hash
from piano_core.model_files import current_model
from piano_core.models import CrossFitted, Dataset, Matrix, Model
from piano_core.preparation.datasets import groups_of, release_fold, rows_in
from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.progress import Progress, no_progress
from piano_core.settings import Settings


@dataclass(frozen=True, eq=False)
class Judged:
    """n held-out segments with labels (n, t) in `data`, and the means (n, t) predicted for them.

    music: (n,) overlap groups, whose segments share their errors. folds: (n,) by which fit
    they were judged. notes: what limits the figures, as sentences.
    """

    model: str
    held_out: str
    data: Dataset
    mean: Matrix
    music: tuple[str, ...]
    folds: npt.NDArray[np.int64]
    notes: tuple[str, ...]

    @property
    def few_groups(self) -> bool:
        """Whether there is too little music for intervals."""
        return len(set(self.music)) < FEW_GROUPS


FEW_GROUPS = 6
"""Below, intervals from drawing groups are far too narrow, so none are given. Of 5 groups
there are 2 ** 5 changes of sign, and no two-sided permutation p-value is below .06."""


def judged_checkpoint(corpus: RatedCorpus, checkpoint: Path, settings: Settings) -> Judged:
    """The answers of an estimator, or of a stage of the research stack, on the test part of the
    release split. settings: for a stack that hears sound.

    Raises `TrainingError` where the checkpoint is missing, damaged, or of other features or
    targets; `SplitError` where the split holds nothing out.
    """
    from piano_core.diagnosis.judged_stack import holds_stack, stack_on

    if holds_stack(checkpoint):
        held = _held_out(corpus, corpus.without_features())
        test, mean = stack_on(corpus, held, checkpoint, settings)
        once = np.zeros(len(test), np.int64)
        name = f"{checkpoint.parent.name} of the research stack"
        return _judged(corpus, name, _TEST_PART, test, mean, once, (_UNKNOWN,))
    from piano_core.models.estimator import FeatureEstimator

    estimator = FeatureEstimator.load(checkpoint)
    test = _held_out(corpus, corpus.dataset(estimator.feature_names))
    columns = _columns(estimator.target_names, test.target_names, checkpoint)
    mean = estimator.predict(test).mean[:, columns]
    notes = () if _is_current(corpus, checkpoint) else (_STALE,)
    once = np.zeros(len(test), np.int64)
    return _judged(corpus, checkpoint.name, _TEST_PART, test, mean, once, notes)


def judged_by_cross_validation(
    corpus: RatedCorpus,
    model: Model | CrossFitted,
    protocol: str,
    seed: int,
    progress: Progress = no_progress,
) -> Judged:
    """A model's answers on every labelled segment, each while its fold was held out.

    Raises as `cross_validate` does.
    """
    dataset, splits = corpus.dataset(SCORE_FREE), corpus.splits()
    found = cross_validate(dataset, splits, [model], [protocol], seed, progress)
    said, data = said_of(found[protocol], dataset)
    tested = splits.filter((pl.col("protocol") == protocol) & (pl.col("part") == "test"))
    fold_of = dict(tested.select("segment_id", "fold").iter_rows())
    folds = np.array([fold_of[name] for name in data.segment_ids], np.int64)
    held_out = f"folds of protocol {protocol}"
    return _judged(corpus, model.name, held_out, data, said[model.name].mean, folds, ())


def _held_out(corpus: RatedCorpus, dataset: Dataset) -> Dataset:
    test = dataset.take(rows_in(dataset, release_fold(corpus.splits()), ["test"]))
    if not len(test):
        raise SplitError(
            "the release split holds no labelled segment out.",
            where=f"label_splits of {corpus.name}",
            remedy=f"Make it again: `piano run --corpus {corpus.name}`.",
        )
    return test


_TEST_PART = "test part of the release split"
_UNKNOWN = (
    "Whether labels or split have changed since these weights were trained is not known. If they "
    "have, they may have learned from rows that they are judged on; `piano train` refuses then to "
    "go on from them."
)
_STALE = (
    "This is not the checkpoint that the graph trained last. If the split has changed since it "
    "was trained, it may have learned from rows that it is judged on."
)


def _judged(
    corpus: RatedCorpus,
    model: str,
    held_out: str,
    data: Dataset,
    mean: Matrix,
    folds: npt.NDArray[np.int64],
    notes: tuple[str, ...],
) -> Judged:
    music = groups_of(data, corpus.segments, "overlap_group")
    found = Judged(model, held_out, data, mean, music, folds, notes)
    if not found.few_groups:
        return found
    few = (
        f"The {len(data)} held-out segments come from {len(set(music))} pieces of music, fewer "
        f"than {FEW_GROUPS}: no intervals, and nothing about other music is settled. "
        f"`--corpus {corpus.name}` without a checkpoint judges on all of it."
    )
    return replace(found, notes=(*notes, few))


def _columns(said: tuple[str, ...], rated: tuple[str, ...], checkpoint: Path) -> list[int]:
    if missing := [name for name in rated if name not in said]:
        raise PianoError(
            f"predicts no {missing[0]}, which the corpus has labels of.",
            where=str(checkpoint),
            remedy="Name the corpus that it was trained on, or train again.",
        )
    return [said.index(name) for name in rated]


def _is_current(corpus: RatedCorpus, checkpoint: Path) -> bool:
    pointer = corpus.artefacts.root / "models" / "current.json"
    return pointer.is_file() and current_model(corpus.artefacts) == file_hash(checkpoint)
