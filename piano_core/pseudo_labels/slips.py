"""Where the flow broke: notes struck again, restarts, and waits that nobody else makes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.reference import Comparison, Laid, ReferenceBands
from piano_core.score import Mistake, MistakeKind

AGAIN_S = 3.0
"""A moment that repeats what was played at most this long before or after is a stutter."""

SAME_MOMENT_S = 0.06
"""Right notes begin this near a brushed key, but not near a chord struck again."""

WAIT_BEATS = 1.5
"""Where references slow down this near, waiting is no slip."""


def struck_again(laid: Laid) -> npt.NDArray[np.intp]:
    """Extra played notes of moments that only repeat matched notes of just before or after."""
    notes, pairs = laid.performance.notes, laid.alignment.pairs
    extra = [m.played for m in laid.reading.mistakes if m.kind is MistakeKind.EXTRA]
    right = notes[pairs[:, 0]]
    again: list[int] = []
    for index in extra:
        apart = np.abs(right["onset_s"] - notes["onset_s"][index])
        same_key = right["pitch"] == notes["pitch"][index]
        if not np.any(apart <= SAME_MOMENT_S) and np.any(same_key & (apart <= AGAIN_S)):
            again.append(index)
    return np.array(again, np.intp)


def breaks(laid: Laid, bands: ReferenceBands | None, comparison: Comparison | None) -> int:
    """How often the flow broke. With references, waits where they broaden too do not count."""
    onsets = np.sort(laid.performance.notes["onset_s"][struck_again(laid)])
    count = int(np.sum(np.diff(onsets, prepend=-np.inf) > SAME_MOMENT_S))
    for mistake in laid.reading.mistakes:
        if mistake.kind is MistakeKind.REPEATED:
            count += 1
        elif mistake.kind is MistakeKind.HESITATION:
            count += bands is None or comparison is None or _alone(mistake, bands, comparison)
    return count


def share_again(laid: Laid) -> float:
    """Notes played again, in stutters and restarts, as a share of the written ones."""
    again = len(laid.alignment.repeated) + len(struck_again(laid))
    return again / max(int(laid.reading.bars["written"].sum()), 1)


def _alone(mistake: Mistake, bands: ReferenceBands, comparison: Comparison) -> bool:
    """Whether the tempo lies below the references' band where the performance waited."""
    times = comparison.laid.time_s
    near = np.abs(times - mistake.time_s) <= _beat_s(times) * WAIT_BEATS
    band = bands.bands["tempo"]
    return bool(np.any(comparison.values["tempo"][near] < band.low[near]))


def _beat_s(times: npt.NDArray[np.float64]) -> float:
    steps = np.diff(times)
    return float(np.nanmedian(steps)) if np.any(~np.isnan(steps)) else 0.5
