"""`NotationService`: keeps one process that has the open score read, and asks it for bars."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from desktop_app.services.notation.engraver import Refusal, engrave
from piano_core.errors import MissingPartError, ScoreFileError

ENGRAVING = "Engraving"
Progress = Callable[[float, str], None]
_LOOK_EVERY_S = 0.02


@dataclass(frozen=True)
class _Engraver:
    """A process that has read one score, and the way to talk to it."""

    score: Path
    process: SpawnProcess
    child: Connection


class NotationService:
    """Any thread may call; bars are drawn one after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._engraver: _Engraver | None = None

    def draw(
        self, score: Path, first: int, last: int, progress: Callable[[float, str], None]
    ) -> str:
        """Bars by their printed numbers as SVG Tiny, all in the colour `INK`.

        Raises `MissingPartError` without Verovio, `ScoreFileError` where these bars cannot be
        drawn. What `progress` raises stops the wait.
        """
        with self._lock:
            engraver = self._of(score)
            try:
                engraver.child.send((first, last))
                while not engraver.child.poll(_LOOK_EVERY_S):
                    progress(0.5, ENGRAVING)
                answer = engraver.child.recv()
            except (EOFError, OSError) as error:
                raise ScoreFileError(
                    "the notation engraver stopped at this score.",
                    where=str(score),
                    remedy="The rest of the app goes on without a picture of the bar.",
                ) from error
            except BaseException:
                # Its answer would be taken for the answer to the next question.
                self._end()
                raise
            if isinstance(answer, Refusal):
                self._end()
                raise ScoreFileError(answer.problem, where=str(score), remedy=answer.remedy)
            return answer

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _of(self, score: Path) -> _Engraver:
        alive = self._engraver
        if alive is not None and alive.score == score and alive.process.is_alive():
            return alive
        if find_spec("verovio") is None:
            raise MissingPartError(
                "what draws notation is not installed.",
                remedy="Install it with `pip install -c constraints.txt -e '.[desktop]'`.",
            )
        self._end()
        spawn = multiprocessing.get_context("spawn")
        child, parent = spawn.Pipe()
        process = spawn.Process(target=engrave, args=(score, parent), daemon=True)
        process.start()
        parent.close()
        self._engraver = _Engraver(score, process, child)
        return self._engraver

    def _end(self) -> None:
        engraver, self._engraver = self._engraver, None
        if engraver is not None:
            engraver.child.close()
            engraver.process.terminate()
            engraver.process.join()
            engraver.process.close()
