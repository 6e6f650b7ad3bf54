"""`PieceBars`: where in a piece notes go wrong, bar by bar, from take to take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from desktop_app.view_models.library.kept_takes import KeptBar, KeptTake
from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.signal import Signal
from desktop_app.view_models.states import Problem, problem_of
from desktop_app.view_models.wording import marked, series, tr
from piano_core.progress import no_progress

FAILED = marked("The bars of this piece cannot be shown")
ALL = marked("All takes")
CELL = marked("{row}, bar {bar}: {faults} of {written} notes not as written")
NOT_PLAYED = marked("{row}, bar {bar}: not played")
WORST = marked("Most often not as written: bars {bars}.")
NO_FAULTS = marked("Every bar was played as written.")
MOST_TAKES = 8
"""The newest takes have a row of their own; all of them together have one."""
_MOST_NAMED = 3


@dataclass(frozen=True)
class HeatCell:
    """One bar of one row. written: 0 where it was not played."""

    written: int
    faults: int

    @property
    def share(self) -> float:
        """Share of the notes that were not as written, 0-1."""
        return min(self.faults / self.written, 1.0) if self.written else 0.0


@dataclass(frozen=True)
class HeatRow:
    """One take, or all of them, bar by bar."""

    label: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True)
class HeatMap:
    """bars: printed numbers of the columns.  rows: all takes, then the newest ones, in order."""

    piece: str
    bars: tuple[int, ...]
    rows: tuple[HeatRow, ...]

    def words(self, row: int, column: int) -> str:
        """One cell as a sentence."""
        label, cell = self.rows[row].label, self.rows[row].cells[column]
        text = CELL if cell.written else NOT_PLAYED
        bar = self.bars[column]
        return tr(text, row=label, bar=bar, faults=cell.faults, written=cell.written)

    def summary(self) -> str:
        """Which bars went wrong most often, over all takes."""
        cells = self.rows[0].cells
        worst = sorted(range(len(cells)), key=lambda column: -cells[column].share)
        named = [str(self.bars[c]) for c in worst[:_MOST_NAMED] if cells[c].faults]
        return tr(WORST, bars=series(named)) if named else tr(NO_FAULTS)


class BarsService(Protocol):
    """Reads what the library keeps of the bars of takes; runs in a worker."""

    def bars(self, ids: Sequence[str]) -> dict[str, tuple[KeptBar, ...]]: ...


class PieceBars:
    """`changed` is emitted with the heat map of another piece, or None where there is none."""

    def __init__(self, background: Background, library: BarsService) -> None:
        self.changed: Signal[HeatMap | None] = Signal()
        self.map: HeatMap | None = None
        self.problem: Problem | None = None
        self._background = background
        self._library = library
        self._takes: tuple[KeptTake, ...] = ()

    def show(self, takes: Sequence[KeptTake]) -> None:
        """Show the bars of these takes, where all of them are of one named piece."""
        ordered = tuple(sorted(takes, key=lambda take: take.kept_at))
        if len({take.piece for take in ordered}) != 1 or not ordered[0].piece:
            ordered = ()
        if ordered == self._takes:
            return
        self._takes = ordered
        if not ordered:
            self._set(None)
            return
        ids = [take.id for take in ordered]

        def read(found: dict[str, tuple[KeptBar, ...]]) -> None:
            if ordered == self._takes:
                self._set(heat_map(ordered, found))

        outcome = Outcome(read, self._failed, no_progress)
        self._background.start(lambda _progress: self._library.bars(ids), outcome)

    def _failed(self, error: BaseException) -> None:
        self.problem = problem_of(error, tr(FAILED))
        self.map = None
        self.changed.emit(None)

    def _set(self, heat: HeatMap | None) -> None:
        self.map, self.problem = heat, None
        self.changed.emit(heat)


def heat_map(takes: Sequence[KeptTake], found: Mapping[str, tuple[KeptBar, ...]]) -> HeatMap | None:
    """The heat map of takes of one piece, the oldest first; None where no bars are known."""
    known = [take for take in takes if found.get(take.id)]
    bars = tuple(sorted({bar.bar for take in known for bar in found[take.id]}))
    if not bars:
        return None
    everything = HeatRow(tr(ALL), _cells(bars, [bar for take in known for bar in found[take.id]]))
    rows = [HeatRow(_when(take), _cells(bars, found[take.id])) for take in known[-MOST_TAKES:]]
    return HeatMap(known[0].piece, bars, (everything, *rows))


def _cells(bars: tuple[int, ...], kept: Sequence[KeptBar]) -> tuple[HeatCell, ...]:
    """A bar that was played again counts again."""
    return tuple(
        HeatCell(
            sum(one.written for one in kept if one.bar == bar),
            sum(one.faults for one in kept if one.bar == bar),
        )
        for bar in bars
    )


def _when(take: KeptTake) -> str:
    return datetime.fromisoformat(take.kept_at).astimezone().strftime("%m-%d %H:%M")
