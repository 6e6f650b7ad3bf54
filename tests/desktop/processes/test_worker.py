"""Work in a process of its own: results, progress, errors, cancel, and the death of a process."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.background import Cancelled
from desktop_app.services.processes import Worker
from piano_core.errors import AudioCutShortError, WorkerError
from tests.desktop.processes import sample_work

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    """Slow to make and shared: each test leaves it able to work, which is what they state."""
    worker = Worker()
    yield worker
    worker.close()


def quiet(_fraction: float, _doing: str) -> None:
    """Nobody watches."""


def once_begun(mark: Path) -> Callable[[float, str], None]:
    """Progress of somebody who leaves as soon as the work has begun."""

    def leave(_fraction: float, _doing: str) -> None:
        if mark.exists():
            raise Cancelled

    return leave


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_work_is_done_in_another_process_which_is_kept(worker: Worker) -> None:
    first = worker.run(sample_work.where, progress=quiet)
    assert first not in (0, os.getpid())
    assert worker.run(sample_work.where, progress=quiet) == first == worker.pid


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no niceness")
def test_work_gives_way_to_the_window(worker: Worker) -> None:
    assert worker.run(sample_work.niceness, progress=quiet) > os.nice(0)


def test_arrays_come_back_read_only_as_they_are_in_every_value(worker: Worker) -> None:
    told: list[tuple[float, str]] = []

    def note(fraction: float, doing: str) -> None:
        told.append((fraction, doing))

    halved, said = worker.run(sample_work.halves, np.arange(100_000.0), progress=note)
    assert np.array_equal(halved, np.arange(100_000) / 2)
    assert not halved.flags.writeable
    assert said == "halved"
    assert (0.5, "halving") in told


def test_an_error_that_a_user_can_mend_arrives_as_it_was(worker: Worker) -> None:
    with pytest.raises(AudioCutShortError) as caught:
        worker.run(sample_work.cut_short, progress=quiet)
    assert caught.value.heard_s == 2.5
    assert str(caught.value) == "take.wav: ends early. Copy it again."


def test_another_error_is_a_fault_with_the_place_in_the_program(worker: Worker) -> None:
    with pytest.raises(RuntimeError, match="ZeroDivisionError: a fault of ours") as caught:
        worker.run(sample_work.faulty, progress=quiet)
    assert "sample_work.py" in "".join(caught.value.__notes__)


def test_cancelled_work_stops_and_its_process_goes_on(worker: Worker, tmp_path: Path) -> None:
    mark = tmp_path / "begun"
    before = worker.run(sample_work.where, progress=quiet)
    with pytest.raises(Cancelled):
        worker.run(sample_work.reporting, mark, progress=once_begun(mark))
    assert worker.run(sample_work.where, progress=quiet) == before


def test_work_that_does_not_stop_is_ended_with_its_process(worker: Worker, tmp_path: Path) -> None:
    mark = tmp_path / "begun"
    with pytest.raises(Cancelled):
        worker.run(sample_work.silent, mark, progress=once_begun(mark))
    assert not alive(int(mark.read_text()))
    assert worker.run(sample_work.halves, np.ones(1), progress=quiet)[1] == "halved"


def test_a_process_that_dies_is_an_error_and_the_next_work_is_done(worker: Worker) -> None:
    with pytest.raises(WorkerError, match=r"ended \(3\)") as caught:
        worker.run(sample_work.deadly, progress=quiet)
    assert "Try again" in caught.value.remedy
    assert worker.run(sample_work.halves, np.ones(1), progress=quiet)[1] == "halved"


def test_a_process_that_died_while_nobody_asked_is_not_missed(worker: Worker) -> None:
    before = worker.run(sample_work.where, progress=quiet)
    os.kill(before, signal.SIGKILL)
    os.waitid(os.P_PID, before, os.WEXITED | os.WNOWAIT)
    assert worker.run(sample_work.where, progress=quiet) != before


def test_what_is_asked_at_once_is_done_one_after_the_other(worker: Worker) -> None:
    said: list[float] = []

    def ask(number: float) -> None:
        halved, _ = worker.run(sample_work.halves, np.array([number]), progress=quiet)
        said.append(halved[0])

    threads = [threading.Thread(target=ask, args=(float(n),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(said) == [0.0, 0.5, 1.0, 1.5]


def test_it_works_where_no_socket_can_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_words: object) -> None:
        raise AssertionError("a socket was asked for")

    monkeypatch.setattr(socket, "socketpair", refused)
    monkeypatch.setattr(socket, "socket", refused)
    worker = Worker()
    assert worker.run(sample_work.where, progress=quiet) == worker.pid
    worker.close()
    assert worker.pid is None


def test_it_ends_with_the_app_that_was_killed(tmp_path: Path, qtbot: QtBot) -> None:
    mark = tmp_path / "begun"
    app = subprocess.Popen(
        [sys.executable, str(sample_work.__file__), str(mark)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    qtbot.waitUntil(lambda: mark.exists() and bool(mark.read_text()), timeout=20_000)
    app.kill()
    app.wait(10)
    qtbot.waitUntil(lambda: not alive(int(mark.read_text())), timeout=10_000)
