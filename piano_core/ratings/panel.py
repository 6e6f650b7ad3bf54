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

    def resampled(self, rng: np.random.Generator) -> Panel:
        """As many segments drawn with replacement, with all their answers; a copy is new."""
        drawn = rng.integers(0, self.segments, self.segments)
        ends = np.cumsum(self.sizes)
        sizes = self.sizes[drawn]
        starts = np.repeat((ends - self.sizes)[drawn] - (np.cumsum(sizes) - sizes), sizes)
        rows = starts + np.arange(sizes.sum())
        used, rater = np.unique(self.rater[rows], return_inverse=True)
        segment = np.repeat(np.arange(self.segments), sizes)
        return Panel(segment, rater, self.score[rows], self.segments, len(used))


def panel_of(answers: pl.DataFrame) -> Panel:
    """The panel of one target's rows of `ValidRatings`; numbers follow sorted identifiers.

    Only first answers count: a rater who rates a segment again is not two raters.
    """
    answers = answers.filter(pl.col("repeat") == 0).sort("segment_id", "rater")
    segment_ids, segment = np.unique(answers["segment_id"].to_numpy(), return_inverse=True)
    rater_ids, rater = np.unique(answers["rater"].to_numpy(), return_inverse=True)
    score = answers["score"].to_numpy()
    return Panel(segment, rater, score, len(segment_ids), len(rater_ids))
