"""`Alignment`: which played note is which written note."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True, eq=False)
class Alignment:
    """Played and written notes, matched one to one.

    pairs: (k, 2) of (index into the performance's notes, index into the score's notes),
        sorted by the first; each note occurs once at most.
    extra: indices of played notes that stand for no written note, ascending.
    missed: indices of written notes that were not played, ascending.
    """

    pairs: npt.NDArray[np.intp]
    extra: npt.NDArray[np.intp]
    missed: npt.NDArray[np.intp]

    @classmethod
    def from_pairs(cls, pairs: npt.NDArray[np.intp], played: int, written: int) -> Alignment:
        """The alignment of `played` and `written` notes that leaves the unpaired ones over."""
        pairs = pairs.reshape(-1, 2)
        pairs = pairs[np.argsort(pairs[:, 0], kind="stable")]
        return cls(
            pairs,
            np.setdiff1d(np.arange(played), pairs[:, 0]),
            np.setdiff1d(np.arange(written), pairs[:, 1]),
        )
