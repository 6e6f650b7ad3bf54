"""Paying bonuses so that nobody is paid twice and nobody is forgotten, whenever it stops.

Prolific's call that pays is asynchronous and not idempotent
(https://docs.prolific.com/api-reference/bonuses/pay-bonus-payments), so it is made once a
bulk payment, after `sent` is in the ledger. Whether the money arrived is read from the
submission (https://docs.prolific.com/api-reference/submissions/get-submission).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import quote

from piano_core.errors import PaymentError, PlatformError
from piano_core.prolific.client import Prolific
from piano_core.prolific.ledger import Payment, move, payment_id, read_ledger
from piano_core.prolific.reviews import RaterSubmission
from piano_core.prolific.submissions import read_submission
from piano_core.warehouse import Warehouse

CURRENCIES = ("GBP", "USD")
LARGEST_BULK = 200
SETTLE_AFTER = timedelta(days=1)
# Answers that say for certain that nothing was paid. Others (429, 5xx, none) do not.
_REFUSALS = frozenset({400, 401, 403, 404})


@dataclass(frozen=True)
class Bonus:
    """What everyone is to get: amount in pence or cents, and what for."""

    corpus: str
    study: str
    purpose: str
    amount_minor: int
    currency: str


def plan_bonuses(
    ledger: Sequence[Payment], bonus: Bonus, raters: Iterable[RaterSubmission], at: datetime
) -> tuple[Payment, ...]:
    """The payments that are still to be sent: new ones, and those intended before.

    A submission that was paid for this purpose, or may have been, is left out. Raises
    `PaymentError` where the same purpose was begun with another amount, or where a
    payment of the same amount is open, which could not be told apart from this one.
    """
    if bonus.amount_minor < 1 or bonus.currency not in CURRENCIES or not bonus.purpose.strip():
        raise PaymentError(
            "a bonus needs an amount above 0, GBP or USD, and what it is for.",
            where=f"{bonus.amount_minor} {bonus.currency} for {bonus.purpose!r}",
            remedy="Set --amount (pence or cents) and --for; the campaign has the currency.",
        )
    planned = (_planned(ledger, bonus, one, at) for one in raters)
    return tuple(payment for payment in planned if payment is not None)


def pay_bonuses(
    client: Prolific,
    warehouse: Warehouse,
    planned: Sequence[Payment],
    clock: Callable[[], datetime],
) -> tuple[Payment, ...]:
    """Send what `plan_bonuses` planned; returns the payments as `sent`.

    Raises `PlatformError` where Prolific refuses (the payments become `failed`) or where it
    stays unknown whether it paid (they stay `sent`, to be looked up).
    """
    known = {one.payment_id for one in read_ledger(warehouse)}
    move(warehouse, [p for p in planned if p.payment_id not in known], "intended", clock())
    sent: list[Payment] = []
    for start in range(0, len(planned), LARGEST_BULK):
        sent += _pay_bulk(client, warehouse, planned[start : start + LARGEST_BULK], clock)
    return tuple(sent)


def look_up(
    client: Prolific, warehouse: Warehouse, clock: Callable[[], datetime]
) -> tuple[Payment, ...]:
    """Confirm every `sent` payment that is on its submission now; returns the confirmed ones."""
    arrived = [
        one
        for one in read_ledger(warehouse)
        if one.state == "sent" and _count(client, one) > (one.paid_before or 0)
    ]
    return move(warehouse, arrived, "confirmed", clock())


def wait_for_arrival(
    client: Prolific,
    warehouse: Warehouse,
    clock: Callable[[], datetime],
    tries: int,
    every_s: float,
) -> tuple[Payment, ...]:
    """Look up to `tries` times, `every_s` seconds apart; returns what is still only sent."""
    for number in range(tries):
        if number:
            client.pause(every_s)
        look_up(client, warehouse, clock)
        if not any(one.state == "sent" for one in read_ledger(warehouse)):
            break
    return tuple(one for one in read_ledger(warehouse) if one.state == "sent")


def settle_as_not_paid(
    client: Prolific, warehouse: Warehouse, payment: str, who: str, clock: Callable[[], datetime]
) -> Payment:
    """A person says that a `sent` payment never happened: it fails, and may be asked for again.

    It is looked up first, and confirmed where it arrived after all. Raises `PaymentError`
    for one that is not `sent`, and within a day of sending, as it may still arrive.
    """
    look_up(client, warehouse, clock)
    found = {one.payment_id: one for one in read_ledger(warehouse)}.get(payment)
    if found is None or found.state in {"intended", "failed"}:
        raise PaymentError(
            "is not a payment that was sent.",
            where=payment,
            remedy="`piano prolific ledger` lists them.",
        )
    if found.state == "confirmed":
        return found
    if clock() - found.recorded_at < SETTLE_AFTER:
        raise PaymentError(
            f"was sent at {found.recorded_at:%Y-%m-%d %H:%M} UTC and may still arrive.",
            where=payment,
            remedy="Wait for a day, and look at the balance and at the submission at Prolific.",
        )
    noted = replace(found, note=f"not paid, says {who}")
    return move(warehouse, [noted], "failed", clock())[0]


def _planned(
    ledger: Sequence[Payment], bonus: Bonus, rater: RaterSubmission, at: datetime
) -> Payment | None:
    submission = rater.submission.submission
    mine = [p for p in ledger if (p.study, p.submission) == (bonus.study, submission)]
    same = [p for p in mine if p.purpose == bonus.purpose]
    if any(p.state in {"sent", "confirmed"} for p in same):
        return None
    begun = next((p for p in same if p.state == "intended"), None)
    if begun is not None and begun.amount_minor != bonus.amount_minor:
        raise PaymentError(
            f"{begun.amount_minor} were intended for the same, now {bonus.amount_minor}.",
            where=f"{submission}, {bonus.purpose}",
            remedy="Ask with that amount first, or name another purpose.",
        )
    if any(p.state == "sent" and p.amount_minor == bonus.amount_minor for p in mine):
        raise PaymentError(
            "a payment of the same amount is open, and the two could not be told apart.",
            where=submission,
            remedy="Give `piano prolific ledger --look-up` until it is confirmed.",
        )
    identifier = payment_id(bonus.study, submission, bonus.purpose, len(same))
    return begun or Payment(
        identifier,
        bonus.corpus,
        rater.rater,
        bonus.study,
        submission,
        bonus.purpose,
        bonus.amount_minor,
        bonus.currency,
        "intended",
        at,
    )


def _pay_bulk(
    client: Prolific, warehouse: Warehouse, bulk: Sequence[Payment], clock: Callable[[], datetime]
) -> tuple[Payment, ...]:
    counted = [replace(one, paid_before=_count(client, one)) for one in bulk]
    reference = _set_up(client, bulk)
    named = [replace(one, reference=reference) for one in counted]
    # Whoever writes `sent` pays: of two processes the slower fails here, before its call.
    sent = move(warehouse, named, "sent", clock())
    try:
        client.send_once(f"/api/v1/bulk-bonus-payments/{quote(reference, safe='')}/pay/", {})
    except PlatformError as error:
        if error.status in _REFUSALS:
            noted = [replace(one, note=error.problem) for one in sent]
            move(warehouse, noted, "failed", clock())
        raise
    return sent


def _set_up(client: Prolific, bulk: Sequence[Payment]) -> str:
    """Prolific's number of a bulk payment, which pays nothing yet and may be left lying.

    Source: https://docs.prolific.com/api-reference/bonuses/create-bonus-payments
    """
    path = "/api/v1/submissions/bonus-payments/"
    lines = [f"{p.submission},{p.amount_minor // 100}.{p.amount_minor % 100:02d}" for p in bulk]
    body = {"study_id": bulk[0].study, "csv_bonuses": "\n".join(lines)}
    answer = client.send_again_and_again(path, body)
    total = sum(one.amount_minor for one in bulk)
    reference = answer.get("id") if isinstance(answer, dict) else None
    if not isinstance(reference, str) or round(answer.get("amount") or total) != total:
        raise PlatformError(
            f"Prolific set up {answer!r} where {total} in all were asked for; nothing was paid",
            where=path,
            remedy="Check the study's currency.",
        )
    return reference


def _count(client: Prolific, payment: Payment) -> int:
    return read_submission(client, payment.submission).bonuses_minor.count(payment.amount_minor)
