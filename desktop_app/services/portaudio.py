"""PortAudio, which is one for the process and not made for several threads at once."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

_turn = threading.RLock()
_streams: set[int] = set()


def libraries() -> tuple[Any, Any]:
    """sounddevice and rtmixer, loaded when first needed. Raises OSError without PortAudio."""
    return importlib.import_module("sounddevice"), importlib.import_module("rtmixer")


@contextmanager
def one_at_a_time() -> Generator[None]:
    """Streams are opened and closed, and devices looked for, by one thread at a time."""
    with _turn:
        yield


def look_anew(sounddevice: Any) -> None:
    """Find devices that came or went, which PortAudio does only when it starts.

    While a stream is open nothing changes: starting again would end it.
    """
    with _turn:
        if not _streams:
            sounddevice._terminate()
            sounddevice._initialize()


def began(stream: Any) -> None:
    """This stream is open from now on."""
    _streams.add(id(stream))


def close(stream: Any) -> None:
    """Close a stream; what it still holds is not waited for."""
    with _turn:
        _streams.discard(id(stream))
        stream.abort()
        stream.close()
