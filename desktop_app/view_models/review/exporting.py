"""`Exports`: writes the take on the screen to a file of the user's choice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.view_models.review.report import Places, Report, report
from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, Scored, State, problem_of, take_of
from desktop_app.view_models.wording import marked, tr
from piano_core.progress import Progress, no_progress

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard
    from piano_core.takes import Take

WRITTEN = marked("The take was exported.")
NOT_WRITTEN = marked("The take was not exported")


class ExportKind(StrEnum):
    """What a take can be written as; the value is the file's ending."""

    REPORT = ".pdf"
    SCORECARD = ".json"
    NOTES = ".mid"


KIND_TITLES = {
    ExportKind.REPORT: marked("Report to print or to send"),
    ExportKind.SCORECARD: marked("Scorecard for programs"),
    ExportKind.NOTES: marked("Notes as MIDI"),
}


class ExportService(Protocol):
    """Writes files; runs in a worker. Each raises `ExportError` where it cannot be written."""

    def write_report(self, report: Report, target: Path, progress: Progress) -> None: ...

    def write_scorecard(self, take: Take, card: Scorecard, target: Path) -> None: ...

    def write_notes(self, take: Take, target: Path) -> None: ...


@dataclass(frozen=True)
class Exported:
    """How an export ended. problem: None where the file was written."""

    target: Path
    problem: Problem | None = None


class Exports:
    """`ended` is emitted when an export was written, or could not be.

    places: the marks of the take on the screen, as they stand there now.
    """

    def __init__(
        self, background: Background, service: ExportService, places: Callable[[], Places]
    ) -> None:
        self.ended: Signal[Exported] = Signal()
        self._background = background
        self._service = service
        self._places = places

    def kinds(self, state: State) -> tuple[ExportKind, ...]:
        """What can be written now: notes of every take, the rest of a scored one."""
        if isinstance(state, Scored):
            return tuple(ExportKind)
        return () if take_of(state) is None else (ExportKind.NOTES,)

    def write(self, state: State, kind: ExportKind, target: Path) -> None:
        """Write the take of `state` as `kind`; the ending is added where it is missing."""
        take = take_of(state)
        if take is None or kind not in self.kinds(state):
            return
        card = state.scorecard if isinstance(state, Scored) else None
        places = self._places()
        named = target if target.suffix.lower() == kind else target.with_name(target.name + kind)

        def work(progress: Progress) -> None:
            if card is None or kind is ExportKind.NOTES:
                self._service.write_notes(take, named)
            elif kind is ExportKind.SCORECARD:
                self._service.write_scorecard(take, card, named)
            else:
                made = datetime.now().astimezone()
                self._service.write_report(report(take, card, places, made), named, progress)

        outcome = Outcome[None](
            lambda _: self.ended.emit(Exported(named)),
            lambda error: self.ended.emit(Exported(named, problem_of(error, tr(NOT_WRITTEN)))),
            no_progress,
        )
        self._background.start(work, outcome)
