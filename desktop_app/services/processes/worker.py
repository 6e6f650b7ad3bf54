"""`Worker`: work that would hold the interpreter, done where it holds no window."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

from desktop_app.services.processes.child import Child, start_child
from desktop_app.services.processes.line import Gone
from desktop_app.services.processes.serving import STOP, Done, Failed, Told, Work, serve
from piano_core.errors import WorkerError
from piano_core.progress import Progress
from piano_core.sentences import say

_LOOK_EVERY_S = 0.02
_PATIENCE_S = 0.2


def nothing() -> None:
    """Nothing to prepare."""


class Worker:
    """A process that is started when it is first needed, and again after it ended.

    Any thread may ask; one thing is done after the other. prepare: what a new process does
    before it is asked anything; a function of a module, or a `partial` of one.
    """

    def __init__(self, prepare: Callable[[], None] = nothing) -> None:
        self.prepare = prepare
        self._turn = threading.Lock()
        self._child: Child | None = None

    @property
    def pid(self) -> int | None:
        """The process, where there is one."""
        child = self._child
        return None if child is None else child.pid

    def begin(self) -> None:
        """Start the process now, where it is needed soon; it prepares while others work."""
        if self._turn.acquire(blocking=False):  # else somebody uses it already
            try:
                self._started()
            finally:
                self._turn.release()

    def run(self, work: Work, *words: object, progress: Progress) -> Any:
        """What `work(*words, progress)` gives, called in the process.

        work: a function of a module; words and result: what pickles. What `progress` raises
        stops the work, and where it does not stop soon, its process.
        Raises the `PianoError` that the work raised; RuntimeError where it failed otherwise,
        `WorkerError` where its process ended.
        """
        with self._in_turn(progress) as child:
            child.line.send((work, words))
            told = Told(0.0, say("Loading the model"))
            while True:
                if child.line.waits(_LOOK_EVERY_S):
                    answer = child.line.receive()
                    if not isinstance(answer, Told):
                        break
                    told = answer
                progress(told.fraction, told.doing)
        return _result(answer)

    def close(self) -> None:
        """End the process."""
        with self._turn:
            self._end()

    @contextmanager
    def _in_turn(self, progress: Progress) -> Generator[Child]:
        """The process, for this thread alone. It is not used again where that ended badly."""
        while not self._turn.acquire(timeout=_LOOK_EVERY_S):
            progress(0.0, say("Loading the model"))
        try:
            yield self._started()
        except Gone as error:
            code = self._end()
            raise WorkerError(
                say("the process that did this work ended ({code}).", code=code),
                remedy="Try again. If it happens again, close other programs: the memory may be "
                "full.",
            ) from error
        except BaseException:
            if not self._stops():
                self._end()
            raise
        finally:
            self._turn.release()

    def _started(self) -> Child:
        if self._child is not None and not self._child.process.is_alive():
            self._end()  # it ended while nobody asked anything: nothing was lost
        if self._child is None:
            self._child = start_child(serve, self.prepare)
        return self._child

    def _stops(self) -> bool:
        """Whether the process leaves its work when it is told to, and can do other work."""
        assert self._child is not None
        line, until = self._child.line, time.monotonic() + _PATIENCE_S
        try:
            line.send(STOP)
            while time.monotonic() < until:
                if line.waits(_LOOK_EVERY_S) and not isinstance(line.receive(), Told):
                    return True
        except Gone:
            return False
        return False

    def _end(self) -> int | None:
        """End the process; the code that it had ended with by itself, if it had."""
        child, self._child = self._child, None
        if child is None:
            return None
        child.process.join(_LOOK_EVERY_S)
        code = child.process.exitcode
        child.end()
        return code


def _result(answer: Done | Failed) -> Any:
    if isinstance(answer, Done):
        return answer.result
    error = RuntimeError(answer.error) if isinstance(answer.error, str) else answer.error
    error.add_note(answer.trace)
    raise error
