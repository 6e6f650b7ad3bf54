"""`Comparing`: has two takes of the library compared, and lets them be heard at the same place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.view_models.comparing.comparison import BarDifference, Compared, compare_takes
from desktop_app.view_models.comparing.comparison_csv import comparison_csv
from desktop_app.view_models.comparing.comparison_texts import EXPORTED, NOT_EXPORTED
from desktop_app.view_models.doors import ScoreMemory, TakeService
from desktop_app.view_models.library.kept_takes import KeptTake, shown_title
from desktop_app.view_models.library.references import PieceReferences
from desktop_app.view_models.playing.player import Player
from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, Scoring, problem_of
from desktop_app.view_models.wording import marked, tr
from piano_core.progress import Progress, no_progress

if TYPE_CHECKING:
    from piano_core.takes import Take

FAILED = marked("These takes cannot be compared")
BEGUN = marked("Reading the takes")
READING = marked("{title}: {doing}")


@dataclass(frozen=True)
class ComparingState:
    """titles: of both takes.  compared: None while it is worked on, or where it failed.

    at: the chosen bar.  fraction, doing: how far.  said: what was done, to be shown.
    """

    titles: tuple[str, str] = ("", "")
    compared: Compared | None = None
    at: int = 0
    fraction: float = 0.0
    doing: str = ""
    problem: Problem | None = None
    said: str = ""

    @property
    def bar(self) -> BarDifference | None:
        """The chosen bar; None where there is none."""
        return self.compared.bars[self.at] if self.compared and self.compared.bars else None


class Comparing:
    """`changed` is emitted with every new state.

    player: what the two takes are heard through.  write: puts text into a file, or raises.
    """

    def __init__(
        self,
        background: Background,
        service: TakeService,
        memory: ScoreMemory,
        references: PieceReferences,
        player: Player,
        write: Callable[[str, Path], None],
    ) -> None:
        self.changed: Signal[ComparingState] = Signal()
        self.player = player
        self._background = background
        self._service = service
        self._memory = memory
        self._references = references
        self._write = write
        self._job: Job | None = None
        self._state = ComparingState()

    @property
    def state(self) -> ComparingState:
        """What is compared, and how far that is."""
        return self._state

    @property
    def busy(self) -> bool:
        """Whether there is work that `cancel` would stop."""
        return self._job is not None

    def compare(self, first: KeptTake, second: KeptTake) -> None:
        """Read both takes and hold them beside each other."""
        self.cancel()
        titles = (shown_title(first.title), shown_title(second.title))
        self._set(ComparingState(titles, doing=tr(BEGUN)))

        both = (Path(first.media), Path(second.media))

        def work(progress: Progress) -> Compared:
            takes = [
                self._read(kept, both, number / 2, progress)
                for number, kept in enumerate((first, second))
            ]
            return compare_takes(
                takes[0],
                takes[1],
                (first, second),
                lambda one, other: self._service.measure_beside(one, other, progress),
            )

        def done(compared: Compared) -> None:
            self._job = None
            self._set(ComparingState(titles, compared))

        def failed(error: BaseException) -> None:
            self._job = None
            self._set(ComparingState(titles, problem=problem_of(error, tr(FAILED))))

        def going_on(fraction: float, doing: str) -> None:
            self._set(ComparingState(titles, fraction=fraction, doing=doing))

        self._job = self._background.start(work, Outcome(done, failed, going_on))

    def cancel(self) -> None:
        """Stop what is running, and fall silent."""
        self.player.pause()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._set(ComparingState(self._state.titles))

    def choose(self, at: int) -> None:
        """Look at this bar."""
        compared = self._state.compared
        if compared is not None and compared.bars:
            at = min(max(at, 0), len(compared.bars) - 1)
            self._set(ComparingState(self._state.titles, compared, at))

    def hear(self, number: int) -> None:
        """Hear the chosen bar in the first (0) or second (1) take.

        While the other take sounds, this one goes on at the same place.
        """
        compared, bar = self._state.compared, self._state.bar
        if compared is None or bar is None:
            return
        take = (compared.first, compared.second)[number]
        span = (bar.first, bar.second)[number]
        before = self.player.state
        switched = before.playing and before.take is not take
        to_here = (compared.places.to_first, compared.places.to_second)[number]
        self.player.follow(Scoring(take))
        self.player.choose_spot(span.start_s, span.end_s)
        if switched:
            self.player.seek(to_here(before.at_s))
        self.player.play()

    def export(self, target: Path) -> None:
        """Write the comparison as a table (`comparison_csv`)."""
        compared = self._state.compared
        if compared is None:
            return
        table = comparison_csv(compared)

        def done(_: None) -> None:
            self._set(replace(self._state, said=tr(EXPORTED, file=target), problem=None))

        def failed(error: BaseException) -> None:
            self._set(replace(self._state, problem=problem_of(error, tr(NOT_EXPORTED)), said=""))

        outcome = Outcome(done, failed, no_progress)
        self._background.start(lambda _: self._write(table, target), outcome)

    def _read(
        self, kept: KeptTake, both: tuple[Path, Path], begun: float, progress: Progress
    ) -> Take:
        """One of `both`, beside the references of its piece."""
        path = Path(kept.media)

        def tell(fraction: float, doing: str) -> None:
            progress(begun + fraction / 2, tr(READING, title=shown_title(kept.title), doing=doing))

        take = self._service.read(path, self._memory.score_of(path), tell)
        beside = self._references.beside_piece(kept.piece, *both)
        return self._service.refer(take, beside.paths, tell) if beside.paths else take

    def _set(self, state: ComparingState) -> None:
        self._state = state
        self.changed.emit(state)
