"""`LevelPreview`: how loud the chosen microphone is, while nothing is recorded from it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from desktop_app.view_models.recording import recorder_texts
from desktop_app.view_models.recording.recording import NOTHING_READ, Choice, Reading
from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.states import problem_of
from desktop_app.view_models.wording import tr
from piano_core.progress import Progress


class RunningPreview(Protocol):
    """A microphone that is only heard: `run` in a worker, the rest from any thread."""

    @property
    def reading(self) -> Reading: ...

    def run(self, progress: Progress) -> None: ...

    def stop(self) -> None: ...


class LevelPreview:
    """One microphone at a time. It is let go of before anything else may use it.

    heard: takes every reading, and a sentence where the microphone cannot be heard.
    """

    def __init__(
        self,
        background: Background,
        prepare: Callable[[Choice], RunningPreview],
        heard: Callable[[Reading, str], None],
    ) -> None:
        self._background = background
        self._prepare = prepare
        self._heard = heard
        self._running: RunningPreview | None = None
        self._then: Callable[[], None] = _nothing

    def begin(self, choice: Choice) -> None:
        """Hear this microphone, instead of what is heard now."""
        self.end(lambda: self._run(choice))

    def end(self, then: Callable[[], None] | None = None) -> None:
        """Hear nothing any more; `then` is called once the microphone is free."""
        if self._running is None:
            (then or _nothing)()
        else:
            self._then = then or _nothing
            self._running.stop()

    def _run(self, choice: Choice) -> None:
        run = self._prepare(choice)
        self._running = run

        def tick(_fraction: float, _doing: str) -> None:
            if self._running is run and self._then is _nothing:
                self._heard(run.reading, "")

        def failed(error: BaseException) -> None:
            problem = problem_of(error, tr(recorder_texts.NOT_RECORDED))
            self._heard(NOTHING_READ, f"{problem.what} {problem.remedy}".strip())
            self._ended()

        self._background.start(run.run, Outcome(lambda _: self._ended(), failed, tick))

    def _ended(self) -> None:
        self._running = None
        then, self._then = self._then, _nothing
        then()


def _nothing() -> None:
    """What follows where nothing has to."""
