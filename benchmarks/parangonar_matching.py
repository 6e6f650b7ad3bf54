"""parangonar's default note matcher on our notes: what alignment is compared with."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import parangonar

from piano_core.performance import Performance
from piano_core.score import Score

_PLAYED = np.dtype(
    [
        ("onset_sec", "f4"),
        ("duration_sec", "f4"),
        ("pitch", "i4"),
        ("velocity", "i4"),
        ("id", "U8"),
    ]
)
_WRITTEN = np.dtype(
    [
        ("onset_beat", "f4"),
        ("duration_beat", "f4"),
        ("pitch", "i4"),
        ("id", "U8"),
        ("is_grace", "?"),
    ]
)


def parangonar_pairs(performance: Performance, score: Score) -> npt.NDArray[np.intp]:
    """(k, 2) note and score indices that its dual dynamic time warping matched."""
    notes = performance.notes
    played, written = np.zeros(len(notes), _PLAYED), np.zeros(len(score), _WRITTEN)
    played["onset_sec"] = notes["onset_s"]
    played["duration_sec"] = notes["offset_s"] - notes["onset_s"]
    played["pitch"], played["velocity"] = notes["pitch"], notes["velocity"]
    played["id"] = np.arange(len(notes)).astype(str)
    for name in ("onset_beat", "duration_beat", "pitch"):
        written[name] = score.notes[name]
    written["is_grace"] = score.notes["duration_beat"] <= 0
    written["id"] = np.arange(len(score)).astype(str)
    found = parangonar.DualDTWNoteMatcher()(
        written, played, process_ornaments=False, score_part=None
    )
    pairs = [
        (int(entry["performance_id"]), int(entry["score_id"]))
        for entry in found
        if entry["label"] == "match"
    ]
    return np.array(pairs, np.intp).reshape(-1, 2)
