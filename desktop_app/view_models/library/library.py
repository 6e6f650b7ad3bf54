"""`Takes`: keeps what is opened and scored, and says what the library holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from desktop_app.view_models.library.kept_takes import KeptTake, ListedTake
from desktop_app.view_models.library.take_list import (
    Order,
    PieceLine,
    TakeLine,
    chosen,
    line_of,
    pieces,
    tags_of,
    takes_csv,
)
from desktop_app.view_models.library.trend import Trend, trend
from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, Scored, State, Unscored, problem_of
from desktop_app.view_models.wording import marked, tr
from piano_core.progress import no_progress

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard
    from piano_core.takes import Take

FAILED = marked("Your library of takes cannot be used")


class LibraryService(Protocol):
    """Keeps takes on disk; runs in a worker."""

    def takes(self) -> tuple[ListedTake, ...]: ...

    def keep(self, take: Take, scorecard: Scorecard | None) -> KeptTake: ...

    def name_piece(self, id_: str, piece: str) -> None: ...

    def describe(self, id_: str, tags: tuple[str, ...], comment: str) -> None: ...

    def delete(self, id_: str) -> None: ...

    def export(self, text: str, target: Path) -> None: ...


@dataclass(frozen=True)
class Wanted:
    """What of the library is to be listed; see `chosen`."""

    query: str = ""
    piece: str | None = None
    order: Order = Order.WHEN
    descending: bool = True
    dimension: str = "rhythmic_precision"


@dataclass(frozen=True)
class TakesView:
    """The library as it is listed now. problem: why it is not, or what went wrong last."""

    lines: tuple[TakeLine, ...] = ()
    pieces: tuple[PieceLine, ...] = ()
    trend: Trend | None = None
    total: int = 0
    wanted: Wanted = Wanted()
    problem: Problem | None = None


class Takes:
    """Follows a session and keeps its takes. `changed` is emitted with every new view.

    not_kept: a file that is only to be looked at, the demo take.
    """

    def __init__(self, background: Background, library: LibraryService, not_kept: Path) -> None:
        self.changed: Signal[TakesView] = Signal()
        self._background = background
        self._library = library
        self._not_kept = not_kept
        self._takes: tuple[ListedTake, ...] = ()
        self._view = TakesView()
        self._wanted = Wanted()
        self._problem: Problem | None = None

    @property
    def view(self) -> TakesView:
        """What is listed now."""
        return self._view

    def _tell(self) -> None:
        """Make the view, once for all who listen: of thousands of takes it is work."""
        self._view = self._made()
        self.changed.emit(self._view)

    def _made(self) -> TakesView:
        listed = self._listed()
        read = [one.take for one in listed if one.take is not None]
        return TakesView(
            tuple(map(line_of, listed)),
            pieces(self._takes),
            trend(read, self._wanted.dimension),
            len(self._takes),
            self._wanted,
            self._problem,
        )

    def files(self) -> tuple[Path, ...]:
        """The files of all takes that are still there."""
        kept = (one.take for one in self._takes if not one.problem)
        return tuple(Path(take.media) for take in kept if take is not None)

    def follow(self, state: State) -> None:
        """Keep the take of a session's state once it is scored, or could not be."""
        if not isinstance(state, Scored | Unscored) or state.take.path == self._not_kept:
            return
        scorecard = state.scorecard if isinstance(state, Scored) else None
        self._do(lambda: self._library.keep(state.take, scorecard))

    def piece_of(self, take: Take) -> str:
        """The piece that a take is of, as the library or its score names it; else ""."""
        media = str(take.path.resolve())
        named = (one.take.piece for one in self._takes if one.take and one.take.media == media)
        against = take.against_score
        title = against.title if against is not None and against.same_music else ""
        return next(named, "") or title

    def all_kept(self) -> tuple[KeptTake, ...]:
        """Every take that can be read, in no order."""
        return tuple(one.take for one in self._takes if one.take is not None)

    @property
    def shown(self) -> tuple[KeptTake, ...]:
        """The takes that are listed now, as far as they can be read."""
        return tuple(one.take for one in self._listed() if one.take is not None)

    def kept(self, id_: str) -> KeptTake | None:
        """The take with this name; None where there is none that can be read."""
        return next((take for take in self.all_kept() if take.id == id_), None)

    def reload(self) -> None:
        """Read the library anew."""
        outcome = Outcome(self._read, self._failed, no_progress)
        self._background.start(lambda _progress: self._library.takes(), outcome)

    def search(self, query: str) -> None:
        """List only takes that hold these words."""
        self._want(replace(self._wanted, query=query))

    def choose_piece(self, piece: str | None) -> None:
        """List only takes of this piece; None for all."""
        self._want(replace(self._wanted, piece=piece))

    def choose_dimension(self, dimension: str) -> None:
        """Show the trend of this dimension."""
        self._want(replace(self._wanted, dimension=dimension))

    def sort(self, order: Order) -> None:
        """Sort by this; the other way round where it is sorted by it already."""
        turned = not self._wanted.descending if self._wanted.order is order else False
        self._want(replace(self._wanted, order=order, descending=turned))

    def name_piece(self, id_: str, piece: str) -> None:
        """Say which piece a take is of."""
        self._do(lambda: self._library.name_piece(id_, piece))

    def describe(self, id_: str, tags: str, comment: str) -> None:
        """Keep what the user wrote beside a take; tags are parted by commas."""
        words = tags_of(tags)
        self._do(lambda: self._library.describe(id_, words, comment))

    def delete(self, id_: str) -> None:
        """Delete a take and all that was recorded of it."""
        self._do(lambda: self._library.delete(id_))

    def export(self, target: Path) -> None:
        """Write the takes that are listed now, with their scores, to a CSV file."""
        text = takes_csv(self._listed())
        self._do(lambda: self._library.export(text, target))

    def _listed(self) -> tuple[ListedTake, ...]:
        wanted = self._wanted
        return chosen(
            self._takes,
            wanted.query,
            wanted.piece,
            wanted.order,
            descending=wanted.descending,
        )

    def _do(self, work: Callable[[], Any]) -> None:
        """Change the library and list it again."""
        outcome: Outcome[Any] = Outcome(lambda _: self.reload(), self._failed, no_progress)
        self._background.start(lambda _progress: work(), outcome)

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._tell()

    def _read(self, takes: tuple[ListedTake, ...]) -> None:
        self._takes, self._problem = takes, None
        if self._wanted.piece not in {line.name for line in pieces(takes)}:
            self._wanted = replace(self._wanted, piece=None)
        self._tell()

    def _failed(self, error: BaseException) -> None:
        self._problem = problem_of(error, tr(FAILED))
        self._tell()
