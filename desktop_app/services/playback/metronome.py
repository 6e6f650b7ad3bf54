"""Clicks through the speakers: a bar before a recording, or until they are stopped."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Generator
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.background import Cancelled
from desktop_app.services.playback.heard import SPEAKERS
from desktop_app.services.playback.speaker import Speaker
from desktop_app.view_models.recording.count_in import ClickMode, Clicks
from piano_core.progress import Progress

if TYPE_CHECKING:
    from piano_core.audio import Samples

RATE = 44_100
_POLL_S = 0.01
_CLICK_S = 0.04
_DECAY_S = 0.008
_FIRST_HZ, _OTHER_HZ = 1760.0, 1320.0
"""The first beat of a bar is heard higher."""
_LEVEL = 0.4


class Metronome:
    """`run` lasts for a bar, or until `stop` where the clicks go on; `beat` may be asked then."""

    def __init__(self, clicks: Clicks) -> None:
        self._clicks = clicks
        self._stopped = threading.Event()
        self.beat = 0

    def stop(self) -> None:
        """Fall silent at once."""
        self._stopped.set()

    def run(self, progress: Progress) -> None:
        """Click, in a worker. Raises `PlaybackError` where nothing can be heard."""
        with Speaker(RATE) as speaker:
            try:
                for block in beats(self._clicks):
                    while len(block := speaker.write(block)):
                        if self._waited(speaker, progress):
                            return
                while not speaker.silent and not self._waited(speaker, progress):
                    speaker.keep_up()
                self._stopped.wait(speaker.latency_s)
            except Cancelled:
                return

    def _waited(self, speaker: Speaker, progress: Progress) -> bool:
        """Wait a little, tell which beat is heard, and say whether it was stopped meanwhile."""
        if self._stopped.wait(_POLL_S):
            return True
        begun = speaker.heard / beat_frames(self._clicks)
        self.beat = int(begun) + (speaker.heard > 0)
        progress(0.0, "Clicking")
        return False


def beat_frames(clicks: Clicks) -> int:
    """Frames from one beat to the next."""
    return round(60 * RATE / clicks.bpm)


def beats(clicks: Clicks) -> Generator[Samples]:
    """The sound of every beat, one block each: one bar, or without an end."""
    endless = clicks.mode is ClickMode.METRONOME
    for number in itertools.count() if endless else range(clicks.beats):
        block = np.zeros((beat_frames(clicks), SPEAKERS), np.float32)
        times = np.arange(round(_CLICK_S * RATE)) / RATE
        pitch = _OTHER_HZ if number % clicks.beats else _FIRST_HZ
        click = _LEVEL * np.sin(2 * np.pi * pitch * times) * np.exp(-times / _DECAY_S)
        block[: len(times)] = click[:, None]
        yield block
