"""`piano ratings import`: a file of answers goes in whole or not at all."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
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
from piano_core.errors import RatingsError

if TYPE_CHECKING:
    import dataframely as dy

    from piano_core.rating_files import PlatformFile
    from piano_core.ratings import Imported, Scale
    from piano_core.tables import RawRatings
    from piano_core.warehouse import Warehouse

FORMATS = ("csv", "jsonl", "label-studio", "mturk", "percepiano", "campaign")

IMPORT_EPILOG = """\b
Examples:
  piano ratings import csv my-ratings.csv
  piano ratings import csv survey.csv --scale 1-7 --delimiter ";"
  piano ratings import csv my-sheet.csv --rater me
  piano ratings import jsonl my-labels.jsonl --rater me
  piano ratings import label-studio export.json
  piano ratings import percepiano ../shared/data/percepiano
  piano ratings import campaign spring

\b
A CSV file has the columns rater and segment_id (or audio_path, start_time,
end_time), and either one column a dimension or the two columns dimension and
score. JSONL has an object a line: audio_path, midi_path, start_time, end_time,
labels. Label Studio is its JSON export, mturk the results file of a batch.
Importing the same file again adds nothing. A campaign is named as for `piano rate`:
what was sent since the last import comes in, and nothing twice.

\b
The JSON object: {"file", "format", "corpus", "batch_ids", "answers", "added",
  "valid", "quarantined": {reason: answers}, "known_answers", "cancelled"}.
"""


@click.command("import", epilog=IMPORT_EPILOG)
@click.argument("format_", metavar="FORMAT", type=click.Choice(FORMATS))
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--corpus", default="folder", show_default=True, help="Whose segments are rated.")
@click.option("--scale", default=None, help="Ends of the scale, as 1-7  [default: 0-100].")
@click.option("--delimiter", default=",", show_default=True, help="Between the cells of a row.")
@click.option("--rater", default=None, help="Who rated, where the file does not say.")
@warehouse_option
@json_option
def import_command(
    format_: str,
    file: Path,
    corpus: str,
    scale: str | None,
    delimiter: str,
    rater: str | None,
    warehouse: Path | None,
    as_json: bool,
) -> None:
    """Take a FILE of ratings into the warehouse, whole or not at all.

    FORMAT is csv (wide or long), jsonl, label-studio, mturk, percepiano (its folder, or its
    total_2rounds.csv) or campaign (its name, or its folder).
    Answers that cannot be used are kept and put aside with a reason.
    """
    from piano_core.ratings import Scale

    store = open_warehouse(warehouse)
    given = _Given(file, corpus, None if scale is None else Scale.parse(scale), delimiter, rater)
    done = _campaign(store, file) if format_ == "campaign" else _file(format_, given, store)
    found = validated(store, [done.corpus])
    summary: dict[str, Any] = {
        "file": str(file),
        "format": format_,
        "corpus": done.corpus,
        **asdict(done.imported),
        **counts(found),
        "known_answers": done.known_answers,
        "cancelled": done.cancelled,
    }
    if as_json:
        print_json(summary)
        return
    click.echo(f"{file}: {done.imported.answers} answers, {done.imported.added} of them new")
    say_counts(summary)
    if done.cancelled or done.known_answers:
        click.echo(f"{done.cancelled} forms cancelled, {done.known_answers} answers known before")


@dataclass(frozen=True)
class _Given:
    """What was said on the command line about the file."""

    file: Path
    corpus: str
    scale: Scale | None
    delimiter: str
    rater: str | None


@dataclass(frozen=True)
class _Done:
    """What came in, of which corpus."""

    corpus: str
    imported: Imported
    known_answers: int = 0
    cancelled: int = 0


def _file(format_: str, given: _Given, store: Warehouse) -> _Done:
    from piano_core.ratings import import_ratings
    from piano_core.tables import FormTimes, KnownAnswers

    read = _read(format_, given, store)
    beside = [(FormTimes, read.times), (KnownAnswers, read.known)]
    imported = import_ratings(store, read.raw, given.file.name, beside)
    corpus = next(iter(read.raw["corpus"]), given.corpus)
    return _Done(corpus, imported, len(read.known), read.cancelled)


def _read(format_: str, given: _Given, store: Warehouse) -> PlatformFile:
    """The answers of a file, with what else it holds."""
    from piano_core.rating_files import (
        PlatformFile,
        read_label_studio_export,
        read_mturk_results,
        read_ratings_jsonl,
    )
    from piano_core.tables import FormTimes, KnownAnswers

    file, corpus, scale = given.file, given.corpus, given.scale
    if format_ == "label-studio":
        return read_label_studio_export(file, corpus=corpus)
    if format_ == "mturk":
        return read_mturk_results(file, corpus=corpus, scale=scale)
    readers: dict[str, Callable[[], dy.DataFrame[RawRatings]]] = {
        "csv": lambda: _csv(given),
        "jsonl": lambda: read_ratings_jsonl(file, corpus=corpus, rater=given.rater, scale=scale),
        "percepiano": lambda: _percepiano(store, file),
    }
    return PlatformFile(readers[format_](), FormTimes.create_empty(), KnownAnswers.create_empty())


def _csv(given: _Given) -> dy.DataFrame[RawRatings]:
    from piano_core.dimensions import DESCRIPTOR_NAMES, DIMENSION_NAMES
    from piano_core.rating_files import read_ratings_csv

    return read_ratings_csv(
        given.file,
        corpus=given.corpus,
        targets=(*DIMENSION_NAMES, *DESCRIPTOR_NAMES),
        scale=given.scale,
        delimiter=given.delimiter,
        rater=given.rater,
    )


def _percepiano(store: Warehouse, file: Path) -> dy.DataFrame[RawRatings]:
    from piano_core.corpora import open_corpus
    from piano_core.tables import Recordings, Segments

    corpus = open_corpus("percepiano", file if file.is_dir() else file.parent)
    raw = corpus.ratings()
    store.replace(Recordings, corpus.recordings(), corpus.name)
    store.replace(Segments, corpus.segments(), corpus.name)
    return raw


def _campaign(store: Warehouse, name: Path) -> _Done:
    from piano_core.campaigns import find_campaign, read_campaign
    from piano_core.campaigns.collecting import import_campaign
    from piano_core.campaigns.store import STORE_FILE, Database

    folder = find_campaign(str(name), settings_of_this_process().campaigns)
    campaign = read_campaign(folder)
    imported = import_campaign(store, campaign, Database(folder / STORE_FILE), time.time())
    if not imported.batch_ids:
        raise RatingsError(
            "nobody has sent a rating yet.",
            where=str(folder),
            remedy=f"Send links with `piano rate invite {name}` and run `piano rate serve {name}`.",
        )
    return _Done(campaign.corpus, imported)
