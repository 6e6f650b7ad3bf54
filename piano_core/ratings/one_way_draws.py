"""Statistics of many draws of segments that ask who rated a segment together, and no more.

The one-way components of `variance.one_way`, Krippendorff's alpha for interval scales, and
the k of unequal panels, each for all draws at once: they are sums over segments.

counts: (r, segments) how often a draw has each segment, everywhere in this module.
"""

from __future__ import annotations

import numpy as np

from piano_core.ratings.panel import Matrix, Panel, Vector
from piano_core.ratings.variance import DrawnComponents


def drawn_one_way(panel: Panel, counts: Matrix) -> DrawnComponents:
    """`variance.one_way` of every draw, NaN where it would be None; no rater variance."""
    size = panel.sizes.astype(np.float64)
    total, within = _sums(panel)
    answers, groups = counts @ size, counts.sum(axis=1)
    between_ss = counts @ (total**2 / size) - (counts @ total) ** 2 / answers
    told = (groups >= 2.0) & (answers > groups)
    between = between_ss / np.where(told, groups - 1.0, np.nan)
    residual = counts @ within / np.where(told, answers - groups, np.nan)
    k0 = (answers - counts @ size**2 / answers) / np.where(told, groups - 1.0, np.nan)
    return DrawnComponents((between - residual) / k0, np.zeros(len(counts)), residual)


def interval_alpha(panel: Panel, counts: Matrix) -> Vector:
    """(r,) Krippendorff's alpha with squared differences; NaN where nothing can be compared.

    1 - observed / expected disagreement over all pairs of answers, observed within
    segments and weighted so that a segment counts by its answers; segments with one
    answer say nothing (Krippendorff, Content Analysis, 2nd ed. 2004, chapter 11). Any
    pattern of missing answers is allowed.
    """
    size = panel.sizes.astype(np.float64)
    paired = size >= 2.0
    total, within = _sums(panel)
    answers = counts @ np.where(paired, size, 0.0)
    # All ordered pairs of m answers differ by 2 m SS in sum of squares.
    spread = 2.0 * size * within / np.where(paired, size - 1.0, np.inf)
    known = np.where(answers >= 2.0, answers, np.nan)
    observed = counts @ spread / known
    squares = counts @ np.where(paired, within + total**2 / size, 0.0)
    mean_part = (counts @ np.where(paired, total, 0.0)) ** 2 / known
    expected = 2.0 * (squares - mean_part) / (known - 1.0)
    return 1.0 - observed / np.where(expected > 1e-12, expected, np.nan)


def harmonic_sizes(panel: Panel, counts: Matrix) -> Vector:
    """(r,) harmonic mean of the panel sizes."""
    return counts.sum(axis=1) / (counts @ (1.0 / panel.sizes))


def unshared_raters(panel: Panel, counts: Matrix) -> Vector:
    """(r,) the q of ICC(Q,k): 0 where every segment has the same raters, 1/k where none is shared.

    q = 1/k - mean over pairs of different segments of (shared raters) / (k_i k_j).
    """
    weights = np.zeros((panel.segments, panel.raters))
    weights[panel.segment, panel.rater] = 1.0 / panel.sizes[panel.segment]
    of_raters = counts @ weights
    own = counts @ (1.0 / panel.sizes)
    segments = counts.sum(axis=1)
    shared = (np.sum(of_raters**2, axis=1) - own) / (segments * (segments - 1.0))
    return np.maximum(own / segments - shared, 0.0)


def _sums(panel: Panel) -> tuple[Vector, Vector]:
    """(segments,) sum of answers less the panel's mean, and squares around the segment's own."""
    rest = panel.score - panel.means[panel.segment]
    within = np.bincount(panel.segment, rest**2, panel.segments).astype(np.float64)
    return panel.sums - panel.sizes * panel.score.mean(), within
