"""What the likelihood of many draws of segments needs of them: sums over their levels.

A draw counts how often each segment came up, and everything that REML asks of the answers
is a sum over segments: so r draws are a product with an (r, segments) matrix of counts,
and no answer is looked at again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from piano_core.ratings.panel import Matrix, Panel, Vector

Cube = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Sums:
    """Sums of r draws over segments of u sizes m; p = 1 + raters, the first being the mean.

    sizes: (u,) m. levels: (r, u) segments of that size.
    outer: (r, u, p, p) of M M' over these segments, M = (m, 1 for each of its raters).
    plain: (r, p, p) the same of single answers.
    cross: (r, u, p) of M t, t the sum of a segment's answers less the panel's mean.
    squares: (r, u) of t^2. plain_rhs: (r, p), plain_ss: (r,) the same of single answers.
    """

    sizes: Vector
    levels: Matrix
    outer: Cube
    plain: Cube
    cross: Cube
    squares: Matrix
    plain_rhs: Matrix
    plain_ss: Vector

    @property
    def answers(self) -> Vector:
        """(r,) how many answers a draw has."""
        return self.plain[:, 0, 0]

    @property
    def raters_heard(self) -> Vector:
        """(r,) how many raters have an answer in a draw."""
        return (self.plain[:, 0, 1:] > 0.0).sum(axis=1).astype(np.float64)

    def of(self, rows: Mask) -> Sums:
        """The draws that are true in `rows` (r,)."""
        return Sums(
            self.sizes,
            self.levels[rows],
            self.outer[rows],
            self.plain[rows],
            self.cross[rows],
            self.squares[rows],
            self.plain_rhs[rows],
            self.plain_ss[rows],
        )


@dataclass(frozen=True, eq=False)
class HeardBy:
    """Sums that depend on who heard what alone: one for all targets of the same forms."""

    panel: Panel
    sizes: Vector
    heard: tuple[Matrix, ...]
    pairs: tuple[csr_array, ...]

    @classmethod
    def of(cls, panel: Panel) -> HeardBy:
        """Of a panel: whose answers are sorted by segment, as every panel's are."""
        sizes = np.unique(panel.sizes)
        heard = _rows(panel, np.ones(len(panel)))
        groups = [np.where(panel.sizes == size, 1.0, 0.0) for size in sizes]
        return cls(
            panel,
            sizes.astype(np.float64),
            tuple(heard * group[:, None] for group in groups),
            tuple(_pairs(panel, int(size)) for size in sizes),
        )

    @property
    def width(self) -> int:
        """Numbers that one draw's `outer` holds."""
        return len(self.sizes) * (1 + self.panel.raters) ** 2

    def outer(self, counts: Matrix) -> tuple[Matrix, Cube]:
        """`levels` and `outer` of `Sums` for draws (r, segments)."""
        r, u, p = len(counts), len(self.sizes), 1 + self.panel.raters
        turned = np.ascontiguousarray(counts.T)
        lower = np.tril_indices(p - 1)
        levels = np.empty((r, u))
        outer = np.empty((r, u, p, p))
        for g, (size, heard, pairs) in enumerate(
            zip(self.sizes, self.heard, self.pairs, strict=True)
        ):
            together = (pairs @ turned).T
            outer[:, g, 1 + lower[0], 1 + lower[1]] = together
            outer[:, g, 1 + lower[1], 1 + lower[0]] = together
            levels[:, g] = counts @ np.where(self.panel.sizes == size, 1.0, 0.0)
            outer[:, g, 0, 1:] = outer[:, g, 1:, 0] = size * (counts @ heard)
            outer[:, g, 0, 0] = size**2 * levels[:, g]
        return levels, outer

    def sums(self, score: Vector, counts: Matrix, levels: Matrix, outer: Cube) -> Sums:
        """Everything, for answers `score` (n,) given in the panel's order."""
        panel, r, p = self.panel, len(counts), 1 + self.panel.raters
        y = score - score.mean()
        total = np.bincount(panel.segment, y, panel.segments)
        cross = np.empty((r, len(self.sizes), p))
        squares = np.empty((r, len(self.sizes)))
        weighted = counts * total
        for g, (size, heard) in enumerate(zip(self.sizes, self.heard, strict=True)):
            mine = np.where(panel.sizes == size, 1.0, 0.0)
            cross[:, g, 0] = size * (weighted @ mine)
            cross[:, g, 1:] = weighted @ heard
            squares[:, g] = weighted @ (mine * total)
        plain = np.zeros((r, p, p))
        diagonal = np.arange(1, p)
        kept = np.einsum("rgqq->rq", outer[:, :, 1:, 1:])
        plain[:, diagonal, diagonal] = plain[:, 0, 1:] = plain[:, 1:, 0] = kept
        plain[:, 0, 0] = levels @ self.sizes
        by_rater = counts @ _rows(panel, y)
        rhs = np.column_stack([counts @ total, by_rater])
        ss = counts @ np.bincount(panel.segment, y**2, panel.segments)
        return Sums(self.sizes, levels, outer, plain, cross, squares, rhs, ss)


def _rows(panel: Panel, values: Vector) -> Matrix:
    """(segments, raters) the values where a rater heard a segment, else 0."""
    table = np.zeros((panel.segments, panel.raters))
    table[panel.segment, panel.rater] = values
    return table


def _pairs(panel: Panel, size: int) -> csr_array:
    """(pairs of raters in the order of `tril_indices`, segments) 1 where both heard it."""
    of_size = panel.sizes[panel.segment] == size
    segments = panel.segment[of_size].reshape(-1, size)[:, 0]
    raters = np.sort(panel.rater[of_size].reshape(-1, size), axis=1)
    high, low = np.tril_indices(size)
    rows = raters[:, high] * (raters[:, high] + 1) // 2 + raters[:, low]
    columns = np.broadcast_to(segments[:, None], rows.shape)
    number = panel.raters * (panel.raters + 1) // 2
    return csr_array(
        (np.ones(rows.size), (rows.ravel(), columns.ravel())), shape=(number, panel.segments)
    )
