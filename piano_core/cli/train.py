"""`piano train`: the stages of the research stack, one by one or all that a preset has."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from piano_core.cli.output import (
    console,
    json_option,
    print_json,
    progress_bar,
    settings_of_this_process,
)
from piano_core.cli.stack_options import hearing_options
from piano_core.cli.study_options import corpus_option, preset_option, seed_option

if TYPE_CHECKING:
    from piano_core.stack.config import FusionName, Hears
    from piano_core.training.stages.config import EncoderName

EPILOG = """\b
Examples:
  piano train --preset laptop --stage masked --music asap
  piano train --preset laptop --corpus percepiano
  piano train --preset laptop --corpus percepiano --hears both --fusion cross_attention
  piano train --preset research --stage specialists --corpus percepiano --device gpu

\b
Stages, in their order; without --stage all that the preset has:
  masked         notes alone: tell those that are hidden
  pseudo-labels  what was measured instead of rated
  expert         ratings, from whatever the stages before left
  specialists    models of one dimension each, from the expert's weights
  calibration    sigma and intervals, on segments that trained nothing

A stage that was killed goes on where it was when the command is typed again, and one that is
done is not done again. Weights lie below the home folder, in stack/PRESET. Segments without a
recording are played by the SoundFont PIANO_SOUNDFONT, else by the built-in piano. The JSON object:
{"preset", "stages": [{"stage", "figures": {name: value}, "files", "begun_with",
  "curves": [{"training": [loss of an epoch], "validation", "steps"}]}]}.
"""

STAGES = ("masked", "pseudo-labels", "expert", "specialists", "calibration")
_CORPORA = ("demo", "percepiano", "folder", "asap", "maestro", "maps")


@click.command(epilog=EPILOG)
@preset_option("laptop", "Sizes and rates of all stages.")
@click.option("--stage", "stages", multiple=True, type=click.Choice(STAGES))
@corpus_option()
@click.option(
    "--music",
    multiple=True,
    type=click.Choice(_CORPORA),
    help="Corpora to read notes of, below PIANO_DATA, for the stage masked.",
)
@click.option(
    "--device",
    type=click.Choice(["auto", "cpu", "gpu"]),
    help="Where it is computed [default: as the preset says].",
)
@hearing_options
@seed_option("Of weights and order.")
@json_option
def train(
    preset: str,
    stages: tuple[str, ...],
    corpus: str | None,
    music: tuple[str, ...],
    device: str | None,
    hears: Hears | None,
    fusion: FusionName | None,
    sound_encoder: EncoderName | None,
    seed: int,
    as_json: bool,
) -> None:
    """Train the research stack in stages; each begins with what the one before left."""
    from piano_core.cli.training import Asked, run_stages

    wanted = stages or tuple(
        name for name in STAGES if (name == "masked" and music) or (name != "masked" and corpus)
    )
    if not wanted:
        raise click.UsageError("Name --music for masked pretraining, --corpus for the rest.")
    if "masked" in wanted and not music:
        raise click.UsageError("--stage masked needs --music.")
    if set(wanted) != {"masked"} and corpus is None:
        raise click.UsageError("All stages but masked need --corpus.")
    asked = Asked(preset, wanted, bool(stages), corpus, music, device, seed)
    asked = replace(asked, hears=hears, fusion=fusion, encoder=sound_encoder)
    with progress_bar(f"piano train {preset}") as progress:
        done = run_stages(settings_of_this_process(), asked, progress)
    if as_json:
        print_json({"preset": preset, "stages": [asdict(one) for one in done]})
        return
    for one in done:
        figures = ", ".join(f"{name} {value:.4g}" for name, value in one.figures.items())
        begun = f"from {_short(one.begun_with)}" if one.begun_with else "from random weights"
        console().print(f"{one.stage} ({begun}): {figures}", *map(_short, one.files), sep="\n  ")


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)
