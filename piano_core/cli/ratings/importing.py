"""`piano ratings import`: a file of answers goes in whole or not at all."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from piano_core.cli.output import json_option, print_json, settings_of_this_process
from piano_core.cli.ratings.store import (
    counts,
    open_warehouse,
    say_counts,
    validated,
    warehouse_option,
)

if TYPE_CHECKING:
    import dataframely as dy

    from piano_core.ratings import Imported
    from piano_core.tables import RawRatings
    from piano_core.warehouse import Warehouse

FORMATS = ("csv", "percepiano", "campaign")

IMPORT_EPILOG = """\b
Examples:
  piano ratings import csv my-ratings.csv
  piano ratings import csv survey.csv --scale 1-7 --delimiter ";"
  piano ratings import percepiano ../shared/data/percepiano
  piano ratings import campaign spring

\b
A CSV file has the columns rater and segment_id (or audio_path, start_time,
end_time), and either one column a dimension or the two columns dimension and
score. Importing the same file again adds nothing. A campaign is named as for
`piano rate`: what was sent since the last import comes in, and nothing twice.

\b
The JSON object: {"file", "format", "corpus", "batch_ids", "answers", "added",
  "valid", "quarantined": {reason: answers}}.
"""


@click.command("import", epilog=IMPORT_EPILOG)
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--corpus", default="folder", show_default=True, help="Whose segments are rated.")
@click.option("--scale", default=None, help="Ends of the scale, as 1-7  [default: 0-100].")
@click.option("--delimiter", default=",", show_default=True, help="Between the cells of a row.")
@warehouse_option
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

    FORMAT is csv (wide or long), percepiano (its folder, or its total_2rounds.csv) or
    campaign (its name, or its folder).
    Answers that cannot be used are kept and put aside with a reason.
    """
    from piano_core.ratings import import_ratings

    store = open_warehouse(warehouse)
    if format_ == "campaign":
        corpus, imported = _campaign(store, file)
    else:
        percepiano = format_ == "percepiano"
        raw = _percepiano(store, file) if percepiano else _csv(file, corpus, scale, delimiter)
        imported = import_ratings(store, raw, file.name)
        corpus = next(iter(raw["corpus"]), corpus)
    found = validated(store, [corpus])
    summary: dict[str, Any] = {
        "file": str(file),
        "format": format_,
        "corpus": corpus,
        **asdict(imported),
        **counts(found),
    }
    if as_json:
        print_json(summary)
        return
    click.echo(f"{file}: {imported.answers} answers, {imported.added} of them new")
    say_counts(summary)


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


def _campaign(store: Warehouse, name: Path) -> tuple[str, Imported]:
    """The campaign's corpus, and what of it came in."""
    from piano_core.campaigns import find_campaign, read_campaign
    from piano_core.campaigns.collecting import import_campaign
    from piano_core.campaigns.store import STORE_FILE, Database

    folder = find_campaign(str(name), settings_of_this_process().campaigns)
    campaign = read_campaign(folder)
    database = Database(folder / STORE_FILE)
    return campaign.corpus, import_campaign(store, campaign, database, time.time())
