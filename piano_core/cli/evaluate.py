"""`piano evaluate`: how well scores follow what people said."""

from __future__ import annotations

import click

from piano_core.cli.evaluate_options import Grading, Wanted, grading_options, model_options
from piano_core.cli.output import json_option
from piano_core.cli.study_options import seed_option

EPILOG = """\b
Examples:
  piano evaluate --corpus percepiano
  piano evaluate --corpus percepiano --protocol work --target conviction --json
  piano evaluate --corpus percepiano --model "gaussian process" --calibration calibration.svg
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

_DRAWS, _DRAWS_OF_CORPUS = 1000, 200


@click.command(epilog=EPILOG)
@grading_options
@model_options
@click.option(
    "--resamples",
    type=click.IntRange(20),
    help=f"Draws for each interval [default: {_DRAWS}, and {_DRAWS_OF_CORPUS} for a corpus].",
)
@seed_option("Of fits and intervals.")
@json_option
def evaluate(
    grading: Grading, wanted: Wanted, resamples: int | None, seed: int, as_json: bool
) -> None:
    """Judge a bundle on recordings that people graded, or all models on a rated corpus.

    For a bundle: does it put the better ones higher? Rank correlations of each of its
    dimensions, and of the overall score, with the grades, over all recordings and within a
    piece, each with a 95 % interval.
    """
    named = grading.table is not None or grading.folder is not None or grading.bundle is not None
    if wanted.corpus is not None:
        if named:
            raise click.UsageError("Name --corpus, or --labels and --midi, not both.")
        from piano_core.cli.evaluate_corpus import evaluate_corpus

        evaluate_corpus(wanted.corpus, wanted, resamples or _DRAWS_OF_CORPUS, seed, as_json)
        return
    if grading.table is None or grading.folder is None:
        raise click.UsageError("Name --labels and --midi to judge a bundle, or --corpus.")
    from piano_core.cli.evaluate_bundle import Asked, judge_bundle
    from piano_core.graded_files import GradeColumns

    columns = GradeColumns(
        label_columns(grading.labels),
        grading.file_column,
        grading.rater,
        grading.piece,
        grading.score_column,
        grading.lower_is_better,
    )
    places = grading.bundle, grading.table, grading.folder, grading.notation
    judge_bundle(Asked(*places, columns, grading.listener, resamples or _DRAWS, seed), as_json)


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
