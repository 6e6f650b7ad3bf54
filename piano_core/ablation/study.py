"""The study itself: every arm on every fold, what is done kept, and the differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import dataframely as dy
import numpy as np

from piano_core.ablation.arms import Arm, Question
from piano_core.ablation.effects import Effect
from piano_core.artefacts import read_table, write_table
from piano_core.evaluation.answers import said_of
from piano_core.evaluation.compare import r2_difference
from piano_core.evaluation.crossval import Validated, cross_validate, side_by_side
from piano_core.evaluation.metrics import r2
from piano_core.files import file_hash, value_hash
from piano_core.models import Dataset, Model
from piano_core.progress import Progress, no_progress, part
from piano_core.tables import PredictionIntervals, Predictions, Segments, Splits

ModelOf = Callable[[Arm], Model]
"""The model that an arm with a configuration is, under the arm's name."""


@dataclass(frozen=True, eq=False)
class Folds:
    """Where arms are compared: labelled segments and who is tested when, under one protocol.

    kept: folder in which the answers of each arm lie, so that a killed study goes on.
    played_by: what made the sound that is heard, see `SoundStudio.instrument`.
    """

    dataset: Dataset
    segments: dy.DataFrame[Segments]
    splits: dy.DataFrame[Splits]
    protocol: str
    kept: Path
    seed: int = 0
    resamples: int = 1000
    played_by: str = ""


def ablate(
    folds: Folds,
    questions: Sequence[Question],
    arms: dict[str, Arm],
    model_of: ModelOf,
    progress: Progress = no_progress,
) -> list[Effect]:
    """An answer to every question, in order; arms that cannot be trained leave theirs open.

    Raises as `cross_validate`.
    """
    open_ = {q.name: arms[q.more].lacking or arms[q.less].lacking for q in questions}
    asked = [q for q in questions if not open_[q.name]]
    needed = [arm for arm in arms.values() if any(arm.name in (q.more, q.less) for q in asked)]
    validated: Validated | None = None
    for number, arm in enumerate(needed):
        one = _answers(folds, arm, model_of, part(progress, number, len(needed)))
        validated = one if validated is None else side_by_side(validated, one)
    progress(1.0, "all arms compared")
    if validated is None:
        return [_open(question, open_[question.name]) for question in questions]
    scores = _mean_r2(validated, folds.dataset)
    return [
        _answered(folds, validated, scores, q) if q in asked else _open(q, open_[q.name])
        for q in questions
    ]


def _answered(
    folds: Folds, validated: Validated, scores: dict[str, float], question: Question
) -> Effect:
    """The difference of the question's two arms."""
    found = r2_difference(
        validated,
        question.more,
        question.less,
        folds.dataset,
        folds.segments,
        np.random.default_rng(folds.seed),
        folds.resamples,
    )
    sure = bool(np.isfinite([found.low, found.high]).all())
    return replace(
        _open(question, ""),
        r2_more=scores[question.more],
        r2_less=scores[question.less],
        difference=found.value,
        low=found.low if sure else None,
        high=found.high if sure else None,
    )


def _open(question: Question, lacking: str) -> Effect:
    words = asdict(question)
    return Effect(question=words.pop("name"), lacking=lacking, **words)


def _answers(folds: Folds, arm: Arm, model_of: ModelOf, progress: Progress) -> Validated:
    """What the arm said on the folds: kept from before, or found now."""
    hears_sound = arm.config is not None and arm.config.stack.hears != "notes"
    made_of = value_hash(
        asdict(replace(arm, begun=None)),
        file_hash(arm.begun) if arm.begun else None,
        folds.played_by if hears_sound else None,
        folds.protocol,
        folds.seed,
        folds.dataset.segment_ids,
        folds.dataset.labels.round(6).tolist(),
        folds.splits.filter(folds.splits["protocol"] == folds.protocol).rows(),
    )[:16]
    files = [folds.kept / f"{made_of}-{part}.parquet" for part in ("means", "intervals")]
    if all(file.is_file() for file in files):
        means, intervals = (read_table(file) for file in files)
        return Validated(Predictions.validate(means), PredictionIntervals.validate(intervals))
    models, protocols = [model_of(arm)], [folds.protocol]
    found = cross_validate(folds.dataset, folds.splits, models, protocols, folds.seed, progress)[
        folds.protocol
    ]
    write_table(files[0], found.predictions)
    write_table(files[1], found.intervals)
    return found


def _mean_r2(validated: Validated, dataset: Dataset) -> dict[str, float]:
    said, data = said_of(validated, dataset)
    targets = range(len(data.target_names))
    return {
        name: float(np.mean([r2(data.labels[:, t], one.mean[:, t])[0] for t in targets]))
        for name, one in said.items()
    }
