"""From corpora and their tables to what stages learn from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from piano_core.corpora.corpus import Corpus
from piano_core.performance import Performance
from piano_core.progress import Progress
from piano_core.training.stages.hearing import Ear
from piano_core.training.stages.material import Material

Played = Callable[[Sequence[str]], list[Performance]]
"""What the segments of these identifiers consist of."""


WORKS_TO_JUDGE_BY = 10
"""Every so many-th work of a corpus says when masked pretraining stops, and is not learned from."""


@dataclass(frozen=True, eq=False)
class Music:
    """Performances without labels: to learn notes from, and of other works to judge by."""

    train: list[Performance]
    validation: list[Performance]


def music_of(corpora: Sequence[Corpus], progress: Progress) -> Music:
    """All performances of these corpora that are notes; renders of notation are left out.

    Raises `CorpusError` where a corpus cannot be read.
    """
    rows = [
        (corpus, recording, f"{corpus.name}/{work}")
        for corpus in corpora
        for recording, work in corpus.recordings()
        .filter((pl.col("kind") == "midi") & ~pl.col("deadpan"))
        .select("recording_id", "work")
        .iter_rows()
    ]
    works = sorted({work for _, _, work in rows})
    judging = set(works[::WORKS_TO_JUDGE_BY]) if len(works) > 1 else set[str]()
    music = Music([], [])
    for index, (corpus, recording, work) in enumerate(rows):
        progress(index / len(rows), f"reading {recording}")
        part = music.validation if work in judging else music.train
        part.append(corpus.performance(recording))
    return music


def pseudo_labelled(
    labels: pl.DataFrame,
    segment_ids: Sequence[str],
    targets: Sequence[str],
    played: Played,
    ear: Ear | None = None,
) -> Material:
    """Those of the segments that have a pseudo-label of any of `targets`, in their order.

    labels: rows of `PseudoLabels`. What was measured has no standard error: how far it is to be
    believed is its confidence, by which it counts in the loss and in the curriculum.
    """
    mine = labels.filter(
        pl.col("value").is_not_null()
        & pl.col("dimension").is_in(list(targets))
        & pl.col("segment_id").is_in(list(segment_ids))
    )
    known = set(mine["segment_id"])
    kept = [name for name in segment_ids if name in known]
    rows = {name: row for row, name in enumerate(kept)}
    columns = {name: column for column, name in enumerate(targets)}
    values = np.full((len(kept), len(targets)), np.nan)
    confidences = np.zeros_like(values)
    for name, target, value, confidence in mine.select(
        "segment_id", "dimension", "value", "confidence"
    ).iter_rows():
        values[rows[name], columns[target]] = value
        confidences[rows[name], columns[target]] = confidence
    errors = np.where(np.isnan(values), np.nan, 0.0)
    return Material(played(kept), values, errors, confidences, ear and ear.sounds(kept))
