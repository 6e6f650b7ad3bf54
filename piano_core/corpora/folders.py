"""What adapters of other people's folders share: the folder is there, the recording is listed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from piano_core.errors import CorpusError

Entry = TypeVar("Entry")


def require_folder(data: Path, remedy: str) -> None:
    """`CorpusError` with `remedy` where the corpus's folder is not there."""
    if not data.is_dir():
        raise CorpusError("no such folder.", where=str(data), remedy=remedy)


def listed(entries: Mapping[str, Entry], recording_id: str, listing: str) -> Entry:
    """What a corpus says of a recording; `CorpusError` for one that it does not list.

    listing: what the recordings are, for people: "the lines of metadata.csv".
    """
    if recording_id not in entries:
        raise CorpusError(
            "there is no such recording.",
            where=recording_id,
            remedy=f"The recordings are {listing}.",
        )
    return entries[recording_id]
