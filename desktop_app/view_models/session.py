"""`Session`: opens a take, has it scored, and says at every moment what is going on."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from desktop_app.view_models.doors import ReferenceMemory, ScoreMemory, TakeService
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import (
    Empty,
    Opening,
    Problem,
    Refused,
    Scored,
    Scoring,
    State,
    Unscored,
    problem_of,
    take_of,
)
from desktop_app.view_models.wording import marked, together, tr
from piano_core.errors import ScoreFileError
from piano_core.file_kinds import SCORE_SUFFIXES
from piano_core.progress import Progress

if TYPE_CHECKING:
    from piano_core.takes import Take

T = TypeVar("T")
READING_OTHERS = marked("Reading the other performances")


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What to call, in the interface's thread, as background work goes on and ends."""

    done: Callable[[T], None]
    failed: Callable[[BaseException], None]
    progress: Progress


@dataclass(frozen=True)
class Trouble:
    """What is said where work fails: about which file, under which heading."""

    path: Path
    title: str


class Job(Protocol):
    """Background work that can be abandoned: after `cancel` no outcome is called."""

    def cancel(self) -> None: ...


class Background(Protocol):
    """The one place that starts background work."""

    def start(self, work: Callable[[Progress], Any], outcome: Outcome[Any]) -> Job: ...


class Session:
    """One take at a time. `changed` is emitted with every new state."""

    def __init__(
        self,
        background: Background,
        service: TakeService,
        memory: ScoreMemory,
        references: ReferenceMemory,
    ) -> None:
        self.changed: Signal[State] = Signal()
        self._background = background
        self._service = service
        self._memory = memory
        self._references = references
        self._note = ""
        self._state: State = Empty()
        self._shown: State = Empty()
        self._job: Job | None = None

    @property
    def state(self) -> State:
        """What is going on."""
        return self._state

    @property
    def busy(self) -> bool:
        """Whether there is work that `cancel` would stop."""
        return isinstance(self._state, Opening | Scoring)

    @property
    def refused(self) -> bool:
        """Whether there is a message that `back` would leave."""
        return isinstance(self._state, Refused)

    def open(self, path: Path, score: Path | None = None) -> None:
        """Read `path`, show it, then score it; what is running for another file is dropped.

        score: what was played; without one, the score that was attached to this file before.
        """
        self._leave()
        if score is not None:
            self._memory.remember_score(path, score)
        written = score or self._memory.score_of(path)
        self._set(Opening(path))
        self._start(
            lambda progress: self._service.read(path, written, progress),
            self._read,
            lambda error: self._not_opened(path, error),
            lambda fraction, doing: self._set(Opening(path, fraction, doing)),
        )

    def attach(self, score: Path | None) -> None:
        """Compare the take on the screen with a score, or (None) with none any more."""
        take = take_of(self._state)
        if take is None:
            return

        def attached(compared: Take) -> None:
            self._memory.remember_score(compared.path, score)
            self._read(compared)

        self._compare(
            take,
            tr("Reading the score") if score else tr("Leaving out the score"),
            lambda progress: self._service.attach(take, score, progress),
            attached,
            Trouble(score or take.path, tr("This score cannot be used")),
        )

    def refer(self, references: Sequence[Path]) -> None:
        """Hold the take on the screen against other performances, or against none any more."""
        take = take_of(self._state)
        if take is None:
            return

        def referred(beside: Take) -> None:
            self._note = self._references.keep_all(take, beside.references)
            self._opened(beside)

        self._compare(
            take,
            tr(READING_OTHERS) if references else tr("Leaving them out"),
            lambda progress: self._service.refer(take, references, progress),
            referred,
            Trouble(take.path, tr("These performances cannot be compared with")),
        )

    def drop(self, paths: Sequence[Path]) -> None:
        """Open or attach what was dropped on the window: recordings, scores, or one of each.

        MIDI may be either, and is taken for a recording.
        """
        scores = [path for path in paths if path.suffix.lower() in SCORE_SUFFIXES]
        recordings = [path for path in paths if path not in scores]
        if recordings:
            self.open(recordings[0], scores[0] if scores else None)
        elif scores and take_of(self._state) is not None:
            self.attach(scores[0])
        elif scores:
            self.open(scores[0])

    def score(self) -> None:
        """Score the take on the screen, again if need be."""
        take = take_of(self._state)
        if take is None or self.busy:
            return
        self._opened(take)

    def cancel(self) -> None:
        """Stop at once: back to what was shown, or the take without scores."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if isinstance(self._state, Opening):
            self._set(self._shown)
        elif isinstance(self._state, Scoring):
            problem = Problem(
                tr("Not scored"), tr("Scoring was cancelled."), retry=tr("Score this take")
            )
            self._set(Unscored(self._state.take, problem, self._note))

    def back(self) -> None:
        """Leave the message about a refused file for what was shown before it."""
        if self.refused:
            self._set(self._shown)

    def _compare(
        self,
        take: Take,
        doing: str,
        work: Callable[[Progress], Take],
        done: Callable[[Take], None],
        trouble: Trouble,
    ) -> None:
        self._leave()
        self._set(Scoring(take, 0.0, doing))
        self._start(
            work,
            done,
            lambda error: self._set(Refused(trouble.path, problem_of(error, trouble.title), take)),
            lambda fraction, doing: self._set(Scoring(take, fraction, doing)),
        )

    def _leave(self) -> None:
        """Stop what is running and keep what is shown, to go back to."""
        if self.busy:
            self.cancel()
        if not isinstance(self._state, Refused):
            self._shown = self._state

    def _not_opened(self, path: Path, error: BaseException) -> None:
        title = tr("This file cannot be opened")
        if isinstance(error, ScoreFileError):
            # Else the recording could never be opened again.
            self._memory.remember_score(path, None)
            title = tr("The score of this recording cannot be used")
        self._set(Refused(path, problem_of(error, title)))

    def _read(self, take: Take) -> None:
        """Hold a take beside what is kept with its piece, then score it."""
        kept = self._references.beside(take)
        self._note = kept.note
        if not kept.paths or take.references:
            self._opened(take)
            return

        def alone(error: BaseException) -> None:
            problem = problem_of(error, tr("The references of this piece cannot be used"))
            said = (f"{problem.title}:", problem.where, problem.what, problem.remedy)
            self._note = together(*said)
            self._opened(take)

        self._set(Scoring(take, 0.0, tr(READING_OTHERS)))
        self._start(
            lambda progress: self._service.refer(take, kept.paths, progress),
            self._opened,
            alone,
            lambda fraction, doing: self._set(Scoring(take, fraction, doing)),
        )

    def _opened(self, take: Take) -> None:
        self._set(Scoring(take))
        self._start(
            lambda progress: self._service.score(take, progress),
            lambda scorecard: self._set(Scored(take, scorecard, self._note)),
            lambda error: self._set(
                Unscored(
                    take,
                    problem_of(error, tr("This take could not be scored"), tr("Try again")),
                    self._note,
                )
            ),
            lambda fraction, doing: self._set(Scoring(take, fraction, doing)),
        )

    def _start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        progress: Progress,
    ) -> None:
        def fail(error: BaseException) -> None:
            logging.getLogger(__name__).info("background work failed", exc_info=error)
            failed(error)

        self._job = self._background.start(work, Outcome(done, fail, progress))

    def _set(self, state: State) -> None:
        self._state = state
        self.changed.emit(state)
