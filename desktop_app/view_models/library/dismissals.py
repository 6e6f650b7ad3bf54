"""`Meant`: marks that the pianist dismissed with "I meant that", and stay dismissed for the piece.

A mark of another take is the same one where its bar and piece are the same, or, as bars are
known with a score only, where mostly the same notes are played.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Protocol

from desktop_app.view_models.library.with_pieces import KeptWithPieces
from desktop_app.view_models.review.marks import MarkRow
from desktop_app.view_models.session import Background
from desktop_app.view_models.wording import marked

if TYPE_CHECKING:
    from piano_core.performance import Performance
    from piano_core.takes import Take

FAILED = marked("What you meant could not be kept")
ALIKE = 0.6
"""Share of notes in common (Ratcliff and Obershelp) from which a place is the same music."""
_MOST_NOTES = 120
_AROUND_S = 0.05


@dataclass(frozen=True)
class Dismissal:
    """One mark that was meant. piece: "" where nobody named it. bar: None without a score.

    pitches: of the notes begun there, in order. dismissed_at: UTC, ISO 8601.
    """

    id: str
    piece: str
    dimension: str
    bar: int | None
    pitches: tuple[int, ...]
    dismissed_at: str


class DismissalStore(Protocol):
    """Keeps dismissals on disk; runs in a worker."""

    def read(self) -> tuple[Dismissal, ...]: ...

    def write(self, dismissal: Dismissal) -> None: ...

    def remove(self, id_: str) -> None: ...


@dataclass(frozen=True)
class Left:
    """The marks that are left of a take's, numbered anew, and those that were meant."""

    marks: tuple[MarkRow, ...]
    dismissed: tuple[Dismissal, ...]


class Meant(KeptWithPieces[Dismissal]):
    """Which marks were dismissed, and what is left of a take's. A change is seen at once."""

    def __init__(
        self, background: Background, store: DismissalStore, piece_of: Callable[[Take], str]
    ) -> None:
        super().__init__(background, store.read, piece_of, FAILED)
        self._store = store
        self._kept: tuple[Dismissal, ...] = ()

    def left(self, take: Take, marks: tuple[MarkRow, ...]) -> Left:
        """What is left of a take's marks."""
        piece, kept = self._piece_of(take), list[MarkRow]()
        dismissed: dict[str, Dismissal] = {}
        for mark in marks:
            found = self._of(mark, piece, _pitches(take.performance, mark))
            if found is None:
                kept.append(replace(mark, number=len(kept) + 1))
            else:
                dismissed[found.id] = found
        return Left(tuple(kept), tuple(dismissed.values()))

    def dismiss(self, take: Take, mark: MarkRow) -> None:
        """The pianist meant that: never again for this piece."""
        one = Dismissal(
            str(uuid.uuid4()),
            self._piece_of(take),
            mark.target,
            mark.bar,
            _pitches(take.performance, mark),
            datetime.now(UTC).isoformat(timespec="milliseconds"),
        )
        self._set((*self._kept, one))
        self._start(lambda: self._store.write(one), lambda _: None)

    def take_back(self, dismissed: tuple[Dismissal, ...]) -> None:
        """Show the newest of these again."""
        if not dismissed:
            return
        newest = max(dismissed, key=lambda one: one.dismissed_at)
        self._set(tuple(one for one in self._kept if one.id != newest.id))
        self._start(lambda: self._store.remove(newest.id), lambda _: None)

    def _of(self, mark: MarkRow, piece: str, pitches: tuple[int, ...]) -> Dismissal | None:
        for one in self._kept:
            if one.dimension != mark.target:
                continue
            if piece and one.piece == piece and None not in (mark.bar, one.bar):
                if mark.bar == one.bar:
                    return one
            elif pitches and _alike(pitches, one.pitches) >= ALIKE:
                return one
        return None

    def _set(self, kept: tuple[Dismissal, ...]) -> None:
        self._kept = kept
        self._well()

    def _read(self, kept: tuple[Dismissal, ...]) -> None:
        """What was dismissed while it was read stays."""
        known = {one.id for one in self._kept}
        self._set((*(one for one in kept if one.id not in known), *self._kept))


def _pitches(performance: Performance, mark: MarkRow) -> tuple[int, ...]:
    """Keys of the notes begun in the marked stretch; of the middle ones where they are many."""
    notes = performance.notes
    onset = notes["onset_s"]
    there = notes[(onset >= mark.start_s - _AROUND_S) & (onset <= mark.end_s + _AROUND_S)]
    extra = max(len(there) - _MOST_NOTES, 0) // 2
    return tuple(int(pitch) for pitch in there["pitch"][extra : extra + _MOST_NOTES])


def _alike(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
