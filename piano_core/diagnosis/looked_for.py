"""Every mode that is looked for, on one model's answers, in one list."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.diagnosis.failure_modes import Failure, biased_by, conflated, one_sided
from piano_core.diagnosis.judged import Judged
from piano_core.diagnosis.worst import Background


def failures(
    judged: Judged, known: Sequence[Background], resamples: int, seed: int
) -> list[Failure]:
    """All that was looked for; those that count have `named`.

    Recordings are compared with others of the same passage, performers and the quality of
    recordings with others of the same music, and composers and difficulties with each other.
    """
    rng = np.random.default_rng(seed)
    passages, music = judged.data.passages, judged.music
    takes = [f"{one.recording} {group}" for one, group in zip(known, music, strict=True)]
    everywhere = [""] * len(known)
    factors = {
        "recording": ([one.recording for one in known], judged.data.segment_ids, passages),
        "performer": ([one.performer for one in known], takes, music),
        "sound": ([one.sound for one in known], takes, music),
        "composer": ([one.composer for one in known], music, everywhere),
        "difficulty": ([one.difficulty for one in known], music, everywhere),
    }
    found = [*one_sided(judged, resamples, rng), *conflated(judged, resamples, rng)]
    for factor, (levels, units, strata) in factors.items():
        found += biased_by(judged, factor, levels, units, strata, resamples, rng)
    return found
