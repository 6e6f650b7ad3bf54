"""`piano score`: one performance, one scorecard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json, settings_of_this_process

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard

EPILOG = """\b
Examples:
  piano score my-take.mid
  piano score my-take.mid --json > card.json
  piano score my-take.mid --bundle path/to/bundle

The JSON object is described in docs/score-json.md.
"""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    help="Bundle to score with [default: PIANO_BUNDLE, else the promoted one].",
)
@json_option
def score(file: Path, bundle: Path | None, as_json: bool) -> None:
    """Score the MIDI FILE: dimensions with intervals and provenance, marks, warnings."""
    from piano_core.midi import read_midi
    from piano_core.scoring import Scorer
    from piano_core.scoring.choice import chosen_bundle

    performance = read_midi(file)
    scorer = Scorer.load(chosen_bundle(settings_of_this_process(), bundle))
    card = scorer.score(performance)
    if as_json:
        print_json({"file": str(file), **card.to_dict()})
    else:
        print_scorecard(card, file.name)


def print_scorecard(card: Scorecard, title: str) -> None:
    """The scorecard as tables for people, on standard output."""
    out = console()
    out.print(f"[bold]{title}[/bold]  {card.duration_s:.0f} s, {card.note_count} notes")
    out.print(f"[dim]{card.bundle.name}, trained on {card.bundle.trained_on}[/dim]\n")
    for warning in card.warnings:
        out.print(f"[yellow]! {warning.sentence}[/yellow]")
    out.print(_dimensions(card))
    if card.character:
        out.print(_character(card))
    for mark in card.marks:
        out.print(f"  {_clock(mark.start_s)}-{_clock(mark.end_s)}  {mark.sentence}")


def _dimensions(card: Scorecard) -> Table:
    coverage = card.dimensions[0].coverage if card.dimensions else 0.9
    table = Table("Dimension", "Score", f"{coverage:.0%} interval", "Rests on", box=None)
    for item in card.dimensions:
        if item.score is None or item.low is None or item.high is None:
            table.add_row(item.label, "-", "", f"[dim]not enough evidence: {item.reason}[/dim]")
        else:
            provenance = item.provenance.value if item.provenance else ""
            interval = f"{item.low:.0f} to {item.high:.0f}"
            table.add_row(item.label, f"{item.score:.0f}", interval, provenance)
    return table


def _character(card: Scorecard) -> Table:
    table = Table("Character", "", "", box=None, title_justify="left")
    for item in card.character:
        table.add_row(item.low_end, f"{item.value:.0f}", item.high_end)
    return table


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
