"""The level of a microphone before anything is recorded from it."""

from __future__ import annotations

import threading

import numpy as np

from desktop_app.services import portaudio
from desktop_app.services.background import Cancelled
from desktop_app.services.recording.level import LevelMeter
from desktop_app.services.recording.microphone import hearing
from desktop_app.view_models.recording.recording import Choice, Reading
from piano_core.progress import Progress

_POLL_S = 0.05


class LevelPreview:
    """Hears a microphone and keeps nothing. `run` lasts until `stop`."""

    def __init__(self, choice: Choice) -> None:
        self._choice = choice
        self._stopped = threading.Event()
        self.reading = Reading()

    def stop(self) -> None:
        """Let go of the microphone."""
        self._stopped.set()

    def run(self, progress: Progress) -> None:
        """Hear, in a worker. Raises `RecordingError` where the microphone cannot be opened."""
        choice = self._choice
        meter = LevelMeter(choice.rate)
        stream, ring, _ = hearing(choice)
        try:
            while not self._stopped.wait(_POLL_S):
                data = np.frombuffer(ring.read(ring.read_available), np.float32)
                meter.hear(data.reshape(-1, choice.channels))
                level = (meter.peak_db, meter.clipped, meter.silent_s, meter.quiet_s)
                self.reading = Reading(0.0, *level)
                progress(0.0, "Hearing the microphone")
        except Cancelled:
            return
        finally:
            portaudio.close(stream)
