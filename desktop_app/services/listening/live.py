"""`LiveListening`: starts a process for each recording, and hands out what it heard."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.services.listening.follower import ENDED, follow
from desktop_app.services.model import Model, best_hardware
from desktop_app.services.processes import Child, Gone, start_child
from piano_core.errors import MissingPartError
from piano_core.progress import Progress
from piano_core.sentences import say

if TYPE_CHECKING:
    from piano_core.performance import Performance
    from piano_core.takes import Listening

_LOOK_EVERY_S = 0.02


class LiveListening:
    """Any thread may call; one recording at a time is followed, and its result taken once.

    find_transcriber: which bundle listens to sound, and find_hardware what is to compute it
    (see `Model`); asked when a recording begins.
    """

    def __init__(
        self,
        find_transcriber: Callable[[], Path],
        find_hardware: Callable[[], str] = best_hardware,
    ) -> None:
        self._find_transcriber = find_transcriber
        self._find_hardware = find_hardware
        self._lock = threading.Lock()
        self._listeners: dict[Path, Child] = {}

    def begin(self, sound: Path) -> None:
        """Follow a recording that has begun. Without a transcriber nothing happens: opening
        the take says then what is missing."""
        try:
            model = Model(self._find_transcriber(), self._find_hardware())
        except MissingPartError:
            return
        self.drop(sound)
        listener = start_child(follow, model, sound)
        with self._lock:
            self._listeners[sound] = listener

    def end(self, sound: Path) -> None:
        """The file is complete: what is left of it can be heard to its end."""
        with self._lock:
            listener = self._listeners.get(sound)
        if listener is None:
            return
        try:
            listener.line.send(ENDED)
        except Gone:
            # It has gone; whoever asks for what it heard is told that by `heard`.
            logging.getLogger(__name__).warning("the listener of %s has gone", sound)

    def drop(self, sound: Path) -> None:
        """Nobody wants to know any more what is heard."""
        with self._lock:
            listener = self._listeners.pop(sound, None)
        if listener is not None:
            listener.end()

    def heard(self, sound: Path, progress: Progress) -> tuple[Performance, Listening] | None:
        """What was heard in a recording; None where nobody listened, or in vain.

        In vain means that the file has to be heard again, from its start: a channel was dead
        all along, which only the whole recording shows, or the process failed, which is logged.
        """
        with self._lock:
            listener = self._listeners.pop(sound, None)
        if listener is None:
            return None
        try:
            while not listener.line.waits(_LOOK_EVERY_S):
                progress(0.5, say("Listening to the last seconds"))
            answer = listener.line.receive()
        except Gone:
            answer = "the process ended before it was done"
        finally:
            listener.end()
        if isinstance(answer, str):
            logging.getLogger(__name__).warning("%s was not heard live: %s", sound, answer)
            return None
        return answer

    @property
    def processes(self) -> tuple[int, ...]:
        """The ids of processes that listen, or hold a result that nobody took."""
        with self._lock:
            return tuple(one.pid for one in self._listeners.values())

    def close(self) -> None:
        """End every process."""
        for sound in tuple(self._listeners):
            self.drop(sound)
