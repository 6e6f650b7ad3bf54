"""Plays takes: one run of playing from where it begins to where it ends or is stopped."""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterable
from typing import TYPE_CHECKING

from desktop_app.services.background import Cancelled
from desktop_app.services.playback.heard import faded, recorded_sound, sample_rate, sound
from desktop_app.services.playback.speaker import Speaker
from desktop_app.view_models.playing.playing import Wanted
from piano_core.progress import Progress

if TYPE_CHECKING:
    from piano_core.audio import Samples
    from piano_core.takes import Take

_POLL_S = 0.02
_LONGEST_KEPT_S = 120.0
"""A stretch up to so long is kept in memory while it is repeated (42 MB)."""


class PlaybackService:
    """Plays on the output that the system has chosen."""

    def has_sound(self, take: Take) -> bool:
        """Whether a take is heard as it sounded, not only by its notes."""
        return recorded_sound(take) is not None

    def prepare(self, take: Take, wanted: Wanted) -> Playing:
        """A run of playing that begins when its `run` does."""
        return Playing(take, wanted)


class Playing:
    """One run of playing. `run` lasts until its end or `stop`; `at_s` may be asked any time."""

    def __init__(self, take: Take, wanted: Wanted) -> None:
        self._take = take
        self._wanted = wanted
        self._stopped = threading.Event()
        self.at_s = wanted.start_s

    def stop(self) -> None:
        """Fall silent at once."""
        self._stopped.set()

    def run(self, progress: Progress) -> None:
        """Play, in a worker. Raises `PlaybackError` or `AudioError` where that cannot be done."""
        rate = sample_rate(self._take)
        with Speaker(rate) as speaker:
            try:
                for block in self._passes(rate):
                    if not self._play(block, speaker, rate, progress):
                        return
                self._end(speaker, rate, progress)
            except Cancelled:
                return

    def _play(self, block: Samples, speaker: Speaker, rate: int, progress: Progress) -> bool:
        """Hand a block to the speaker as it takes it; False once stopped."""
        while len(block := speaker.write(block)):
            if self._stopped.wait(_POLL_S):
                return False
            self._tell(speaker, rate, progress)
        return not self._stopped.is_set()

    def _end(self, speaker: Speaker, rate: int, progress: Progress) -> None:
        """Wait until all of it was heard."""
        while not speaker.silent and not self._stopped.wait(_POLL_S):
            speaker.keep_up()
            self._tell(speaker, rate, progress)
        self._stopped.wait(speaker.latency_s)

    def _tell(self, speaker: Speaker, rate: int, progress: Progress) -> None:
        self.at_s = self._wanted.place(speaker.heard / rate)
        progress(0.0, "Playing")

    def _passes(self, rate: int) -> Generator[Samples]:
        """The first pass, from where playing begins, then whole ones for as long as it repeats."""
        wanted = self._wanted
        yield from self._pass(rate, wanted.start_s)
        if not wanted.repeated:
            return
        kept: Iterable[Samples] = ()
        while True:
            if not kept:
                kept = self._pass(rate, wanted.first_s)
                if wanted.last_s - wanted.first_s <= _LONGEST_KEPT_S:
                    kept = tuple(kept)
            yield from kept
            if not isinstance(kept, tuple):
                kept = ()

    def _pass(self, rate: int, start_s: float) -> Generator[Samples]:
        """From `start_s` to the end of what is wanted, slowed down as wanted."""
        from piano_core.audio import stretched

        wanted = self._wanted
        blocks = stretched(sound(self._take, start_s, wanted.last_s), rate, wanted.speed)
        first, before = start_s > 0, None
        cut_off = wanted.last_s < self._take.performance.duration_s
        for block in blocks:
            if before is not None:
                yield faded(before, rate, first=first, last=False)
                first = False
            before = block
        if before is not None:
            yield faded(before, rate, first=first, last=cut_off)
