"""Where references stand: what performances that a bundle did not learn from reach, dimension by
dimension, so that a take's score can be held beside theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from piano_core.dimensions import DIMENSION_NAMES, Provenance
from piano_core.sentences import say

REFERENCE_PERCENTS = (0, 1, 2, *range(5, 100, 5), 98, 99, 100)
"""At which a bundle keeps the references' scores: a share read between two of them is off by
less than what 442 references leave open in the middle (2.4 %, one standard error)."""


@dataclass(frozen=True)
class ReferenceLevels:
    """Scores of one dimension that references reached, got in the same way as a take's.

    provenance: what their scores rest on; scores on other grounds are not held beside them.
    count: references with a score. levels: theirs at `REFERENCE_PERCENTS`, never falling.
    """

    dimension: str
    provenance: Provenance
    count: int
    levels: tuple[float, ...]

    def share_below(self, score: float) -> float:
        """Share of the references, 0-1, that score lower; of those level with it, half."""
        levels, percents = np.array(self.levels), np.array(REFERENCE_PERCENTS, float)
        first, after = np.searchsorted(levels, score), np.searchsorted(levels, score, "right")
        if after > first:
            return float(percents[first] + percents[after - 1]) / 200
        return float(np.interp(score, levels, percents)) / 100


@dataclass(frozen=True)
class References:
    """Performances of music that a part did not learn from.

    who: what they are, as in "442 excerpts by concert pianists"; empty where there are none.
    reason: why there are none, one sentence; empty where there are some.
    """

    who: str
    levels: tuple[ReferenceLevels, ...]
    reason: str = ""


def graded(outputs: npt.NDArray[np.float64], sign: int) -> npt.NDArray[np.float64]:
    """Outputs on the scale of a dimension, where more is better; sign: as in `DimensionSource`."""
    return outputs if sign > 0 else 100.0 - outputs


def reference_levels(
    dimension: str, provenance: Provenance, scores: npt.NDArray[np.float64]
) -> tuple[ReferenceLevels, ...]:
    """What (n,) scores on 0-100 amount to, NaN where a reference has none; () without any."""
    known = np.clip(scores[np.isfinite(scores)], 0.0, 100.0)
    if not len(known):
        return ()
    levels = tuple(round(float(level), 3) for level in np.percentile(known, REFERENCE_PERCENTS))
    return (ReferenceLevels(dimension, provenance, len(known), levels),)


def standing_problems(part: str, references: References) -> Iterable[str]:
    """What the references of a part, as a manifest holds them, cannot be."""
    if bool(references.who) == bool(references.reason):
        yield say("{part} must say who its references are, or why there are none.", part=part)
    for one in references.levels:
        rising = all(a <= b for a, b in pairwise(one.levels))
        whole = len(one.levels) == len(REFERENCE_PERCENTS) and one.count >= 1
        if one.dimension not in DIMENSION_NAMES or not rising or not whole:
            yield say(
                "{part} has references of {dimension!r} without rising levels at every percent.",
                part=part,
                dimension=one.dimension,
            )
