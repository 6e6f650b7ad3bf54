"""`piano features`: the named numbers of one take."""

from __future__ import annotations

import math
from pathlib import Path

import click
from rich.table import Column, Table

from piano_core.cli.output import console, json_option, print_json
from piano_core.cli.takes import score_option, take_of, transcriber_option

EPILOG = """\b
Examples:
  piano features my-take.mid
  piano features my-take.mid --score piece.musicxml --json
  piano features take.m4a

\b
The JSON object: {"file", "note_count", "duration_s", "source",
  "features": [{"name", "value", "unit", "meaning", "needs_score"}, ...]};
a value that does not apply is null. Where the score is of other music, there
are no numbers but an error.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path))
@score_option
@transcriber_option
@json_option
def features(file: Path, score_file: Path | None, listener: Path | None, as_json: bool) -> None:
    """Print every feature of FILE (sound or MIDI) with its unit and meaning; --score adds the
    ones that need it."""
    from piano_core.features import FEATURES, extract_features

    take = take_of(file, score_file, listener)
    performance, compared = take.performance, take.comparison
    if compared is not None and compared.mismatch is not None:
        raise compared.mismatch
    score = None if compared is None else compared.score
    values = extract_features(performance, score, None if compared is None else compared.alignment)
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
