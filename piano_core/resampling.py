"""Group bootstrap as a value: whole groups are drawn, and every metric is a sum over draws.

What belongs together (the segments of a piece, the answers about a segment) shares its
errors, so intervals come from drawing groups with replacement (Field & Welsh,
"Bootstrapping clustered data", JRSS B 69(3), 2007), not rows. A draw is stored as how
often each group came up. Statistics that are functions of sums over groups then cost one
small matrix product for a thousand draws.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.errors import PianoError

Vector = npt.NDArray[np.float64]
Matrix = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Resampling:
    """r draws of g groups of n rows.

    groups: (n,) group number of each row.
    counts: (r, g) how often each group was drawn.
    """

    groups: npt.NDArray[np.intp]
    counts: Matrix

    @classmethod
    def once(cls, rows: int) -> Resampling:
        """No resampling: every row counts once, in a single draw."""
        return cls(np.zeros(rows, np.intp), np.ones((1, 1)))

    def after_once(self) -> Resampling:
        """These draws behind one in which every row counts once: the value, then its spread."""
        return Resampling(self.groups, np.vstack([np.ones(self.counts.shape[1]), self.counts]))

    def keep(self, rows: Mask) -> Resampling:
        """The same draws for the rows that are true in `rows` (n,)."""
        return Resampling(self.groups[rows], self.counts)

    def weights(self) -> Matrix:
        """(r, n) how often each row counts in each draw."""
        return self.counts[:, self.groups]

    def total(self, values: npt.ArrayLike) -> Vector:
        """(r,) sum of `values` (n,) in each draw."""
        size = self.counts.shape[1]
        sums = np.bincount(self.groups, np.asarray(values, np.float64), minlength=size)
        return self.counts @ sums

    def pair_total(
        self, left: npt.NDArray[np.intp], right: npt.NDArray[np.intp], values: npt.ArrayLike
    ) -> Vector:
        """(r,) sum of `values` (k,) over k pairs of rows (left, right) in each draw."""
        size = self.counts.shape[1]
        cells = self.groups[left] * size + self.groups[right]
        flat = np.asarray(values, np.float64)
        sums = np.bincount(cells, flat, minlength=size * size).reshape(size, size)
        return np.einsum("rg,rg->r", self.counts @ sums, self.counts)


def draw_groups(groups: Sequence[str], resamples: int, rng: np.random.Generator) -> Resampling:
    """Draw all groups of `groups` (one name a row) with replacement, `resamples` times.

    One group alone cannot vary: its intervals would have no width, so they are refused
    by `interval` (NaN) rather than shown.
    """
    if resamples < 1:
        raise PianoError(
            "a bootstrap needs at least one resample",
            where=f"resamples={resamples}",
            remedy="Use some hundreds.",
        )
    names, codes = np.unique(np.asarray(groups, dtype=np.str_), return_inverse=True)
    size = max(len(names), 1)
    counts = rng.multinomial(size, np.full(size, 1 / size), size=resamples).astype(np.float64)
    if size == 1:
        counts = np.full((resamples, 1), np.nan)
    return Resampling(codes.astype(np.intp), counts)


def interval(values: Vector, coverage: float = 0.95) -> tuple[float, float]:
    """Percentile interval of bootstrap `values` (r,); NaN where fewer than half are defined."""
    defined = values[np.isfinite(values)]
    if len(defined) * 2 < len(values) or len(defined) == 0:
        return float("nan"), float("nan")
    low, high = np.quantile(defined, [(1 - coverage) / 2, (1 + coverage) / 2])
    return float(low), float(high)
