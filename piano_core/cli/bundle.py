"""`piano bundle`: look at a bundle, and check that nothing in it changed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, settings_of_this_process


@click.group()
def bundle() -> None:
    """Look at the model that scores, and check that it is whole."""


_where = click.argument("directory", type=click.Path(path_type=Path), required=False)


@bundle.command(epilog="\b\nExample:\n  piano bundle info --json")
@_where
@json_option
def info(directory: Path | None, as_json: bool) -> None:
    """What a bundle predicts, what it was trained on, how good it was, under which licences.

    DIRECTORY is the bundle; without it, the one that `piano score` would use.
    The JSON object is the bundle's manifest plus "directory".
    """
    from piano_core.bundle import verify_bundle
    from piano_core.scoring.choice import chosen_bundle

    path = chosen_bundle(settings_of_this_process(), directory)
    manifest = verify_bundle(path)
    if as_json:
        print_json({"directory": str(path), **asdict(manifest)})
        return
    out = console()
    out.print(f"[bold]{manifest.name}[/bold]\n{path}\n")
    table = Table("Dimension", "Rests on", box=None)
    for item in manifest.dimensions:
        rests_on = item.provenance.value if item.provenance else f"no number: {item.reason}"
        table.add_row(item.dimension, rests_on)
    out.print(table)
    card = path / "model_card.md"
    if card.is_file():
        out.print(f"\nThe model card: {card}")


@bundle.command(epilog="\b\nExample:\n  piano bundle verify path/to/bundle")
@_where
@json_option
def verify(directory: Path | None, as_json: bool) -> None:
    """Check every file of a bundle against its recorded hash; exit 2 where one differs.

    The JSON object: {"directory", "verified": true, "files": {name: sha256}}.
    """
    from piano_core.bundle import verify_bundle
    from piano_core.scoring.choice import chosen_bundle

    path = chosen_bundle(settings_of_this_process(), directory)
    manifest = verify_bundle(path)
    if as_json:
        print_json({"directory": str(path), "verified": True, "files": dict(manifest.files)})
    else:
        click.echo(f"{path}: {len(manifest.files)} files, all as recorded")
