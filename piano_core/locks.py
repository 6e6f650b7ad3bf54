"""One writer at a time: a lock on an open file that the system drops when its holder dies."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import BinaryIO

_BEHIND = 1 << 30


@contextmanager
def locked(stream: BinaryIO) -> Generator[None]:
    """Hold the exclusive lock of an open file; wait while another process holds it."""
    if sys.platform == "win32":
        import msvcrt

        # Locked bytes cannot be read by others there, so lock one far behind the content.
        stream.seek(_BEHIND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_LOCK, 1)
        try:
            yield
        finally:
            stream.seek(_BEHIND)
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(stream, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(stream, fcntl.LOCK_UN)


def held_elsewhere(stream: BinaryIO) -> bool:
    """Whether another open file holds the lock now; asks without waiting and leaves it free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            stream.seek(_BEHIND)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            stream.seek(_BEHIND)
            msvcrt.locking(stream.fileno(), msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.flock(stream, fcntl.LOCK_UN)
    except OSError:
        return True
    return False
