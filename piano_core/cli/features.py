"""`piano features`: the named numbers of one performance."""

from __future__ import annotations

import math
from pathlib import Path

import click
from rich.table import Column, Table

from piano_core.cli.output import console, json_option, print_json

EPILOG = """\b
Examples:
  piano features my-take.mid
  piano features my-take.mid --score piece.musicxml --json

\b
The JSON object: {"file", "note_count", "duration_s", "source",
  "features": [{"name", "value", "unit", "meaning", "needs_score"}, ...]};
a value that does not apply is null.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--score",
    "score_file",
    type=click.Path(path_type=Path),
    help="MusicXML or MIDI of what was played; adds the numbers that need it.",
)
@json_option
def features(file: Path, score_file: Path | None, as_json: bool) -> None:
    """Print every feature of the MIDI FILE with its unit and meaning."""
    from piano_core.features import FEATURES, extract_features
    from piano_core.midi import read_midi
    from piano_core.score import align, read_score

    performance = read_midi(file)
    score = None if score_file is None else read_score(score_file)
    alignment = None if score is None else align(performance, score)
    values = extract_features(performance, score, alignment)
    rows = [
        {
            "name": feature.name,
            "value": float(value),
            "unit": feature.unit,
            "meaning": feature.meaning,
            "needs_score": feature.needs_score,
        }
        for feature, value in zip(FEATURES, values, strict=True)
    ]
    if as_json:
        print_json(
            {
                "file": str(file),
                "note_count": len(performance),
                "duration_s": performance.duration_s,
                "source": performance.source.value,
                "features": rows,
            }
        )
        return
    table = Table(Column("Feature", no_wrap=True), "Value", "Unit", "Meaning", box=None)
    for feature, value in zip(FEATURES, values, strict=True):
        if not (feature.needs_score and score is None):
            text = "-" if math.isnan(value) else f"{value:.4g}"
            table.add_row(feature.name, text, feature.unit, feature.meaning)
    console().print(table)
