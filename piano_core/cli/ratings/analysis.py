"""What `piano ratings report` says beside reliability: as tables of rows, and in a few lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import polars as pl

    from piano_core.rating_analysis import RatingAnalysis

_EFFECTS = {
    "drift": "Points that answers move from a rater's first form to the last",
    "place": "Points that a place further back in a sitting moves an answer",
    "previous": "Points that an answer moves for each point by which the one before was better",
}


def tables_of(analysis: RatingAnalysis) -> dict[str, list[dict[str, Any]]]:
    """The tables by name, as rows for JSON."""
    return {field.name: getattr(analysis, field.name).to_dicts() for field in fields(analysis)}


def analysis_lines(analysis: RatingAnalysis, costs: pl.DataFrame) -> Iterator[str]:
    """A sentence or two on each: ceilings, factors, order, and what panels cost."""
    import polars as pl

    for corpus in analysis.order["corpus"].unique(maintain_order=True):
        own = pl.col("corpus") == corpus
        yield f"[bold]{corpus}[/bold]"
        ceilings = analysis.ceilings.filter(own)
        means = dict(ceilings.group_by("metric").agg(pl.col("ceiling").mean()).rows())
        if means.get("r2") is not None:
            words = ", ".join(
                f"{means[metric]:.2f} {name}" for metric, name in _METRICS if means.get(metric)
            )
            yield f"A model that knew the truth would reach {words} (means)."
        factors = analysis.factors.filter(own)
        if len(factors):
            kept = int(factors["kept"].sum())
            share = float(factors.filter(pl.col("kept"))["share"].sum())
            yield (
                f"Raters tell {kept} things apart on {len(factors)} scales, which hold"
                f" {share:.0%} of the variance (parallel analysis)."
            )
        yield from _ordered(analysis.order.filter(own))
        yield from _priced(costs.filter(own))


_METRICS = (("r2", "of R2"), ("pearson", "of r"), ("pair_order", "of pairs in order"))


def _ordered(order: pl.DataFrame) -> Iterator[str]:
    reasons = order["reason"].unique()
    if len(reasons) == 1 and reasons[0] is not None:
        yield f"Drift and effects of order: {reasons[0]}."
        return
    for row in order.iter_rows(named=True):
        yield f"{_EFFECTS[row['effect']]}: {_size(row)}."


def _size(row: dict[str, Any]) -> str:
    if row["size"] is None:
        return str(row["reason"])
    return f"{row['size']:.2f} ({row['size_low']:.2f} to {row['size_high']:.2f})"


def _priced(costs: pl.DataFrame) -> Iterator[str]:
    """What the most demanding target asks for; nothing without a price."""
    import polars as pl

    for (aim,), rows in costs.group_by("aim", maintain_order=True):
        known = rows.filter(pl.col("cost_minor").is_not_null())
        if known.is_empty():
            continue
        most = known.sort("cost_minor", descending=True).row(0, named=True)
        high = most["cost_minor_high"]
        yield (
            f"Reliability {aim:.2f} on {most['target']}, the most demanding:"
            f" {most['raters']} raters,"
            f" {most['cost_minor'] / 100:.2f} a segment"
            f" ({most['cost_minor_low'] / 100:.2f} to"
            f" {'no limit' if high is None else f'{high / 100:.2f}'})."
        )
