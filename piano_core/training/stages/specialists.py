"""Specialists: models of one dimension each, from the weights of the expert stage."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from piano_core.progress import Progress, part
from piano_core.training.stages.config import ExpertStage, SpecialistStage, StagesConfig
from piano_core.training.stages.evaluators import RatedEvaluator
from piano_core.training.stages.material import Material, Rows
from piano_core.training.stages.pipeline import fit_rated, new_evaluator
from piano_core.training.stages.state import Fitted


def fit_specialists(
    config: StagesConfig,
    stage: SpecialistStage,
    expert: RatedEvaluator,
    train: Material,
    validation: Material,
    seed: int,
    folder: Path,
    progress: Progress,
) -> list[tuple[RatedEvaluator, Fitted]]:
    """`stage.seeds` models for each of `stage.dimensions` that `expert` knows.

    They do not know of each other, so several machines may make them: each has a folder of its
    own, in which it goes on after a kill.
    """
    places = {name: place for place, name in enumerate(expert.target_names)}
    jobs = _jobs(stage, expert)
    return [
        fit_specialist(
            config,
            stage,
            expert,
            name,
            train.target(places[name]),
            validation.target(places[name]),
            seed + 1 + number,
            own,
            part(progress, index, len(jobs)),
        )
        for index, ((name, number), own) in enumerate(
            zip(jobs, specialist_folders(stage, expert, folder), strict=True)
        )
    ]


def specialist_folders(stage: SpecialistStage, expert: RatedEvaluator, folder: Path) -> list[Path]:
    """Where each of the models works, in the order in which they are made."""
    return [folder / f"specialist-{name}-{number}" for name, number in _jobs(stage, expert)]


def fit_specialist(
    config: StagesConfig,
    stage: SpecialistStage,
    expert: RatedEvaluator,
    target: str,
    train: Material,
    validation: Material,
    seed: int,
    folder: Path,
    progress: Progress,
) -> tuple[RatedEvaluator, Fitted]:
    """One model of `target` alone, on its own share of the clips."""
    rated = new_evaluator(config, (target,), seed, before=expert)
    own = train.take(drawn(len(train), stage.share, seed))
    as_expert = ExpertStage(stage.fitting, config.expert.beta)
    return rated, fit_rated(config, as_expert, rated, own, validation, seed, folder, progress)


def _jobs(stage: SpecialistStage, expert: RatedEvaluator) -> list[tuple[str, int]]:
    """Dimension and number of each model."""
    known = [name for name in stage.dimensions if name in expert.target_names]
    return [(name, number) for name in known for number in range(stage.seeds)]


def drawn(rows: int, share: float, seed: int) -> Rows:
    """Which rows a specialist sees: `share` of them, so that two share at least 2 share - 1."""
    rng = np.random.default_rng(seed)
    return np.sort(rng.choice(rows, max(round(share * rows), 1), replace=False))
