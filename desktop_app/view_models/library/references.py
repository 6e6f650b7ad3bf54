"""`PieceReferences`: other performances of a piece, kept with it until they are taken away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop_app.view_models.library.with_pieces import KeptWithPieces
from desktop_app.view_models.session import Background
from desktop_app.view_models.wording import marked, series, tr

if TYPE_CHECKING:
    from piano_core.takes import Reference, Take

FAILED = marked("The references of your pieces cannot be kept")
GONE = marked("Left out of the references of this piece: {names}. The page of takes says why.")
NO_PIECE = marked(
    "These references are not kept: nobody named the piece. Name it on the page of takes."
)


@dataclass(frozen=True)
class KeptReference:
    """A performance that takes of a piece are held beside.

    media: absolute path of the sound or MIDI file, which stays where it lies. content_hash, size:
        its SHA-256 and bytes when it was added, at `kept_at` (UTC, ISO 8601).
    """

    id: str
    piece: str
    media: str
    content_hash: str
    size: int
    kept_at: str

    @property
    def name(self) -> str:
        """The file's name."""
        return Path(self.media).name


@dataclass(frozen=True)
class ListedReference:
    """A reference as it is listed. problem: one sentence, "" where it can be used."""

    kept: KeptReference
    problem: str = ""


@dataclass(frozen=True)
class Beside:
    """What a take is held beside. note: what is to be said of it, "" for nothing."""

    paths: tuple[Path, ...] = ()
    note: str = ""


class ReferenceStore(Protocol):
    """Keeps references on disk; runs in a worker."""

    def read(self) -> tuple[ListedReference, ...]: ...

    def add(self, piece: str, performances: Sequence[Path]) -> None: ...

    def remove(self, ids: Sequence[str]) -> None: ...

    def keep_heard(self, references: Sequence[Reference]) -> None: ...


class PieceReferences(KeptWithPieces[ListedReference]):
    """Which performances takes of each piece are held beside."""

    def __init__(
        self, background: Background, store: ReferenceStore, piece_of: Callable[[Take], str]
    ) -> None:
        super().__init__(background, store.read, piece_of, FAILED)
        self._store = store
        self._listed: tuple[ListedReference, ...] = ()

    def of_piece(self, piece: str) -> tuple[ListedReference, ...]:
        """Those of a piece, the oldest first; none without a name."""
        return tuple(one for one in self._listed if piece and one.kept.piece == piece)

    def beside(self, take: Take) -> Beside:
        """What a take is held beside when it is opened: all that is kept with its piece, but
        not itself."""
        return self.beside_piece(self._piece_of(take), take.path)

    def beside_piece(self, piece: str, *themselves: Path) -> Beside:
        """The same for takes whose piece is known.

        Two that are compared are both left out: were one of them a reference, a slip that both
        make would be excused in the other one only.
        """
        own = {path.resolve() for path in themselves}
        listed = [one for one in self.of_piece(piece) if Path(one.kept.media) not in own]
        paths = tuple(Path(one.kept.media) for one in listed if not one.problem)
        gone = [one.kept.name for one in listed if one.problem]
        return Beside(paths, tr(GONE, names=series(gone)) if gone else "")

    def keep_all(self, take: Take, references: Sequence[Reference]) -> str:
        """Keep exactly these with the take's piece; returns what is to be said of it, if anything.

        What could not be used and was not replaced stays, so that it can be found again.
        """
        piece = self._piece_of(take)
        if not piece:
            return tr(NO_PIECE) if references else ""
        performances = [one.path for one in references]
        wanted = {path.resolve() for path in performances}
        usable = [one.kept for one in self.of_piece(piece) if not one.problem]
        left = [one.id for one in usable if Path(one.media) not in wanted | {take.path.resolve()}]

        def change() -> None:
            self._store.remove(left)
            self._store.add(piece, performances)
            self._store.keep_heard(references)

        self._do(change)
        return ""

    def add(self, piece: str, performances: Sequence[Path]) -> None:
        """Keep these with a piece, beside those that are kept already."""
        if piece and performances:
            self._do(lambda: self._store.add(piece, performances))

    def remove(self, id_: str) -> None:
        """Take one away; the performance itself stays where it is."""
        self._do(lambda: self._store.remove((id_,)))

    def _do(self, change: Callable[[], None]) -> None:
        def work() -> tuple[ListedReference, ...]:
            change()
            return self._store.read()

        self._start(work, self._read)

    def _read(self, kept: tuple[ListedReference, ...]) -> None:
        self._listed = kept
        self._well()
