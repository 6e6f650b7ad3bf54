"""What the stages measure of notes: the features that need no score."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.features import FEATURE_NAMES, SCORE_FREE, extract_features
from piano_core.models.dataset import Matrix
from piano_core.performance import Performance

_COLUMNS = [FEATURE_NAMES.index(name) for name in SCORE_FREE]


def measured(performances: Sequence[Performance]) -> Matrix:
    """(n, f) features of `SCORE_FREE`, NaN where one does not apply; some 6 ms a clip."""
    rows = [extract_features(one, wanted=SCORE_FREE)[_COLUMNS] for one in performances]
    return np.array(rows).reshape(len(rows), len(_COLUMNS))
