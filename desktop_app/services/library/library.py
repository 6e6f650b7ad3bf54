"""`Library`: keeps, lists and deletes takes. Each call is short and may come from any thread."""

from __future__ import annotations

import shutil
import sqlite3
import uuid
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.services.library.archive import with_own_media, write_archive
from desktop_app.services.library.bars import read_bars, write_bars
from desktop_app.services.library.entries import ENTRY, VERSION, read_entry, write_entry
from desktop_app.services.library.heard import read_heard, write_heard
from desktop_app.services.library.merging import merge_archive
from desktop_app.services.library.references import ReferenceFiles
from desktop_app.services.library.rows import put, rows, take_of_row
from desktop_app.services.library.schema import index_of, transaction
from desktop_app.view_models.library.archiving import Merged
from desktop_app.view_models.library.kept_takes import (
    RECORDED,
    KeptBar,
    KeptScore,
    KeptTake,
    ListedTake,
    Scoring,
    Source,
)
from piano_core.errors import LibraryError, system_reason, told
from piano_core.files import file_hash, write_text
from piano_core.progress import Progress
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.performance import Performance
    from piano_core.scoring import Scorecard
    from piano_core.takes import Listening, Reference, Take


class Library:
    """The library in one folder. Two instances of the app may use it at once.

    Every method raises `LibraryError` where the folder or its index cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._takes = folder / "takes"

    def takes(self) -> tuple[ListedTake, ...]:
        """Every take, the newest first, then those of which nothing can be read.

        Folders that the index does not know are taken into it: a lost index is made anew.
        """
        with index_of(self._folder) as index:
            known = {str(row[0]) for row in rows(index)}
            unread = tuple(self._taken_in(index, known))
            listed = tuple(self._listed(index, row) for row in rows(index))
        return (*listed, *unread)

    def keep(self, take: Take, scorecard: Scorecard | None) -> KeptTake:
        """Remember an opened take, and what was said of it; the file stays where it is.

        The same file, wherever it lies now, is the same take.
        """
        media = take.path.resolve()
        digest = _read(media, file_hash)
        with index_of(self._folder) as index, transaction(index):
            id_ = self._own_id(media) or self._id_of_content(index, digest) or str(uuid.uuid4())
            folder = self._takes / id_
            before = read_entry(folder) if (folder / ENTRY).exists() else None
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            title = take.title if self._own_id(media) is None else RECORDED
            kept = _kept(before, id_, title, take, media, digest, now)
            if scorecard is not None:
                kept = _with_scoring(kept, _scoring(take, scorecard, now))
            put(index, kept)
            write_entry(folder, kept)
            write_bars(folder, take)
            write_heard(folder, take, digest)
        return kept

    def heard(self, media: Path, transcriber_hash: str) -> tuple[Performance, Listening] | None:
        """What this transcriber heard in a file when it was kept here; None where it did not."""
        media = media.resolve()
        digest = _read(media, file_hash)
        with index_of(self._folder) as index:
            id_ = self._own_id(media) or self._id_of_content(index, digest)
        of_take = None if id_ is None else read_heard(self._takes / id_, digest, transcriber_hash)
        return of_take or ReferenceFiles(self._folder).heard(digest, transcriber_hash)

    def keep_heard(self, references: Sequence[Reference]) -> None:
        """Keep what was heard in those that pieces here are held beside."""
        ReferenceFiles(self._folder).keep_heard(references)

    def bars(self, ids: Sequence[str]) -> dict[str, tuple[KeptBar, ...]]:
        """How each bar went in these takes, by their names; none where no score was known."""
        return {id_: read_bars(self._takes / _checked(id_)) for id_ in ids}

    def name_piece(self, id_: str, piece: str) -> None:
        """Say which piece a take is of."""
        self._change(id_, piece=piece.strip())

    def describe(self, id_: str, tags: tuple[str, ...], comment: str) -> None:
        """Say under which words a take is found, and what there is to say about it."""
        self._change(id_, tags=tags, comment=comment.strip())

    def delete(self, id_: str) -> None:
        """Delete a take's folder with all that was recorded, and its rows.

        A file that was opened from elsewhere is the user's and stays.
        """
        with index_of(self._folder) as index, transaction(index):
            folder = self._takes / _checked(id_)
            # First the row, which can be rolled back: an index that is read-only loses nothing.
            index.execute("DELETE FROM takes WHERE id = ?", (id_,))
            if folder.exists():
                shutil.rmtree(folder)

    def export(self, text: str, target: Path) -> None:
        """Write `text` to a file that the user chose."""
        try:
            write_text(target, text)
        except OSError as error:
            raise LibraryError(
                say("the list cannot be written ({reason}).", reason=system_reason(error)),
                where=str(target),
                remedy="Choose another folder.",
            ) from error

    def write_archive(self, target: Path, progress: Progress) -> int:
        """Write every take to one file; return how many. Unwritable: the file is as it was."""
        try:
            return write_archive(self._folder, target, progress)
        except OSError as error:
            raise LibraryError(
                say("the archive cannot be written ({reason}).", reason=system_reason(error)),
                where=str(error.filename or target),
                remedy="Choose another folder, or free some space.",
            ) from error

    def merge_archive(self, source: Path, progress: Progress) -> Merged:
        """Take in what an archive holds and this library does not, all of it or nothing."""
        try:
            return merge_archive(self._folder, source, progress)
        except OSError as error:
            raise LibraryError(
                say("the archive cannot be taken in ({reason}).", reason=system_reason(error)),
                where=str(error.filename or source),
                remedy="See that the file can be read and that there is room for what it holds.",
            ) from error

    def _change(self, id_: str, **changes: Any) -> None:
        with index_of(self._folder) as index, transaction(index):
            folder = self._takes / _checked(id_)
            kept = replace(read_entry(folder), **changes)
            put(index, kept)
            write_entry(folder, kept)

    def _taken_in(self, index: sqlite3.Connection, known: set[str]) -> Generator[ListedTake]:
        """Take in folders without a row; gives those that cannot be read."""
        if not self._takes.is_dir():
            return
        for folder in sorted(self._takes.iterdir()):
            if folder.name in known or not (folder / ENTRY).exists():
                continue
            try:
                kept = read_entry(folder)
            except LibraryError as error:
                yield ListedTake(folder.name, None, str(error))
            else:
                with transaction(index):
                    put(index, kept)

    def _listed(self, index: sqlite3.Connection, row: tuple[object, ...]) -> ListedTake:
        id_ = str(row[0])
        try:
            kept = take_of_row(index, row)
        except ValueError as error:
            problem = say(
                "What the library holds of this take makes no sense ({reason}).", reason=told(error)
            )
            return ListedTake(id_, None, problem)
        if not Path(kept.media).is_file():
            # Recorded here, and the whole library lies elsewhere now.
            folder = self._takes / id_
            kept = with_own_media(kept, folder, folder / Path(kept.media).name)
        return ListedTake(id_, kept, self._problem(kept))

    def _problem(self, kept: KeptTake) -> str:
        media = Path(kept.media)
        if not (self._takes / kept.id / ENTRY).exists():
            return say("The folder of this take is gone. Delete the take, or put its folder back.")
        if not media.is_file():
            return say(
                "The file is no longer at {file}. Open it where it lies now, and the take is found "
                "again.",
                file=str(media),
            )
        if media.stat().st_size != kept.size:
            return say(
                "The file {file} has changed since its scores were made. Open it again.",
                file=str(media),
            )
        return ""

    def _own_id(self, media: Path) -> str | None:
        """The take's name where it was recorded into this library."""
        inside = media.parent.parent == self._takes.resolve()
        return media.parent.name if inside else None

    def _id_of_content(self, index: sqlite3.Connection, digest: str) -> str | None:
        found = index.execute("SELECT id FROM takes WHERE content_hash = ?", (digest,)).fetchone()
        return None if found is None else _checked(str(found[0]))


def _checked(id_: str) -> str:
    """`id_`, if it names a take: a damaged one must not lead out of the library's folder."""
    try:
        uuid.UUID(id_)
    except ValueError as error:
        raise LibraryError(
            say("{id_!r} is not the name of a take.", id_=id_),
            where="library",
            remedy="Move the index away: it is made anew from the takes' folders.",
        ) from error
    return id_


def _read(media: Path, of: Callable[[Path], str]) -> str:
    try:
        return of(media)
    except OSError as error:
        raise LibraryError(
            say(
                "the take is not remembered, because its file cannot be read ({reason}).",
                reason=system_reason(error),
            ),
            where=str(media),
            remedy="Open it again where it lies now.",
        ) from error


def _kept(
    before: KeptTake | None, id_: str, title: str, take: Take, media: Path, digest: str, now: str
) -> KeptTake:
    against = take.against_score
    piece = against.title if against is not None and against.same_music else ""
    return KeptTake(
        version=VERSION,
        id=id_,
        title=title if before is None else before.title,
        piece=piece if before is None or not before.piece else before.piece,
        media=str(media),
        content_hash=digest,
        size=media.stat().st_size,
        kept_at=now if before is None else before.kept_at,
        seconds=float(take.performance.duration_s),
        notes=len(take.performance),
        source=Source.MIDI if take.listening is None else Source.SOUND,
        scorings=() if before is None else before.scorings,
        tags=() if before is None else before.tags,
        comment="" if before is None else before.comment,
    )


def _scoring(take: Take, scorecard: Scorecard, now: str) -> Scoring:
    scores = tuple(
        KeptScore(said.dimension, said.score, said.low, said.high, said.coverage)
        for said in scorecard.dimensions
        if said.score is not None and said.low is not None and said.high is not None
    )
    model = scorecard.bundle
    compared = take.comparison is not None
    return Scoring(now, model.name, model.content_hash, compared, scores)


def _with_scoring(kept: KeptTake, new: Scoring) -> KeptTake:
    """The same model says the same again, so its older words give way."""
    basis = (new.bundle_hash, new.with_score)
    others = (s for s in kept.scorings if (s.bundle_hash, s.with_score) != basis)
    return replace(kept, scorings=(*others, new))
