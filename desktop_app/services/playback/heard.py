"""What of a take is heard, as blocks of sound from any second to any other."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.services.recording.take_folder import sound_beside

if TYPE_CHECKING:
    from piano_core.audio import Samples
    from piano_core.takes import Take

SPEAKERS = 2


def recorded_sound(take: Take) -> Path | None:
    """The file in which a take sounds as it did; None where only its notes are known."""
    return sound_beside(take.path) if take.listening is None else take.path


def sample_rate(take: Take) -> int:
    """Frames a second of what `sound` gives. Raises `AudioError` for a file that is gone."""
    own = recorded_sound(take)
    if own is None:
        from piano_core.synthesis import SAMPLE_RATE

        return SAMPLE_RATE
    from piano_core.audio import probe

    return probe(own).sample_rate


def sound(take: Take, start_s: float, end_s: float) -> Generator[Samples]:
    """A take's own sound, or its notes on the built-in piano, as stereo blocks.

    It ends earlier where the take does; a damaged file, where it cannot be read any further.
    Raises `AudioError` for a file that is gone or was replaced.
    """
    left = round(end_s * sample_rate(take)) - round(start_s * sample_rate(take))
    for block in _from(take, start_s):
        yield block[:left]
        left -= len(block)
        if left <= 0:
            return


def _from(take: Take, start_s: float) -> Generator[Samples]:
    own = recorded_sound(take)
    if own is None:
        from piano_core.synthesis import rendered

        yield from rendered(take.performance, start_s)
        return
    from piano_core.audio import readable

    yield from readable(own, channels=SPEAKERS, start_s=start_s)


def faded(block: Samples, rate: int, *, first: bool, last: bool) -> Samples:
    """A part cut out of a sound, its ends softened so that they do not click."""
    length = min(round(_FADE_S * rate), len(block))
    if not length or not (first or last):
        return block
    block, slope = block.copy(), np.linspace(0, 1, length, dtype=np.float32)[:, None]
    if first:
        block[:length] *= slope
    if last:
        block[-length:] *= slope[::-1]
    return block


_FADE_S = 0.005
