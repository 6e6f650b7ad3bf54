"""`piano evaluate`: how well scores follow what people said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import json_option
from piano_core.cli.stack_options import hearings_options
from piano_core.cli.takes import transcriber_option

if TYPE_CHECKING:
    from piano_core.stack.config import FusionName, Hears
    from piano_core.training.stages.config import EncoderName
    from piano_core.training.stages.model import Side

EPILOG = """\b
Examples:
  piano evaluate --corpus percepiano
  piano evaluate --corpus percepiano --protocol work --target conviction --json
  piano evaluate --corpus percepiano --model stack --hears notes --hears both
  piano evaluate --bundle path/to/bundle --labels grades.csv --midi takes
  piano evaluate --labels grades.csv --midi takes --scores notation \\
      --label overall=ann,ben,cem --label rhythm --json
  piano evaluate --labels long.csv --midi takes --label grade --rater teacher

\b
With --corpus, the one that `piano run` made ready: every model and baseline on
the same folds, with ceilings, one human rater, paired differences of the first
model from the others, and for PercePiano what others published; as markdown.
The JSON object: {"corpus", "evaluation": [{"protocol", "subset", "model",
  "target", "metric", "value", "low", "high", "ceiling", "fraction",
  "segments", "groups"}], "differences", "human_comparison", "published"}.

\b
With --labels and --midi, recordings of your own.
The file of labels is a CSV (UTF-8; commas, or semicolons or tabs), its first
line naming the columns:

\b
  file,piece,ann,ben,cem,rhythm
  minuet-lea.mid,minuet,4,3.5,4,3
  minuet-tom.mid,minuet,2,2.5,,2

\b
Columns called file (filename, midi, recording, ...), piece, score and rater are
taken for that, and every column of numbers for a label, unless options say
otherwise; the notes under the table tell what was taken for what. A recording
is a path below --midi or a file name, with or without its ending, and may be
MIDI or sound, which is turned into notes first. Grades are numbers of any
scale; a blank cell is no grade. With pieces, figures within a
piece are given too, and intervals come from drawing pieces: name them wherever
a piece comes back. With several raters, one of them is compared with the
others, and so is the bundle: that is the row to hold it against.

\b
The JSON object: {"bundle", "labels_file", "notes": [sentence, ...],
  "rows": [{"label", "who", "against", "files", "figures": {name: {"value",
  "low", "high"}}}], "files": [{"file", "piece", "labels", "scores"}]}; figures
are spearman, kendall (tau-b) and pair_order, and the same with _within.
Exit status: 0; 1 where single recordings are missing or could not be scored;
2 for bad input.
"""

_path = click.Path(path_type=Path)
_PROTOCOLS = ("random", "passage", "overlap", "performer", "work")


@click.command(epilog=EPILOG)
@click.option("--bundle", type=_path, help="Bundle to judge [default: as `piano score` chooses].")
@click.option("--labels", "table", type=_path, help="CSV with people's grades.")
@click.option(
    "--midi",
    "--recordings",
    "folder",
    type=_path,
    help="Folder with the recordings, MIDI or sound.",
)
@click.option(
    "--scores",
    "notation",
    type=_path,
    help="Folder with notation (MusicXML, MIDI), so that takes are compared with it; found by "
    "--score-column, else by the piece's name, else by the recording's.",
)
@click.option(
    "--label",
    "labels",
    multiple=True,
    metavar="COLUMN|NAME=COLUMN,...",
    help="Column with grades, or a name and its raters' columns; once a label [default: every "
    "column of numbers].",
)
@click.option("--file-column", metavar="COLUMN", help="Names the recording [default: by its name].")
@click.option(
    "--rater", metavar="COLUMN", help="Names who graded, where there is a row for each rater."
)
@click.option("--piece", metavar="COLUMN", help="Names the piece of the recording.")
@click.option("--score-column", metavar="COLUMN", help="Names the notation file; blank for none.")
@transcriber_option
@click.option("--lower-is-better", is_flag=True, help="Grades in which 1 is the best.")
@click.option("--corpus", help="Judge all models on a corpus that `piano run` made ready.")
@click.option("--protocol", "protocols", multiple=True, type=click.Choice(_PROTOCOLS))
@click.option(
    "--model",
    "models",
    multiple=True,
    metavar="NAME",
    help="[default: all but `stack` and `stack, pretrained`, the research stack, which take long]",
)
@click.option(
    "--preset",
    type=click.Choice(["small", "laptop", "bootstrapped", "research"]),
    default="laptop",
    show_default=True,
    help="Of the research stack.",
)
@click.option(
    "--encoder",
    type=_path,
    help="Encoder of notes that `stack, pretrained` begins with, from `piano train`.",
)
@hearings_options
@click.option(
    "--without",
    type=click.Choice(["notes", "sound"]),
    help="A side that a stack of both learns from and does not get when it is judged.",
)
@click.option("--target", default="mean", show_default=True, help="Whose table is printed.")
@click.option(
    "--resamples",
    type=click.IntRange(20),
    help="Draws for each interval [default: 1000, and 200 for a corpus].",
)
@click.option("--seed", type=int, default=0, show_default=True, help="Of fits and intervals.")
@json_option
def evaluate(
    bundle: Path | None,
    table: Path | None,
    folder: Path | None,
    notation: Path | None,
    labels: tuple[str, ...],
    file_column: str | None,
    rater: str | None,
    piece: str | None,
    score_column: str | None,
    listener: Path | None,
    lower_is_better: bool,
    corpus: str | None,
    protocols: tuple[str, ...],
    models: tuple[str, ...],
    preset: str,
    encoder: Path | None,
    hears: tuple[Hears, ...],
    fusion: FusionName | None,
    sound_encoder: EncoderName | None,
    without: Side | None,
    target: str,
    resamples: int | None,
    seed: int,
    as_json: bool,
) -> None:
    """Judge a bundle on recordings that people graded, or all models on a rated corpus.

    For a bundle: does it put the better ones higher? Rank correlations of each of its
    dimensions, and of the overall score, with the grades, over all recordings and within a
    piece, each with a 95 % interval.
    """
    if corpus is not None:
        if table is not None or folder is not None or bundle is not None:
            raise click.UsageError("Name --corpus, or --labels and --midi, not both.")
        from piano_core.cli.evaluate_corpus import Wanted, evaluate_corpus

        wanted = Wanted(corpus, protocols, models, target, resamples or 200, seed, preset, encoder)
        heard = replace(wanted, hears=hears, fusion=fusion, sound_encoder=sound_encoder)
        evaluate_corpus(replace(heard, without=without), as_json)
        return
    if table is None or folder is None:
        raise click.UsageError("Name --labels and --midi to judge a bundle, or --corpus.")
    from piano_core.cli.evaluate_bundle import Asked, judge_bundle
    from piano_core.graded_files import GradeColumns

    named = label_columns(labels)
    columns = GradeColumns(named, file_column, rater, piece, score_column, lower_is_better)
    asked = Asked(bundle, table, folder, notation, columns, listener, resamples or 1000, seed)
    judge_bundle(asked, as_json)


def label_columns(labels: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """`grade` or `overall=ann,ben` as label and columns, in order; empty for none."""
    named: dict[str, tuple[str, ...]] = {}
    for text in labels:
        label, _, rest = text.partition("=")
        columns = tuple(name.strip() for name in (rest or label).split(","))
        if not label.strip() or not all(columns) or len(set(columns)) < len(columns):
            raise click.UsageError(f"--label {text}: write COLUMN, or NAME=COLUMN,COLUMN.")
        if label.strip() in named:
            raise click.UsageError(f"--label {label} is given twice.")
        named[label.strip()] = columns
    return named
