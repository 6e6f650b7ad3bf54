"""Raw answers become usable ones on 0-100, and the rest goes to quarantine with a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import dataframely as dy
import polars as pl

from piano_core.tables import QuarantinedRatings, RawRatings, ValidRatings

# Sliders overshoot their end by rounding; PercePiano's rule: above 7.1 on 1-7 is an error.
_OVERSHOOT = 0.1
ANSWERS_FOR_A_COPY = 6
"""A form is called a copy only if this many answers agree.

Measured on PercePiano: a true re-rating repeats a single answer in 42 % of cases, so six
agree by chance in 0.6 %.
"""
_FORM = ("corpus", "rater", "segment_id", "form")


@dataclass(frozen=True)
class Validated:
    """Every raw answer is in exactly one of the two."""

    valid: dy.DataFrame[ValidRatings]
    quarantine: dy.DataFrame[QuarantinedRatings]


def validate_ratings(
    raw: dy.DataFrame[RawRatings],
    targets: Collection[str],
    segment_ids: Collection[str],
    names: Mapping[str, str] | None = None,
) -> Validated:
    """Usable answers on 0-100 and quarantined ones with the first reason that applies.

    names: segment identifiers by the other names that answers use, see `segment_names`.

    Reasons, in this order: `unknown_target`, `unknown_segment`, `no_rater`,
    `resubmission` (the rater sent the same form for the same segment before, every
    answer alike), `not_applicable` (blank, or 0 on a scale that starts above it),
    `not_a_number`, `out_of_range`. A rater who rates a segment again with other answers
    is kept: `repeat` counts those from 0 in the order of time, then of rows.
    """
    named = raw.with_columns(pl.col("segment_id").replace(dict(names or {})))
    judged = (
        _with_forms(named)
        .with_columns(
            value=pl.col("raw_value").cast(pl.Float64, strict=False),
            reason=_unknown(targets, segment_ids),
        )
        .with_columns(reason=pl.coalesce("reason", _unusable()))
    )
    good = judged.filter(pl.col("reason").is_null())
    bad = judged.filter(pl.col("reason").is_not_null())
    share = (pl.col("value") - pl.col("scale_low")) / (pl.col("scale_high") - pl.col("scale_low"))
    valid = good.with_columns(
        score=(100.0 * share).clip(0.0, 100.0),
        repeat=pl.int_range(pl.len(), dtype=pl.Int64).over(
            "corpus", "rater", "segment_id", "target"
        ),
    )
    return Validated(
        ValidRatings.validate(valid.select(ValidRatings.column_names())),
        QuarantinedRatings.validate(bad.select(QuarantinedRatings.column_names())),
    )


def _with_forms(raw: pl.DataFrame) -> pl.DataFrame:
    """Answers in the order of time, each with the form it belongs to and if that is a copy.

    The n-th answer of a rater about one target of one segment belongs to the n-th form,
    which holds for one row a form (wide) and for one row an answer (long).
    """
    ordered = raw.sort("rated_at", "batch_id", "row", nulls_last=True).with_columns(
        form=pl.int_range(pl.len(), dtype=pl.Int64).over("corpus", "rater", "segment_id", "target")
    )
    forms = ordered.group_by(_FORM, maintain_order=True).agg(
        content=pl.struct("target", "raw_value").sort_by("target"),
        answered=pl.col("raw_value").is_not_null().sum(),
    )
    copies = forms.select(
        *_FORM,
        copy=pl.int_range(pl.len()).over("corpus", "rater", "segment_id", "content").gt(0)
        & pl.col("answered").ge(ANSWERS_FOR_A_COPY),
    )
    return ordered.join(copies, on=_FORM, how="left", maintain_order="left")


def _unknown(targets: Collection[str], segment_ids: Collection[str]) -> pl.Expr:
    return (
        pl.when(~pl.col("target").is_in(list(targets)))
        .then(pl.lit("unknown_target"))
        .when(~pl.col("segment_id").is_in(list(segment_ids)))
        .then(pl.lit("unknown_segment"))
        .when(pl.col("rater") == "")
        .then(pl.lit("no_rater"))
        .when("copy")
        .then(pl.lit("resubmission"))
    )


def _unusable() -> pl.Expr:
    value, low, high = pl.col("value"), pl.col("scale_low"), pl.col("scale_high")
    return (
        pl.when(pl.col("raw_value").is_null() | ((value == 0.0) & (low > 0.0)))
        .then(pl.lit("not_applicable"))
        .when(value.is_null() | ~value.is_finite())
        .then(pl.lit("not_a_number"))
        .when((value < low - _OVERSHOOT) | (value > high + _OVERSHOOT))
        .then(pl.lit("out_of_range"))
    )
