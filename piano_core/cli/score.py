"""`piano score`: one take, one scorecard."""

from __future__ import annotations

from pathlib import Path

import click

from piano_core.cli.output import json_option, print_json, settings_of_this_process
from piano_core.cli.takes import reference_option, score_option, take_of, transcriber_option

EPILOG = """\b
Examples:
  piano score take.m4a --score piece.musicxml
  piano score my-take.mid
  piano score my-take.mid --score piece.mxl --json > card.json
  piano score my-take.mid --score piece.mxl --reference hers.mid --reference his.flac
  piano score my-take.mid --bundle path/to/bundle

\b
Sound (m4a, mp3, wav, flac, ...) is turned into notes first, which needs the
transcriber that `piano transcriber export` makes once.
The JSON object is described in docs/score-json.md.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path))
@score_option
@reference_option
@click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    help="Bundle to score with [default: PIANO_BUNDLE, else one promoted from real ratings, else "
    "the shipped one].",
)
@transcriber_option
@json_option
def score(
    file: Path,
    score_file: Path | None,
    references: tuple[Path, ...],
    bundle: Path | None,
    listener: Path | None,
    as_json: bool,
) -> None:
    """Score the recording FILE (sound or MIDI): what is measured against its score and against
    other performances, what a listener may say of it, where to look, and how sure all this is."""
    from piano_core.cli.scorecard import print_scorecard
    from piano_core.scoring import Scorer
    from piano_core.scoring.choice import chosen_bundle

    # A missing model is said before anybody waits for the transcriber.
    scorer = Scorer.load(chosen_bundle(settings_of_this_process(), bundle))
    card = scorer.score_take(take_of(file, score_file, listener, references))
    if as_json:
        print_json({"file": str(file), **card.to_dict()})
    else:
        print_scorecard(card, file.name)
