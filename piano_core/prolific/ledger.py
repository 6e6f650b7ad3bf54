"""The write-ahead ledger: what is to be paid, what was sent, what arrived."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

import dataframely as dy
import polars as pl

from piano_core.errors import PaymentError
from piano_core.files import value_hash
from piano_core.tables import Payments
from piano_core.warehouse import Warehouse

State = Literal["intended", "sent", "failed", "confirmed"]
# The furthest counts: what arrived was paid, whatever somebody believed before.
_ORDER: tuple[State, ...] = ("intended", "sent", "failed", "confirmed")


@dataclass(frozen=True)
class Payment:
    """One bonus and how far it is.

    amount_minor: pence or cents. purpose: what it is for; a submission is paid once for it.
    reference: Prolific's number of the bulk payment. paid_before: bonuses of this amount
    on the submission when it was sent. recorded_at: when it came into this state.
    """

    payment_id: str
    corpus: str
    rater: str
    study: str
    submission: str
    purpose: str
    amount_minor: int
    currency: str
    state: State
    recorded_at: datetime
    reference: str | None = None
    paid_before: int | None = None
    note: str | None = None

    @property
    def remedy(self) -> str:
        """What a person does about it; blank where nothing is to be done."""
        if self.state == "intended":
            return "Nothing was sent. Give the same `piano prolific bonus` again with --send."
        if self.state == "sent":
            return (
                "Not seen at Prolific yet. `piano prolific ledger --look-up` looks again; if it "
                "is not there after a day, see the balance at Prolific and say with --not-paid."
            )
        return ""


def payment_id(study: str, submission: str, purpose: str, attempt: int) -> str:
    """The same for the same payment whenever it is asked for; attempts count failures before."""
    return value_hash("prolific", study, submission, purpose, attempt)


def payments_now(table: dy.DataFrame[Payments]) -> tuple[Payment, ...]:
    """Every payment of a study at Prolific in its furthest state, by study and submission."""
    furthest: dict[str, Payment] = {}
    rows = table.filter(pl.col("study").is_not_null()).to_dicts()
    for row in sorted(rows, key=lambda row: _ORDER.index(row["state"])):
        words = {name: row[name] for name in Payment.__dataclass_fields__}
        one = Payment(**words)
        furthest[one.payment_id] = one
    return tuple(sorted(furthest.values(), key=lambda p: (p.study, p.submission, p.purpose)))


def read_ledger(warehouse: Warehouse) -> tuple[Payment, ...]:
    """`payments_now` of a warehouse."""
    return payments_now(warehouse.read(Payments))


def move(
    warehouse: Warehouse, payments: Sequence[Payment], state: State, at: datetime
) -> tuple[Payment, ...]:
    """Write the state of all payments, or of none; returns them in it.

    A state is written once: where another process was first, `WarehouseError` or
    `PaymentError` is raised, and the caller must not go on to pay.
    """
    moved = tuple(replace(one, state=state, recorded_at=at) for one in payments)
    if not moved:
        return ()
    if warehouse.append(Payments, _rows(moved)) != len(moved):
        raise PaymentError(
            f"another process already wrote {state} for some of these payments.",
            where=str(warehouse.path),
            remedy="Let one process pay at a time; `piano prolific ledger` says what is open.",
        )
    return moved


def _rows(payments: Iterable[Payment]) -> dy.DataFrame[Payments]:
    names = Payment.__dataclass_fields__
    rows = [{name: getattr(one, name) for name in names} | {"batch_id": None} for one in payments]
    return Payments.validate(pl.DataFrame(rows, schema=Payments.create_empty().schema))
