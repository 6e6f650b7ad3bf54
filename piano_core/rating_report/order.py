"""The part of the page about time: whether answers drift, and whether order mattered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import dataframely as dy
import polars as pl

from piano_core.rating_analysis import RatingAnalysis
from piano_core.rating_report.intervals import Interval, interval_plot
from piano_core.rating_report.markup import Html, element, join, scrolled, table
from piano_core.rating_report.words import interval_of, many
from piano_core.tables import RaterDrift

_EFFECTS = {
    "drift": "Points that answers of all raters move from their first form to their last",
    "place": "Points that each place further back in a {within} moves an answer",
    "previous": "Points that an answer moves for each point by which the segment before was better",
}
_MOST = 30
"""Raters drawn; with more, those whose drift is told apart from none come first."""


def time_and_order(analysis: RatingAnalysis) -> Html:
    """Effects over all raters as a table, and the drift of each rater drawn."""
    effects = analysis.order.to_dicts()
    reasons = {row["reason"] for row in effects}
    if len(reasons) == 1 and None not in reasons:
        (reason,) = reasons
        return element("p", f"Drift and effects of order: {reason}.")
    head = ("Effect", "Size, 95 %", "Forms", "")
    rows = [_effect(row) for row in effects]
    words = (
        "Of answers less what the segment and the rater explain. An interval that holds 0 is no "
        "sign of an effect."
    )
    parts = [element("p", words, klass="quiet"), table(head, rows, "words")]
    return join((*parts, *_drift(analysis.drift)))


def _effect(row: Mapping[str, Any]) -> tuple[str, ...]:
    words = _EFFECTS[row["effect"]].format(within=row["within"] or "sitting")
    size = str(row["reason"]) if row["size"] is None else interval_of(row, "size", "+.2f")
    return words, size, f"{row['forms']:,} forms", "" if not beyond_chance(row) else "beyond chance"


def beyond_chance(row: Mapping[str, Any], name: str = "size") -> bool:
    """Whether the 95 % interval leaves 0 out."""
    low, high = row[f"{name}_low"], row[f"{name}_high"]
    return low is not None and high is not None and (low > 0.0 or high < 0.0)


def _drift(drift: dy.DataFrame[RaterDrift]) -> list[Html]:
    rows = drift.filter(pl.col("drift").is_not_null()).to_dicts()
    if not rows:
        reasons = Counter(drift["reason"].drop_nulls()).most_common(1)
        why = f": {reasons[0][0]}" if reasons else ""
        return [element("p", f"Of no single rater a drift can be told{why}.", klass="quiet")]
    moved = [row for row in rows if beyond_chance(row, "drift")]
    rows.sort(key=lambda row: (not beyond_chance(row, "drift"), -abs(row["drift"])))
    plot = interval_plot(
        "Drift of each rater from first to last form, with 95 % intervals",
        "points",
        [
            Interval(row["rater"], row["drift"], row["drift_low"], row["drift_high"])
            for row in rows[:_MOST]
        ],
    )
    told = (
        f"{many(len(moved), 'rater')} of {len(rows)} drifted beyond chance, where "
        f"{0.05 * len(rows):.1f} would by chance alone."
    )
    words = "Points from a rater's first form to the last, beyond what raters drift on average; "
    words += "to the right: milder."
    shown = f" {_MOST} of {len(rows)} are drawn." if len(rows) > _MOST else ""
    return [
        element("p", told),
        scrolled(plot),
        element("p", words + shown, klass="quiet"),
    ]
