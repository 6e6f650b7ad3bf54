"""`piano ratings report`: how far raters agree, what to look at, and a page to send."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.table import Table

from piano_core.cli.output import (
    console,
    json_option,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.cli.ratings.analysis import analysis_lines, tables_of
from piano_core.cli.ratings.findings import Findings, findings
from piano_core.cli.ratings.store import counts, open_warehouse, say_counts, warehouse_option

if TYPE_CHECKING:
    import polars as pl

    from piano_core.datasheet import Datasheet
    from piano_core.rating_analysis import RatingAnalysis
    from piano_core.warehouse import Warehouse

DEFAULT_PAGE = "ratings-report.html"

REPORT_EPILOG = """\b
Examples:
  piano ratings report
  piano ratings report --corpus percepiano --html for-anna.html
  piano ratings report --corpus percepiano --html for-anna.html --sounds
  piano ratings report --corpus percepiano --json
  piano ratings report --rating-cost 0.60

\b
Writes one HTML file, ratings-report.html in the current folder unless --html names
another: how far each dimension can be trusted, whom and what to look at, what to do
next. It needs no network and prints well; an older one of that name is replaced. Its
links to sound are relative to where it lies; --sounds writes the few excerpts that it
links to into a folder beside it (for-anna-sounds), to be sent or served with it.
With --json a page is written only where --html names it.

\b
The JSON object: {"corpora": [...], "valid", "quarantined": {reason: answers},
  "dimensions": [{"corpus", "target", "segments", "raters", "panel_size",
  "k" (the same), "icc_1_1", "icc_1_1_low", "icc_1_1_high", "icc_1_k", ...}, ...],
  "raters": [{"rater", "segments", "severity", "agreement",
  "broken": [rules], ...}, ...],
  "datasheets": [{"corpus", "recordings", "segments", "hours", "strata": [{"margin",
  "stratum", "segments", "wanted"}, ...], "known": {margin: segments},
  "licences": {licence: recordings}, "gaps": [sentences], ...}, ...],
  "drift", "order", "correlations", "factors", "loadings", "ceilings",
  "panel_costs": [rows], one list each, as docs/reliability.md says, "html": file or null};
intervals are 95 %, by resampling segments.
"""


@click.command(epilog=REPORT_EPILOG)
@click.option("--corpus", default=None, help="Only this corpus  [default: all].")
@click.option("--resamples", default=200, show_default=True, help="Draws behind each interval.")
@click.option("--seed", default=0, show_default=True, help="Of the draws.")
@click.option(
    "--rating-cost",
    type=click.FloatRange(min=0.0),
    help="What one rating (a rater's form about a segment) costs, fees included, to price panels.",
)
@click.option("--html", type=click.Path(path_type=Path), help="The page to write.")
@click.option("--sounds", is_flag=True, help="Write excerpts of segments in dispute beside it.")
@warehouse_option
@json_option
def report(
    corpus: str | None,
    resamples: int,
    seed: int,
    html: Path | None,
    sounds: bool,
    warehouse: Path | None,
    as_json: bool,
    rating_cost: float | None,
) -> None:
    """How far raters agree, dimension by dimension, whom to look at, and a page to send."""
    from piano_core.rating_analysis import panel_costs

    cost_minor = None if rating_cost is None else round(100 * rating_cost)
    store = open_warehouse(warehouse)
    with progress_bar("reliability") as progress:
        found = findings(store, corpus, resamples, seed, progress)
        analysis = _analysis(store, found, resamples, seed)
    costs = panel_costs(found.reliability, cost_minor)
    page = html or (None if as_json else Path(DEFAULT_PAGE))
    if page is not None:
        _write_page(page, store, found, analysis, sounds)
    if as_json:
        whole = _summary(store, found) | tables_of(analysis) | {"panel_costs": costs.to_dicts()}
        print_json(whole | {"html": None if page is None else page.absolute()})
        return
    out = console()
    out.print(reliability_table(found.reliability))
    out.print(_to_look_at(found))
    for line in analysis_lines(analysis, costs):
        out.print(line)
    say_counts(counts(found.answers))
    if page is not None:
        click.echo(f"A page to read and send: {page.absolute()}")


def _analysis(store: Warehouse, found: Findings, resamples: int, seed: int) -> RatingAnalysis:
    from piano_core.quality_control import counted
    from piano_core.rating_analysis import rating_analysis
    from piano_core.tables import Decisions, RatingForms

    counting = counted(found.answers.valid, store.read(Decisions))
    return rating_analysis(counting, store.read(RatingForms), resamples, seed)


def _write_page(
    path: Path, store: Warehouse, found: Findings, analysis: RatingAnalysis, sounds: bool
) -> None:
    from piano_core.cli.ratings.page import Place, page_of
    from piano_core.files import write_text

    place = Place(path, settings_of_this_process().campaigns, sounds)
    with progress_bar("the page") as progress:
        write_text(path, page_of(store, found, analysis, place, progress))


def _summary(store: Warehouse, found: Findings) -> dict[str, Any]:
    from piano_core.cli.ratings.page import sheet_of

    return {
        "corpora": sorted(found.answers.valid["corpus"].unique()),
        **counts(found.answers),
        "dimensions": [row | {"k": row["panel_size"]} for row in found.reliability.to_dicts()],
        "raters": [
            row | {"broken": found.broken.get((row["corpus"], row["rater"]), [])}
            for row in found.raters.to_dicts()
        ],
        "datasheets": [_sheet_json(sheet_of(store, found, corpus)) for corpus in found.corpora],
    }


def _sheet_json(sheet: Datasheet) -> dict[str, Any]:
    return asdict(sheet) | {"gaps": sheet.gaps}


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


def _to_look_at(found: Findings) -> Table:
    table = Table("Raters to look at", "Rules broken", "Agreement", "Segments", box=None)
    for row in found.raters.iter_rows(named=True):
        rules = found.broken.get((row["corpus"], row["rater"]))
        if rules:
            agreement = _number(row["agreement"])
            table.add_row(row["rater"], ", ".join(rules), agreement, str(row["segments"]))
    return table


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
