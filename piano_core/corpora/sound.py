"""The sound of a performance that is known by its MIDI: named and hashed, never loaded."""

from __future__ import annotations

from pathlib import Path

from piano_core.files import file_hash


def audio_beside(path: Path) -> dict[str, str | None]:
    """`audio_path` and `audio_hash` of `tables.Recordings`; both None where there is no file.

    The file is read once in small blocks for its hash, however long it is.
    """
    if not path.is_file():
        return {"audio_path": None, "audio_hash": None}
    return {"audio_path": str(path), "audio_hash": file_hash(path)}
