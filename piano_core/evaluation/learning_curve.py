"""How much a model learns from fewer segments and from fewer raters, on music it has not heard.

Of every segment some raters are drawn and labels are made of their answers alone; of a
fold's training rows some are drawn and a model is fitted to those labels; it is judged
against the labels that full panels gave. What more of either would bring is read off the
points by `piano_core.budget.fitted_curve`.
"""

from __future__ import annotations

from dataclasses import replace

import dataframely as dy
import numpy as np
import polars as pl
from threadpoolctl import threadpool_limits

from piano_core.errors import TrainingError
from piano_core.evaluation.crossval import fold_parts
from piano_core.evaluation.metrics import r2
from piano_core.models import Dataset, Matrix, Model
from piano_core.progress import Progress, no_progress
from piano_core.ratings import additive_model, panel_of
from piano_core.tables import LearningCurve, Splits, ValidRatings

PROTOCOL = "overlap"
PANELS = (1, 2, 4)
"""Raters that are drawn, beside all of them."""
SHARES = (0.25, 0.5, 1.0)
"""Of a fold's training rows."""
DRAWS = 2


def measured_curve(
    dataset: Dataset,
    answers: dy.DataFrame[ValidRatings],
    splits: dy.DataFrame[Splits],
    model: Model,
    seed: int,
    progress: Progress = no_progress,
) -> dy.DataFrame[LearningCurve]:
    """One row a fold, draw, panel and share of the training rows; empty without that protocol.

    dataset: segments with labels of their full panels. answers: of one corpus, those that
    count. Training rows are drawn at random among the fold's pieces, so the curve is that
    of more segments of as much music. Labels are severity-corrected, as models learn from.
    Rows that are too few to train on are left out.
    """
    chosen = splits.filter(pl.col("protocol") == PROTOCOL)
    folds = chosen["fold"].unique().sort().to_list()
    first = answers.filter(pl.col("repeat") == 0)
    rng, corpus = np.random.default_rng(seed), str(answers["corpus"][0]) if len(answers) else ""
    rows: list[tuple[object, ...]] = []
    steps = [(draw, panel) for draw in range(DRAWS) for panel in _panels(first)]
    for number, (draw, panel) in enumerate(steps if folds else []):
        progress(number / len(steps), f"labels of {panel} raters")
        labels, raters = _labels(dataset, first, panel, rng)
        known = replace(dataset, labels=labels)
        for fold in folds:
            full = fold_parts(dataset, splits, PROTOCOL, fold)["test"]
            parts = fold_parts(known, splits, PROTOCOL, fold)
            for segments, score in _scores(parts, full, model, seed + fold, rng):
                rows.append(
                    (corpus, fold, draw, panel, segments, raters, model.name, score),
                )
    progress(1.0, "learning curve done")
    frame = pl.DataFrame(rows, schema=LearningCurve.create_empty().schema, orient="row")
    return LearningCurve.validate(
        frame.unique(LearningCurve.primary_key(), keep="first", maintain_order=True)
    )


def _panels(first: pl.DataFrame) -> list[int]:
    """Panels worth drawing: smaller than the usual one, and the largest, which is everybody."""
    sizes = first.group_by("segment_id", "target").len()["len"]
    if sizes.is_empty():
        return []
    usual, largest = np.median(sizes.to_numpy()), int(sizes.to_numpy().max())
    return [*(panel for panel in PANELS if panel < usual), largest]


def _labels(
    dataset: Dataset, first: pl.DataFrame, size: int, rng: np.random.Generator
) -> tuple[Matrix, float]:
    """(n, t) severity-corrected labels of at most `size` raters a segment, and how many it was."""
    shuffled = first[rng.permutation(len(first))]
    drawn = shuffled.group_by("segment_id", "target", maintain_order=True).head(size)
    place = {name: row for row, name in enumerate(dataset.segment_ids)}
    labels = np.full(dataset.labels.shape, np.nan)
    sizes: list[float] = []
    with threadpool_limits(limits=1, user_api="blas"):  # small factors: see reliability
        for column, target in enumerate(dataset.target_names):
            rated = drawn.filter(
                (pl.col("target") == target) & pl.col("segment_id").is_in(list(place))
            )
            panel = panel_of(rated)
            names = rated["segment_id"].unique().sort().to_list()
            labels[[place[name] for name in names], column] = additive_model(panel).segment_means
            sizes.append(panel.harmonic_size)
    labels[np.isnan(dataset.labels)] = np.nan
    return labels, float(np.mean(sizes))


def _scores(
    parts: dict[str, Dataset], test: Dataset, model: Model, seed: int, rng: np.random.Generator
) -> list[tuple[int, float]]:
    """Rows that were learned from, and R2 on the test part as the mean over targets."""
    found: list[tuple[int, float]] = []
    for share in SHARES:
        train, validation = (_share(parts[name], share, rng) for name in ("train", "validation"))
        try:
            predictor = model.fit(train, validation, seed)
        except TrainingError:
            continue  # too few rows at this share: the point is left out, as stated above
        mean = predictor.predict(test).mean
        values = [r2(test.labels[:, t], mean[:, t])[0] for t in range(mean.shape[1])]
        if np.isfinite(values).any():
            found.append((len(train) + len(validation), float(np.nanmean(values))))
    return found


def _share(data: Dataset, share: float, rng: np.random.Generator) -> Dataset:
    count = max(1, round(share * len(data)))
    return data.take(np.sort(rng.permutation(len(data))[:count]))
