"""What runs in the process of a `Worker`: does what it is asked, one thing after the other."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from desktop_app.services.processes.line import Gone, Line
from piano_core.errors import PianoError
from piano_core.progress import Progress

Work = Callable[..., Any]
STOP = "stop"
"""The app's word for: nobody waits for this work any more."""

_PROGRESS_EVERY_S = 1 / 30


@dataclass(frozen=True)
class Told:
    """How far the work is, and what is being done."""

    fraction: float
    doing: str


@dataclass(frozen=True)
class Done:
    """What the work gave."""

    result: Any


@dataclass(frozen=True)
class Failed:
    """What the work raised. error: as it was where a user can mend it, else what it said.

    trace: for whoever mends the program.
    """

    error: PianoError | str
    trace: str


class Stopped(Exception):
    """The app said so while the work went on."""


def serve(prepare: Callable[[], None], line: Line) -> None:
    """Prepare, then answer pairs of (work, its words) until the other end has gone.

    `work(*words, progress)` is called; told to stop, it is left at its next report of progress.
    Each pair has one answer, a `Done` or a `Failed`, after any number of `Told`.
    """
    prepare()
    with suppress(Gone):
        while True:
            asked = line.receive()
            if asked != STOP:  # else it came when the work was just done
                work, words = asked
                line.send(_answer(work, words, _teller(line)))


def _answer(work: Work, words: tuple[object, ...], tell: Progress) -> Done | Failed:
    try:
        return Done(work(*words, tell))
    except Gone:
        raise
    except Stopped:
        return Failed("stopped", "")
    except PianoError as error:
        return Failed(error, traceback.format_exc())
    except Exception as error:  # noqa: BLE001 - whoever asked is told, as in a thread of the app
        return Failed(f"{type(error).__name__}: {error}", traceback.format_exc())


def _teller(line: Line) -> Progress:
    """Sends progress as often as anybody can see; so a process whose app has gone ends, too."""
    last = 0.0

    def tell(fraction: float, doing: str) -> None:
        nonlocal last
        if line.waits(0) and line.receive() == STOP:
            raise Stopped
        now = time.monotonic()
        if now - last >= _PROGRESS_EVERY_S:
            last = now
            line.send(Told(fraction, doing))

    return tell
