"""Small values of one kind, a JSON file each: two instances of the app never overwrite each
other's."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict
from pathlib import Path
from typing import Any, Generic, TypeVar

from piano_core.errors import DecodeError, LibraryError, system_reason, told
from piano_core.files import write_json
from piano_core.json_values import decode
from piano_core.sentences import say, template

_UNUSABLE = template("Make the library's folder writable, or free some space.")

T = TypeVar("T")


def unwritable(folder: Path, error: OSError) -> LibraryError:
    """What is said where a file of the library cannot be kept or removed."""
    return LibraryError(
        say("this folder cannot be written ({reason}).", reason=system_reason(error)),
        where=str(folder),
        remedy=_UNUSABLE,
    )


class JsonFolder(Generic[T]):
    """A folder of dataclass values that have an `id`. Raises `LibraryError` where a file cannot
    be used; `remedy` then says what is lost with a damaged one."""

    def __init__(self, folder: Path, kind: type[T], remedy: str) -> None:
        self._folder = folder
        self._kind = kind
        self._remedy = remedy

    def read(self) -> tuple[T, ...]:
        """Every value, in the order of their names; not one that is removed meanwhile."""
        found = (self._read(path) for path in sorted(self._folder.glob("*.json")))
        return tuple(one for one in found if one is not None)

    def write(self, id_: str, value: Any) -> None:
        """Keep it, complete or not at all."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_json(self._path(id_), asdict(value))
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def remove(self, id_: str) -> None:
        """Forget it; nothing happens where it is gone already."""
        try:
            self._path(id_).unlink(missing_ok=True)
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def _path(self, id_: str) -> Path:
        return self._folder / f"{uuid.UUID(id_)}.json"

    def _read(self, path: Path) -> T | None:
        """The value, or None where its file went after the folder was listed."""
        try:
            return decode(self._kind, json.loads(path.read_bytes()), path.name)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, DecodeError) as error:
            raise LibraryError(
                say("a file of the library cannot be read ({reason}).", reason=told(error)),
                where=str(path),
                remedy=self._remedy,
            ) from error
