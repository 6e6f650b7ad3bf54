"""Every model on every fold of every protocol, calibrated on rows of the fold it did not fit.

A fold's test rows choose nothing: models are fitted on its train and validation parts,
sigma and intervals on its calibration part; a cross-fitted model does both with the three
of them, in inner folds by what the protocol holds out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.calibration import COVERAGES, Calibration
from piano_core.errors import SplitError
from piano_core.models import CrossFitted, Dataset, Matrix, Model, Predictor
from piano_core.models.model import calibrated_on
from piano_core.models.preparation import join
from piano_core.progress import Progress, no_progress
from piano_core.tables import PredictionIntervals, Predictions, Splits


@dataclass(frozen=True, eq=False)
class Validated:
    """What all models said of segments that they had not seen, under one protocol.

    predictions: means, and sigmas scaled by the fold's calibration and widened by novelty.
    intervals: the fold's conformal intervals at every coverage.
    """

    predictions: dy.DataFrame[Predictions]
    intervals: dy.DataFrame[PredictionIntervals]


def cross_validate(
    dataset: Dataset,
    splits: dy.DataFrame[Splits],
    models: Sequence[Model | CrossFitted],
    protocols: Sequence[str],
    seed: int,
    progress: Progress = no_progress,
) -> Mapping[str, Validated]:
    """Fit, calibrate and predict on every fold of `splits`, by protocol.

    Each segment is predicted in the one fold that tests it. Calibration gives each
    passage one vote. Raises `SplitError` for a protocol without folds or a fold without
    one of its parts, `TrainingError` as the models do.
    """
    folds = {protocol: _folds(splits, protocol) for protocol in protocols}
    steps = sum(len(numbers) for numbers in folds.values()) * len(models)
    done = 0
    results: dict[str, Validated] = {}
    for protocol, numbers in folds.items():
        predictions: list[pl.DataFrame] = []
        intervals: list[pl.DataFrame] = []
        for fold in numbers:
            parts = fold_parts(dataset, splits, protocol, fold)
            groups = fold_groups(splits, protocol, fold)
            for model in models:
                progress(done / steps, f"{protocol}, fold {fold + 1}: {model.name}")
                said, reach = _judge(parts, groups, model, seed + fold, _corpus(splits))
                predictions.append(said)
                intervals.append(reach)
                done += 1
        results[protocol] = Validated(
            Predictions.validate(pl.concat(predictions).sort("model", "segment_id", "target")),
            PredictionIntervals.validate(
                pl.concat(intervals).sort("model", "segment_id", "target", "coverage")
            ),
        )
    progress(1.0, "all folds done")
    return results


def side_by_side(first: Validated, second: Validated) -> Validated:
    """Both models' answers on the same folds, as if they had been validated together."""
    return Validated(
        Predictions.validate(pl.concat([first.predictions, second.predictions])),
        PredictionIntervals.validate(pl.concat([first.intervals, second.intervals])),
    )


def fold_parts(
    dataset: Dataset, splits: dy.DataFrame[Splits], protocol: str, fold: int
) -> dict[str, Dataset]:
    """The fold's train, calibration, validation and test rows that the dataset has.

    Raises `SplitError` where one of them is empty.
    """
    chosen = splits.filter((pl.col("protocol") == protocol) & (pl.col("fold") == fold))
    part_of = dict(chosen.select("segment_id", "part").iter_rows())
    assigned = np.array([part_of.get(name, "") for name in dataset.segment_ids])
    parts: dict[str, Dataset] = {}
    for part in ("train", "calibration", "validation", "test"):
        rows = np.flatnonzero(assigned == part)
        if not len(rows):
            raise SplitError(
                f"no labelled segment is in the part {part!r}.",
                where=f"protocol={protocol}, fold={fold}",
                remedy="Assign splits to the labelled segments, with fewer folds if need be.",
            )
        parts[part] = dataset.take(rows)
    return parts


def _folds(splits: dy.DataFrame[Splits], protocol: str) -> list[int]:
    numbers = splits.filter(pl.col("protocol") == protocol)["fold"].unique().sort().to_list()
    if not numbers:
        raise SplitError(
            "the splits have no such protocol.",
            where=f"protocol={protocol}",
            remedy=f"Use one of {', '.join(splits['protocol'].unique().sort())}.",
        )
    return numbers


def _corpus(splits: dy.DataFrame[Splits]) -> str:
    return str(splits["corpus"][0])


def fold_groups(splits: dy.DataFrame[Splits], protocol: str, fold: int) -> Mapping[str, str]:
    """What the protocol holds out together, by segment."""
    chosen = splits.filter((pl.col("protocol") == protocol) & (pl.col("fold") == fold))
    return dict(chosen.select("segment_id", "group").iter_rows())


def fit_calibrated(
    parts: Mapping[str, Dataset], groups: Mapping[str, str], model: Model | CrossFitted, seed: int
) -> tuple[Predictor, Calibration]:
    """The model and its calibration, from the rows of `parts` that are not tested.

    parts, groups: as `fold_parts` and `fold_groups` give them.
    """
    if isinstance(model, CrossFitted):
        untested = join(join(parts["train"], parts["validation"]), parts["calibration"])
        named = [groups[name] for name in untested.segment_ids]
        return model.fit_calibrated(untested, named, seed)
    predictor = model.fit(parts["train"], parts["validation"], seed)
    return predictor, calibrated_on(predictor, parts["calibration"])


def _judge(
    parts: Mapping[str, Dataset],
    groups: Mapping[str, str],
    model: Model | CrossFitted,
    seed: int,
    corpus: str,
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Rows of `Predictions` and `PredictionIntervals` for the test part of one fold."""
    predictor, calibration = fit_calibrated(parts, groups, model, seed)
    test = parts["test"]
    said = predictor.predict(test)
    columns = {
        "mean": said.mean,
        "aleatoric": calibration.scaled(said.aleatoric, said.novelty),
        "epistemic": calibration.scaled(said.epistemic, said.novelty),
    }
    predictions = _long(test, model.name, columns).with_columns(corpus=pl.lit(corpus))
    intervals: list[pl.DataFrame] = []
    for coverage in COVERAGES:
        low, high = calibration.interval(said.mean, said.sigma, coverage, said.novelty)
        rows = _long(test, model.name, {"low": low, "high": high})
        intervals.append(rows.with_columns(coverage=pl.lit(coverage)))
    return (
        predictions.select(Predictions.column_names()),
        pl.concat(intervals).select(PredictionIntervals.column_names()),
    )


def _long(data: Dataset, model: str, columns: Mapping[str, Matrix]) -> pl.DataFrame:
    """One row a segment and target, from (n, t) columns."""
    segments, targets = len(data), len(data.target_names)
    return pl.DataFrame(
        {
            "segment_id": np.repeat(np.asarray(data.segment_ids, dtype=np.str_), targets),
            "target": list(data.target_names) * segments,
            "model": [model] * (segments * targets),
            **{name: values.ravel() for name, values in columns.items()},
        }
    )
