"""A model beside people: how far it agrees with single raters and with the mean of a panel.

Agreement is ICC(A,1) of two judges (McGraw & Wong, Psychological Methods 1, 1996, two-way,
absolute): unlike a correlation it falls where one is stricter or uses more of the scale. The
roadmap asks for above .50 with single experts and above .75 with ten experts' mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.evaluation.answers import said_of
from piano_core.evaluation.crossval import Validated
from piano_core.evaluation.human import FEWEST_SEGMENTS
from piano_core.models import Dataset
from piano_core.resampling import Matrix, Resampling, Vector, draw_groups, interval
from piano_core.tables import Segments, ValidRatings

SINGLE, PANEL = "single raters", "the panel's mean"
ONE_RATER = "one human rater"
MEAN = "mean"


@dataclass(frozen=True)
class HumanComparison:
    """Agreement of one judge with people about one target, or on average over all (`MEAN`).

    judge: a model, or `ONE_RATER`. against: `SINGLE`, each by themselves and then averaged, or
        `PANEL`, of which a rater who is judged is left out.
    icc: with its 95 % interval from drawing overlap groups; None where there is none.
    """

    target: str
    judge: str
    against: str
    icc: float
    low: float | None
    high: float | None


def human_comparison(
    result: Validated,
    dataset: Dataset,
    segments: dy.DataFrame[Segments],
    ratings: dy.DataFrame[ValidRatings],
    rng: np.random.Generator,
    resamples: int = 200,
) -> list[HumanComparison]:
    """Every validated model against single raters and panels, beside one rater against panels.

    Each rater's first answer counts; those of fewer than 10 segments are no judges.
    """
    said, data = said_of(result, dataset)
    place = {name: row for row, name in enumerate(data.segment_ids)}
    music = dict(segments.select("segment_id", "overlap_group").iter_rows())
    groups = [music[name] for name in data.segment_ids]
    draws = draw_groups(groups, resamples, rng).after_once()
    first = ratings.filter((pl.col("repeat") == 0) & pl.col("segment_id").is_in(list(place)))
    drawn: dict[tuple[str, str], list[Vector]] = {}
    for column, target in enumerate(data.target_names):
        answers = _Answers.of(first.filter(pl.col("target") == target), place)
        models = {name: one.mean[:, column] for name, one in said.items()}
        for key, values in _one_target(answers, models, draws).items():
            drawn.setdefault(key, []).append(values)
    return [
        _row(target, judge, against, values)
        for (judge, against), each in drawn.items()
        for target, values in [
            (MEAN, np.mean(each, axis=0)),
            *zip(data.target_names, each, strict=True),
        ]
    ]


def agreement_of_two(first: Vector, second: Vector, weights: Matrix) -> Vector:
    """(r,) ICC(A,1) of two judges on n segments, each weighted (r, n); NaN below two segments."""
    n = weights.sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        means = [weights @ judge / n for judge in (first, second)]
        grand = (means[0] + means[1]) / 2
        both = (first + second) / 2
        rows = 2 * (weights @ both**2 - n * grand**2) / (n - 1)
        judges = n * ((means[0] - grand) ** 2 + (means[1] - grand) ** 2)
        error = (weights @ ((first - second) ** 2 / 2) - judges) / (n - 1)
        return (rows - error) / (rows + error + 2 * (judges - error) / n)


@dataclass(frozen=True, eq=False)
class _Answers:
    """m answers about one target. segment: their rows in the dataset; rater: numbers from 0."""

    score: Vector
    segment: np.ndarray[tuple[int], np.dtype[np.intp]]
    rater: np.ndarray[tuple[int], np.dtype[np.intp]]

    @classmethod
    def of(cls, mine: pl.DataFrame, place: dict[str, int]) -> _Answers:
        known = mine.filter(pl.col("score").is_not_nan())
        rows = np.array([place[name] for name in known["segment_id"]], np.intp)
        names = np.asarray(known["rater"].to_list(), dtype=np.str_)
        _, raters = np.unique(names, return_inverse=True)
        return cls(known["score"].to_numpy(), rows, raters.astype(np.intp))


def _one_target(
    answers: _Answers, models: dict[str, Vector], draws: Resampling
) -> dict[tuple[str, str], Vector]:
    """(r,) agreement of each judge and counterpart."""
    size = draws.groups.shape[0]
    total = np.bincount(answers.segment, answers.score, minlength=size)
    count = np.bincount(answers.segment, minlength=size)
    weights = draws.weights()
    rated = np.flatnonzero(count)
    others = (total[answers.segment] - answers.score) / np.maximum(count[answers.segment] - 1, 1)
    raters = [
        rows
        for rater in np.unique(answers.rater)
        if len(rows := np.flatnonzero((answers.rater == rater) & (count[answers.segment] > 1)))
        >= FEWEST_SEGMENTS
    ]

    def each(judges: Sequence[Vector]) -> Vector:
        """Mean over raters of their agreement with what `judges` say of the same segments."""
        found = [
            agreement_of_two(judge, answers.score[rows], weights[:, answers.segment[rows]])
            for judge, rows in zip(judges, raters, strict=True)
        ]
        return np.nanmean(found, axis=0) if found else np.full(len(weights), np.nan)

    found = {(ONE_RATER, PANEL): each([others[rows] for rows in raters])}
    panel = total[rated] / count[rated]
    for name, mean in models.items():
        found[name, SINGLE] = each([mean[answers.segment[rows]] for rows in raters])
        found[name, PANEL] = agreement_of_two(mean[rated], panel, weights[:, rated])
    return found


def _row(target: str, judge: str, against: str, values: Vector) -> HumanComparison:
    low, high = interval(values[1:])
    ends = [end if np.isfinite(end) else None for end in (low, high)]
    return HumanComparison(target, judge, against, float(values[0]), *ends)


def format_human_comparison(rows: Sequence[HumanComparison], target: str = MEAN) -> str:
    """Markdown of one target's rows."""
    lines = ["| judge | against | ICC(A,1) |", "| --- | --- | --- |"]
    for one in rows:
        if one.target == target:
            ends = "" if one.low is None else f" [{one.low:.3f}, {one.high:.3f}]"
            lines.append(f"| {one.judge} | {one.against} | {one.icc:.3f}{ends} |")
    return "\n".join(lines) + "\n"
