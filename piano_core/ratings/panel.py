"""The answers about one target as arrays: who rated what, and how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
import polars as pl

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Index = npt.NDArray[np.intp]


@dataclass(frozen=True, eq=False)
class Panel:
    """n answers, at most one a rater and segment, sorted by segment.

    segment, rater: (n,) numbers counted from 0, each of them used at least once.
    score: (n,) answers on 0-100.
    segments, raters: how many of each there are.
    """

    segment: Index
    rater: Index
    score: Vector
    segments: int
    raters: int

    def __len__(self) -> int:
        return len(self.score)

    @cached_property
    def sizes(self) -> Index:
        """(segments,) how many raters each segment has."""
        return np.bincount(self.segment, minlength=self.segments)

    @cached_property
    def sums(self) -> Vector:
        """(segments,) sum of the answers about each segment."""
        return np.bincount(self.segment, self.score, self.segments).astype(np.float64)

    @cached_property
    def means(self) -> Vector:
        """(segments,) mean answer about each segment."""
        return self.sums / self.sizes

    @cached_property
    def harmonic_size(self) -> float:
        """Harmonic mean of the panel sizes: the k of a mean over unequal panels."""
        return float(self.segments / np.sum(1.0 / self.sizes))

    def repeated(self, counts: Index) -> Panel:
        """Each segment as often as `counts` (segments,) says; a copy is a new segment."""
        drawn = np.repeat(np.arange(self.segments), counts)
        ends = np.cumsum(self.sizes)
        sizes = self.sizes[drawn]
        starts = np.repeat((ends - self.sizes)[drawn] - (np.cumsum(sizes) - sizes), sizes)
        rows = starts + np.arange(sizes.sum())
        used, rater = np.unique(self.rater[rows], return_inverse=True)
        segment = np.repeat(np.arange(len(drawn)), sizes)
        return Panel(segment, rater, self.score[rows], len(drawn), len(used))


def panel_of(answers: pl.DataFrame) -> Panel:
    """The panel of one target's rows of `ValidRatings`; numbers follow sorted identifiers.

    Only first answers count: a rater who rates a segment again is not two raters.
    """
    first = (
        answers.filter(pl.col("repeat") == 0)
        .select(
            "score",
            segment=pl.col("segment_id").rank("dense") - 1,
            rater=pl.col("rater").rank("dense") - 1,
        )
        .sort("segment", "rater")
    )
    segment, rater = (first[name].to_numpy().astype(np.intp) for name in ("segment", "rater"))
    segments, raters = (int(one.max()) + 1 if len(one) else 0 for one in (segment, rater))
    return Panel(segment, rater, first["score"].to_numpy(), segments, raters)
