"""`piano bundle`: look at a bundle, check that nothing in it changed, make one."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, settings_of_this_process
from piano_core.cli.study_options import corpus_option, preset_option

if TYPE_CHECKING:
    from piano_core.stack.config import Hears


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


@bundle.command(
    "make-shipped",
    epilog="\b\nExample:\n  PIANO_DATA=data piano bundle make-shipped new-bundle",
)
@click.argument("directory", type=click.Path(path_type=Path))
@click.option(
    "--takes",
    type=click.Path(path_type=Path),
    help="Features of made takes (Parquet): read where the file is there, else made and kept.",
)
@click.option("--seed", default=0, show_default=True, help="Of the networks' first weights.")
@json_option
def make_shipped(directory: Path, takes: Path | None, seed: int, as_json: bool) -> None:
    """Make the bundle that comes with the project, in DIRECTORY, which must not exist yet.

    It learns skill from controlled damage to clean playing (ASAP, PercePiano, beginners'
    pieces) and what grades no skill from PercePiano's ratings; PIANO_DATA names the folder
    with both. Needs the extras train and orchestration, and some 12 minutes of one processor.
    The JSON object: {"directory", "content_hash", "bytes"}.
    """
    from piano_core.cli.output import progress_bar
    from piano_core.errors import SettingsError
    from piano_core.shipped.ship import ship

    if directory.exists():
        raise SettingsError(
            "exists already.", where=str(directory), remedy="Name a folder that does not."
        )
    data = settings_of_this_process().data
    if data is None:
        raise SettingsError(
            "is not set, and the bundle is made from real data.",
            where="PIANO_DATA",
            remedy="Name the folder that holds percepiano/ and asap-subset/.",
        )
    with progress_bar("making") as progress:
        content_hash = ship(directory, data, takes, seed, progress)
    size = sum(path.stat().st_size for path in directory.iterdir())
    if as_json:
        print_json({"directory": str(directory), "content_hash": content_hash, "bytes": size})
    else:
        click.echo(f"{directory}: {size / 1e6:.1f} MB, {content_hash}")


@bundle.command(
    "export-stack",
    epilog="\b\nExample:\n  piano bundle export-stack stack-int8 --corpus percepiano "
    "--precision int8",
)
@click.argument("directory", type=click.Path(path_type=Path))
@corpus_option("Whose ratings it was trained on.", required=True)
@preset_option("laptop", "As in `piano train`.")
@click.option(
    "--precision",
    type=click.Choice(["fp32", "fp16", "int8"]),
    default="fp32",
    show_default=True,
    help="Of the weights.",
)
@click.option(
    "--hears",
    type=click.Choice(["notes", "sound", "both"]),
    help="Which of the trained stacks [default: as the preset says].",
)
@json_option
def export_stack(
    directory: Path,
    corpus: str,
    preset: str,
    precision: str,
    hears: Hears | None,
    as_json: bool,
) -> None:
    """Write the research stack that `piano train` trained to DIRECTORY, which must not exist yet.

    Encoders and scorer become an ONNX graph each, held to torch on the validation segments of the
    release split; specialists speak in the same graphs. The JSON object is the manifest plus
    "directory".
    """
    from piano_core.cli.exporting import Wanted, exported
    from piano_core.cli.output import progress_bar

    wanted = Wanted(corpus, preset, precision, hears)
    with progress_bar("exporting") as progress:
        manifest = exported(settings_of_this_process(), directory, wanted, progress)
    if as_json:
        print_json({"directory": str(directory), **asdict(manifest)})
        return
    found = manifest.agreement
    sizes = ", ".join(f"{n} {(directory / n).stat().st_size / 1e6:.2f} MB" for n in manifest.files)
    click.echo(
        f"{directory}: {sizes}\nagainst torch on {found['clips']} segments: scores differ by "
        f"{found['mean']:.3g} points at most, sigma by {found['sigma']:.3g}; "
        f"{found['flips']} of {found['pairs']} pairs turn"
    )
