"""`piano ratings report`: how far raters agree, and which raters to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, progress_bar
from piano_core.cli.ratings.quality import broken_rules_of, studies
from piano_core.cli.ratings.store import (
    counts,
    open_warehouse,
    say_counts,
    usable,
    warehouse_option,
)

if TYPE_CHECKING:
    import polars as pl

REPORT_EPILOG = """\b
Examples:
  piano ratings report
  piano ratings report --corpus percepiano --json

\b
The JSON object: {"corpora": [...], "valid", "quarantined": {reason: answers},
  "dimensions": [{"corpus", "target", "segments", "raters", "panel_size",
  "icc_1_1", "icc_1_1_low", "icc_1_1_high", "icc_1_k", ...}, ...],
  "raters": [{"rater", "segments", "severity", "agreement",
  "broken": [rules], ...}, ...]};
intervals are 95 %, by resampling segments.
"""


@click.command(epilog=REPORT_EPILOG)
@click.option("--corpus", default=None, help="Only this corpus  [default: all].")
@click.option("--resamples", default=200, show_default=True, help="Draws behind each interval.")
@click.option("--seed", default=0, show_default=True, help="Of the draws.")
@warehouse_option
@json_option
def report(
    corpus: str | None, resamples: int, seed: int, warehouse: Path | None, as_json: bool
) -> None:
    """How far raters agree, dimension by dimension, and which raters to look at."""
    from piano_core.quality_control import MEASURED, counted
    from piano_core.ratings import rater_report, reliability
    from piano_core.tables import Decisions

    store = open_warehouse(warehouse)
    found = usable(store, corpus)
    with progress_bar("reliability") as progress:
        table = reliability(counted(found.valid, store.read(Decisions)), resamples, seed, progress)
    raters = rater_report(found)
    broken = broken_rules_of(studies(store, found, raters), MEASURED)
    if as_json:
        print_json(
            {
                "corpora": sorted(found.valid["corpus"].unique()),
                **counts(found),
                "dimensions": table.to_dicts(),
                "raters": [
                    row | {"broken": broken.get((row["corpus"], row["rater"]), [])}
                    for row in raters.to_dicts()
                ],
            }
        )
        return
    out = console()
    out.print(reliability_table(table))
    out.print(_to_look_at(raters, broken))
    say_counts(counts(found))


def reliability_table(reliability: pl.DataFrame) -> Table:
    """The reliability table for people: one rater, the panel, and how many raters it takes."""
    table = Table(
        "Dimension", "One rater", "95 %", "Panel", "of", "Raters for .70", ".80", box=None
    )
    for row in reliability.iter_rows(named=True):
        table.add_row(
            str(row["target"]),
            _number(row["icc_1_1"]),
            f"{_number(row['icc_1_1_low'])} to {_number(row['icc_1_1_high'])}",
            _number(row["icc_1_k"]),
            f"{row['panel_size']:.1f}",
            str(row["raters_for_70"] or "-"),
            str(row["raters_for_80"] or "-"),
        )
    return table


def _to_look_at(raters: pl.DataFrame, broken: dict[tuple[str, str], list[str]]) -> Table:
    table = Table("Raters to look at", "Rules broken", "Agreement", "Segments", box=None)
    for row in raters.iter_rows(named=True):
        rules = broken.get((row["corpus"], row["rater"]))
        if rules:
            agreement = _number(row["agreement"])
            table.add_row(row["rater"], ", ".join(rules), agreement, str(row["segments"]))
    return table


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
