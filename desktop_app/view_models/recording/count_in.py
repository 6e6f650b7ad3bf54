"""`CountIn`: clicks before a recording, and during it where that is wanted."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from desktop_app.view_models.session import Background, Outcome
from desktop_app.view_models.wording import tr
from piano_core.progress import Progress

SLOWEST_BPM, FASTEST_BPM = 30, 240
FEWEST_BEATS, MOST_BEATS = 2, 12


class ClickMode(StrEnum):
    """When clicks are heard."""

    OFF = "off"
    COUNT_IN = "count-in"
    METRONOME = "metronome"


@dataclass(frozen=True)
class Clicks:
    """Clicks as they are wanted: beats a minute, and how many make a bar."""

    mode: ClickMode = ClickMode.OFF
    bpm: int = 80
    beats: int = 4


class RunningClicks(Protocol):
    """Clicks that are heard: `run` in a worker, the rest from any thread.

    beat: which beat was heard last, counted from 1; 0 before the first.
    """

    @property
    def beat(self) -> int: ...

    def run(self, progress: Progress) -> None: ...

    def stop(self) -> None: ...


@dataclass(frozen=True)
class Counted:
    """What to call: with every beat of the bar; as its last one begins; where none is heard."""

    beat: Callable[[int], None]
    last: Callable[[], None]
    failed: Callable[[BaseException], None]


class CountIn:
    """One bar is counted in; `clicks` says how, and nothing is heard where they are off."""

    def __init__(self, background: Background, prepare: Callable[[Clicks], RunningClicks]) -> None:
        self.clicks = Clicks()
        self._background = background
        self._prepare = prepare
        self._running: RunningClicks | None = None

    @property
    def wanted(self) -> bool:
        """Whether a recording is counted in."""
        return self.clicks.mode is not ClickMode.OFF

    def begin(self, counted: Counted) -> None:
        """Count a bar in. The recording begins with its last beat, so that no first note is
        missed while the input opens."""
        beats, run = self.clicks.beats, self._prepare(self.clicks)
        self._running = run
        told = False

        def tick(_fraction: float, _doing: str) -> None:
            nonlocal told
            if self._running is not run or told:
                return
            counted.beat(min(run.beat, beats))
            if run.beat >= beats:
                told = True
                counted.last()

        def failed(error: BaseException) -> None:
            if told:
                # The recording goes on without them.
                logging.getLogger(__name__).warning(tr("clicks ended"), exc_info=error)
            elif self._running is run:
                self._running = None
                counted.failed(error)

        self._background.start(run.run, Outcome(lambda _: None, failed, tick))

    def end(self) -> None:
        """No more clicks."""
        if self._running is not None:
            self._running.stop()
            self._running = None
