"""What `piano train` does: opens corpora, and runs stages one after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, cast

from piano_core.cli.output import ProgressReport
from piano_core.corpora import folder_under, open_corpus
from piano_core.dimensions import DIMENSIONS, Family
from piano_core.models.model import Progress
from piano_core.preparation.datasets import release_fold, rows_in
from piano_core.preparation.performances import segment_performances
from piano_core.preparation.pseudo_labels import read_pseudo_labels
from piano_core.preparation.rated_corpus import rated_corpus
from piano_core.settings import Settings
from piano_core.training.stages.config import PRESETS, StagesConfig
from piano_core.training.stages.release import (
    Release,
    StackFolder,
    StageDone,
    calibrate_stack,
    train_expert,
    train_masked,
    train_pseudo_labels,
    train_specialists,
)
from piano_core.training.stages.sources import music_of, pseudo_labelled


@dataclass(frozen=True)
class Asked:
    """The options of the command. named: whether the stages were, so that one which the preset
    or the corpus has nothing for is an error and not left out."""

    preset: str
    stages: tuple[str, ...]
    named: bool
    corpus: str | None
    music: tuple[str, ...]
    device: str | None
    seed: int


def run_stages(settings: Settings, asked: Asked, progress: ProgressReport) -> list[StageDone]:
    """Each stage in its order. Raises `PianoError` as the stages and the corpora do."""
    config = _config(asked)
    folder = StackFolder(settings.home / "stack" / asked.preset, asked.corpus or "")
    release = None if asked.corpus is None else release_of(settings, asked.corpus, folder)
    jobs: list[tuple[str, Callable[[Progress], StageDone]]] = []
    for name in asked.stages:
        if name == "masked":
            jobs.append((name, partial(_masked, settings, asked, config, folder)))
        elif release is not None and (asked.named or _has(config, release, name)):
            jobs.append((name, partial(_RATED[name], config, release, asked.seed)))
    done: list[StageDone] = []
    for index, (_, run) in enumerate(jobs):
        begun = index / len(jobs)
        done.append(run(lambda part, doing, begun=begun: progress(begun + part / len(jobs), doing)))
    return done


def _masked(
    settings: Settings,
    asked: Asked,
    config: StagesConfig,
    folder: StackFolder,
    progress: Progress,
) -> StageDone:
    data = settings.data
    corpora = [open_corpus(name, data and folder_under(name, data)) for name in asked.music]
    music = music_of(corpora, progress)
    return train_masked(config, music, folder, asked.seed, progress)


def _calibrated(config: StagesConfig, release: Release, seed: int, progress: Progress) -> StageDone:
    progress(0.0, "calibration")
    return calibrate_stack(config, release)


_RATED: dict[str, Callable[[StagesConfig, Release, int, Progress], StageDone]] = {
    "pseudo-labels": train_pseudo_labels,
    "expert": train_expert,
    "specialists": train_specialists,
    "calibration": _calibrated,
}


def _has(config: StagesConfig, release: Release, stage: str) -> bool:
    """Whether preset and corpus have something for a stage that was not named."""
    if stage == "pseudo-labels":
        return config.pseudo is not None and release.pseudo is not None
    if stage == "specialists":
        rated = set(release.train.target_names)
        return config.specialists is not None and bool(rated & set(config.specialists.dimensions))
    return True


def _config(asked: Asked) -> StagesConfig:
    config = PRESETS[asked.preset]
    if asked.device is None:
        return config
    accelerator = cast(Literal["auto", "cpu", "gpu"], asked.device)
    alone = {"devices": 1, "strategy": "auto", "compile": False} if asked.device == "cpu" else {}
    return replace(config, machine=replace(config.machine, accelerator=accelerator, **alone))


def release_of(settings: Settings, corpus: str, folder: StackFolder) -> Release:
    """The release split of a rated corpus that `piano run` made ready."""
    rated = rated_corpus(settings, corpus)
    data, fold = rated.without_features(), release_fold(rated.splits())
    train, validation, calibration = (
        data.take(rows_in(data, fold, [part])) for part in ("train", "validation", "calibration")
    )
    played = segment_performances(rated.artefacts, rated.segments)
    alone = Release(folder, train, validation, calibration, played)
    targets = tuple(one.name for one in DIMENSIONS if one.family is Family.TECHNICAL)
    recordings = rated.segments["recording_id"].unique().to_list()
    measured = read_pseudo_labels(rated.artefacts, recordings)
    learned, judged = (
        pseudo_labelled(measured, part.segment_ids, targets, played) for part in (train, validation)
    )
    if not len(learned) or not len(judged):
        return alone
    return replace(alone, pseudo=(learned, judged), pseudo_targets=targets)
