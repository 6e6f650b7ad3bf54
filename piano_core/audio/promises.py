"""Whether a file is as long as it promises: libsndfile silently takes what there is."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, Literal

_SOUND_CHUNKS = (b"data", b"SSND")
_UNFINISHED = (0, 0xFFFFFFFF)
"""Sizes that a recorder writes before it knows better; they promise nothing."""

_LONGEST_PAGE = 65_307
"""Bytes of the longest Ogg page (RFC 3533, section 6)."""


def missing_bytes(path: Path) -> int:
    """By how many bytes a RIFF or FORM file is shorter than its sound chunk promises; 0 if none.

    RF64 and files without a readable sound chunk give 0: the decoder judges those.
    """
    with path.open("rb") as stream:
        kind = stream.read(12)[:4]
        if kind not in (b"RIFF", b"FORM"):
            return 0
        order: Literal["little", "big"] = "little" if kind == b"RIFF" else "big"
        length = path.stat().st_size
        return _missing(stream, order, length)


def _missing(stream: BinaryIO, order: Literal["little", "big"], length: int) -> int:
    while len(head := stream.read(8)) == 8:
        size = int.from_bytes(head[4:], order)
        if head[:4] in _SOUND_CHUNKS:
            return 0 if size in _UNFINISHED else max(stream.tell() + size - length, 0)
        stream.seek(size + size % 2, 1)
    return 0


def has_last_page(path: Path) -> bool:
    """Whether an Ogg file ends with a page marked as the last (RFC 3533, section 6)."""
    with path.open("rb") as stream:
        stream.seek(max(path.stat().st_size - _LONGEST_PAGE, 0))
        tail = stream.read()
    flags = tail.rfind(b"OggS") + 5
    return 5 <= flags < len(tail) and bool(tail[flags] & 0x04)
