"""The evaluation table: protocol x subset x model x target x metric, each with its interval."""

from __future__ import annotations

from collections.abc import Mapping

import dataframely as dy
import numpy as np
import numpy.typing as npt
import polars as pl

from piano_core.evaluation.answers import Said, said_of
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.human import human_rater
from piano_core.evaluation.judge import ask, ceilings, fraction, measure
from piano_core.models import Dataset
from piano_core.progress import Progress, no_progress, part
from piano_core.resampling import Resampling, Vector, draw_groups, interval
from piano_core.tables import Evaluation, Segments, ValidRatings

MEAN = "mean"
"""The row of the mean over targets, bootstrapped over all of them at once."""

ONE_RATER = "one human rater"
"""The row of a single rater against the mean of the others."""

_Row = dict[str, str | float | int | None]


def evaluation_table(
    validated: Mapping[str, Validated],
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    resamples: int = 500,
    seed: int = 0,
    progress: Progress = no_progress,
    ratings: dy.DataFrame[ValidRatings] | None = None,
) -> dy.DataFrame[Evaluation]:
    """Judge what `cross_validate` returned, on all segments and without deadpan renders.

    ratings: what the labels were made of; with them one human rater is a row beside the
        models (`human_rater`).

    Intervals (95 %) come from drawing overlap groups, the largest stretches of shared
    music, in every protocol alike; on few works they say nothing about the next work.
    Raises `PianoError` where predictions and dataset do not name the same segments.
    """
    jobs = [(protocol, subset) for protocol in validated for subset in ("all", "played")]
    rows: list[_Row] = []
    people = None if ratings is None else _People(ratings)
    for number, (protocol, subset) in enumerate(jobs):
        step = part(progress, number, len(jobs))
        said, data = said_of(validated[protocol], dataset)
        music, played = _about(segments, data)
        kept = np.flatnonzero(played | (subset == "all"))
        draws = draw_groups(music[kept].tolist(), resamples, np.random.default_rng(seed))
        head: _Row = {
            "protocol": protocol,
            "subset": subset,
            "segments": len(kept),
            "groups": len(set(music[kept])),
        }
        answers = {model: one.take(kept) for model, one in said.items()}
        found = _judge(data.take(kept), answers, draws, seed, step, people)
        rows.extend(head | row for row in found)
    progress(1.0, "everything judged")
    return Evaluation.validate(pl.DataFrame(rows, infer_schema_length=None), cast=True)


def _about(
    segments: dy.DataFrame[Segments], data: Dataset
) -> tuple[npt.NDArray[np.str_], npt.NDArray[np.bool_]]:
    """Overlap group of every row, and whether somebody played it."""
    about = segments.select("segment_id", "overlap_group", "deadpan").rows_by_key(
        "segment_id", named=True, unique=True
    )
    mine = [about[name] for name in data.segment_ids]
    music = np.array([row["overlap_group"] for row in mine], dtype=np.str_)
    return music, np.array([not row["deadpan"] for row in mine], np.bool_)


def _judge(
    data: Dataset,
    said: Mapping[str, Said],
    draws: Resampling,
    seed: int,
    progress: Progress,
    people: _People | None,
) -> list[_Row]:
    """Rows of every model, target and metric, and of the mean over targets."""
    rng = np.random.default_rng(seed)
    best: list[dict[str, float]] = []
    measured: dict[str, list[dict[str, Vector]]] = {model: [] for model in said}
    for column, target in enumerate(data.target_names):
        progress(column / len(data.target_names), f"judging {target}")
        labels, errors = data.labels[:, column], data.label_errors[:, column]
        asked = ask(labels, errors, data.passages, draws)
        best.append(ceilings(asked, rng))
        for model, one in said.items():
            measured[model].append(measure(asked, one.answer(column, ~np.isnan(labels))))
    if people is not None:
        measured[ONE_RATER] = people.measured(data, draws)
    rows: list[_Row] = []
    for model, each in measured.items():
        both = {metric: np.mean([values[metric] for values in each], axis=0) for metric in each[0]}
        shared = {name: float(np.mean([c[name] for c in best])) for name in best[0]}
        for target, values, ceiling in zip(
            (*data.target_names, MEAN), (*each, both), (*best, shared), strict=True
        ):
            rows.extend(
                {"model": model, "target": target, **_row(metric, drawn, ceiling)}
                for metric, drawn in values.items()
            )
    return rows


class _People:
    """One human rater on the segments of a dataset; asked again for the same ones, it
    remembers, as most protocols test all segments."""

    def __init__(self, ratings: dy.DataFrame[ValidRatings]) -> None:
        self._first = ratings.filter(pl.col("repeat") == 0)
        self._known: dict[tuple[str, ...], list[dict[str, Vector]]] = {}

    def measured(self, data: Dataset, draws: Resampling) -> list[dict[str, Vector]]:
        """By target, as `judge.measure` gives a model's."""
        if data.segment_ids not in self._known:
            rows = {name: i for i, name in enumerate(data.segment_ids)}
            mine = self._first.filter(pl.col("segment_id").is_in(list(rows)))
            self._known[data.segment_ids] = [
                self._target(mine.filter(pl.col("target") == target), data, rows, draws)
                for target in data.target_names
            ]
        return self._known[data.segment_ids]

    def _target(
        self, mine: pl.DataFrame, data: Dataset, rows: Mapping[str, int], draws: Resampling
    ) -> dict[str, Vector]:
        places = [rows[name] for name in mine["segment_id"]]
        return human_rater(
            mine["score"].to_numpy(),
            mine["rater"].to_list(),
            mine["segment_id"].to_list(),
            [data.passages[place] for place in places],
            Resampling(draws.groups[places], draws.counts).after_once(),
        )


def _row(metric: str, drawn: Vector, ceiling: dict[str, float]) -> _Row:
    """drawn: the value, then its draws."""
    value = float(drawn[0])
    low, high = interval(drawn[1:])
    best = ceiling.get(metric, float("nan"))
    numbers = {
        "value": value,
        "low": low,
        "high": high,
        "ceiling": best,
        "fraction": fraction(metric, value, best),
    }
    defined = {k: (v if np.isfinite(v) else None) for k, v in numbers.items()}
    return {"metric": metric, **defined}
