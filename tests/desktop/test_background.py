"""Background work: results, progress, errors and cancel arrive in the interface's thread."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.services.background import BackgroundJobs
from desktop_app.view_models.session import Outcome
from piano_core.errors import MidiError
from piano_core.progress import Progress


class Heard:
    """An outcome that writes down what it was told, and by which thread."""

    def __init__(self) -> None:
        self.results: list[Any] = []
        self.errors: list[BaseException] = []
        self.progress: list[tuple[float, str]] = []
        self.threads: set[int] = set()

    def outcome(self) -> Outcome[Any]:
        return Outcome(
            lambda value: self._note(self.results, value),
            lambda error: self._note(self.errors, error),
            lambda fraction, doing: self._note(self.progress, (fraction, doing)),
        )

    def _note(self, where: list[Any], value: Any) -> None:
        where.append(value)
        self.threads.add(threading.get_ident())


@pytest.fixture
def jobs() -> Iterator[BackgroundJobs]:
    jobs = BackgroundJobs()
    yield jobs
    jobs.close()


def test_a_result_comes_to_the_thread_of_the_interface(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    heard, workers = Heard(), set[int]()

    def work(progress: Progress) -> int:
        workers.add(threading.get_ident())
        progress(0.5, "half")
        return 42

    jobs.start(work, heard.outcome())
    qtbot.waitUntil(lambda: bool(heard.results))
    assert heard.results == [42]
    assert heard.progress == [(0.5, "half")]
    assert heard.threads == {threading.get_ident()}
    assert workers.isdisjoint(heard.threads)


def test_an_error_arrives_as_it_was_raised(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    heard, error = Heard(), MidiError("bad.")

    def work(progress: Progress) -> None:
        raise error

    jobs.start(work, heard.outcome())
    qtbot.waitUntil(lambda: bool(heard.errors))
    assert heard.errors == [error]


def test_nothing_is_delivered_after_cancel(jobs: BackgroundJobs, qtbot: QtBot) -> None:
    heard, go, stopped = Heard(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        try:
            progress(0.9, "too late")
        finally:
            stopped.set()

    job = jobs.start(work, heard.outcome())
    job.cancel()
    go.set()
    assert stopped.wait(5), "cancelled work stops at its next report of progress"
    qtbot.wait(50)
    assert (heard.results, heard.errors, heard.progress) == ([], [], [])


def test_progress_that_is_reported_too_often_does_not_flood_the_interface(
    jobs: BackgroundJobs, qtbot: QtBot
) -> None:
    heard = Heard()

    def work(progress: Progress) -> None:
        for step in range(20_000):
            progress(step / 20_000, "counting")

    jobs.start(work, heard.outcome())
    qtbot.waitUntil(lambda: bool(heard.results), timeout=10_000)
    assert 1 <= len(heard.progress) < 2_000


def test_close_waits_for_the_threads(qtbot: QtBot) -> None:
    jobs, heard, ended = BackgroundJobs(), Heard(), threading.Event()

    def work(progress: Progress) -> None:
        threading.Event().wait(0.1)
        ended.set()

    jobs.start(work, heard.outcome())
    jobs.close()
    assert ended.is_set()
    qtbot.wait(20)
    assert heard.results == []
