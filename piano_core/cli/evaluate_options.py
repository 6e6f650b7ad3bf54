"""What `piano evaluate` is told, as two values: grades to judge by, or a corpus and models."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.stack_options import hearings_options
from piano_core.cli.study_options import (
    UNSEEN,
    Option,
    corpus_option,
    every_option,
    gathered,
    preset_option,
)
from piano_core.cli.takes import transcriber_option

if TYPE_CHECKING:
    from piano_core.stack.config import FusionName, Hears
    from piano_core.training.stages.config import EncoderName
    from piano_core.training.stages.model import Side

PROTOCOLS = ("random", *UNSEEN)

_path = click.Path(path_type=Path)


@dataclass(frozen=True)
class Grading:
    """A bundle, and recordings that people graded; the options as the command documents them.

    table, folder: None where neither was named. labels: as they were written.
    """

    bundle: Path | None
    table: Path | None
    folder: Path | None
    notation: Path | None
    labels: tuple[str, ...]
    file_column: str | None
    rater: str | None
    piece: str | None
    score_column: str | None
    listener: Path | None
    lower_is_better: bool


@dataclass(frozen=True)
class Wanted:
    """Models on the folds of a corpus; the options as the command documents them, empty for all.

    corpus: None where none was named.
    """

    corpus: str | None
    protocols: tuple[str, ...]
    models: tuple[str, ...]
    target: str
    calibration: Path | None
    preset: str
    encoder: Path | None
    hears: tuple[Hears, ...]
    fusion: FusionName | None
    sound_encoder: EncoderName | None
    without: Side | None
    every: int


grading_options: Option = gathered(
    "grading",
    Grading,
    click.option(
        "--bundle", type=_path, help="Bundle to judge [default: as `piano score` chooses]."
    ),
    click.option("--labels", "table", type=_path, help="CSV with people's grades."),
    click.option(
        "--midi",
        "--recordings",
        "folder",
        type=_path,
        help="Folder with the recordings, MIDI or sound.",
    ),
    click.option(
        "--scores",
        "notation",
        type=_path,
        help="Folder with notation (MusicXML, MIDI), so that takes are compared with it; found by "
        "--score-column, else by the piece's name, else by the recording's.",
    ),
    click.option(
        "--label",
        "labels",
        multiple=True,
        metavar="COLUMN|NAME=COLUMN,...",
        help="Column with grades, or a name and its raters' columns; once a label [default: every "
        "column of numbers].",
    ),
    click.option(
        "--file-column", metavar="COLUMN", help="Names the recording [default: by its name]."
    ),
    click.option(
        "--rater", metavar="COLUMN", help="Names who graded, where there is a row for each rater."
    ),
    click.option("--piece", metavar="COLUMN", help="Names the piece of the recording."),
    click.option(
        "--score-column", metavar="COLUMN", help="Names the notation file; blank for none."
    ),
    transcriber_option,
    click.option("--lower-is-better", is_flag=True, help="Grades in which 1 is the best."),
)

model_options: Option = gathered(
    "wanted",
    Wanted,
    corpus_option("Judge all models on a corpus that `piano run` made ready."),
    click.option("--protocol", "protocols", multiple=True, type=click.Choice(PROTOCOLS)),
    click.option(
        "--model",
        "models",
        multiple=True,
        metavar="NAME",
        help="[default: all but `stack` and `stack, pretrained`, the research stack, which take "
        "long]",
    ),
    preset_option("laptop", "Of the research stack."),
    click.option(
        "--encoder",
        type=_path,
        help="Encoder of notes that `stack, pretrained` begins with, from `piano train`.",
    ),
    hearings_options,
    click.option(
        "--without",
        type=click.Choice(["notes", "sound"]),
        help="A side that a stack of both learns from and does not get when it is judged.",
    ),
    every_option(),
    click.option("--target", default="mean", show_default=True, help="Whose table is printed."),
    click.option(
        "--calibration",
        type=_path,
        metavar="FILE",
        help="Picture (.png, .svg) to draw as well: how often labels lie below each quantile that "
        "the first model predicts.",
    ),
)
