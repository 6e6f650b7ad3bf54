"""What people see beside an artefact in the Dagster UI: schemas, numbers, tables, figures.

Markdown is kept under 1,000 characters, the length that the UI shows without a click.
"""

from __future__ import annotations

import base64
import io
import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import dagster as dg
import dataframely as dy
import numpy.typing as npt
import polars as pl

from piano_core.tables import PseudoLabels

if TYPE_CHECKING:
    from piano_core.resampling import Vector
    from piano_core.training.stages.state import Curve

INLINE_CHARACTERS = 1_000


def table_schema(schema: type[dy.Schema]) -> dg.TableSchema:
    """Columns of one of the schemas in `piano_core.tables`, with their constraints."""
    keys = set(schema.primary_key())
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name,
                str(column.dtype),
                constraints=dg.TableColumnConstraints(
                    nullable=column.nullable, unique={name} == keys
                ),
            )
            for name, column in schema.columns().items()
        ]
    )


def frame_schema(table: pl.DataFrame) -> dg.TableSchema:
    """Columns of a table that has no declared schema, such as a report."""
    return dg.TableSchema(
        columns=[dg.TableColumn(name, str(dtype)) for name, dtype in table.schema.items()]
    )


def rows_metadata(schema: type[dy.Schema], table: pl.DataFrame) -> dict[str, Any]:
    """Row count and column schema under the names that Dagster knows."""
    return {"dagster/row_count": len(table), "dagster/column_schema": table_schema(schema)}


def report_metadata(table: pl.DataFrame, columns: Sequence[str]) -> dict[str, Any]:
    """Row count, columns, and the chosen columns as a table to read."""
    return {
        "dagster/row_count": len(table),
        "dagster/column_schema": frame_schema(table),
        "table": markdown_table(table.select(columns)),
    }


def pseudo_label_metadata(table: dy.DataFrame[PseudoLabels]) -> dict[str, Any]:
    """How many values each dimension has, how far they are believed, and how they lie."""
    valued = table.filter(pl.col("value").is_not_null())
    shown = (
        table.group_by("dimension")
        .agg(
            labels=pl.col("value").count(),
            without=pl.col("value").null_count(),
            mean=pl.col("value").mean(),
            confidence=pl.col("confidence").filter(pl.col("value").is_not_null()).mean(),
        )
        .sort("dimension")
    )
    believed = shown.filter(pl.col("labels") > 0).select("dimension", "confidence")
    return {
        **rows_metadata(PseudoLabels, table),
        "by dimension": markdown_table(shown),
        **numbers("confidence", dict(believed.iter_rows())),
        **{
            f"values of {name}": histogram(rows["value"], f"{name}, 0-100")
            for (name,), rows in valued.sort("dimension").group_by("dimension", maintain_order=True)
        },
    }


def numbers(prefix: str, values: Mapping[str, float]) -> dict[str, dg.FloatMetadataValue]:
    """Finite numbers by name, which the UI plots over time; the others are left out."""
    return {
        f"{prefix} {name}": dg.MetadataValue.float(float(value))
        for name, value in values.items()
        if math.isfinite(value)
    }


def markdown_table(table: pl.DataFrame) -> dg.MarkdownMetadataValue:
    """The first rows as a Markdown table, as many as are shown without a click."""
    lines = ["| " + " | ".join(table.columns) + " |", "|---" * table.width + "|"]
    for shown, row in enumerate(table.iter_rows()):
        line = "| " + " | ".join(_cell(value) for value in row) + " |"
        rest = f"\n\n{len(table) - shown} more rows."
        if len("\n".join([*lines, line])) + len(rest) > INLINE_CHARACTERS:
            return dg.MetadataValue.md("\n".join(lines) + rest)
        lines.append(line)
    return dg.MetadataValue.md("\n".join(lines))


def histogram(values: npt.ArrayLike, label: str) -> dg.MarkdownMetadataValue:
    """A small histogram as an inline image."""
    from matplotlib.figure import Figure  # 0.5 s that loading the definitions need not pay

    figure = Figure(figsize=(3.2, 1.8), layout="constrained")
    axes = figure.subplots()
    axes.hist(values, bins=30)
    axes.set_xlabel(label)
    return _image(figure, label)


def bars(
    names: Sequence[str],
    values: Sequence[float],
    low: Sequence[float],
    high: Sequence[float],
    label: str,
) -> dg.MarkdownMetadataValue:
    """A small bar chart with intervals as an inline image."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.2, 0.4 + 0.22 * len(names)), layout="constrained")
    axes = figure.subplots()
    below = [max(0.0, v - lo) for v, lo in zip(values, low, strict=True)]
    above = [max(0.0, hi - v) for v, hi in zip(values, high, strict=True)]
    axes.barh(list(names), list(values), xerr=[below, above])
    axes.invert_yaxis()
    axes.set_xlabel(label)
    return _image(figure, label)


def forest(
    values: Mapping[str, float], ends: Sequence[tuple[float | None, float | None]], label: str
) -> dg.MarkdownMetadataValue:
    """Differences with their intervals beside a line at nothing; one without ends is a point."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4.2, 0.7 + 0.28 * len(values)), layout="constrained")
    axes = figure.subplots()
    for row, (value, (low, high)) in enumerate(zip(values.values(), ends, strict=True)):
        axes.plot([value], [row], "o", color="C0", ms=4)
        if low is not None and high is not None:
            axes.plot([low, high], [row, row], "-", color="C0", lw=1)
    axes.axvline(0.0, color="0.6", lw=0.8)
    axes.set_yticks(range(len(values)), list(values))
    axes.invert_yaxis()
    axes.set_xlabel(label)
    return _image(figure, label)


def calibration(curves: Mapping[str, Vector], model: str) -> dg.MarkdownMetadataValue:
    """How often labels lie below each predicted quantile, a line a protocol."""
    from piano_core.evaluation.calibration_plot import calibration_figure

    return _image(calibration_figure(curves, model), f"calibration of {model}")


def loss_curves(curves: Sequence[Curve], label: str) -> dg.MarkdownMetadataValue:
    """Losses of a stage's models by epoch: validation as lines, training as dashes."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(3.6, 2.2), layout="constrained")
    axes = figure.subplots()
    for number, curve in enumerate(curves):
        colour, named = f"C{number % 10}", number == 0
        for values, style, name in (
            (curve.validation, "-", "validation"),
            (curve.training, "--", "training"),
        ):
            epochs = range(1, len(values) + 1)
            axes.plot(epochs, values, style, color=colour, label=name if named else None, lw=1)
    axes.set_xlabel(f"epoch of {label}")
    axes.set_ylabel("loss in nats")
    axes.legend(fontsize=7)
    return _image(figure, f"losses of {label}")


def _image(figure: Any, label: str) -> dg.MarkdownMetadataValue:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=80)
    data = base64.b64encode(buffer.getvalue()).decode()
    return dg.MetadataValue.md(f"![{label}](data:image/png;base64,{data})")


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.3f}" if math.isfinite(value) else "-"
    return "-" if value is None else str(value)
