"""Killed at any step and started again, nobody is paid twice and nobody is forgotten."""

import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile

import pytest

from piano_core.prolific import Prolific, read_ledger, settle_as_not_paid
from piano_core.tables import Payments
from piano_core.warehouse import Warehouse
from tests.prolific.server import TOKEN, Account, serving, times_paid

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")
ROOT = Path(__file__).resolve().parents[2]
PEOPLE = ("ann", "bob")


class Lives:
    """Runs of the paying process, each to be killed at a step."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def live(self, account: Account, warehouse: Warehouse, kill_at: int) -> tuple[bool, int]:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{account.address} {warehouse.path} {kill_at}\n")
        self.process.stdin.flush()
        word, steps = self.process.stdout.readline().split()
        return word == "killed", int(steps)


@pytest.fixture(scope="module")
def lives() -> Iterator[Lives]:
    command = [sys.executable, "-m", "tests.prolific.killed"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        yield Lives(process)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse without payments, made once and copied for every life."""
    path = tmp_path_factory.mktemp("prolific") / "empty.duckdb"
    Warehouse(path).append(Payments, Payments.create_empty())
    return path


def settle_what_is_open(account: Account, warehouse: Warehouse) -> int:
    """What a person does a day later about payments that never arrived."""
    client = Prolific(TOKEN, account.address, pause=lambda seconds: None)
    tomorrow = datetime.now(UTC) + timedelta(days=2)
    still_open = [p for p in read_ledger(warehouse) if p.state == "sent"]
    for payment in still_open:
        assert payment.remedy
        settle_as_not_paid(client, warehouse, payment.payment_id, "me", lambda: tomorrow)
    return len(still_open)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("busy", "stride"), [(0, 1), (4, 3)], ids=["quiet", "every fourth call answered 429"]
)
def test_killed_at_every_step_everyone_is_paid_once(
    lives: Lives, empty: Path, tmp_path: Path, busy: int, stride: int
):
    step, killed, by_hand = 0, True, 0
    while killed:
        step += stride
        with serving(Account(PEOPLE, busy=busy)) as account:
            warehouse = Warehouse(Path(copyfile(empty, tmp_path / f"{step}.duckdb")))
            killed, _ = lives.live(account, warehouse, step)
            assert max(times_paid(account)) <= 1
            assert lives.live(account, warehouse, 0)[0] is False
            assert max(times_paid(account)) <= 1
            by_hand += settle_what_is_open(account, warehouse)
            lives.live(account, warehouse, 0)
            assert times_paid(account) == {1: len(PEOPLE)}, f"killed at step {step}"
            final = [p.state for p in read_ledger(warehouse) if p.state != "failed"]
            assert final == ["confirmed"] * len(PEOPLE)
    assert step > 20  # kills, each at another step
    # Killed between `sent` and the call, it cannot be known, so a person is asked; and only then.
    assert by_hand <= 3 * len(PEOPLE)
    assert by_hand or stride > 1


def test_killed_again_and_again_nobody_is_paid_twice(lives: Lives, empty: Path, tmp_path: Path):
    for stride in (9, 14, 17):
        with serving(Account(PEOPLE)) as account:
            warehouse = Warehouse(Path(copyfile(empty, tmp_path / f"{stride}.duckdb")))
            for life in range(4):
                lives.live(account, warehouse, stride + life)
                assert max(times_paid(account)) <= 1
            lives.live(account, warehouse, 0)
            settle_what_is_open(account, warehouse)
            lives.live(account, warehouse, 0)
            assert times_paid(account) == {1: len(PEOPLE)}


def test_a_payment_that_arrives_late_is_waited_for_and_never_sent_again(
    lives: Lives, empty: Path, tmp_path: Path
):
    with serving(Account(PEOPLE, delay_s=1.5)) as account:
        warehouse = Warehouse(Path(copyfile(empty, tmp_path / "late.duckdb")))
        for _ in range(2):
            lives.live(account, warehouse, 0)
        assert account.pays() == 1
        deadline = datetime.now(UTC) + timedelta(seconds=30)
        while times_paid(account) != {1: len(PEOPLE)} and datetime.now(UTC) < deadline:
            time.sleep(0.05)
        lives.live(account, warehouse, 0)
        assert account.pays() == 1
        assert {p.state for p in read_ledger(warehouse)} == {"confirmed"}
