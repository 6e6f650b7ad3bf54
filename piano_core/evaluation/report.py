"""The evaluation table as markdown for people: a table a protocol, a row a model."""

from __future__ import annotations

from collections.abc import Sequence

import dataframely as dy
import polars as pl

from piano_core.evaluation.published import PUBLISHED
from piano_core.evaluation.table import MEAN
from piano_core.tables import Evaluation

COLUMNS: dict[str, str] = {
    "r2": "R2",
    "pearson": "Pearson",
    "spearman": "Spearman",
    "mae": "MAE",
    "pair_order": "pairs",
    "pair_order_within": "pairs, same passage",
    "pair_order_within_apart": "those beyond errors",
    "coverage_90": "90 % covers",
    "width_90": "width, points",
    "quantile_calibration_error": "QCE",
    "ence": "ENCE",
    "ence_floor": "its floor",
    "crps": "CRPS",
    "nll_gain": "NLL gain",
}
"""Headings of the metrics that are shown, in order; the frame has all."""

ACCURACY = tuple(COLUMNS)[:7]
"""How close means are to labels."""

CERTAINTY = tuple(COLUMNS)[7:]
"""Whether the stated spread is true, and how wide it is."""

_SUBSETS = {"all": "all segments", "played": "without deadpan renders"}


def format_evaluation(
    table: dy.DataFrame[Evaluation],
    target: str = MEAN,
    metrics: Sequence[str] = tuple(COLUMNS),
) -> str:
    """Markdown of one target (by default the mean over targets).

    A cell is the value with its 95 % interval; the last row of a table is the ceiling, and
    a percentage behind a value is the fraction of it. A dash stands for a value that is
    not defined.
    """
    mine = table.filter((pl.col("target") == target) & pl.col("metric").is_in(list(metrics)))
    blocks: list[str] = []
    for (protocol, subset), block in mine.group_by("protocol", "subset", maintain_order=True):
        size = f"{block['segments'][0]} segments, {block['groups'][0]} overlap groups"
        lines = [
            f"### {protocol}, {_SUBSETS.get(str(subset), str(subset))} ({size})",
            "",
            "| model | " + " | ".join(COLUMNS.get(m, m) for m in metrics) + " |",
            "| --- |" + " --- |" * len(metrics),
        ]
        for (model,), rows in block.group_by("model", maintain_order=True):
            by_metric = rows.rows_by_key("metric", named=True, unique=True)
            lines.append(_line(str(model), [_cell(by_metric.get(m)) for m in metrics]))
        best = dict(block.select("metric", "ceiling").unique("metric").iter_rows())
        if any(best.get(metric) is not None for metric in metrics):
            lines.append(_line("*ceiling*", [_number(best.get(m)) for m in metrics]))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def format_published() -> str:
    """Markdown of what others report, with their protocols and ours that is nearest."""
    lines = [
        "| published | protocol | nearest of ours | R2 | source |",
        "| --- | --- | --- | --- | --- |",
    ]
    for one in PUBLISHED:
        r2 = _number(one.r2) + ("" if one.low is None else f" [{one.low:.3f}, {one.high:.3f}]")
        lines.append(_line(one.model, [one.protocol, one.nearest or "-", r2, one.source]))
    return "\n".join(lines) + "\n"


def _line(head: str, cells: Sequence[str]) -> str:
    return f"| {head} | " + " | ".join(cells) + " |"


def _cell(row: dict[str, float | None] | None) -> str:
    if row is None or row["value"] is None:
        return "-"
    text = _number(row["value"])
    if row["low"] is not None:
        text += f" [{_number(row['low'])}, {_number(row['high'])}]"
    if row["fraction"] is not None:
        text += f" {row['fraction']:.0%}"
    return text


def _number(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if abs(value) < 1.5 else f"{value:.1f}"
