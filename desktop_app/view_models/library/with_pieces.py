"""`KeptWithPieces`: values on disk that belong to pieces, read and changed in the background."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, problem_of
from desktop_app.view_models.wording import tr
from piano_core.progress import no_progress

if TYPE_CHECKING:
    from piano_core.takes import Take

T = TypeVar("T")
R = TypeVar("R")


class KeptWithPieces(ABC, Generic[T]):
    """`changed` is emitted when they are others now, or something went wrong.

    read: gives all of them; called in a worker.  piece_of: the piece that a take is of, "" where
    nobody knows.  failed: the heading of what is said where they cannot be read or changed.
    """

    def __init__(
        self,
        background: Background,
        read: Callable[[], tuple[T, ...]],
        piece_of: Callable[[Take], str],
        failed: str,
    ) -> None:
        self.changed: Signal[None] = Signal()
        self.problem: Problem | None = None
        self._background = background
        self._all = read
        self._piece_of = piece_of
        self._heading = failed

    def load(self) -> None:
        """Read what is kept."""
        self._start(self._all, self._read)

    @abstractmethod
    def _read(self, kept: tuple[T, ...]) -> None:
        """Take up what was read."""

    def _start(self, work: Callable[[], R], done: Callable[[R], None]) -> None:
        """Do `work` in the background, then `done`; where it fails that is said."""
        nobody_watches = Outcome(done, self._failed, no_progress)
        self._background.start(lambda _progress: work(), nobody_watches)

    def _well(self) -> None:
        """Say that they are others now, and that nothing is wrong."""
        self.problem = None
        self.changed.emit(None)

    def _failed(self, error: BaseException) -> None:
        self.problem = problem_of(error, tr(self._heading))
        self.changed.emit(None)
