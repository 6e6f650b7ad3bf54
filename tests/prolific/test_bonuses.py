"""A bonus is paid once a submission and purpose, whatever Prolific answers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from piano_core.errors import PaymentError, PianoError, PlatformError
from piano_core.prolific import (
    Bonus,
    Prolific,
    RaterSubmission,
    look_up,
    pay_bonuses,
    plan_bonuses,
    read_ledger,
    read_submissions,
    settle_as_not_paid,
)
from piano_core.prolific.ledger import move
from piano_core.tables import Payments
from piano_core.warehouse import Warehouse
from tests.prolific.server import TOKEN, Account, serving, times_paid

NOW = datetime(2026, 3, 1, tzinfo=UTC)
BONUS = Bonus("demo", "study1", "second batch", 150, "GBP")


def now() -> datetime:
    return NOW


@pytest.fixture
def account():
    with serving(Account(("ann", "bob", "cid"))) as one:
        yield one


@pytest.fixture
def client(account: Account) -> Prolific:
    return Prolific(TOKEN, account.address, pause=lambda seconds: None)


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    made = Warehouse(tmp_path / "w.duckdb")
    made.append(Payments, Payments.create_empty())
    return made


def planned(client: Prolific, warehouse: Warehouse, bonus: Bonus = BONUS):
    found = read_submissions(client, "study1")
    raters = [RaterSubmission(f"r-{one.participant}", one) for one in found]
    return plan_bonuses(read_ledger(warehouse), bonus, raters, NOW)


def states(warehouse: Warehouse) -> set[str]:
    return {payment.state for payment in read_ledger(warehouse)}


def test_a_bonus_is_paid_confirmed_and_not_planned_again(account, client, warehouse):
    sent = pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert states(warehouse) == {"sent"}
    assert len(look_up(client, warehouse, now)) == len(sent) == 3
    assert states(warehouse) == {"confirmed"}
    assert account.bonuses == {f"sub{n}": [150.0] for n in range(3)}
    assert planned(client, warehouse) == ()


def test_another_purpose_of_the_same_amount_is_paid_once_more(account, client, warehouse):
    pay_bonuses(client, warehouse, planned(client, warehouse), now)
    third = Bonus("demo", "study1", "third batch", 150, "GBP")
    with pytest.raises(PaymentError, match="could not be told apart"):
        planned(client, warehouse, third)
    look_up(client, warehouse, now)
    pay_bonuses(client, warehouse, planned(client, warehouse, third), now)
    assert times_paid(account) == {2: 3}
    look_up(client, warehouse, now)
    assert states(warehouse) == {"confirmed"}


def test_a_bonus_that_somebody_paid_at_the_website_does_not_confirm_ours(
    account, client, warehouse
):
    account.bonuses["sub0"].append(150.0)
    account.delay_s = 3600
    pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert look_up(client, warehouse, now) == ()


def test_an_answer_that_is_lost_is_not_asked_for_again(account, client, warehouse):
    account.loses_answer_of_pay = True
    with pytest.raises(PlatformError):
        pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert states(warehouse) == {"sent"}
    assert planned(client, warehouse) == ()
    assert account.pays() == 1
    look_up(client, warehouse, now)
    assert states(warehouse) == {"confirmed"}


@pytest.mark.parametrize("status", [429, 500, 503])
def test_where_it_is_unknown_whether_prolific_paid_a_person_is_asked(
    account, client, warehouse, status: int
):
    account.refuse_to_pay = status
    with pytest.raises(PlatformError):
        pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert account.pays() == 1
    assert planned(client, warehouse) == ()
    open_one = read_ledger(warehouse)[0]
    assert "--not-paid" in open_one.remedy
    with pytest.raises(PaymentError, match="may still arrive"):
        settle_as_not_paid(client, warehouse, open_one.payment_id, "me", now)
    later = NOW + timedelta(days=1, minutes=1)
    settled = settle_as_not_paid(client, warehouse, open_one.payment_id, "me", lambda: later)
    assert (settled.state, settled.note) == ("failed", "not paid, says me")
    account.refuse_to_pay = 0
    again = planned(client, warehouse)
    assert [one.submission for one in again] == [open_one.submission]
    pay_bonuses(client, warehouse, again, now)
    assert account.bonuses["sub0"] == [150.0]


def test_what_arrived_is_confirmed_even_where_a_person_says_it_was_not_paid(
    account, client, warehouse
):
    pay_bonuses(client, warehouse, planned(client, warehouse), now)
    payment = read_ledger(warehouse)[0]
    assert settle_as_not_paid(client, warehouse, payment.payment_id, "me", now).state == "confirmed"


def test_a_refusal_is_kept_with_its_reason_and_may_be_tried_again(account, client, warehouse):
    account.refuse_to_pay = 400
    with pytest.raises(PlatformError, match="not enough funds"):
        pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert {(p.state, "not enough funds" in (p.note or "")) for p in read_ledger(warehouse)} == {
        ("failed", True)
    }
    account.refuse_to_pay = 0
    pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert times_paid(account) == {1: 3}


def test_of_two_processes_with_the_same_plan_only_one_pays(account, client, warehouse):
    both = planned(client, warehouse)
    move(warehouse, both, "intended", NOW)
    pay_bonuses(client, warehouse, both, now)
    with pytest.raises(PianoError):
        pay_bonuses(client, warehouse, both, lambda: NOW + timedelta(seconds=1))
    assert times_paid(account) == {1: 3}


def test_a_wrong_total_is_noticed_before_anything_is_paid(account, client, warehouse):
    class Cheat(dict):
        def __setitem__(self, key, value):
            super().__setitem__(key, {name: 100 * amount for name, amount in value.items()})

    account.bulks = Cheat()
    with pytest.raises(PlatformError, match="nothing was paid"):
        pay_bonuses(client, warehouse, planned(client, warehouse), now)
    assert account.pays() == 0
    assert states(warehouse) == {"intended"}


@pytest.mark.parametrize(
    "bonus",
    [
        Bonus("demo", "study1", "x", 0, "GBP"),
        Bonus("demo", "study1", "x", 150, "EUR"),
        Bonus("demo", "study1", " ", 150, "GBP"),
    ],
)
def test_a_bonus_without_amount_currency_or_purpose_is_refused(client, warehouse, bonus: Bonus):
    with pytest.raises(PaymentError):
        planned(client, warehouse, bonus)


def test_another_amount_for_what_was_begun_is_refused(client, warehouse):
    move(warehouse, planned(client, warehouse), "intended", NOW)
    with pytest.raises(PaymentError, match="150 were intended"):
        planned(client, warehouse, Bonus("demo", "study1", "second batch", 200, "GBP"))
