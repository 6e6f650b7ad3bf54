"""The one place that starts background work: threads, progress, cancel and errors.

Work is a function of a progress callback. It runs in a worker thread; every outcome is
delivered in the thread that owns the `BackgroundJobs` object, through Qt's event queue.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop_app.view_models.session import Outcome
from piano_core.progress import Progress

_WORKERS = 4
"""Recording or playing keeps one busy as long as it lasts, and the one before may be closing."""
_PROGRESS_EVERY_S = 1 / 30


class Cancelled(Exception):
    """Raised inside work, by its progress callback, once nobody waits for it any more."""


class BackgroundJob:
    """One piece of work that was started."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether its outcome is no longer wanted."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Deliver nothing more; the work stops at its next report of progress."""
        self._cancelled.set()


class BackgroundJobs(QObject):
    """Starts work and delivers its outcomes; `close` waits until every thread has ended."""

    _posted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="piano-work")
        self._jobs: set[BackgroundJob] = set()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, work: Callable[[Progress], Any], outcome: Outcome[Any]) -> BackgroundJob:
        """Run `work` in a worker thread; its outcome comes in this object's thread."""
        job = BackgroundJob()
        self._jobs.add(job)
        future = self._pool.submit(work, self._reporter(job, outcome.progress))
        future.add_done_callback(
            lambda finished: self._posted.emit(lambda: self._finish(job, finished, outcome))
        )
        return job

    def close(self) -> None:
        """Cancel everything and wait for the threads; nothing is delivered afterwards."""
        for job in self._jobs:
            job.cancel()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _reporter(self, job: BackgroundJob, progress: Progress) -> Progress:
        last = 0.0

        def deliver(fraction: float, doing: str) -> None:
            if not job.cancelled:
                progress(fraction, doing)

        def report(fraction: float, doing: str) -> None:
            nonlocal last
            if job.cancelled:
                raise Cancelled
            now = time.monotonic()
            if now - last >= _PROGRESS_EVERY_S:
                last = now
                self._posted.emit(lambda: deliver(fraction, doing))

        return report

    def _finish(self, job: BackgroundJob, future: Future[Any], outcome: Outcome[Any]) -> None:
        self._jobs.discard(job)
        if job.cancelled or future.cancelled():
            return
        error = future.exception()
        if error is None:
            outcome.done(future.result())
        else:
            outcome.failed(error)

    def _deliver(self, call: Callable[[], None]) -> None:
        call()
