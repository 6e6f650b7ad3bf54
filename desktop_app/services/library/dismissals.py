"""Marks that were meant, a file each: two instances of the app never overwrite each other's."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict
from pathlib import Path

from desktop_app.view_models.library.dismissals import Dismissal
from piano_core.decode import decode
from piano_core.errors import DecodeError, LibraryError, system_reason, told
from piano_core.files import write_json
from piano_core.sentences import say

FOLDER = "meant"
_UNUSABLE = "Make the library's folder writable, or free some space."


class DismissalFiles:
    """The folder `meant` of a library. Raises `LibraryError` where a file cannot be used."""

    def __init__(self, library: Path) -> None:
        self._folder = library / FOLDER

    def read(self) -> tuple[Dismissal, ...]:
        """Every dismissal, the oldest first; not one that is taken back meanwhile."""
        found = (_read(path) for path in sorted(self._folder.glob("*.json")))
        kept = [one for one in found if one is not None]
        return tuple(sorted(kept, key=lambda one: one.dismissed_at))

    def write(self, dismissal: Dismissal) -> None:
        """Keep it, complete or not at all."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_json(self._path(dismissal.id), asdict(dismissal))
        except OSError as error:
            raise self._failed(error) from error

    def remove(self, id_: str) -> None:
        """Forget it; nothing happens where it is gone already."""
        try:
            self._path(id_).unlink(missing_ok=True)
        except OSError as error:
            raise self._failed(error) from error

    def _path(self, id_: str) -> Path:
        return self._folder / f"{uuid.UUID(id_)}.json"

    def _failed(self, error: OSError) -> LibraryError:
        return LibraryError(
            say("this folder cannot be written ({reason}).", reason=system_reason(error)),
            where=str(self._folder),
            remedy=_UNUSABLE,
        )


def _read(path: Path) -> Dismissal | None:
    """The dismissal, or None where its file went after the folder was listed."""
    try:
        return decode(Dismissal, json.loads(path.read_bytes()), path.name)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, DecodeError) as error:
        raise LibraryError(
            say("a mark that was meant cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Delete this file; the mark is then shown again.",
        ) from error
