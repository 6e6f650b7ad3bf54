"""`piano ratings plan`: what a campaign costs and will be worth, and better ways to spend it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.table import Table

from piano_core.cli.output import console, json_option, print_json
from piano_core.cli.ratings.store import open_warehouse, warehouse_option

if TYPE_CHECKING:
    from piano_core.budget import Curve, Expected, Option, Outcome, Purchase
    from piano_core.cli.ratings.planning import Plan

PLAN_EPILOG = """\b
Examples:
  piano ratings plan --segments 200
  piano ratings plan --segments 200 --raters 3 --test-raters 8 --pay 250 --fee 0.33
  piano ratings plan --corpus demo --segments 400 --next 50000 --json

\b
A batch is what a rater does at one go: 5 segments, of which anchors, honeypots and
repeats take 30 %. Cost is batches times pay plus the platform's fee, with enough more
batches for those that will not be used (--rejected). `piano rate status` and the
rating site count cost in the same way.

\b
Pay, fee and the make-up of a batch are those of the corpus's newest campaign that pays,
once it was imported; the share not used is measured from 20 batches on. Else 2.00 USD,
a third and a tenth are assumed, and said to be.

\b
What labels will be worth comes from one rater's reliability in the corpus's own
ratings; without any, PercePiano's is assumed, and said to be. Designs of equal cost
keep the test segments: a model needs many segments more than exact labels of each,
while a test against inexact labels cannot tell a good model from a middling one.
The gain of the model is read off the learning curve that `piano run` measures.

\b
The JSON object: {"source", "own", "corpus", "hourly_minor", "page_s",
  "page_s_measured", "currency", "pay_minor", "fee", "rejected", "pay_source",
  "plan": {"train", "test", "batches", "cost_minor", "worth",
  "train_reliability", "test_reliability", "r2"}, "curve", "options": [{... as
  plan, "better"}], "verdict", "next": {"amount_minor", "purchases": [{"what",
  "ratings", "worth", "share", "r2"}]}}; figures are {"value", "low", "high"}, money
is in cents.
"""


@click.command(epilog=PLAN_EPILOG)
@click.option("--corpus", default=None, help="Whose ratings to plan from  [default: the only one].")
@click.option(
    "--segments", default=200, show_default=True, help="To be rated, test ones among them."
)
@click.option("--raters", default=5, show_default=True, help="Of a training segment.")
@click.option("--test-raters", default=None, type=int, help="Of a test one  [default: as many].")
@click.option("--test-share", default=0.1, show_default=True, help="Of the segments, for testing.")
@click.option("--pay", type=int, help="For a batch, in cents  [default: as the campaign, or 200].")
@click.option("--currency", help="Of the pay  [default: as the campaign, or USD].")
@click.option(
    "--fee", type=float, help="Platform's share on top  [default: as the campaign, or 0.33]."
)
@click.option(
    "--rejected", type=float, help="Share of batches not used  [default: measured, or 0.1]."
)
@click.option("--page-seconds", default=None, type=float, help="A page takes  [default: measured].")
@click.option(
    "--next", "amount", default=10_000, show_default=True, help="To spend next, in cents."
)
@warehouse_option
@json_option
def plan(warehouse: Path | None, as_json: bool, **options: Any) -> None:
    """What a campaign will cost and its ratings be worth, and what the same money could buy."""
    from piano_core.cli.ratings.planning import planned

    made = planned(open_warehouse(warehouse), options)
    if as_json:
        print_json(_as_json(made))
        return
    _print(made)


def _print(made: Plan) -> None:
    currency, outcome = made.terms.pay.currency, made.outcome
    hourly = made.terms.hourly_minor or 0
    click.echo(f"{outcome.batches} batches, {_money(outcome.cost_minor, currency)}")
    click.echo(
        f"a batch pays {_money(made.terms.pay.per_batch_minor, currency)} and "
        f"{made.terms.pay.platform_fee:.0%} to the platform ({made.terms.source}); "
        f"{made.terms.rejected:.0%} of the batches not used"
    )
    click.echo(
        f"raters get {_money(hourly, currency)} an hour at {made.terms.page_s:.0f} s a page "
        f"({'measured' if made.terms.measured else 'assumed'})"
    )
    click.echo(f"reliability is {made.components.source}")
    train, test = _interval(outcome.train), _interval(outcome.test)
    click.echo(f"expected of training labels {train}, of test labels {test}")
    click.echo(f"the model: {_model(made)}")
    out = console()
    out.print(_options_table(made.options, currency))
    click.echo(made.verdict)
    if made.purchases:
        out.print(_purchases_table(made.purchases, _money(made.amount_minor, currency)))


def _options_table(options: tuple[Option, ...], currency: str) -> Table:
    table = Table(
        "Training", "Test", "Cost", "Worth in exact labels", "Test labels", "R2", "", box=None
    )
    for option in options:
        one, design = option.outcome, option.outcome.design
        table.add_row(
            f"{design.train.segments} x {design.train.raters:g}",
            f"{design.test.segments} x {design.test.raters:g}",
            _money(one.cost_minor, currency),
            _interval(one.worth, 0),
            _interval(one.test),
            "-" if one.r2 is None else _interval(one.r2),
            "better in both" if option.better else "",
        )
    return table


def _purchases_table(purchases: tuple[Purchase, ...], money: str) -> Table:
    table = Table(f"The next {money} buy", "Exact labels more", "", "R2 more", box=None)
    for one in purchases:
        gain = "-" if one.r2 is None else _interval(one.r2, 4)
        table.add_row(one.what, f"{one.worth.value:.1f}", f"{one.share:+.1%}", gain)
    return table


def _model(made: Plan) -> str:
    expected, curve = made.outcome.r2, made.curve
    if expected is None or curve is None:
        return "no learning curve yet; `piano run` measures one"
    beyond = made.outcome.design.train.segments > curve.segments
    guess = f"; a guess, measured up to {curve.segments} segments" if beyond else ""
    return f"R2 {_interval(expected)} on music it has not heard{guess}"


def _interval(found: Expected, digits: int = 2) -> str:
    return f"{found.value:.{digits}f} ({found.low:.{digits}f} to {found.high:.{digits}f})"


def _money(minor: int, currency: str) -> str:
    return f"{minor / 100:,.2f} {currency}"


def _as_json(made: Plan) -> dict[str, Any]:
    return {
        "corpus": made.corpus,
        "source": made.components.source,
        "own": made.components.own,
        "hourly_minor": made.terms.hourly_minor,
        "page_s": made.terms.page_s,
        "page_s_measured": made.terms.measured,
        "pay_minor": made.terms.pay.per_batch_minor,
        "fee": made.terms.pay.platform_fee,
        "rejected": made.terms.rejected,
        "pay_source": made.terms.source,
        "currency": made.terms.pay.currency,
        "plan": _outcome_json(made.outcome),
        "curve": None if made.curve is None else _curve_json(made.curve),
        "options": [
            _outcome_json(option.outcome) | {"better": option.better} for option in made.options
        ],
        "verdict": made.verdict,
        "next": {
            "amount_minor": made.amount_minor,
            "purchases": [asdict(purchase) for purchase in made.purchases],
        },
    }


def _curve_json(curve: Curve) -> dict[str, float]:
    return {"limit": curve.limit, "u": curve.u, "v": curve.v, "segments": curve.segments}


def _outcome_json(outcome: Outcome) -> dict[str, Any]:
    return {
        "train": asdict(outcome.design.train),
        "test": asdict(outcome.design.test),
        "batches": outcome.batches,
        "cost_minor": outcome.cost_minor,
        "worth": asdict(outcome.worth),
        "train_reliability": asdict(outcome.train),
        "test_reliability": asdict(outcome.test),
        "r2": None if outcome.r2 is None else asdict(outcome.r2),
    }
