"""A take as the library keeps it: where its file is, and what was said of it each time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.view_models.wording import marked, tr

RECORDED = marked("Recording")
"""Title of a take that was recorded here: its file is always named the same."""


def shown_title(title: str) -> str:
    """A title as it is shown: the user's own words as they are."""
    return tr(title) if title == RECORDED else title


class Source(StrEnum):
    """What a take's file is."""

    SOUND = "sound"
    MIDI = "midi"


@dataclass(frozen=True)
class KeptScore:
    """One dimension's score and its interval at `coverage`, all on 0-100 but `coverage`, 0-1."""

    dimension: str
    score: float
    low: float
    high: float
    coverage: float


@dataclass(frozen=True)
class Scoring:
    """What one model said of a take; dimensions without evidence are left out.

    scored_at: UTC, ISO 8601.  bundle_hash: which model.  with_score: whether the take was
    compared with its score then, which some numbers rest on.
    """

    scored_at: str
    bundle_name: str
    bundle_hash: str
    with_score: bool
    scores: tuple[KeptScore, ...]


@dataclass(frozen=True)
class KeptTake:
    """One take of the library.

    media: absolute path of the sound or MIDI file; it lies in the take's folder where the take
        was recorded here, else where the user keeps it.
    content_hash, size: SHA-256 and bytes of that file when the take was last opened.
    kept_at: when the library first saw it, UTC, ISO 8601.
    piece: what was played, as the user or the score says; "" where nobody said.
    scorings: at most one for each model, with and without a score, the newest last.
    tags, comment: what the user wrote beside the take.
    """

    version: int
    id: str
    title: str
    piece: str
    media: str
    content_hash: str
    size: int
    kept_at: str
    seconds: float
    notes: int
    source: Source
    scorings: tuple[Scoring, ...]
    tags: tuple[str, ...] = ()
    comment: str = ""


@dataclass(frozen=True)
class KeptBar:
    """One bar of a take against its score, by its printed number; repeats are counted together.

    written: its notes.  faults: notes wrong, missed and extra.
    """

    bar: int
    written: int
    faults: int


@dataclass(frozen=True)
class ListedTake:
    """A take as it is listed. take: None where what was kept cannot be read.

    problem: one sentence on what is wrong with it, "" where nothing is.
    """

    id: str
    take: KeptTake | None
    problem: str = ""
