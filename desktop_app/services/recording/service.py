"""Records takes: looks for inputs, and follows one recording from its start to its end."""

from __future__ import annotations

import shutil
import threading
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.services.background import Cancelled
from desktop_app.services.playback.metronome import Metronome
from desktop_app.services.recording.keyboard import Keyboard, keyboards, plugged_in
from desktop_app.services.recording.microphone import Microphone, microphones
from desktop_app.services.recording.preview import LevelPreview
from desktop_app.services.recording.take_folder import (
    SOUND,
    begin_take,
    end_take,
    reopen_take,
    writing,
)
from desktop_app.services.recording.together import Together
from desktop_app.view_models.recording.count_in import Clicks
from desktop_app.view_models.recording.recording import Choice, Found, InputKind, Reading, Recorded
from piano_core.errors import RecordingError, system_reason
from piano_core.progress import Progress
from piano_core.sentences import say

if TYPE_CHECKING:
    from desktop_app.services.listening import LiveListening

_POLL_S = 0.02


class RecordingService:
    """Takes are recorded into folders of their own in `takes`.

    live: listens to sound while it is recorded; None where it is heard afterwards.
    """

    def __init__(self, takes: Path, live: LiveListening | None = None) -> None:
        self._takes = takes
        self._live = live

    def look(self, progress: Progress) -> Found:
        """The inputs there are now: microphones, then keyboards."""
        progress(0.0, "Looking for microphones")
        sound = microphones()
        progress(0.5, "Looking for keyboards")
        midi = keyboards()
        return sound + midi

    def plugged_in(self, progress: Progress) -> Found:
        """The keyboards there are now, asked while the page for recording is shown."""
        return plugged_in()

    def preview(self, choice: Choice) -> LevelPreview:
        """The level of a microphone before anything is recorded."""
        return LevelPreview(choice)

    def clicks(self, clicks: Clicks) -> Metronome:
        """Clicks to be counted in by."""
        return Metronome(clicks)

    def prepare(self, choice: Choice, before: Recorded | None = None) -> TakeRecording:
        """A recording that begins when its `run` does; `before`: the take that it goes on with."""
        return TakeRecording(self._takes, choice, self._live, before)


class TakeRecording:
    """One recording. `run` lasts until `stop`, `discard`, or the input is gone.

    `reading` may be asked by any thread.
    """

    def __init__(
        self,
        takes: Path,
        choice: Choice,
        live: LiveListening | None = None,
        before: Recorded | None = None,
    ) -> None:
        self._takes = takes
        self._before = before
        # Notes from a keyboard need no listening.
        alone = choice.source.kind is InputKind.SOUND and choice.keyboard is None
        self._live = live if alone else None
        self._choice = choice
        self._stopped = threading.Event()
        self._discarded = threading.Event()
        self.reading = Reading()

    def stop(self) -> None:
        """End it and keep it."""
        self._stopped.set()

    def discard(self) -> None:
        """End it and delete what was recorded."""
        self._discarded.set()
        self._stopped.set()

    def run(self, progress: Progress) -> Recorded:
        """Record, in a worker. What ends it early is in the result; the take is kept.

        A cancelled job ends as a stopped one does, with the take kept. Raises
        `RecordingError` where the recording cannot begin.
        """
        folder = self._folder()
        with writing(folder):
            taken = self._record(folder, progress)
            if not self._discarded.is_set():
                end_take(taken)
        if self._discarded.is_set():
            self._leave_unheard(folder)
            shutil.rmtree(folder)
        return taken

    def _folder(self) -> Path:
        """A new folder, or that of the take that goes on."""
        try:
            if self._before is not None:
                reopen_take(self._before.folder)
                return self._before.folder
            named = replace(self._choice.source, name=self._choice.names)
            return begin_take(self._takes, named)
        except OSError as error:
            raise RecordingError(
                say("no take can be written here ({reason}).", reason=system_reason(error)),
                where=str(self._takes),
                remedy="Free space or choose another folder.",
            ) from error

    def _leave_unheard(self, folder: Path) -> None:
        if self._live is not None:
            self._live.drop(folder / SOUND)

    def _record(self, folder: Path, progress: Progress) -> Recorded:
        with ExitStack() as stack:
            try:
                device = stack.enter_context(_capture(self._choice, folder))
            except RecordingError:
                self._not_begun(folder)
                raise
            if self._live is not None:
                self._live.begin(folder / SOUND)
            ended = self._follow(device, progress)
            try:
                media, seconds, gaps = device.finish()
            except OSError as error:
                self._leave_unheard(folder)
                # Left in the state "recording": it is offered when there is room again.
                raise RecordingError(
                    say("the disk takes no more ({reason}).", reason=system_reason(error)),
                    where=str(folder),
                    remedy="What was recorded is kept. Free space and start the app again.",
                ) from error
            if self._live is not None:
                # Told before the device is closed, which takes a while: somebody waits.
                self._live.end(folder / SOUND)
        earlier = () if self._before is None else self._before.gaps
        return Recorded(folder, media, seconds, earlier + gaps, ended)

    def _not_begun(self, folder: Path) -> None:
        """Leave what was there before: nothing, or the take as it had ended."""
        if self._before is None:
            shutil.rmtree(folder)
        else:
            end_take(self._before)

    def _follow(self, device: Any, progress: Progress) -> str:
        """Poll until the end, and one latency longer: what was played is still on its way."""
        try:
            while not self._stopped.wait(_POLL_S):
                self.reading = device.poll()
                progress(0.0, "Recording")
            last = time.monotonic() + device.latency_s
            while time.monotonic() < last:
                time.sleep(_POLL_S)
                device.poll()
        except Cancelled:
            return ""
        except RecordingError as error:
            return error.problem
        except OSError as error:
            return say("The disk takes no more ({reason}).", reason=system_reason(error))
        return ""


def _capture(choice: Choice, folder: Path) -> Microphone | Keyboard | Together:
    """What records this choice into a folder; a context."""
    if choice.source.kind is InputKind.MIDI:
        return Keyboard(choice, folder)
    if choice.keyboard is not None:
        return Together(choice, choice.keyboard, folder)
    return Microphone(choice, folder)
