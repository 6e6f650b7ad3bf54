"""`piano prolific bonus` and `ledger`: paying once, and what is open."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from piano_core.cli.output import json_option, print_json
from piano_core.cli.prolific.account import open_account, open_campaign, say_dry_run, send_option
from piano_core.cli.prolific.reviewing import decided_submissions, rater_option
from piano_core.cli.ratings.store import open_warehouse, warehouse_option

if TYPE_CHECKING:
    from collections.abc import Sequence

    from piano_core.prolific import Payment

BONUS_EPILOG = """\b
Examples:
  piano prolific bonus paid 66f1a0c2e4b5d6f708192a3b --amount 150 --for "second batch"
  piano prolific bonus paid 66f1a0c2e4b5d6f708192a3b --amount 150 --for "second batch" --send

\b
Paid is everyone whose newest decision about pay is `pay`, once for each --for: giving
the command again, also after a crash, pays only who was not paid. What may have been
sent is never sent again; `piano prolific ledger` shows it with what to do.
The JSON object: {"study", "sent", "payments": [as in `piano prolific ledger`]}.
"""

LEDGER_EPILOG = """\b
Examples:
  piano prolific ledger
  piano prolific ledger --look-up
  piano prolific ledger --not-paid PAYMENT --by me

\b
The JSON object: {"payments": [{"payment_id", "state": "intended" | "sent" | "confirmed"
  | "failed", "rater", "study", "submission", "purpose", "amount_minor", "currency",
  "reference", "paid_before", "note", "recorded_at", "corpus", "remedy"}, ...]}.
"""
LOOKS = 6
LOOK_EVERY_S = 10.0


@click.command(epilog=BONUS_EPILOG)
@click.argument("name")
@click.argument("study_id", metavar="STUDY")
@click.option("--amount", required=True, type=int, help="A person, in pence or cents.")
@click.option("--for", "purpose", required=True, help="What it is for; paid once for each.")
@rater_option
@warehouse_option
@send_option
@json_option
def bonus(
    name: str,
    study_id: str,
    amount: int,
    purpose: str,
    raters: tuple[str, ...],
    warehouse: Path | None,
    send: bool,
    as_json: bool,
) -> None:
    """Pay a bonus to raters of STUDY who are to be paid, each once."""
    from piano_core.prolific import (
        Bonus,
        look_up,
        pay_bonuses,
        plan_bonuses,
        read_ledger,
        wait_for_arrival,
    )

    opened, account, store = open_campaign(name), open_account(), open_warehouse(warehouse)
    people = decided_submissions(account, opened, study_id, "pay", warehouse, raters)
    campaign = opened.campaign
    wanted = Bonus(campaign.corpus, study_id, purpose.strip(), amount, campaign.pay.currency)
    if send:
        look_up(account, store, _now)
    payments = plan_bonuses(read_ledger(store), wanted, people, _now())
    if send and payments:
        pay_bonuses(account, store, payments, _now)
        wait_for_arrival(account, store, _now, LOOKS, LOOK_EVERY_S)
        identifiers = {one.payment_id for one in payments}
        payments = tuple(one for one in read_ledger(store) if one.payment_id in identifiers)
    if as_json:
        print_json({"study": study_id, "sent": send, "payments": _rows(payments)})
    else:
        _say(payments)
        total = sum(one.amount_minor for one in payments) / 100
        click.echo(f"{len(payments)} payments, {total:.2f} {wanted.currency} and fees", err=True)
    say_dry_run(send)


@click.command(epilog=LEDGER_EPILOG)
@click.option("--look-up", is_flag=True, help="Ask Prolific whether what was sent has arrived.")
@click.option("--not-paid", metavar="PAYMENT", help="You saw at Prolific that it never happened.")
@click.option("--by", "who", default="", help="Who says so; kept with it.")
@warehouse_option
@json_option
def ledger(
    look_up: bool, not_paid: str | None, who: str, warehouse: Path | None, as_json: bool
) -> None:
    """Show every bonus, how far it is, and what to do about it."""
    from piano_core.errors import PaymentError
    from piano_core.prolific import look_up as look_up_all
    from piano_core.prolific import read_ledger, settle_as_not_paid

    store = open_warehouse(warehouse)
    if look_up:
        look_up_all(open_account(), store, _now)
    if not_paid:
        if not who.strip():
            raise PaymentError("who says so?", where="--by", remedy="Name yourself with --by.")
        settle_as_not_paid(open_account(), store, not_paid, who.strip(), _now)
    payments = read_ledger(store)
    if as_json:
        print_json({"payments": _rows(payments)})
        return
    _say(payments)
    still_open = sum(bool(one.remedy) for one in payments)
    click.echo(f"{len(payments)} payments, {still_open} open", err=True)


def _now() -> datetime:
    return datetime.now(UTC)


def _rows(payments: Sequence[Payment]) -> list[dict[str, Any]]:
    return [
        asdict(one) | {"recorded_at": one.recorded_at.isoformat(), "remedy": one.remedy}
        for one in payments
    ]


def _say(payments: Sequence[Payment]) -> None:
    for one in payments:
        amount = f"{one.amount_minor / 100:.2f} {one.currency}"
        click.echo(f"{one.state}  {one.rater}  {amount}  {one.purpose}  {one.payment_id}")
        if one.note:
            click.echo(f"  {one.note}")
        if one.remedy:
            click.echo(f"  {one.remedy}")
