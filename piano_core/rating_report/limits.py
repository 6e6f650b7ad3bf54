"""What labels allow a model to reach, and how far raters repeat themselves: a part of the page."""

from __future__ import annotations

import dataframely as dy
import polars as pl

from piano_core.rating_report.markup import Html, element, join, table
from piano_core.rating_report.words import interval_of, label
from piano_core.tables import NoiseCeilings, Reliability

_METRICS = ("r2", "pearson", "pair_order")


def ceilings(found: dy.DataFrame[NoiseCeilings], reliability: dy.DataFrame[Reliability]) -> Html:
    """What a model that knew the truth would reach, beside how far raters repeat themselves."""
    by_target = {(row["target"], row["metric"]): row for row in found.iter_rows(named=True)}
    retests = {row["target"]: row for row in reliability.iter_rows(named=True)}
    rows = [
        (
            label(target),
            *(
                interval_of(by_target[target, metric], "ceiling")
                if (target, metric) in by_target
                else "–"
                for metric in _METRICS
            ),
            interval_of(row, "retest_difference", ".1f"),
            interval_of(row, "retest_correlation"),
        )
        for target, row in retests.items()
    ]
    words = (
        "No model can be seen to agree with these labels better than this, however good it is: R2, "
        "correlation, and the share of pairs of segments in the labels' order, with 95 % "
        "intervals. Beside it, how far the same rater's two answers about one segment differ "
        f"(points) and go together, from {_retests(reliability)}."
    )
    head = ("Scale", "R2", "r", "Pairs in order", "Re-rated: differs by", "Re-rated: r")
    return join((element("p", words, klass="quiet"), table(head, rows, "figures")))


def _retests(reliability: dy.DataFrame[Reliability]) -> str:
    most = reliability.select(pl.col("retests").max()).item() or 0
    return f"up to {most:,} true re-ratings a scale" if most else "no re-ratings so far"
