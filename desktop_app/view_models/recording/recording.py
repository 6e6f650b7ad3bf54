"""What can be recorded from, and how a recording goes: values that travel between rooms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class InputKind(StrEnum):
    """What an input sends."""

    SOUND = "sound"
    MIDI = "midi"


@dataclass(frozen=True)
class Input:
    """A microphone or a keyboard, by the name that the system gives it.

    host: the system's sound or MIDI interface, such as ALSA or Core Audio.
    channels: how many a microphone has; 0 for a keyboard.
    rate: a microphone's own sample rate in Hz; 0 for a keyboard.
    """

    kind: InputKind
    name: str
    host: str
    channels: int = 0
    rate: int = 0


@dataclass(frozen=True)
class Choice:
    """What to record from, and how. channels: 1 or 2; rate in Hz; 0 for a keyboard.

    keyboard: one that is recorded together with a microphone; None for none.
    """

    source: Input
    channels: int = 0
    rate: int = 0
    keyboard: Input | None = None

    @property
    def with_keys(self) -> bool:
        """Whether a keyboard is recorded, alone or beside a microphone."""
        return self.source.kind is InputKind.MIDI or self.keyboard is not None

    @property
    def names(self) -> str:
        """The inputs' names."""
        both = (self.source, self.keyboard)
        return " + ".join(each.name for each in both if each is not None)


@dataclass(frozen=True)
class Found:
    """The inputs there are, and a sentence for each kind that cannot be looked for.

    details: what the system said about that, for bug reports; a pianist is not shown it.
    """

    inputs: tuple[Input, ...]
    missing: tuple[str, ...] = ()
    details: tuple[str, ...] = ()

    def __add__(self, other: Found) -> Found:
        """What both found."""
        return Found(
            self.inputs + other.inputs, self.missing + other.missing, self.details + other.details
        )


NOTHING_FOUND = Found(())
"""Before anybody looked."""


LIVE_S = 8.0
"""For how long a key is shown after it came up."""


@dataclass(frozen=True)
class LiveNote:
    """A key as it is played, in seconds of the recording. end_s: None while it is held."""

    pitch: int
    velocity: int
    start_s: float
    end_s: float | None = None


@dataclass(frozen=True)
class Reading:
    """How a recording stands.

    seconds: recorded so far.  peak_db: highest level since the reading before, dB of full
    scale (0 is the loudest there is).  clipped: it was too loud within the last seconds.
    silent_s: for how long nothing but zeros came.  quiet_s: for how long it was very soft.
    notes: keys pressed so far, of a keyboard. keys: those of the last `LIVE_S` seconds.
    """

    seconds: float = 0.0
    peak_db: float = -120.0
    clipped: bool = False
    silent_s: float = 0.0
    quiet_s: float = 0.0
    notes: int = 0
    keys: tuple[LiveNote, ...] = ()


NOTHING_READ = Reading()
"""Before the first sound."""


@dataclass(frozen=True)
class Gap:
    """Sound that never came, filled with silence. Seconds."""

    start_s: float
    length_s: float


@dataclass(frozen=True)
class Recorded:
    """A take on disk. `media` is its file, None where nothing came.

    ended: why it ended before it was stopped, "" where it was stopped.
    """

    folder: Path
    media: Path | None
    seconds: float
    gaps: tuple[Gap, ...] = ()
    ended: str = ""
