"""What the stages measure of notes: the features that need no score."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from piano_core.features import FEATURE_NAMES, SCORE_FREE, extract_features
from piano_core.models.dataset import Matrix
from piano_core.performance import Performance

_COLUMNS = [FEATURE_NAMES.index(name) for name in SCORE_FREE]


def measured(performances: Sequence[Performance]) -> Matrix:
    """(n, f) features of `SCORE_FREE`, NaN where one does not apply; some 6 ms a clip."""
    rows = [_of_one(one) for one in performances]
    return np.array(rows).reshape(len(rows), len(_COLUMNS))


@lru_cache(maxsize=4096)
def _of_one(performance: Performance) -> Matrix:
    """Kept, as every fold and every stack that is compared asks for the same clips."""
    row = extract_features(performance, wanted=SCORE_FREE)[_COLUMNS]
    row.flags.writeable = False
    return row
