"""A rated corpus that `piano run` made ready, as the stages take it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from piano_core.dimensions import DIMENSIONS, Family
from piano_core.preparation.datasets import release_fold, rows_in
from piano_core.preparation.performances import segment_performances
from piano_core.preparation.pseudo_labels import read_pseudo_labels
from piano_core.preparation.rated_corpus import RatedCorpus
from piano_core.progress import Progress
from piano_core.stack.symbolic.encoder import SymbolicEncoder
from piano_core.training.stages.config import StagesConfig
from piano_core.training.stages.hearing import Ear
from piano_core.training.stages.model import Pseudo, StackModel
from piano_core.training.stages.release import (
    Release,
    StackFolder,
    StageDone,
    calibrate_stack,
    train_expert,
    train_pseudo_labels,
    train_specialists,
)
from piano_core.training.stages.sources import Music, Played, pseudo_labelled

MEASURED = tuple(one.name for one in DIMENSIONS if one.family is Family.TECHNICAL)
"""Dimensions that can be measured instead of rated."""

RatedStage = Callable[[StagesConfig, Release, int, Progress], StageDone]


def _calibrated(config: StagesConfig, release: Release, seed: int, progress: Progress) -> StageDone:
    progress(0.0, "calibration")
    return calibrate_stack(config, release)


RATED_STAGES: Mapping[str, RatedStage] = {
    "pseudo-labels": train_pseudo_labels,
    "expert": train_expert,
    "specialists": train_specialists,
    "calibration": _calibrated,
}
"""The stages on a rated corpus, in their order; each begins with what the one before left."""


def has_material(config: StagesConfig, release: Release, stage: str) -> bool:
    """Whether the preset has this stage of `RATED_STAGES`, and the corpus something for it."""
    if stage == "pseudo-labels":
        return config.pseudo is not None and release.pseudo is not None
    if stage == "specialists":
        rated = set(release.train.target_names)
        return config.specialists is not None and bool(rated & set(config.specialists.dimensions))
    return True


def release_of(rated: RatedCorpus, folder: StackFolder, ear: Ear | None = None) -> Release:
    """The release split of the corpus, with pseudo-labels where it has any.

    ear: for a preset that hears sound, see `ear_of`.
    """
    data, fold = rated.without_features(), release_fold(rated.splits())
    train, validation, calibration = (
        data.take(rows_in(data, fold, [part])) for part in ("train", "validation", "calibration")
    )
    played = segment_performances(rated.artefacts, rated.segments)
    alone = Release(folder, train, validation, calibration, played, ear=ear)
    measured = measured_in(rated, played, ear)
    learned, judged = (measured(part.segment_ids) for part in (train, validation))
    if not len(learned) or not len(judged):
        return alone
    return replace(alone, pseudo=(learned, judged), pseudo_targets=MEASURED)


def measured_in(rated: RatedCorpus, played: Played, ear: Ear | None) -> Pseudo:
    """What gives the pseudo-labels of `MEASURED` that segments of the corpus have."""
    recordings = rated.segments["recording_id"].unique().to_list()
    labels = read_pseudo_labels(rated.artefacts, recordings)
    return lambda segment_ids: pseudo_labelled(labels, segment_ids, MEASURED, played, ear)


def stack_for_folds(
    config: StagesConfig,
    rated: RatedCorpus,
    begun: SymbolicEncoder | None,
    name: str,
    ear: Ear | None = None,
) -> StackModel:
    """The stages as a model that is trained anew in every fold of the corpus.

    begun: an encoder of notes that knows none of the corpus' music. ear: for a configuration
    that hears sound, see `ear_of`.
    """
    played = segment_performances(rated.artefacts, rated.segments)
    measured = measured_in(rated, played, ear)
    there = config.pseudo is not None and bool(len(measured(list(rated.segments["segment_id"]))))
    if not there:
        return StackModel(config, played, begun=begun, name=name, ear=ear)
    return StackModel(config, played, measured, MEASURED, begun, name=name, ear=ear)


def own_music(release: Release) -> Music:
    """The notes of the training part, to be judged by those of the validation part: what
    masked pretraining hears of a corpus whose other segments are still to be judged."""
    train, validation = (release.played(d.segment_ids) for d in (release.train, release.validation))
    return Music(train, validation)
