"""`SoundLane`: has the waveform of a sound take read, and gives it to the roll."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.view_models.roll.roll import Roll
from desktop_app.view_models.roll.waveform import Waveform
from desktop_app.view_models.session import Background, Job, Outcome
from desktop_app.view_models.states import State, problem_of, take_of
from desktop_app.view_models.wording import marked, tr
from piano_core.progress import Progress, no_progress

READING = marked("Reading the sound…")
UNREADABLE = marked("The sound cannot be drawn: {what}")


class SoundLane:
    """Follows a session; what is read for another take is dropped.

    read: a sound file to its waveform; runs in a worker.
    """

    def __init__(
        self, background: Background, read: Callable[[Path, Progress], Waveform], roll: Roll
    ) -> None:
        self._background = background
        self._read = read
        self._roll = roll
        self._path: Path | None = None
        self._sound: Waveform | str | None = None
        self._job: Job | None = None

    def follow(self, state: State) -> None:
        """Read the sound of the take on the screen, once; after the roll shows that take."""
        take = take_of(state)
        if take is None:
            return
        path = None if take.listening is None else take.path
        if path != self._path:
            self._begin(path)
        if self._roll.sound is not self._sound:
            self._roll.show_sound(self._sound)

    def _begin(self, path: Path | None) -> None:
        if self._job is not None:
            self._job.cancel()
        self._path, self._job, self._sound = path, None, None
        if path is None:
            return
        self._sound = tr(READING)
        outcome = Outcome(self._show, self._failed, no_progress)
        self._job = self._background.start(lambda progress: self._read(path, progress), outcome)

    def _show(self, sound: Waveform | str) -> None:
        self._job, self._sound = None, sound
        self._roll.show_sound(sound)

    def _failed(self, error: BaseException) -> None:
        self._show(tr(UNREADABLE, what=problem_of(error, "").what))
