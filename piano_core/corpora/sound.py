"""The sound of a performance that is known by its MIDI: named and hashed, never loaded."""

from __future__ import annotations

from pathlib import Path

from piano_core.corpora.known_hashes import HashFile


def audio_beside(path: Path, hash_file: HashFile) -> dict[str, str | None]:
    """`audio_path` and `audio_hash` of `tables.Recordings`; both None where there is no file.

    hash_file: what reads the file for its hash, in small blocks, or remembers it.
    """
    if not path.is_file():
        return {"audio_path": None, "audio_hash": None}
    return {"audio_path": str(path), "audio_hash": hash_file(path)}
