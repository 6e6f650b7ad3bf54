"""What the recording page can be doing, one frozen value a state."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.view_models.recording.recording import (
    NOTHING_FOUND,
    NOTHING_READ,
    Choice,
    Found,
    Reading,
)
from desktop_app.view_models.states import Problem


@dataclass(frozen=True)
class Ready:
    """Nothing is being recorded. `chosen` is None where there is nothing to record from.

    reading, hint: how loud the chosen microphone is now, and what to change.
    """

    found: Found = NOTHING_FOUND
    chosen: Choice | None = None
    looking: bool = False
    reading: Reading = NOTHING_READ
    hint: str = ""


@dataclass(frozen=True)
class CountingIn:
    """A bar is being counted in; `beat` is the one that was heard last, of `beats`."""

    beat: int
    beats: int


@dataclass(frozen=True)
class Recording:
    """A take is being recorded."""

    choice: Choice
    reading: Reading = NOTHING_READ
    hint: str = ""


@dataclass(frozen=True)
class Finishing:
    """The last sound is being written."""


@dataclass(frozen=True)
class Failed:
    """A recording ended otherwise than asked. `saved` is its file where there is one.

    resumable: whether it can go on, once its input is there again.
    """

    problem: Problem
    saved: Path | None = None
    resumable: bool = False


RecorderState = Ready | CountingIn | Recording | Finishing | Failed
