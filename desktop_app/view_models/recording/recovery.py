"""`Recovery`: recordings that are on disk and not among the takes, offered until the user decides.

They were cut off, or never read.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Protocol

from desktop_app.view_models.recording.recording import Recorded
from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import marked, together, tr
from piano_core.progress import Progress, no_progress

OFFER = marked(
    "The recording of {when} from “{device}” was cut off. At most its last second is missing."
)
OFFER_WHOLE = marked("The recording of {when} from “{device}” is kept, but could not be read yet.")
OPEN = marked("Open it")
LATER = marked("Ask again later")
DELETE = marked("Delete it…")
DELETE_TITLE = marked("Delete this recording?")
DELETE_TEXT = marked("What was recorded is deleted for good.")
NOTHING = marked("Nothing had been recorded yet when it was cut off.")
FAILED = marked("The recording that was cut off cannot be opened")


@dataclass(frozen=True)
class CutOff:
    """A recording that is not among the takes: its folder, when it began, and from which input.

    whole: it was not cut off, and only never read: sound without a transcriber, or the window was
        closed meanwhile.
    """

    folder: Path
    recorded_at: datetime
    device: str
    whole: bool = False


@dataclass(frozen=True)
class Offers:
    """What is offered, the newest first; `said` is what came of the last one, "" if nothing."""

    takes: tuple[CutOff, ...] = ()
    said: str = ""

    @property
    def text(self) -> str:
        """The offer in words."""
        if not self.takes:
            return self.said
        take = self.takes[0]
        when = take.recorded_at.astimezone().strftime("%Y-%m-%d %H:%M")
        offer = OFFER_WHOLE if take.whole else OFFER
        return together(self.said, tr(offer, when=when, device=take.device))


class RecoveryService(Protocol):
    """Finds recordings that are not among the takes, and makes them whole; runs in a worker."""

    def find(self, progress: Progress) -> tuple[CutOff, ...]: ...

    def finish(self, folder: Path) -> Recorded: ...

    def delete(self, folder: Path) -> None: ...


class Recovery:
    """`changed` is emitted with every new state of the offers.

    opened: takes the file of a take that was made whole, to show it.
    """

    def __init__(
        self, background: Background, service: RecoveryService, opened: Callable[[Path], None]
    ) -> None:
        self.changed: Signal[Offers] = Signal()
        self._background = background
        self._service = service
        self._opened = opened
        self._offers = Offers()

    @property
    def offers(self) -> Offers:
        """What is offered now."""
        return self._offers

    def look(self) -> None:
        """Look for recordings that are not among the takes."""
        outcome = Outcome(self._found, self._failed, no_progress)
        self._background.start(self._service.find, outcome)

    def open(self) -> None:
        """Make the offered take whole and open it."""
        take = self._next()
        if take is not None:
            outcome = Outcome(self._finished, self._failed, no_progress)
            self._background.start(lambda _: self._service.finish(take.folder), outcome)

    def delete(self) -> None:
        """Delete the offered take. The view asks before it calls this."""
        take = self._next()
        if take is not None:
            outcome = Outcome(lambda _: self._set(self._offers), self._failed, no_progress)
            self._background.start(lambda _: self._service.delete(take.folder), outcome)

    def later(self) -> None:
        """Leave what is offered as it is until the next start."""
        self._set(Offers())

    def _next(self) -> CutOff | None:
        """Take the first offer away, so that nothing happens to it twice."""
        if not self._offers.takes:
            return None
        take, *others = self._offers.takes
        self._set(Offers(tuple(others)))
        return take

    def _found(self, takes: tuple[CutOff, ...]) -> None:
        newest = sorted(takes, key=lambda take: take.recorded_at, reverse=True)
        self._set(Offers(tuple(newest)))

    def _finished(self, taken: Recorded) -> None:
        if taken.media is None:
            self._set(replace(self._offers, said=tr(NOTHING)))
        else:
            self._opened(taken.media)

    def _failed(self, error: BaseException) -> None:
        problem = problem_of(error, tr(FAILED))
        self._set(replace(self._offers, said=f"{problem.what} {problem.remedy}".strip()))

    def _set(self, offers: Offers) -> None:
        self._offers = offers
        self.changed.emit(offers)
