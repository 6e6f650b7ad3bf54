"""`piano ablate`: what each part of the research stack is worth, on the same folds."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from piano_core.cli.output import json_option, print_json, progress_bar, settings_of_this_process
from piano_core.cli.study_options import (
    UNSEEN,
    corpus_option,
    every_option,
    preset_option,
    resamples_option,
    seed_option,
)

EPILOG = """\b
Examples:
  piano ablate --corpus percepiano
  piano ablate --corpus percepiano --question pretraining --question augmentation
  piano ablate --corpus percepiano --protocol work --out ablation.md
  piano ablate --corpus percepiano --question 'sound or notes' --every 3

\b
Questions, each two stacks that differ in one thing:
  notes beside sound    sound and notes against sound alone
  sound beside notes    sound and notes against notes alone
  sound or notes        sound alone against notes alone
  pretraining           with and without masked pretraining and pseudo-labels
  other music           pretraining goes on from an encoder that `piano train --stage masked`
                        left for the preset; it must not know the music that is judged
  augmentation          notes varied in training, or as they are
  augmentation of sound the same for sound alone
  measures              with and without what is measured of a clip's notes as a whole
  ensemble              three models of other seeds against one
  encoder of notes      twice the layers
  spectrogram           constant-Q against log-mel, sound alone
  encoder of sound      MERT-330M against MERT-95M, both as they come

How to read it. A difference is that of mean R2 over targets, both stacks trained on the same
folds, without specialists, and judged on the same draws of overlap groups, which give the 95 %
interval. A part helps where the interval lies above 0; where it holds 0 this corpus cannot say.
One seed trains each stack, and another one would give somewhat other numbers. What the roadmap
expects is relative, of correlations. Questions that lack something say what.
Sound is that of recordings, else rendered from their notes; MERT is read from weights/ below
the home folder.

Each arm trains a stack on every fold. Of PercePiano with --every 3 (410 segments) the whole table
took 31 CPU minutes; with all 1,073, notes and sound took 13, and once 15 to play them on a
SoundFont. What an arm said is kept below the home folder, so that the same command
goes on after a kill, and --every is a study of its own.

\b
The JSON object: {"corpus", "preset", "protocol", "every", "effects": [{"question", "asked",
  "more", "less", "expected", "r2_more", "r2_less", "difference", "low", "high",
  "lacking", "verdict"}]}.
"""


@click.command(epilog=EPILOG)
@corpus_option(required=True)
@preset_option("laptop", "Of the stack that is whole.")
@click.option(
    "--protocol",
    type=click.Choice(UNSEEN),
    default="overlap",
    show_default=True,
    help="What is unseen in a fold.",
)
@click.option("--question", "questions", multiple=True, metavar="NAME", help="[default: all]")
@resamples_option(1000)
@seed_option("Of fits and intervals.")
@every_option()
@click.option("--anew", is_flag=True, help="Train arms again whose answers are kept.")
@click.option("--out", type=click.Path(path_type=Path), help="Markdown file to write as well.")
@json_option
def ablate(
    corpus: str,
    preset: str,
    protocol: str,
    questions: tuple[str, ...],
    resamples: int,
    seed: int,
    every: int,
    anew: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Leave out one part of the research stack after the other, and tell what that costs."""
    from piano_core.ablation import format_effects
    from piano_core.ablation.rated import Wanted, ablate_rated, forget
    from piano_core.files import write_text
    from piano_core.preparation.rated_corpus import rated_corpus

    settings = settings_of_this_process()
    rated = rated_corpus(settings, corpus)
    kept = settings.home / "stack" / "ablation" / corpus
    if anew:
        forget(kept)
    wanted = Wanted(preset, protocol, questions, resamples, seed, every)
    with progress_bar(f"piano ablate {corpus}") as progress:
        effects = ablate_rated(rated, wanted, settings, kept, progress)
    text = format_effects(effects)
    if out is not None:
        write_text(out, text)
    if as_json:
        found = [{**asdict(one), "verdict": one.verdict} for one in effects]
        asked = {"corpus": corpus, "preset": preset, "protocol": protocol, "every": every}
        print_json(asked | {"effects": found})
    else:
        click.echo(text)
