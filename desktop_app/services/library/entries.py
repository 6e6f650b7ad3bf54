"""`entry.json` in a take's folder: what the library knows of the take, beside `take.json`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from desktop_app.view_models.library.kept_takes import KeptTake
from piano_core.errors import DecodeError, LibraryError, told
from piano_core.files import write_json
from piano_core.json_values import decode
from piano_core.sentences import say

ENTRY = "entry.json"
VERSION = 2
_ADDED_IN_2: dict[str, object] = {"tags": [], "comment": ""}


def has_entry(folder: Path) -> bool:
    """Whether the library keeps the take of this folder."""
    return (folder / ENTRY).exists()


def read_entry(folder: Path) -> KeptTake:
    """The take that is kept in `folder`. Raises `LibraryError` where it cannot be read."""
    path = folder / ENTRY
    try:
        value = json.loads(path.read_bytes())
        version = value.get("version") if isinstance(value, dict) else None
        if isinstance(version, int) and version > VERSION:
            raise LibraryError(
                say(
                    "this take is of version {version}, and this app knows {known}.",
                    version=version,
                    known=VERSION,
                ),
                where=str(path),
                remedy="Install the newer app; nothing was changed.",
            )
        if version == 1:
            value = {**value, **_ADDED_IN_2, "version": VERSION}
        entry = decode(KeptTake, value, ENTRY)
    except (OSError, ValueError, DecodeError) as error:
        raise LibraryError(
            say("what was kept of this take cannot be read ({reason}).", reason=told(error)),
            where=str(path),
            remedy="Open its sound or MIDI file by itself, or delete the take.",
        ) from error
    if entry.id != folder.name:
        raise LibraryError(
            say("this is the entry of another take ({id}).", id=entry.id),
            where=str(path),
            remedy="Move it back to its own folder, or delete the take.",
        )
    return entry


def write_entry(folder: Path, take: KeptTake) -> None:
    """Write what is kept of the take, complete or not at all."""
    write_json(folder / ENTRY, asdict(take))
