"""Intraclass correlations from variance components: how much of a rating is the segment.

One rater or the mean of a panel; absolute agreement (severity counts as error) or
consistency (severity is set aside). For panels of unequal size k is the harmonic mean.
Every function takes arrays, one value a draw of segments.
Sources: Shrout & Fleiss, Psychological Bulletin 86 (1979); McGraw & Wong, Psychological
Methods 1 (1996); ten Hove, Jorgensen & van der Ark, Psychological Methods (2022), for
incomplete panels and ICC(Q,k).
"""

from __future__ import annotations

import math

import numpy as np

from piano_core.errors import RatingsError
from piano_core.ratings.panel import Vector
from piano_core.ratings.variance import DrawnComponents

COEFFICIENTS = ("icc_1_1", "icc_1_k", "icc_a_1", "icc_c_1", "icc_a_k", "icc_c_k", "icc_q_k")


def one_way_coefficients(found: DrawnComponents, k: Vector) -> dict[str, Vector]:
    """ICC(1,1) and ICC(1,k); negative where raters of one segment differ more than segments."""
    segment, residual = found.segment, found.residual
    return {
        "icc_1_1": _ratio(segment, segment + residual),
        "icc_1_k": _ratio(segment, segment + residual / k),
    }


def two_way_coefficients(found: DrawnComponents, k: Vector, unshared: Vector) -> dict[str, Vector]:
    """ICC(A,1), ICC(C,1), ICC(A,k), ICC(C,k) and ICC(Q,k) of panels of k raters.

    ICC(A,1) and ICC(A,k) are ICC(2,1) and ICC(2,k) of Shrout & Fleiss, ICC(C,.) are
    ICC(3,.). ICC(Q,k) counts severity only as far as segments had different raters, see
    `one_way_draws.unshared_raters`.
    """
    segment, rater, residual = found.segment, found.rater, found.residual
    return {
        "icc_a_1": _ratio(segment, segment + rater + residual),
        "icc_c_1": _ratio(segment, segment + residual),
        "icc_a_k": _ratio(segment, segment + (rater + residual) / k),
        "icc_c_k": _ratio(segment, segment + residual / k),
        "icc_q_k": _ratio(segment, segment + unshared * rater + residual / k),
    }


def reliability_of_mean(icc_1_1: float, k: float) -> float:
    """Reliability of the mean of k raters from that of one (Spearman 1910, Brown 1910).

    One rater that tells less than nothing counts as telling nothing.
    """
    known = max(icc_1_1, 0.0)
    return k * known / (1.0 + (k - 1.0) * known)


def raters_for(icc_1_1: float, target: float) -> int | None:
    """Smallest panel whose mean reaches `target`; None where one rater tells nothing.

    Spearman-Brown: k = target (1 - icc) / (icc (1 - target)). Raises `RatingsError` for a
    target that no panel can miss or reach.
    """
    if not 0.0 < target < 1.0:
        raise RatingsError(
            f"a reliability of {target:g} cannot be aimed at",
            where="target",
            remedy="Choose a number between 0 and 1, such as 0.8.",
        )
    if icc_1_1 <= 0.0:
        return None
    # Rounded so that a panel that reaches the target exactly is not called too small.
    exact = target * (1.0 - icc_1_1) / (icc_1_1 * (1.0 - target))
    return max(1, math.ceil(round(exact, 9)))


def _ratio(part: Vector, whole: Vector) -> Vector:
    # A negative estimate may bring the whole to zero or below: no information at all.
    shares = np.divide(part, whole, out=np.zeros_like(part), where=whole > 0.0)
    return np.where(np.isnan(part) | np.isnan(whole), np.nan, shares)
