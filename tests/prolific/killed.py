"""Pays bonuses and is killed at a step: `killed.py ADDRESS WAREHOUSE STEP`.

A step is just before or just after a call to Prolific or a row in the ledger. The process
ends by SIGKILL there, as by a power cut; with step 0 it runs to the end. It prints how
many steps it went through.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from piano_core.prolific import (
    Bonus,
    Prolific,
    RaterSubmission,
    look_up,
    pay_bonuses,
    plan_bonuses,
    read_ledger,
    read_submissions,
)
from piano_core.warehouse import Warehouse

BONUS = Bonus("demo", "study1", "second batch", 150, "GBP")


def main(address: str, path: str, kill_at: int) -> int:
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        if steps == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watched(call):
        def watching(*words):
            step()
            result = call(*words)
            step()
            return result

        return watching

    Prolific._ask = watched(Prolific._ask)
    Warehouse.append = watched(Warehouse.append)
    client = Prolific("a-token", address, pause=lambda seconds: None)
    warehouse = Warehouse(Path(path))

    def clock() -> datetime:
        return datetime.now(UTC)

    raters = [
        RaterSubmission(f"r-{one.participant}", one) for one in read_submissions(client, "study1")
    ]
    look_up(client, warehouse, clock)
    planned = plan_bonuses(read_ledger(warehouse), BONUS, raters, clock())
    pay_bonuses(client, warehouse, planned, clock)
    look_up(client, warehouse, clock)
    return steps


def one_life(address: str, path: str, kill_at: int) -> tuple[bool, int]:
    """Run in a process of its own, which spares the imports: was it killed, steps it took."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.write(writing, str(main(address, path, kill_at)).encode())
        os._exit(0)
    os.close(writing)
    _, status = os.waitpid(child, 0)
    said = os.read(reading, 20)
    os.close(reading)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True, kill_at
    assert os.WEXITSTATUS(status) == 0, "the process failed by itself"
    return False, int(said)


if __name__ == "__main__":
    for line in sys.stdin:
        address, path, kill_at = line.split()
        killed, steps = one_life(address, path, int(kill_at))
        sys.stdout.write(f"{'killed' if killed else 'finished'} {steps}\n")
        sys.stdout.flush()
