"""`Alignment`: which played note is which written one, and the player's way through the score."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Pairs = npt.NDArray[np.intp]


def _no_pairs() -> Pairs:
    return np.empty((0, 2), np.intp)


def _in_playing_order(pairs: Pairs) -> Pairs:
    pairs = pairs.reshape(-1, 2)
    return pairs[np.argsort(pairs[:, 0], kind="stable")]


@dataclass(frozen=True)
class Run:
    """A stretch played without going back or leaping ahead.

    first, last: indices of its first and last played note.
    start_beat, end_beat: written onset of its first and last chord, in quarter notes.
    """

    first: int
    last: int
    start_beat: float
    end_beat: float


@dataclass(frozen=True, eq=False)
class Alignment:
    """Played and written notes, matched one to one.

    pairs: (k, 2) of (index into the performance's notes, index into the score's notes),
        sorted by the first; each note occurs once at most.
    extra: indices of played notes that stand for no written note, ascending.
    missed: indices of written notes that were not played, ascending.
    runs: the player's way through the score, in order; one where nothing was repeated or
        left out, none where nothing was played.
    repeated: (k, 2) of `extra` notes and the written notes they are an earlier playing of,
        sorted by the first.
    """

    pairs: Pairs
    extra: npt.NDArray[np.intp]
    missed: npt.NDArray[np.intp]
    runs: tuple[Run, ...] = ()
    repeated: Pairs = field(default_factory=_no_pairs)

    @classmethod
    def from_pairs(
        cls,
        pairs: Pairs,
        played: int,
        written: int,
        runs: tuple[Run, ...] = (),
        repeated: Pairs | None = None,
    ) -> Alignment:
        """The alignment of `played` and `written` notes that leaves the unpaired ones over."""
        pairs = _in_playing_order(pairs)
        return cls(
            pairs,
            np.setdiff1d(np.arange(played), pairs[:, 0]),
            np.setdiff1d(np.arange(written), pairs[:, 1]),
            runs,
            _no_pairs() if repeated is None else _in_playing_order(repeated),
        )
