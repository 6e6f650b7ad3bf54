"""`piano diagnose`: what a model learned, and whether to go on or to relabel."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table

from piano_core.cli.judging import WHICH_HELP, Which, judged, which_options, with_interval
from piano_core.cli.output import console, json_option, print_json

if TYPE_CHECKING:
    from piano_core.diagnosis import Forecast, TargetLearned, Verdict

EPILOG = f"""\b
Examples:
  piano diagnose assets_data/corpora/percepiano/models/HASH/estimator.safetensors
  piano diagnose --corpus percepiano
  piano diagnose --corpus percepiano --protocol work --model ridge --json

{WHICH_HELP}

How to read it. r is Pearson's correlation with the labels, with a 95 % interval from
drawing pieces of music. The rule: r above .3 on three or more targets, proceed; below .2 on
all, relabel; else in between. Because r of few pieces is unsure, the verdict also says in
what share of the draws each outcome came out. Spread is the standard deviation of the
predictions over that of the labels: a good model with correlation r has about r, and below
.1 it says nearly the same of everything, which is called collapsed.

The learning curve is the one that `piano run` measured (asset learning_curve, of a ridge
regression), with what its formula expects of twice and four times the segments.

\b
The JSON object: {{"corpus", "model", "held_out", "segments", "pieces_of_music",
  "targets": [{{"target", "r", "low", "high", "state", "share", "collapsed",
  ...}}], "verdict", "learning_curve" or null, "notes"}}.
Exit status: 0; 2 for bad input. What was concluded does not change it.
"""


@click.command(epilog=EPILOG)
@which_options
@json_option
def diagnose(which: Which, as_json: bool) -> None:
    """Say which targets a model learned, whether it collapsed, and what to do next.

    Judged on rated segments that it did not learn from, of a corpus that `piano run` made
    ready.
    """
    rated, answers = judged(which, "piano diagnose")
    from piano_core.diagnosis import forecast_of, what_was_learned

    targets, verdict = what_was_learned(answers, which.resamples, which.seed)
    forecast = forecast_of(rated)
    if as_json:
        print_json(
            {
                "corpus": rated.name,
                "model": answers.model,
                "held_out": answers.held_out,
                "segments": len(answers.data),
                "pieces_of_music": len(set(answers.music)),
                "targets": [
                    {**asdict(one), "state": one.state, "collapsed": one.collapsed}
                    for one in targets
                ],
                "verdict": asdict(verdict),
                "learning_curve": None if forecast is None else asdict(forecast),
                "notes": answers.notes,
            }
        )
        return
    out = console()
    out.print(
        f"[bold]{answers.model}[/bold] on {rated.name}: {len(answers.data)} segments of "
        f"{len(set(answers.music))} pieces of music, {answers.held_out}\n"
    )
    out.print(_table(targets))
    _print_verdict(out, verdict, targets)
    _print_forecast(out, forecast, rated.name)
    for note in answers.notes:
        out.print(f"[yellow]- {note}[/yellow]")


def _table(targets: list[TargetLearned]) -> Table:
    table = Table("target", "segments", "r", "", "spread", "", "of labels", box=None)
    for one in sorted(targets, key=lambda one: -one.r):
        table.add_row(
            one.target,
            str(one.segments),
            with_interval(one.r, one.low, one.high),
            one.state,
            f"{one.spread:.1f} points",
            with_interval(one.share, one.share_low, one.share_high),
            "collapsed" if one.collapsed else "",
        )
    return table


def _print_verdict(out: Console, verdict: Verdict, targets: list[TargetLearned]) -> None:
    collapsed = [one.target for one in targets if one.collapsed]
    out.print(
        f"\n[bold]Verdict: {verdict.decision}[/bold] "
        f"({verdict.learned} of {verdict.targets} targets above .3). {verdict.advice}"
    )
    if verdict.shares:
        shares = ", ".join(f"{name} {100 * share:.0f} %" for name, share in verdict.shares.items())
        out.print(f"Of the draws of pieces: {shares}.")
    if collapsed:
        out.print(f"Collapsed: predictions hardly vary for {', '.join(collapsed)}.")
    else:
        out.print("No target collapsed: predictions vary with what is played.")


def _print_forecast(out: Console, forecast: Forecast | None, corpus: str) -> None:
    if forecast is None:
        out.print(
            "\nNo learning curve was measured (or too few points). "
            f"Make the asset learning_curve: `piano run --corpus {corpus}`."
        )
        return
    table = Table("training segments", "raters each", f"R2 of {forecast.model}", "", box=None)
    for point in forecast.measured:
        table.add_row(str(point.segments), f"{point.raters:.1f}", f"{point.r2:.2f}", "measured")
    for point in forecast.expected:
        table.add_row(
            str(point.segments),
            f"{point.raters:.1f}",
            with_interval(point.r2, point.low, point.high),
            "by the fitted curve",
        )
    out.print("\nWhat more labels would bring, on unseen music:")
    out.print(table)
