"""A microphone and a keyboard at once: notes as they were pressed, and how they sounded."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from desktop_app.services.closing import Closing
from desktop_app.services.recording.keyboard import Keyboard
from desktop_app.services.recording.microphone import Microphone
from desktop_app.view_models.recording.recording import Choice, Gap, Input, Reading

_POLL_S = 0.005
_FIRST_SOUND_S = 2.0


class Together(Closing):
    """Both recorded into one folder. Notes are timed from the first frame of the sound.

    How long a frame takes to arrive is not known exactly, so the two are apart by up to the
    input's latency, some hundredths of a second.
    """

    def __init__(self, choice: Choice, keyboard: Input, folder: Path) -> None:
        self._microphone = Microphone(choice, folder)
        self._keyboard = Keyboard(Choice(keyboard), folder)
        self._both = ExitStack()
        self.latency_s = 0.0

    def __enter__(self) -> Together:
        with ExitStack() as opening:
            opening.enter_context(self._microphone)
            self._wait_for_sound()
            opening.enter_context(self._keyboard)
            self._keyboard.count_from(self._microphone.zero)
            self._both = opening.pop_all()
        self.latency_s = max(self._microphone.latency_s, self._keyboard.latency_s)
        return self

    def close(self) -> None:
        """Close both inputs and their files."""
        self._both.close()

    def poll(self) -> Reading:
        """As both poll: the level of the sound, and the keys."""
        sound = self._microphone.poll()
        keys = self._keyboard.poll()
        return replace(sound, notes=keys.notes, keys=keys.keys)

    def finish(self) -> tuple[Path | None, float, tuple[Gap, ...]]:
        """Write what is left; the MIDI file where keys were pressed, else the sound."""
        sound, seconds, gaps = self._microphone.finish()
        notes, _, _ = self._keyboard.finish()
        return notes or sound, seconds, gaps

    def _wait_for_sound(self) -> None:
        until = time.monotonic() + _FIRST_SOUND_S
        while not self._microphone.poll().seconds and time.monotonic() < until:
            time.sleep(_POLL_S)
