"""Everything one rater answered, beside what the others said: what a rule looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import dataframely as dy
import numpy as np
import polars as pl

from piano_core.quality_control.rater_model import RaterModel
from piano_core.quality_control.times import Seconds, usable_seconds
from piano_core.ratings.panel import Matrix, Vector
from piano_core.tables import KnownAnswers, ValidRatings

_PAIR = ("segment_id", "target")


@dataclass(frozen=True, eq=False)
class Sheet:
    """One rater's answers about n segments and t targets, on 0-100; NaN where there is none.

    answers: (n, t) first answers.
    again: (n, t) answers when the segment was rated once more.
    others: (n, t) mean of the other raters; panel: (n, t) how many they are.
    honeypots, golden: (n, t) answers that are known beforehand.
    resubmitted: share of the rater's answers that were copies of own forms.
    model: what honest raters of this campaign are like.
    seconds: how long the rater's forms took, in no order that matters; empty where unknown.
    """

    answers: Matrix
    again: Matrix
    others: Matrix
    panel: Matrix
    honeypots: Matrix
    golden: Matrix
    resubmitted: float
    model: RaterModel
    seconds: Vector = field(default_factory=lambda: np.empty(0))


def sheets(
    valid: dy.DataFrame[ValidRatings],
    model: RaterModel,
    known: dy.DataFrame[KnownAnswers] | None = None,
    resubmitted: Mapping[str, float] | None = None,
    seconds: Seconds | None = None,
) -> dict[str, Sheet]:
    """The sheet of every rater of one corpus, by rater, sorted.

    known: answers to honeypots and golden samples, where the campaign has any.
    resubmitted: share of copies by rater, from `rater_report`.
    seconds: of every form by rater, from `form_seconds`.
    """
    answers = valid.filter(pl.col("target").is_in(list(model.targets)))
    first = pl.col("repeat") == 0
    total, count = pl.col("score").filter(first).sum(), first.sum()
    beside = answers.with_columns(
        others=(total.over(_PAIR) - pl.col("score")) / (count.over(_PAIR) - 1),
        panel=(count.over(_PAIR) - 1).cast(pl.Float64),
    )
    keys = _known_by_kind(known, model.targets)
    copies = resubmitted or {}
    found: dict[str, Sheet] = {}
    for (rater,), own in sorted(beside.group_by("rater"), key=lambda item: str(item[0][0])):
        one = _sheet(own, model, keys, copies.get(str(rater), 0.0))
        times = usable_seconds((seconds or {}).get(str(rater), ()))
        found[str(rater)] = replace(one, seconds=times)
    return found


def _sheet(
    own: pl.DataFrame, model: RaterModel, keys: Mapping[str, pl.DataFrame], copies: float
) -> Sheet:
    segment_ids = own["segment_id"].unique().sort()
    once, more = own.filter(pl.col("repeat") == 0), own.filter(pl.col("repeat") == 1)

    def matrix(rows: pl.DataFrame, column: str) -> Matrix:
        filled = np.full((len(segment_ids), len(model.targets)), np.nan)
        rows = rows.filter(pl.col("segment_id").is_in(segment_ids.implode()))
        at = np.searchsorted(segment_ids.to_numpy(), rows["segment_id"].to_numpy())
        places = {target: place for place, target in enumerate(model.targets)}
        columns = [places[target] for target in rows["target"]]
        filled[at, columns] = rows[column].to_numpy()
        return filled

    panel = np.nan_to_num(matrix(once, "panel"))
    return Sheet(
        answers=matrix(once, "score"),
        again=matrix(more, "score"),
        others=np.where(panel > 0, matrix(once, "others"), np.nan),
        panel=panel,
        honeypots=matrix(keys["honeypot"], "answer"),
        golden=matrix(keys["golden"], "answer"),
        resubmitted=copies,
        model=model,
    )


def _known_by_kind(
    known: dy.DataFrame[KnownAnswers] | None, targets: tuple[str, ...]
) -> dict[str, pl.DataFrame]:
    table = KnownAnswers.create_empty() if known is None else known
    table = table.filter(pl.col("target").is_in(list(targets)))
    return {kind: table.filter(pl.col("kind") == kind) for kind in ("honeypot", "golden")}


def centred(values: Matrix) -> Matrix:
    """(n, t) values less each target's mean over the segments that have one."""
    counts = np.maximum(np.isfinite(values).sum(axis=0), 1)
    means: Vector = np.nansum(values, axis=0) / counts
    return values - means
