"""`Child`: a process of this app that does one kind of work, and the line to it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.context import SpawnProcess

from desktop_app.services.processes.line import Line

_GIVES_WAY = 3
"""Where it and the window want the same processor, the window has twice its share (nice)."""


@dataclass(frozen=True)
class Child:
    """It ends with the app, however that ends: its `Line` then raises `Gone`."""

    process: SpawnProcess
    line: Line

    @property
    def pid(self) -> int:
        """Its process id."""
        return self.process.pid or 0

    def end(self) -> None:
        """End it at once, whatever it does."""
        self.line.close()
        self.process.terminate()
        self.process.join()
        self.process.close()


def start_child(work: Callable[..., None], *words: object) -> Child:
    """Call `work(*words, line)` in a new process. `work` is found by its name in its module."""
    spawn = multiprocessing.get_context("spawn")
    here, there = Line.pair(spawn)
    process = spawn.Process(target=_begin, args=(work, words, there), daemon=True)
    process.start()
    there.close()
    return Child(process, here)


def _begin(work: Callable[..., None], words: tuple[object, ...], line: Line) -> None:
    # Ctrl+C in a terminal reaches every process there; the app ends this one itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        os.nice(_GIVES_WAY)
    work(*words, line)
