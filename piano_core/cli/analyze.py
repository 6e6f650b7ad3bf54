"""`piano analyze`: where a model is most wrong, and in what ways."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

import click
from rich.table import Table

from piano_core.cli.judging import WHICH_HELP, Which, judged, which_options, with_interval
from piano_core.cli.output import console, json_option, print_json

if TYPE_CHECKING:
    from piano_core.diagnosis import Failure, Judged, Kind, WorstSegment

EPILOG = f"""\b
Examples:
  piano analyze --corpus percepiano
  piano analyze --corpus percepiano --model ridge --worst 20 --json
  piano analyze assets_data/corpora/percepiano/models/HASH/estimator.safetensors

{WHICH_HELP}

How to read it. Error is the mean distance from the labels over all targets, in points of
0-100; noise is the distance that the labels' own standard errors would make of a perfect
model. Listen to the worst ones: the file and the seconds stand beside them.

A failure mode is named only if chance is an unlikely explanation and it is large enough to
matter (3 points, or .1 of correlation). Optimistic and harsh: predictions above or below the
labels. Conflated: two targets whose predictions correlate more than the labels do, their
noise removed. Biased by recording, performer, sound, composer or difficulty: the error of
some is unlike that of others. p-values come from permutations and are corrected for how many
were looked at; intervals come from drawing pieces of music.

\b
The JSON object: {{"corpus", "model", "held_out", "worst": [segment with "background"],
  "kinds": [{{"factor", "level", "error", "low", "high", ...}}], "failures": [{{"mode",
  "where", "count", "of", "value", "low", "high", "p", "named"}}], "notes"}}; failures
has everything that was looked for.
Exit status: 0; 2 for bad input.
"""


@click.command(epilog=EPILOG)
@which_options
@click.option("--worst", type=click.IntRange(1), default=10, show_default=True, help="Segments.")
@json_option
def analyze(which: Which, worst: int, as_json: bool) -> None:
    """List the segments a model is most wrong about, and name its failure modes.

    Judged on rated segments that it did not learn from, of a corpus that `piano run` made
    ready.
    """
    rated, answers = judged(which, "piano analyze")
    import numpy as np

    from piano_core.diagnosis import backgrounds, by_kind, failures, worst_segments

    known = backgrounds(rated, answers)
    segments = worst_segments(answers, known, worst)
    kinds = by_kind(answers, known, which.resamples, np.random.default_rng(which.seed))
    found = failures(answers, known, which.resamples, which.seed)
    if as_json:
        print_json(
            {
                "corpus": rated.name,
                "model": answers.model,
                "held_out": answers.held_out,
                "worst": [asdict(one) for one in segments],
                "kinds": [asdict(one) for one in kinds],
                "failures": [asdict(one) for one in found],
                "notes": answers.notes,
            }
        )
        return
    _print(rated.name, answers, segments, kinds, found)


def _print(
    corpus: str,
    answers: Judged,
    segments: list[WorstSegment],
    kinds: list[Kind],
    found: list[Failure],
) -> None:
    out = console()
    out.print(
        f"[bold]{answers.model}[/bold] on {corpus}: {len(answers.data)} segments of "
        f"{len(set(answers.music))} pieces of music, {answers.held_out}\n"
    )
    out.print(_segments(segments))
    if kinds:
        out.print("\nError by kind of music and recording:")
        out.print(_kinds(kinds))
    looked = Counter(_asked(one) for one in found)
    out.print(
        "\nLooked for: " + ", ".join(f"{mode} in {n}" for mode, n in looked.items()) + " places."
    )
    if named := [one for one in found if one.named]:
        out.print("[bold]Failure modes:[/bold]")
        out.print(_failures(named))
    else:
        out.print("[bold]No failure mode[/bold] that chance does not explain as well.")
    for note in answers.notes:
        out.print(f"[yellow]- {note}[/yellow]")


def _asked(one: Failure) -> str:
    return "optimistic or harsh" if one.mode in ("optimistic", "harsh") else one.mode


def _segments(worst: list[WorstSegment]) -> Table:
    table = Table("error", "noise", "too high by", "most wrong in", "seconds", box=None)
    table.add_column("segment and file", overflow="fold")
    for one in worst:
        at = one.background
        table.add_row(
            f"{one.error:.1f}",
            f"{one.noise:.1f}",
            f"{one.signed:+.1f}",
            f"{one.target}: {one.predicted:.0f} for {one.label:.0f}",
            f"{at.start_s:.0f}-{at.end_s:.0f}",
            f"{one.segment}\n{at.path}",
        )
    return table


def _kinds(kinds: list[Kind]) -> Table:
    table = Table("factor", "level", "segments", "pieces", "error", box=None)
    for one in kinds:
        error = with_interval(one.error, one.low, one.high)
        table.add_row(one.factor, one.level, str(one.segments), str(one.pieces_of_music), error)
    return table


def _failures(named: list[Failure]) -> Table:
    table = Table("mode", "where", "by", "segments", "p", box=None)
    for one in named:
        table.add_row(
            one.mode,
            one.where,
            with_interval(one.value, one.low, one.high),
            f"{one.count} of {one.of}",
            "-" if one.p is None else f"{one.p:.3f}",
        )
    return table
