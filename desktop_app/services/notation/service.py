"""`NotationService`: keeps one process that has the open score read, and asks it for bars."""

from __future__ import annotations

import threading
from importlib.util import find_spec
from pathlib import Path

from desktop_app.services.notation.engraver import engrave
from desktop_app.services.processes import Child, Gone, start_child
from desktop_app.view_models.review.notation import BarWanted
from piano_core.errors import MissingPartError, PianoError, ScoreFileError
from piano_core.progress import Progress

ENGRAVING = "Engraving"
_LOOK_EVERY_S = 0.02


class NotationService:
    """Any thread may call; bars are drawn one after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._engraver: Child | None = None
        self._score: Path | None = None

    def draw(self, score: Path, wanted: BarWanted, progress: Progress) -> str:
        """A bar between its neighbours as SVG Tiny, in the colours `INK`, `FAULT` and `WASH`.

        Raises `MissingPartError` without Verovio, `ScoreFileError` where these bars cannot be
        drawn. What `progress` raises stops the wait.
        """
        with self._lock:
            engraver = self._of(score)
            try:
                engraver.line.send(wanted)
                while not engraver.line.waits(_LOOK_EVERY_S):
                    progress(0.5, ENGRAVING)
                answer = engraver.line.receive()
            except Gone as error:
                raise ScoreFileError(
                    "the notation engraver stopped at this score.",
                    where=str(score),
                    remedy="The rest of the app goes on without a picture of the bar.",
                ) from error
            except BaseException:
                # Its answer would be taken for the answer to the next question.
                self._end()
                raise
            if isinstance(answer, PianoError):
                self._end()
                raise ScoreFileError(answer.problem, where=str(score), remedy=answer.remedy)
            return answer

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _of(self, score: Path) -> Child:
        """The process that has read this score."""
        running = self._engraver
        if running is not None and self._score == score and running.process.is_alive():
            return running
        if find_spec("verovio") is None:
            raise MissingPartError(
                "what draws notation is not installed.",
                remedy="Install it with `pip install -c constraints.txt -e '.[desktop]'`.",
            )
        self._end()
        self._engraver, self._score = start_child(engrave, score), score
        return self._engraver

    def _end(self) -> None:
        engraver, self._engraver = self._engraver, None
        if engraver is not None:
            engraver.end()
