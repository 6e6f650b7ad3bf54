"""Performances that a piece is held beside, as files of the library that say where they lie."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.services.library.json_folder import JsonFolder
from desktop_app.services.library.schema import index_of
from desktop_app.view_models.library.references import KeptReference, ListedReference
from piano_core.errors import LibraryError, system_reason
from piano_core.files import file_hash
from piano_core.sentences import say, template

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
            try:
                digest, size = file_hash(path), path.stat().st_size
            except OSError as error:
                raise LibraryError(
                    say("this performance cannot be read ({reason}).", reason=system_reason(error)),
                    where=str(path),
                    remedy=template("Choose it where it lies now."),
                ) from error
            now = datetime.now(UTC).isoformat(timespec="milliseconds")
            before = known.get(digest)
            new = KeptReference(str(uuid.uuid4()), piece, str(path.resolve()), digest, size, now)
            one = new if before is None else replace(before, media=new.media)
            self._files.write(one.id, one)

    def remove(self, ids: Sequence[str]) -> None:
        """Forget these; the performances themselves stay where they are."""
        for id_ in ids:
            self._files.remove(id_)

    def _listed(self, kept: KeptReference) -> ListedReference:
        media = Path(kept.media)
        if not media.is_file():
            elsewhere = self._take_with(kept.content_hash)
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

    def _take_with(self, digest: str) -> Path | None:
        """A take of the library that is the same file, wherever that lies now."""
        with index_of(self._library) as index:
            rows = index.execute("SELECT media FROM takes WHERE content_hash = ?", (digest,))
            places = [Path(str(media)) for (media,) in rows]
        return next((place for place in places if place.is_file()), None)
