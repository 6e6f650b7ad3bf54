"""`Archiving`: the whole library to one file, and from one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, problem_of
from desktop_app.view_models.wording import marked, plural, tr
from piano_core.progress import Progress

ENDING = ".pianotakes"
ONE_WRITTEN = marked("{n} take and what was said of it are in {file}.")
WRITTEN = marked("{n} takes and what was said of them are in {file}.")
ONE_TAKEN_IN = marked("{n} take came in.")
TAKEN_IN = marked("{n} takes came in.")
ONE_KNOWN = marked("{n} take was here already and gained what was said of it there.")
KNOWN = marked("{n} takes were here already and gained what was said of them there.")
NOT_WRITTEN = marked("The library was not exported")
NOT_TAKEN_IN = marked("Nothing was imported")


@dataclass(frozen=True)
class Merged:
    """How many takes an archive added, and how many of its takes were here already."""

    added: int
    known: int


@dataclass(frozen=True)
class Working:
    """The archive is being written or read. `fraction` is 0-1."""

    fraction: float
    doing: str


@dataclass(frozen=True)
class Ended:
    """How it ended: a sentence, or a problem."""

    sentence: str = ""
    problem: Problem | None = None


ArchiveState = Working | Ended


class ArchiveService(Protocol):
    """Writes and reads archives; runs in a worker."""

    def write_archive(self, target: Path, progress: Progress) -> int: ...

    def merge_archive(self, source: Path, progress: Progress) -> Merged: ...


class Archiving:
    """`changed` is emitted while it works and when it has ended; one archive at a time.

    taken_in: called when takes came in, to list them.
    """

    def __init__(
        self, background: Background, service: ArchiveService, taken_in: Callable[[], None]
    ) -> None:
        self.changed: Signal[ArchiveState] = Signal()
        self._background = background
        self._service = service
        self._taken_in = taken_in
        self._job: Job | None = None

    @property
    def busy(self) -> bool:
        """Whether an archive is being written or read."""
        return self._job is not None

    def write(self, target: Path) -> None:
        """Write every take to `target`; the ending is added where there is none."""
        named = target if target.suffix else target.with_name(target.name + ENDING)

        def told(takes: int) -> str:
            return plural(ONE_WRITTEN, WRITTEN, takes, file=named)

        self._start(
            lambda report: self._service.write_archive(named, report), told, tr(NOT_WRITTEN)
        )

    def read(self, source: Path) -> None:
        """Take in what the archive holds and the library does not."""

        def told(merged: Merged) -> str:
            self._taken_in()
            added = plural(ONE_TAKEN_IN, TAKEN_IN, merged.added)
            return f"{added} {plural(ONE_KNOWN, KNOWN, merged.known)}"

        self._start(
            lambda report: self._service.merge_archive(source, report), told, tr(NOT_TAKEN_IN)
        )

    def cancel(self) -> None:
        """Stop; the file and the library are as they were."""
        if self._job is not None:
            self._job.cancel()
            self._end(Ended())

    def _start(
        self, work: Callable[[Progress], Any], told: Callable[[Any], str], failed: str
    ) -> None:
        if self.busy:
            return
        outcome = Outcome[Any](
            lambda result: self._end(Ended(told(result))),
            lambda error: self._end(Ended(problem=problem_of(error, failed))),
            lambda fraction, doing: self.changed.emit(Working(fraction, doing)),
        )
        self._job = self._background.start(work, outcome)

    def _end(self, ended: Ended) -> None:
        self._job = None
        self.changed.emit(ended)
