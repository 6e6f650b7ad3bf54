"""Performances that a piece is held beside, as files of the library that say where they lie.

`references/<id>.json` names one. `references/<SHA-256 of its file>/` holds what was heard in it,
and the file itself where it came along in an archive.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services.library.heard import HEARD, read_heard, write_heard
from desktop_app.services.library.json_folder import JsonFolder, unwritable
from desktop_app.services.library.schema import index_of
from desktop_app.view_models.library.references import KeptReference, ListedReference
from piano_core.errors import LibraryError, system_reason
from piano_core.files import file_hash
from piano_core.sentences import say, template

if TYPE_CHECKING:
    from piano_core.performance import Performance
    from piano_core.takes import Listening, Reference

FOLDER = "references"
_DAMAGED = template("Delete this file, and add the performance to its piece again.")


class ReferenceFiles:
    """The folder `references` of a library. The performances stay where they lie.

    Raises `LibraryError` where a file cannot be used.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._files = JsonFolder(library / FOLDER, KeptReference, _DAMAGED)

    def read(self) -> tuple[ListedReference, ...]:
        """Every reference, the oldest first, and what is wrong with any."""
        kept = sorted(self._files.read(), key=lambda one: one.kept_at)
        return tuple(map(self._listed, kept))

    def add(self, piece: str, performances: Sequence[Path]) -> None:
        """Keep these with a piece; the same file, by its content, is kept once."""
        known = {one.content_hash: one for one in self._files.read() if one.piece == piece}
        for path in performances:
            digest, size = _digest(path), path.stat().st_size
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            before = known.get(digest)
            new = KeptReference(str(uuid.uuid4()), piece, str(path.resolve()), digest, size, now)
            one = new if before is None else replace(before, media=new.media)
            self._files.write(one.id, one)

    def remove(self, ids: Sequence[str]) -> None:
        """Forget these; the performances themselves stay where they are."""
        kept = self._files.read()
        left = {one.content_hash for one in kept if one.id not in ids}
        for one in kept:
            if one.id in ids:
                self._files.remove(one.id)
                if one.content_hash not in left:
                    shutil.rmtree(self._folder(one.content_hash), ignore_errors=True)

    def heard(self, digest: str, transcriber_hash: str) -> tuple[Performance, Listening] | None:
        """What this transcriber heard in a file of that SHA-256; None where it has to listen."""
        return read_heard(self._folder(digest), digest, transcriber_hash)

    def keep_heard(self, references: Sequence[Reference]) -> None:
        """Keep what was heard in those that a piece is held beside: they are heard once."""
        known = {one.content_hash for one in self._files.read()}
        for one in references:
            if one.listening is None:
                continue
            digest = _digest(one.path)
            if digest in known and self.heard(digest, one.listening.content_hash) is None:
                try:
                    self._folder(digest).mkdir(parents=True, exist_ok=True)
                    write_heard(self._folder(digest), one, digest)
                except OSError as error:
                    raise unwritable(self._folder(digest), error) from error

    def _listed(self, kept: KeptReference) -> ListedReference:
        media = Path(kept.media)
        if not media.is_file():
            elsewhere = self._brought(kept.content_hash) or self.take_with(kept.content_hash)
            if elsewhere is None:
                return ListedReference(
                    kept, say("The file is no longer at {media}. Add it again.", media=str(media))
                )
            kept = replace(kept, media=str(elsewhere))
        elif media.stat().st_size != kept.size:
            return ListedReference(
                kept, say("The file {media} has changed. Add it again.", media=str(media))
            )
        return ListedReference(kept)

    def _folder(self, digest: str) -> Path:
        return self._library / FOLDER / digest

    def _brought(self, digest: str) -> Path | None:
        """The file itself, where an archive brought it."""
        folder = self._folder(digest)
        files = sorted(folder.iterdir()) if folder.is_dir() else []
        return next((path for path in files if path.name != HEARD), None)

    def take_with(self, digest: str) -> Path | None:
        """A take of the library that is the same file, wherever that lies now."""
        with index_of(self._library) as index:
            rows = index.execute("SELECT media FROM takes WHERE content_hash = ?", (digest,))
            places = [Path(str(media)) for (media,) in rows]
        return next((place for place in places if place.is_file()), None)


def _digest(path: Path) -> str:
    try:
        return file_hash(path)
    except OSError as error:
        raise LibraryError(
            say("this performance cannot be read ({reason}).", reason=system_reason(error)),
            where=str(path),
            remedy=template("Choose it where it lies now."),
        ) from error
