"""Notes struck again: moments that only repeat what was played just before or after."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.score_reading import MistakeKind, ScoreReading

AGAIN_S = 3.0
"""A moment that repeats what was played at most this long before or after is a stutter."""

SAME_MOMENT_S = 0.06
"""Right notes begin this near a brushed key, but not near a chord struck again."""


def struck_again(
    performance: Performance, alignment: Alignment, reading: ScoreReading
) -> npt.NDArray[np.intp]:
    """Extra played notes of moments that only repeat matched notes of just before or after."""
    notes = performance.notes
    right = notes[alignment.pairs[:, 0]]
    extra = [m.played for m in reading.mistakes if m.kind is MistakeKind.EXTRA]
    again: list[int] = []
    for index in extra:
        apart = np.abs(right["onset_s"] - notes["onset_s"][index])
        same_key = right["pitch"] == notes["pitch"][index]
        if not np.any(apart <= SAME_MOMENT_S) and np.any(same_key & (apart <= AGAIN_S)):
            again.append(index)
    return np.array(again, np.intp)
