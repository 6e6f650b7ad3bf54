"""`piano ratings`: bring ratings in, and see how far they can be trusted."""

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

if TYPE_CHECKING:
    import dataframely as dy
    import polars as pl

    from piano_core.ratings import Validated
    from piano_core.tables import RawRatings
    from piano_core.warehouse import Warehouse

FORMATS = ("csv", "percepiano")

IMPORT_EPILOG = """\b
Examples:
  piano ratings import csv my-ratings.csv
  piano ratings import csv survey.csv --scale 1-7 --delimiter ";"
  piano ratings import percepiano ../shared/data/percepiano

\b
A CSV file has the columns rater and segment_id (or audio_path, start_time,
end_time), and either one column a dimension or the two columns dimension and
score. Importing the same file again adds nothing.

\b
The JSON object: {"file", "format", "corpus", "batch_ids", "answers", "added",
  "valid", "quarantined": {reason: answers}}.
"""

REPORT_EPILOG = """\b
Examples:
  piano ratings report
  piano ratings report --corpus percepiano --json

\b
The JSON object: {"corpora": [...], "valid", "quarantined": {reason: answers},
  "dimensions": [{"corpus", "target", "segments", "raters", "panel_size",
  "icc_1_1", "icc_1_1_low", "icc_1_1_high", "icc_1_k", ...}, ...],
  "raters": [{"rater", "segments", "severity", "agreement", "flag", ...}, ...]};
intervals are 95 %, by resampling segments.
"""

_warehouse = click.option(
    "--warehouse",
    type=click.Path(path_type=Path),
    help="DuckDB file [default: warehouse.duckdb in PIANO_HOME].",
)


@click.group()
def ratings() -> None:
    """Bring ratings in, and see how far they can be trusted."""


@ratings.command("import", epilog=IMPORT_EPILOG)
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--corpus", default="folder", show_default=True, help="Whose segments are rated.")
@click.option("--scale", default=None, help="Ends of the scale, as 1-7  [default: 0-100].")
@click.option("--delimiter", default=",", show_default=True, help="Between the cells of a row.")
@_warehouse
@json_option
def import_command(
    format_: str,
    file: Path,
    corpus: str,
    scale: str | None,
    delimiter: str,
    warehouse: Path | None,
    as_json: bool,
) -> None:
    """Take a FILE of ratings into the warehouse, whole or not at all.

    FORMAT is csv (wide or long) or percepiano (its folder, or its total_2rounds.csv).
    Answers that cannot be used are kept and put aside with a reason.
    """
    from piano_core.ratings import import_ratings

    store = _open(warehouse)
    if format_ == "percepiano":
        raw = _percepiano(store, file)
    else:
        raw = _csv(file, corpus, scale, delimiter)
    imported = import_ratings(store, raw, file.name)
    corpora = raw["corpus"].unique().to_list()
    validated = _validated(store, corpora)
    summary: dict[str, Any] = {
        "file": str(file),
        "format": format_,
        "corpus": corpora[0] if corpora else corpus,
        **asdict(imported),
        **_counts(validated),
    }
    if as_json:
        print_json(summary)
        return
    click.echo(f"{file}: {imported.answers} answers, {imported.added} of them new")
    _say_counts(summary)


@ratings.command(epilog=REPORT_EPILOG)
@click.option("--corpus", default=None, help="Only this corpus  [default: all].")
@click.option("--resamples", default=200, show_default=True, help="Draws behind each interval.")
@click.option("--seed", default=0, show_default=True, help="Of the draws.")
@_warehouse
@json_option
def report(
    corpus: str | None, resamples: int, seed: int, warehouse: Path | None, as_json: bool
) -> None:
    """How far raters agree, dimension by dimension, and which raters to look at."""
    from piano_core.errors import RatingsError
    from piano_core.ratings import rater_report, reliability

    store = _open(warehouse)
    validated = _validated(store, None if corpus is None else [corpus])
    if not len(validated.valid):
        raise RatingsError(
            "there are no usable ratings.",
            where=str(store.path) + (f", corpus {corpus}" if corpus else ""),
            remedy="Bring some in with `piano ratings import`, or run `piano run`.",
        )
    with progress_bar("reliability") as progress:
        table = reliability(validated.valid, resamples, seed, progress)
    raters = rater_report(validated)
    if as_json:
        print_json(
            {
                "corpora": sorted(validated.valid["corpus"].unique()),
                **_counts(validated),
                "dimensions": table.to_dicts(),
                "raters": raters.to_dicts(),
            }
        )
        return
    out = console()
    out.print(reliability_table(table))
    out.print(_flagged(raters))
    _say_counts(_counts(validated))


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


def _flagged(raters: pl.DataFrame) -> Table:
    table = Table("Raters to look at", "Why", "Agreement", "Segments", box=None)
    for row in raters.iter_rows(named=True):
        if row["flag"]:
            agreement = _number(row["agreement"])
            table.add_row(row["rater"], row["flag"], agreement, str(row["segments"]))
    return table


def _open(path: Path | None) -> Warehouse:
    from piano_core.warehouse import Warehouse

    return Warehouse(path or settings_of_this_process().warehouse)


def _csv(file: Path, corpus: str, scale: str | None, delimiter: str) -> dy.DataFrame[RawRatings]:
    from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES
    from piano_core.ratings import Scale, read_ratings_csv

    return read_ratings_csv(
        file,
        corpus=corpus,
        targets=(*DIMENSION_NAMES, *DESCRIPTOR_NAMES),
        scale=None if scale is None else Scale.parse(scale),
        delimiter=delimiter,
    )


def _percepiano(store: Warehouse, file: Path) -> dy.DataFrame[RawRatings]:
    from piano_core.corpora import open_corpus
    from piano_core.tables import Recordings, Segments

    corpus = open_corpus("percepiano", file if file.is_dir() else file.parent)
    raw = corpus.ratings()
    store.replace(Recordings, corpus.recordings(), corpus.name)
    store.replace(Segments, corpus.segments(), corpus.name)
    return raw


def _validated(store: Warehouse, corpora: list[str] | None) -> Validated:
    """All raw ratings, judged against the segments that the warehouse knows.

    A corpus without any segments there cannot have unknown ones: its answers are all taken.
    """
    import polars as pl

    from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES
    from piano_core.ratings import excerpts, validate_ratings
    from piano_core.tables import RawRatings, Recordings, Segments

    raw = store.read(RawRatings)
    if corpora is not None:
        raw = RawRatings.validate(raw.filter(pl.col("corpus").is_in(corpora)))
    segments = store.read(Segments)
    described = segments["corpus"].unique().to_list()
    free = raw.filter(~pl.col("corpus").is_in(described))["segment_id"].unique()
    return validate_ratings(
        raw,
        (*DIMENSION_NAMES, *DESCRIPTOR_NAMES),
        {*segments["segment_id"], *free},
        excerpts(store.read(Recordings), segments),
    )


def _counts(validated: Validated) -> dict[str, Any]:
    reasons = validated.quarantine["reason"].value_counts(sort=True)
    return {"valid": len(validated.valid), "quarantined": dict(reasons.rows())}


def _say_counts(counts: dict[str, Any]) -> None:
    aside = ", ".join(f"{number} {reason}" for reason, number in counts["quarantined"].items())
    click.echo(f"{counts['valid']} usable answers; put aside: {aside or 'none'}")


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
