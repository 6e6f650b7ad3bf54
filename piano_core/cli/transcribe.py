"""`piano transcribe` and `piano transcriber`: sound to MIDI, and what does it."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import json_option, print_json, progress_bar, settings_of_this_process
from piano_core.cli.takes import open_transcriber, transcriber_option

if TYPE_CHECKING:
    from piano_core.performance import Performance

EPILOG = """\b
Examples:
  piano transcribe take.wav take.mid
  piano transcribe phone.m4a phone.mid --json

\b
Interrupted, it leaves OUT as it was. What can be read of a damaged file is
transcribed, and a warning says how far that was.

\b
The JSON object: {"file", "midi", "duration_s", "notes", "pedal_movements":
  {"sustain", "soft"}, "took_s", "transcriber", "provider",
  "warnings": [{"code", "sentence"}, ...]}.
"""

EXPORT_EPILOG = """\b
Examples:
  piano transcriber export
  piano transcriber export some/folder --json
  piano transcriber export some/folder --precision fp32

\b
The weights are Transkun's (MIT licence), read from its installed package; the
extra transcribe-export installs it. Listening needs neither it nor torch.
The JSON object: {"directory", "bytes", and the bundle's manifest}.
"""


@click.command(epilog=EPILOG)
@click.argument("file", metavar="IN", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@transcriber_option
@json_option
def transcribe(file: Path, out: Path, listener: Path | None, as_json: bool) -> None:
    """Write the notes and pedals heard in the sound file IN to the MIDI file OUT."""
    from piano_core.midi import write_midi
    from piano_core.takes import listen

    begun = time.monotonic()
    transcriber = open_transcriber(listener)
    with progress_bar("listening") as progress:
        performance, listening = listen(file, transcriber, progress)
    write_midi(performance, out)
    took_s = time.monotonic() - begun
    if as_json:
        print_json(
            {
                "file": str(file),
                "midi": str(out),
                "duration_s": performance.duration_s,
                "notes": len(performance),
                "pedal_movements": _pedal_movements(performance),
                "took_s": took_s,
                "transcriber": listening.transcriber,
                "provider": listening.provider,
                "warnings": [asdict(warning) for warning in listening.warnings],
            }
        )
        return
    for warning in listening.warnings:
        click.echo(f"warning: {warning.sentence}", err=True)
    pedals = _pedal_movements(performance)
    click.echo(
        f"{out}: {len(performance)} notes and {sum(pedals.values())} pedal movements "
        f"in {performance.duration_s:.1f} s of sound ({took_s:.1f} s)"
    )


@click.group()
def transcriber() -> None:
    """Make the transcriber, and see what it is."""


@transcriber.command(epilog=EXPORT_EPILOG)
@click.argument("directory", type=click.Path(path_type=Path), required=False)
@click.option(
    "--precision",
    type=click.Choice(["fp32", "fp16", "int8"]),
    default="int8",
    show_default=True,
    help="Of the arithmetic: int8 hears as well as fp32 and takes a third less time on a CPU; "
    "fp32 is what the weights were published in; fp16 is for graphics cards.",
)
@json_option
def export(directory: Path | None, precision: str, as_json: bool) -> None:
    """Make the transcription bundle from the published weights, in DIRECTORY.

    Without DIRECTORY it lies where `piano transcribe` and the app look for it. A folder
    that exists is left alone.
    """
    from piano_core.transcription.export.export import export_transcriber
    from piano_core.transcription.manifest import Precision

    path = directory or settings_of_this_process().transcriber
    with progress_bar("exporting") as progress:
        manifest = export_transcriber(path, progress=progress, precision=Precision(precision))
    size = sum(part.stat().st_size for part in path.iterdir())
    if as_json:
        print_json({"directory": str(path), "bytes": size, **asdict(manifest)})
    else:
        click.echo(f"{path}: {manifest.name}, {size / 1e6:.0f} MB")


@transcriber.command(epilog="\b\nExample:\n  piano transcriber info --json")
@click.argument("directory", type=click.Path(path_type=Path), required=False)
@json_option
def info(directory: Path | None, as_json: bool) -> None:
    """Whose weights a transcription bundle holds, under which licence, and whether it is whole.

    The JSON object is the bundle's manifest plus "directory".
    """
    from piano_core.scoring.choice import chosen_transcriber
    from piano_core.transcription import verify_transcriber

    path = chosen_transcriber(settings_of_this_process(), directory)
    manifest = verify_transcriber(path)
    if as_json:
        print_json({"directory": str(path), **asdict(manifest)})
        return
    click.echo(f"{manifest.name}\n{path}: {len(manifest.files)} files, all as recorded")
    click.echo(f"{manifest.attribution} Licence: {manifest.licence}. {manifest.precision}.")


def _pedal_movements(performance: Performance) -> dict[str, int]:
    from piano_core.performance import Pedal

    return {
        pedal.name.lower(): len(performance.pedal(pedal)) for pedal in (Pedal.SUSTAIN, Pedal.SOFT)
    }
