"""The parts of the page about money: what it buys next, and better designs at equal cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import dataframely as dy

from piano_core.budget import (
    EVERYWHERE,
    PERCEPIANO_LIKE,
    Components,
    Curve,
    Design,
    Expected,
    Option,
    Part,
    Purchase,
    Terms,
    components_of,
    equal_cost,
    next_purchases,
    rated_so_far,
    verdict,
)
from piano_core.rating_report.bars import Bar, bar_plot
from piano_core.rating_report.markup import Html, element, join, scrolled, table
from piano_core.tables import Reliability

NEXT_SUM_MINOR = 10_000
"""A hundred dollars."""
TEST_SHARE = 0.1
"""Of the segments, for testing (design, section 7)."""


@dataclass(frozen=True, eq=False)
class Money:
    """What the page says about money; `piano ratings plan` says the same.

    amount_minor: what is to be spent next. options: designs at the cost of five raters for
    each segment that is rated now.
    """

    terms: Terms
    components: Components
    curve: Curve | None
    amount_minor: int
    purchases: Sequence[Purchase]
    options: Sequence[Option]


def money_of(reliability: dy.DataFrame[Reliability], terms: Terms, curve: Curve | None) -> Money:
    """For one corpus: a hundred on top of what is rated, and designs for as many segments.

    reliability: at least one row.
    """
    components = components_of(reliability, "that of its own ratings") or PERCEPIANO_LIKE
    now = rated_so_far(reliability)
    tested = round(now.segments * TEST_SHARE)
    like = Design(Part(now.segments - tested, EVERYWHERE), Part(tested, EVERYWHERE))
    return Money(
        terms,
        components,
        curve,
        NEXT_SUM_MINOR,
        next_purchases(now, NEXT_SUM_MINOR, terms, components, curve),
        equal_cost(like, terms, components, curve),
    )


def next_money(money: Money) -> Html:
    """The picture of what the next sum buys, and the table of designs."""
    return join((*_bought(money), *_designs(money), element("p", *_command(), klass="quiet")))


def title_of(money: Money) -> str:
    """The heading: the sum in words where it is a round one of dollars."""
    if money.amount_minor == 10_000 and money.terms.pay.currency == "USD":
        return "What the next hundred dollars buy"
    return f"What the next {_sum(money.amount_minor, money)} buy"


def _bought(money: Money) -> list[Html]:
    if not money.purchases:
        return [element("p", "Nothing is paid for, or the sum does not pay for one batch.")]
    first = money.purchases[0]
    pay, terms = money.terms.pay, money.terms
    price = (
        f"{first.ratings} ratings that count, at {_sum(pay.per_batch_minor, money)} for a batch of "
        f"{terms.policy.batch_size} pages, {pay.platform_fee:.0%} for the platform and "
        f"{terms.rejected:.0%} of the batches not used (pay and fee {terms.source})"
    )
    bars = [
        Bar(
            one.what,
            one.worth.value,
            f"{one.worth.value:.1f} ({one.share:+.1%})",
            one.worth.low,
            one.worth.high,
        )
        for one in money.purchases
    ]
    unit = (
        "Bars: training labels gained, counted in segments with labels free of error; "
        "lines: 95 % intervals, from those of the raters' reliability."
    )
    return [
        element("p", f"{price}."),
        *_assumption(money),
        scrolled(bar_plot(f"{title_of(money)}, in segments with exact labels", bars)),
        element("p", unit, klass="quiet"),
        element("p", _gain(money)),
    ]


def _assumption(money: Money) -> list[Html]:
    """Said where reliability is not the corpus's own."""
    if money.components.own:
        return []
    return [element("p", f"Reliability is {money.components.source}.", klass="warning")]


def _gain(money: Money) -> str:
    if money.curve is None:
        return "What that does for the model: no learning curve yet; the graph measures one."
    first = money.purchases[0]
    if first.r2 is None:
        return ""
    return (
        f"By the learning curve so far, {first.what} raise R2 on music the model has not "
        f"heard by {first.r2.value:.4f} ({first.r2.low:.4f} to {first.r2.high:.4f})."
    )


def _designs(money: Money) -> list[Html]:
    if not money.options:
        return []
    head = ("Training", "Test", "Cost", "Exact labels", "95 %", "Test labels", "95 %", "R2")
    rows = [_design(option, money) for option in money.options]
    better = {n for n, option in enumerate(money.options) if option.better}
    return [
        element("p", f"{verdict(tuple(money.options))} Marked rows are better in both."),
        table(head, rows, "figures", better),
    ]


def _design(option: Option, money: Money) -> tuple[str, ...]:
    one, design = option.outcome, option.outcome.design
    return (
        f"{design.train.segments:,} × {design.train.raters:g}",
        f"{design.test.segments:,} × {design.test.raters:g}",
        _sum(one.cost_minor, money),
        f"{one.worth.value:.0f}",
        f"{one.worth.low:.0f} to {one.worth.high:.0f}",
        f"{one.test.value:.2f}",
        f"{one.test.low:.2f} to {one.test.high:.2f}",
        "–" if one.r2 is None else _r2(one.r2),
    )


def _command() -> tuple[str | Html, ...]:
    return ("With other pay, sums and sizes: ", element("code", "piano ratings plan"), ".")


def _r2(found: Expected) -> str:
    return f"{found.value:.2f} ({found.low:.2f} to {found.high:.2f})"


def _sum(minor: int, money: Money) -> str:
    return f"{minor / 100:,.2f} {money.terms.pay.currency}"
