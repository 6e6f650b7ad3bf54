"""What every command that takes a recording has in common: its options, and how it is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import progress_bar, settings_of_this_process

if TYPE_CHECKING:
    from piano_core.takes import Take
    from piano_core.transcription import Transcriber

score_option = click.option(
    "--score",
    "score_file",
    type=click.Path(path_type=Path),
    help="MusicXML (.musicxml, .mxl) or MIDI of what was played.",
)
reference_option = click.option(
    "--reference",
    "references",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Another performance of the same music (sound or MIDI); give it once for each.",
)
transcriber_option = click.option(
    "--transcriber",
    "listener",
    type=click.Path(path_type=Path),
    help="Bundle to listen to sound with [default: transcriber in PIANO_HOME].",
)


def take_of(
    file: Path,
    score_file: Path | None,
    listener: Path | None,
    references: Sequence[Path] = (),
) -> Take:
    """The take in FILE, with a bar on standard error while there is something to wait for."""
    from piano_core.takes import read_take

    with progress_bar("reading") as progress:
        return read_take(file, score_file, lambda: open_transcriber(listener), progress, references)


def open_transcriber(named: Path | None) -> Transcriber:
    """The transcriber that was named, or the one in `PIANO_HOME`."""
    from piano_core.scoring.choice import chosen_transcriber
    from piano_core.transcription import Transcriber

    return Transcriber.for_files(chosen_transcriber(settings_of_this_process(), named))
