"""`Evidence`: all that is known about a performance, gathered once for all dimensions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.features.heard import Heard
from piano_core.performance import Performance, Source
from piano_core.reference import Comparison, Laid, ReferenceBands, compare, lay
from piano_core.score import Score


@dataclass(frozen=True, eq=False)
class Sound:
    """What was recorded: (frames,) mono samples, full scale -1 to 1, and frames a second."""

    samples: npt.NDArray[np.float32]
    sample_rate: int


@dataclass(frozen=True, eq=False)
class Evidence:
    """A performance, and what it can be held against.

    laid: over its score, None without one. bands and comparison: references and the
    performance held against them; both or none.
    """

    performance: Performance
    heard: Heard
    laid: Laid | None
    bands: ReferenceBands | None
    comparison: Comparison | None
    sound: Sound | None

    @property
    def trust(self) -> float:
        """How far notes are to be believed: 1 from a keyboard, less from a transcription,
        which leaves a part of what went wrong uncounted (measured: 16-19 % of wrong notes)."""
        return 1.0 if self.performance.source is Source.MIDI else 0.6

    def agreement(self, quantity: str) -> float:
        """Mean confidence of the references' band of a quantity; 0 without references."""
        return 0.0 if self.bands is None else float(self.bands.bands[quantity].confidence.mean())


def _same_music(score: Score, other: Score) -> bool:
    return np.array_equal(score.notes, other.notes) and score.ornaments == other.ornaments


def gather(
    performance: Performance,
    score: Score | None,
    bands: ReferenceBands | None,
    sound: Sound | None,
) -> Evidence:
    """Everything laid out. Raises `ScoreMismatchError` for other music."""
    comparison = compare(performance, bands) if bands is not None else None
    if score is not None and not (bands is not None and _same_music(score, bands.score)):
        laid = lay(performance, score)
    else:
        laid = comparison.laid if bands is not None and comparison and bands.notated else None
    return Evidence(performance, Heard(performance), laid, bands, comparison, sound)
