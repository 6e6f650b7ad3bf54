"""The evaluation table: protocol x subset x model x target x metric, each with its interval."""

from __future__ import annotations

from collections.abc import Mapping

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.calibration import COVERAGES
from piano_core.errors import PianoError
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.judge import Judged, Said, ceilings, fraction, measure
from piano_core.evaluation.resampling import Resampling, Vector, draw_groups, interval
from piano_core.models import Dataset, Matrix, Progress, no_progress
from piano_core.tables import Evaluation, Segments

MEAN = "mean"
"""The row of the mean over targets, bootstrapped over all of them at once."""

_Row = dict[str, str | float | int | None]


def evaluation_table(
    validated: Mapping[str, Validated],
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    resamples: int = 500,
    seed: int = 0,
    progress: Progress = no_progress,
) -> dy.DataFrame[Evaluation]:
    """Judge what `cross_validate` returned, on all segments and without deadpan renders.

    Intervals (95 %) come from drawing overlap groups, the largest stretches of shared
    music, in every protocol alike; on few works they say nothing about the next work.
    Raises `PianoError` where predictions and dataset do not name the same segments.
    """
    about = segments.select("segment_id", "overlap_group", "deadpan").rows_by_key(
        "segment_id", named=True, unique=True
    )
    rows: list[_Row] = []
    jobs = [
        (protocol, subset, model)
        for protocol, result in validated.items()
        for subset in ("all", "played")
        for model in result.predictions["model"].unique(maintain_order=True)
    ]
    known: dict[tuple[str, ...], list[dict[str, float]]] = {}
    for number, (protocol, subset, model) in enumerate(jobs):
        progress(number / len(jobs), f"judging {model} on {protocol} ({subset})")
        said, data = _aligned(validated[protocol], model, dataset)
        kept = [
            i
            for i, name in enumerate(data.segment_ids)
            if subset == "all" or not about[name]["deadpan"]
        ]
        said, data = _take(said, kept), data.take(np.array(kept, np.intp))
        groups = [str(about[name]["overlap_group"]) for name in data.segment_ids]
        draws = draw_groups(groups, resamples, np.random.default_rng(seed))
        judged = Judged(data.labels, data.label_errors, data.passages, draws)
        if data.segment_ids not in known:
            rng = np.random.default_rng(seed)
            targets = range(len(data.target_names))
            known[data.segment_ids] = [ceilings(judged, t, rng) for t in targets]
        where: _Row = {"protocol": protocol, "subset": subset, "model": model}
        size: _Row = {"segments": len(data), "groups": len(set(groups))}
        for row in _rows(judged, said, data.target_names, known[data.segment_ids]):
            rows.append(where | row | size)
    progress(1.0, "everything judged")
    return Evaluation.validate(pl.DataFrame(rows, infer_schema_length=None), cast=True)


def _rows(
    judged: Judged, said: Said, targets: tuple[str, ...], ceiling: list[dict[str, float]]
) -> list[_Row]:
    once = Resampling.once(len(judged.passages))
    points = [measure(judged, said, t, once) for t in range(len(targets))]
    drawn = [measure(judged, said, t, judged.draws) for t in range(len(targets))]
    rows = [
        _row(target, metric, float(points[t][metric][0]), drawn[t][metric], ceiling[t])
        for t, target in enumerate(targets)
        for metric in points[t]
    ]
    for metric in points[0]:
        value = float(np.mean([point[metric][0] for point in points]))
        values = np.mean([draw[metric] for draw in drawn], axis=0)
        both = {name: float(np.mean([c[name] for c in ceiling])) for name in ceiling[0]}
        rows.append(_row(MEAN, metric, value, values, both))
    return rows


def _row(target: str, metric: str, value: float, drawn: Vector, ceiling: dict[str, float]) -> _Row:
    low, high = interval(drawn)
    best = ceiling.get(metric, float("nan"))
    numbers = {
        "value": value,
        "low": low,
        "high": high,
        "ceiling": best,
        "fraction": fraction(metric, value, best),
    }
    defined = {k: (v if np.isfinite(v) else None) for k, v in numbers.items()}
    return {"target": target, "metric": metric, **defined}


def _aligned(result: Validated, model: str, dataset: Dataset) -> tuple[Said, Dataset]:
    """One model's predictions as matrices, and the dataset rows they are about."""
    mine = result.predictions.filter(pl.col("model") == model)
    predicted = set(mine["segment_id"])
    rows = np.array([i for i, n in enumerate(dataset.segment_ids) if n in predicted], np.intp)
    data = dataset.take(rows)
    if len(data) != len(predicted) or mine.height != len(data) * len(data.target_names):
        raise PianoError(
            f"{len(predicted)} segments and {mine['target'].n_unique()} targets were predicted; "
            f"{len(data)} of those and {len(data.target_names)} targets are in the dataset.",
            where=f"predictions of {model}",
            remedy="Evaluate with the dataset that was cross-validated.",
        )
    variance = pl.col("aleatoric") ** 2 + pl.col("epistemic") ** 2
    sigma = mine.with_columns(sigma=variance.sqrt())
    reach = result.intervals.filter(pl.col("model") == model)
    ends: dict[float, tuple[Matrix, Matrix]] = {}
    for level in COVERAGES:
        at = reach.filter((pl.col("coverage") - level).abs() < 1e-9)
        ends[level] = _matrix(at, "low", data), _matrix(at, "high", data)
    return Said(_matrix(mine, "mean", data), _matrix(sigma, "sigma", data), ends), data


def _matrix(frame: pl.DataFrame, column: str, data: Dataset) -> Matrix:
    """(n, t) of one column of a long frame, in the dataset's order."""
    row = {name: i for i, name in enumerate(data.segment_ids)}
    place = {name: i for i, name in enumerate(data.target_names)}
    values = np.full((len(row), len(place)), np.nan)
    i = [row[name] for name in frame["segment_id"]]
    j = [place[name] for name in frame["target"]]
    values[i, j] = frame[column].to_numpy()
    return values


def _take(said: Said, rows: list[int]) -> Said:
    ends = {level: (low[rows], high[rows]) for level, (low, high) in said.intervals.items()}
    return Said(said.mean[rows], said.sigma[rows], ends)
