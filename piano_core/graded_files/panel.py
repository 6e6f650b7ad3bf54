"""What several raters say together, and each of them against the others."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from piano_core.graded_files.grades import Grades
from piano_core.ratings import Panel, additive_model

Vector = npt.NDArray[np.float64]

FEWEST_SHARED = 5
"""Recordings that a rater and the others must both have graded to be compared."""


def label_of(grades: Grades) -> Vector:
    """(n,) what an average rater would say, NaN where nobody graded.

    One rater's grades are the label. Several are freed of how severe each is (segment +
    rater, `piano_core.ratings.additive_model`), as not everybody grades everything.
    """
    rows, raters = np.nonzero(~np.isnan(grades.values))
    label = np.full(len(grades.values), np.nan)
    if not len(rows):
        return label
    used, segment = np.unique(rows, return_inverse=True)
    panel = Panel(
        segment.astype(np.intp),
        np.unique(raters, return_inverse=True)[1].astype(np.intp),
        grades.values[rows, raters],
        len(used),
        len(np.unique(raters)),
    )
    label[used] = panel.means if panel.raters == 1 else additive_model(panel).segment_means
    return label


def each_against_the_others(grades: Grades) -> Iterator[tuple[str, Vector, Vector]]:
    """Rater, own grades and label of the others, (n,) each, both NaN where one lacks it.

    Raters who share fewer than five recordings with the others are left out.
    """
    for column, rater in enumerate(grades.raters):
        own = grades.values[:, column]
        rest = Grades(
            tuple(name for name in grades.raters if name != rater),
            np.delete(grades.values, column, axis=1),
        )
        others = label_of(rest)
        shared = ~np.isnan(own) & ~np.isnan(others)
        if shared.sum() >= FEWEST_SHARED and np.ptp(others[shared]) > 0:
            yield rater, np.where(shared, own, np.nan), np.where(shared, others, np.nan)
