"""What the window can be doing, one frozen value a state."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.view_models.texts import capital
from desktop_app.view_models.wording import marked, tr
from piano_core.errors import MissingPartError, PianoError

if TYPE_CHECKING:
    from piano_core.scoring import Scorecard
    from piano_core.takes import Take


@dataclass(frozen=True)
class Problem:
    """What went wrong, as shown: a heading, what and where, what to do, and how to retry."""

    title: str
    what: str
    where: str = ""
    remedy: str = ""
    retry: str = ""


@dataclass(frozen=True)
class Empty:
    """Nothing is open."""


@dataclass(frozen=True)
class Opening:
    """A file is being read. `fraction` is 0-1."""

    path: Path
    fraction: float = 0.0
    doing: str = marked("Reading the file")


@dataclass(frozen=True)
class Refused:
    """A file could not be opened, or not be used with a take.

    waiting: the take that it was for, which is shown again by going back; None where none was.
    """

    path: Path
    problem: Problem
    waiting: Take | None = None


@dataclass(frozen=True)
class Scoring:
    """A take is shown and is being scored. `fraction` is 0-1."""

    take: Take
    fraction: float = 0.0
    doing: str = marked("Loading the model")


@dataclass(frozen=True)
class Scored:
    """A take with its scorecard. note: what else is to be said, "" for nothing."""

    take: Take
    scorecard: Scorecard
    note: str = ""


@dataclass(frozen=True)
class Unscored:
    """A take that is shown without scores, and why. note: as in `Scored`."""

    take: Take
    problem: Problem
    note: str = ""


State = Empty | Opening | Refused | Scoring | Scored | Unscored
WithTake = Scoring | Scored | Unscored


def take_of(state: State) -> Take | None:
    """The take on the screen, if one is."""
    return state.take if isinstance(state, WithTake) else None


def problem_of(error: BaseException, title: str, retry: str = "") -> Problem:
    """An error as it is shown: what a `PianoError` says, or that it is a fault of the app."""
    if isinstance(error, PianoError):
        if isinstance(error, MissingPartError):
            title = tr("Something is missing")
        what, remedy = (_sentence(tr(text)) for text in (error.problem, error.remedy))
        return Problem(title, what, error.where, remedy, retry)
    return Problem(
        tr("This is a fault in the app"),
        f"{type(error).__name__}: {error}",
        remedy=tr("Your file was not changed. Please report it with the text the terminal shows."),
        retry=retry,
    )


def _sentence(text: str) -> str:
    """What a terminal prints after a file's name, standing alone: a capital, quoted commands."""
    quoted = re.sub("`([^`]*)`", r"“\1”", text)
    return capital(quoted)
