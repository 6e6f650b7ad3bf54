"""Where the flow broke: notes struck again, restarts, and waits that nobody else makes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.reference import Comparison, Laid, ReferenceBands
from piano_core.score import Mistake, MistakeKind
from piano_core.score.again import SAME_MOMENT_S, struck_again

WAIT_BEATS = 1.5
"""Where references slow down this near, waiting is no slip."""


def breaks(laid: Laid, bands: ReferenceBands | None, comparison: Comparison | None) -> int:
    """How often the flow broke. With references, waits where they broaden too do not count."""
    again = struck_again(laid.performance, laid.alignment, laid.reading)
    onsets = np.sort(laid.performance.notes["onset_s"][again])
    count = int(np.sum(np.diff(onsets, prepend=-np.inf) > SAME_MOMENT_S))
    for mistake in laid.reading.mistakes:
        if mistake.kind is MistakeKind.REPEATED:
            count += 1
        elif mistake.kind is MistakeKind.HESITATION:
            count += bands is None or comparison is None or _alone(mistake, bands, comparison)
    return count


def share_again(laid: Laid) -> float:
    """Notes played again, in stutters and restarts, as a share of the written ones."""
    again = len(struck_again(laid.performance, laid.alignment, laid.reading))
    again += len(laid.alignment.repeated)
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
