"""What each rater is like: severity, discrimination, precision, agreement, spread, copies.

Numbers only: which of them are reason to look closer is `piano_core.quality_control`'s.
"""

from __future__ import annotations

import dataframely as dy
import numpy as np
import polars as pl
from scipy.stats import norm
from threadpoolctl import threadpool_limits

from piano_core.ratings.additive import additive_model
from piano_core.ratings.consensus import target_panels
from piano_core.ratings.discrimination import graded_raters, rated_target
from piano_core.ratings.panel import panel_of
from piano_core.ratings.validation import ANSWERS_FOR_A_COPY, Validated
from piano_core.tables import RaterReports

_PAIR = ("corpus", "segment_id", "target")
_GRADES = (
    "discrimination",
    "discrimination_low",
    "discrimination_high",
    "precision",
    "precision_low",
    "precision_high",
)
_Z = float(norm.ppf(0.975))


def rater_report(validated: Validated) -> dy.DataFrame[RaterReports]:
    """One row a rater, sorted.

    severity: by how many points the rater scores below the average rater on the same
        segments, from the additive model segment + rater on each form's mean deviation
        from its targets' means; raters with few forms are drawn towards 0. Standard error
        and 95 % interval are the model's; all 0 where raters differ by no more than
        chance, null where segments have one rater each.
    discrimination: slope against the segments, 1 being the average rater; precision: how
        much an answer tells beside an average one, the variance of the average rest over
        the rater's own. Both from the model of `discrimination`, drawn towards 1 by how
        little is known; 95 % intervals given the segments. Null where no target can tell
        segments, raters and rest apart.
    agreement: correlation of the rater's answers with the mean of the other raters of
        that segment and target, each target's mean taken off first.
    """
    reports = [
        _corpus_report(validated, str(corpus))
        for corpus in sorted(validated.valid["corpus"].unique())
    ]
    empty = RaterReports.create_empty()
    return RaterReports.validate(pl.concat([empty, *reports]) if reports else empty)


def with_others(valid: pl.DataFrame) -> pl.DataFrame:
    """First answers that others gave too, with `others`: the mean of all other raters."""
    return (
        valid.filter(pl.col("repeat") == 0)
        .with_columns(
            others=(pl.col("score").sum() - pl.col("score")).over(_PAIR)
            / (pl.len().over(_PAIR) - 1)
        )
        .filter(pl.col("others").is_finite())
    )


def leave_one_out_agreement(valid: pl.DataFrame) -> pl.DataFrame:
    """Corpus, rater and `agreement` (null for constant raters) from first answers only."""
    group = ("corpus", "rater", "target")
    together = with_others(valid).with_columns(
        own=pl.col("score") - pl.col("score").mean().over(group),
        others=pl.col("others") - pl.col("others").mean().over(group),
    )
    agreement = pl.corr("own", "others")
    return together.group_by("corpus", "rater").agg(
        agreement=pl.when(agreement.is_finite()).then(agreement)
    )


def _corpus_report(validated: Validated, corpus: str) -> pl.DataFrame:
    valid = validated.valid.filter(pl.col("corpus") == corpus)
    judged = (
        _counts(valid)
        .join(_severity(valid), on="rater", how="left")
        .join(_grades(valid), on="rater", how="left")
        .join(leave_one_out_agreement(valid), on=["corpus", "rater"], how="left")
        .join(_straight_lined(valid), on="rater", how="left")
        .join(_refused(validated, corpus), on="rater", how="left")
        .with_columns(pl.col("resubmitted", "quarantined").fill_null(0.0))
    )
    return judged.select(RaterReports.column_names()).sort("rater")


def _counts(valid: pl.DataFrame) -> pl.DataFrame:
    within = valid.group_by("corpus", "rater", "target").agg(
        variance=pl.col("score").var(), n=pl.len(), different=pl.col("score").n_unique()
    )
    spread = within.group_by("corpus", "rater").agg(
        spread=((pl.col("variance") * (pl.col("n") - 1)).sum() / (pl.col("n") - 1).sum()).sqrt(),
        constant=(pl.col("different") == 1).all(),
    )
    counts = valid.group_by("corpus", "rater").agg(
        segments=pl.col("segment_id").n_unique().cast(pl.Int64), answers=pl.len().cast(pl.Int64)
    )
    return counts.join(spread.with_columns(pl.col("spread").fill_nan(None)), on=["corpus", "rater"])


def _straight_lined(valid: pl.DataFrame) -> pl.DataFrame:
    """Share of forms that give all targets one answer; few answers alike prove nothing."""
    forms = valid.group_by("rater", "segment_id", "repeat").agg(
        alike=pl.col("score").n_unique() == 1, answers=pl.len()
    )
    long = forms.filter(pl.col("answers") >= ANSWERS_FOR_A_COPY)
    return long.group_by("rater").agg(straight_lined=pl.col("alike").mean())


def _severity(valid: pl.DataFrame) -> pl.DataFrame:
    forms = (
        valid.filter(pl.col("repeat") == 0)
        .with_columns(pl.col("score") - pl.col("score").mean().over("target"))
        .group_by("segment_id", "rater")
        .agg(pl.col("score").mean(), repeat=pl.lit(0, pl.Int64))
    )
    model = additive_model(panel_of(forms))
    severity, error = -model.rater_effects, model.rater_errors
    table = pl.DataFrame(
        {
            "rater": np.unique(forms["rater"].to_numpy()).astype(str),
            "severity": severity,
            "severity_error": error,
            "severity_low": severity - _Z * error,
            "severity_high": severity + _Z * error,
        }
    )
    return table.with_columns(pl.exclude("rater").fill_nan(None))


def _grades(valid: pl.DataFrame) -> pl.DataFrame:
    first = valid.filter(pl.col("repeat") == 0)
    panels, raters = target_panels(first)
    with threadpool_limits(limits=1, user_api="blas"):  # small factors: see reliability
        rated = {target: rated_target(one.panel, one.rater) for target, one in panels.items()}
        usable = {target: one for target, one in rated.items() if one is not None}
        graded = graded_raters(usable, raters) if usable else None
    names = first["rater"].unique().sort()
    if graded is None:
        nothing = [pl.lit(None, pl.Float64).alias(name) for name in _GRADES]
        return names.to_frame().with_columns(nothing)
    slope, error = graded.discrimination, graded.discrimination_error
    # A spread is known by its ratio, so a precision's interval is one of ratios too.
    precision = graded.spread**-2.0
    factor = np.exp(2.0 * _Z * graded.spread_error / graded.spread)
    columns = (slope, slope - _Z * error, slope + _Z * error)
    columns += (precision, precision / factor, precision * factor)
    return pl.DataFrame({"rater": names, **dict(zip(_GRADES, columns, strict=True))})


def _refused(validated: Validated, corpus: str) -> pl.DataFrame:
    kept = validated.valid.select("corpus", "rater", reason=pl.lit(None, pl.String))
    refused = validated.quarantine.select("corpus", "rater", "reason")
    copied = pl.col("reason") == "resubmission"
    return (
        pl.concat([kept, refused])
        .filter(pl.col("corpus") == corpus)
        .group_by("rater")
        .agg(
            resubmitted=copied.fill_null(False).mean(),
            quarantined=(pl.col("reason").is_not_null() & ~copied.fill_null(False)).mean(),
        )
    )
