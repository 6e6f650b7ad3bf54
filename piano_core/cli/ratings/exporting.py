"""`piano ratings export` and `label-studio`: ratings and segments for other tools."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import (
    json_option,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.cli.ratings.store import open_warehouse, usable, warehouse_option

if TYPE_CHECKING:
    import dataframely as dy

    from piano_core.tables import Segments
    from piano_core.warehouse import Warehouse

EXPORT_EPILOG = """\b
Examples:
  piano ratings export jsonl labels --corpus demo
  piano ratings export csv answers.csv --corpus demo

\b
jsonl writes consensus labels into a folder, a file a part of the split
(expert_labels_train.jsonl, ..._val, ..._calibration, ..._test); csv writes every
usable answer, one row each, as `piano ratings import csv` reads it.

\b
The JSON object: {"format", "target", "written": {part: segments} or answers}.
"""
LABEL_STUDIO_EPILOG = """\b
Examples:
  piano ratings label-studio config
  piano ratings label-studio sounds clips/ --corpus folder
  piano ratings label-studio tasks --corpus folder --sounds http://localhost:8000/clips
  piano ratings label-studio push tasks.json --server http://localhost:8080 --project 1
  piano ratings label-studio pull export.json --server http://localhost:8080 --project 1

\b
A personal access token is read from LABEL_STUDIO_TOKEN. What was pulled is imported
with `piano ratings import label-studio export.json`.
"""
CONFIG_EPILOG = """\b
Example:
  piano ratings label-studio config > form.xml
"""
TASKS_EPILOG = """\b
Example:
  piano ratings label-studio tasks --corpus folder --sounds http://localhost:8000/clips > tasks.json
"""
SOUNDS_EPILOG = """\b
Example:
  piano ratings label-studio sounds clips/ --corpus folder

\b
Files are named clips/CORPUS/RECORDING#NUMBER.flac. `tasks --sounds` takes the address
that clips/ is served at. Label Studio lies at another address, so the server has to
allow requests from there (CORS).
"""
PUSH_EPILOG = """\b
Example:
  piano ratings label-studio push tasks.json --server http://localhost:8080 --project 1
"""
PULL_EPILOG = """\b
Example:
  piano ratings label-studio pull export.json --server http://localhost:8080 --project 1
"""


@click.command(epilog=EXPORT_EPILOG)
@click.argument("format_", metavar="FORMAT", type=click.Choice(("jsonl", "csv")))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--corpus", required=True, help="Whose ratings.")
@click.option("--method", default=None, help="Of the labels  [default: as was measured best].")
@warehouse_option
@json_option
def export(
    format_: str,
    target: Path,
    corpus: str,
    method: str | None,
    warehouse: Path | None,
    as_json: bool,
) -> None:
    """Write the ratings of a corpus to TARGET for other programs."""
    from piano_core.rating_files import write_answers_csv, write_labels_jsonl
    from piano_core.ratings import chosen_method
    from piano_core.tables import ConsensusLabels, LabelAgreement, Recordings, Segments, Splits

    store = open_warehouse(warehouse)
    if format_ == "csv":
        written: int | dict[str, int] = write_answers_csv(target, usable(store, corpus).valid)
    else:
        written = write_labels_jsonl(
            target,
            store.read(ConsensusLabels, corpus),
            store.read(Segments, corpus),
            store.read(Recordings, corpus),
            store.read(Splits, corpus),
            method or chosen_method(store.read(LabelAgreement, corpus), corpus),
        )
    if as_json:
        print_json({"format": format_, "target": str(target), "written": written})
        return
    click.echo(f"{target}: {written}")


@click.group("label-studio", epilog=LABEL_STUDIO_EPILOG)
def label_studio() -> None:
    """Rate in Label Studio: its form, its tasks, and what comes back."""


@label_studio.command(epilog=CONFIG_EPILOG)
def config() -> None:
    """Print the labelling configuration of the twelve dimensions, to paste into a project."""
    from piano_core.dimensions import DIMENSION_NAMES
    from piano_core.rating_files import labelling_config

    click.echo(labelling_config(DIMENSION_NAMES))


@label_studio.command(epilog=TASKS_EPILOG)
@click.option("--corpus", required=True, help="Whose segments are to be rated.")
@click.option("--sounds", required=True, help="Address of the folder of sounds.")
@warehouse_option
def tasks(corpus: str, sounds: str, warehouse: Path | None) -> None:
    """Print the tasks of every segment of a corpus, for Label Studio's import."""
    from urllib.parse import quote

    from piano_core.rating_files import labelling_tasks

    segments = _segments(open_warehouse(warehouse), corpus)
    names = segments["segment_id"].to_list()
    addresses = {name: f"{sounds.rstrip('/')}/{quote(name, safe='')}.flac" for name in names}
    click.echo(json.dumps(labelling_tasks(segments, addresses), indent=2))


@label_studio.command(epilog=SOUNDS_EPILOG)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--corpus", required=True, help="Whose segments are to be heard.")
@warehouse_option
def sounds(folder: Path, corpus: str, warehouse: Path | None) -> None:
    """Write the sound of every segment of a corpus into FOLDER, as tasks name it."""
    from piano_core.cli.ratings.sounds import write_clips

    store, campaigns = open_warehouse(warehouse), settings_of_this_process().campaigns
    _segments(store, corpus)
    with progress_bar("sounds") as progress:
        found = write_clips(store, corpus, campaigns, folder.absolute(), progress)
    missing = {str(one.missing) for one in found.values() if one.missing is not None}
    click.echo(f"{folder}: {sum(one.sound is not None for one in found.values())} sounds")
    for file in sorted(missing):
        click.echo(f"left out: {file} is not there", err=True)


def _segments(store: Warehouse, corpus: str) -> dy.DataFrame[Segments]:
    """The segments of a corpus; `RatingsError` where the warehouse has none."""
    from piano_core.errors import RatingsError
    from piano_core.tables import Segments

    segments = store.read(Segments, corpus)
    if segments.is_empty():
        raise RatingsError(
            f"there are no segments of {corpus}.",
            where=str(store.path),
            remedy=f"`piano run --corpus {corpus}` cuts its recordings into segments.",
        )
    return segments


_server = click.option("--server", required=True, help="Address, such as http://localhost:8080.")
_project = click.option("--project", required=True, type=int, help="Number of the project.")
_token = click.option(
    "--token", envvar="LABEL_STUDIO_TOKEN", required=True, help="[env: LABEL_STUDIO_TOKEN]"
)


@label_studio.command(epilog=PUSH_EPILOG)
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@_server
@_project
@_token
def push(file: Path, server: str, project: int, token: str) -> None:
    """Send a FILE of tasks to a project."""
    from piano_core.rating_files import LabelStudioServer, read_tasks

    taken = LabelStudioServer(server, token, project).push(read_tasks(file))
    click.echo(f"{server} took {taken} tasks")


@label_studio.command(epilog=PULL_EPILOG)
@click.argument("file", type=click.Path(path_type=Path))
@_server
@_project
@_token
def pull(file: Path, server: str, project: int, token: str) -> None:
    """Fetch everything that was answered in a project into FILE."""
    from piano_core.rating_files import LabelStudioServer

    LabelStudioServer(server, token, project).pull(file)
    click.echo(f"{file}: import it with `piano ratings import label-studio {file}`")
