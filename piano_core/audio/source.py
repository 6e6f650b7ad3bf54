"""What both decoders hand over: what the file is, and a way to read on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from piano_core.audio.container import CONVERT, Container
from piano_core.errors import AudioError
from piano_core.sentences import paragraph, say, without_stop

Samples = npt.NDArray[np.float32]
"""(frames, channels) of samples; full scale is -1 to 1."""

Side = Literal["left", "right"]

LONGEST_S = 3 * 3600.0
"""A file of this length or more is refused: no take is that long, and damaged ones claim it."""

LOWEST_RATE, HIGHEST_RATE = 8_000, 192_000
MOST_CHANNELS = 2


@dataclass(frozen=True)
class SoundInfo:
    """What a sound file says about itself.

    encoding: how samples are stored, as the decoder names it (`PCM_16`, `aac`).
    sample_rate: frames a second.
    frames: how many frames the file promises; None where it does not say.
    """

    path: Path
    container: Container
    encoding: str
    sample_rate: int
    channels: int
    frames: int | None

    @property
    def duration_s(self) -> float | None:
        """Length as promised; None where the file does not say."""
        return None if self.frames is None else self.frames / self.sample_rate


@dataclass(frozen=True)
class Source:
    """An open sound file.

    read: at most so many frames from where the last call stopped, fewer or none at the
        end; raises `Damage` where the file cannot be decoded any further.
    damage: what is known to be wrong although it can be decoded; blank where nothing is.
    skip: goes on by so many frames without decoding them; None where that is not exact.
    """

    info: SoundInfo
    read: Callable[[int], Samples]
    damage: str = ""
    skip: Callable[[int], object] | None = None


class Damage(Exception):
    """What a decoder says about bytes that it cannot decode; never leaves this room."""


class Refused(Exception):
    """Why libsndfile does not open a file that FFmpeg may be able to; never leaves this room.

    damage: what is wrong with the file; blank where libsndfile merely lacks the codec.
    """

    def __init__(self, reason: str, damage: str = "") -> None:
        self.damage = damage
        super().__init__(reason)


def unreadable(path: Path, container: Container, reason: str) -> AudioError:
    """The error for a file whose first bytes are right and whose rest is not."""
    return AudioError(
        say(
            "cannot be decoded as {name} ({reason}).",
            name=container.name,
            reason=without_stop(reason),
        ),
        where=str(path),
        remedy=paragraph(say("It may be damaged or incomplete: copy it again."), CONVERT),
    )


def check_usable(info: SoundInfo) -> None:
    """Raise `AudioError` for a rate, channels or a length that nothing here can use."""
    where = str(info.path)
    if not LOWEST_RATE <= info.sample_rate <= HIGHEST_RATE:
        raise AudioError(
            say("has {sample_rate} samples a second.", sample_rate=info.sample_rate),
            where=where,
            remedy=say(
                "Use {lowest} to {highest}; 44100 or 48000 are usual.",
                lowest=LOWEST_RATE,
                highest=HIGHEST_RATE,
            ),
        )
    if not 1 <= info.channels <= MOST_CHANNELS:
        raise AudioError(
            say("has {channels} channels.", channels=info.channels),
            where=where,
            remedy="Export it as mono or stereo.",
        )
    if info.frames == 0:
        raise AudioError(
            "holds no sound: its length is zero.",
            where=where,
            remedy="Check that the recording was started, and record again.",
        )
    if info.duration_s is not None and info.duration_s >= LONGEST_S:
        raise too_long(info.path)


def too_long(path: Path) -> AudioError:
    """The error for a file of `LONGEST_S` or more."""
    return AudioError(
        say("is {hours:.0f} hours long or longer.", hours=LONGEST_S / 3600),
        where=str(path),
        remedy="Cut it into single pieces and open those.",
    )
