"""`Piece`: a score of the demo corpus with what a performer reads besides the notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from piano_core.score import Score

Touch = Literal["legato", "detached", "light"]
Booleans = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]

MARK_VELOCITY: dict[str, float] = {"pp": 38, "p": 48, "mp": 58, "mf": 68, "f": 82, "ff": 96}
"""MIDI velocity that a dynamic mark stands for; chosen here, in the middle of the keyboard's
range, so that expression has room on both sides."""


@dataclass(frozen=True)
class DynamicMark:
    """From `beat` on `mark` holds; with `grows` the loudness moves steadily to the next mark."""

    beat: float
    mark: str
    grows: bool


@dataclass(frozen=True, eq=False)
class Piece:
    """One piece: notation, who wrote it, and how it is meant to be played.

    name: file name without ending; also the name of the work in the corpus.
    arranged: what was left out or simplified.
    score: the notes; per-note arrays below follow its order.
    melody, staccato: (n,) booleans.
    phrases: quarter-note beats where phrases begin, the first at 0.
    dynamics: marks in order of beat, the first at 0.
    pedal_beats: quarter notes between harmonies, hence pedal changes; None without pedal.
    pickup_beats: length of the incomplete bar before bar 1, 0 without one.
    end_beat: where the last bar ends.
    """

    name: str
    title: str
    composer: str
    arranged: str
    period: str
    difficulty: str
    key: str
    touch: Touch
    score: Score
    melody: Booleans
    staccato: Booleans
    phrases: tuple[float, ...]
    dynamics: tuple[DynamicMark, ...]
    pedal_beats: float | None
    pickup_beats: float
    end_beat: float

    @property
    def nominal_s(self) -> float:
        """How long the piece takes at the notated tempo without any expression, in seconds."""
        return self.end_beat * 60.0 / self.score.tempo_qpm

    def phrase_position(self, beats: Numbers) -> Numbers:
        """Where each beat lies in its phrase: 0 at its beginning, towards 1 at its end."""
        starts = np.asarray((*self.phrases, self.end_beat))
        index = np.clip(np.searchsorted(starts, beats, "right") - 1, 0, len(starts) - 2)
        return np.clip((beats - starts[index]) / (starts[index + 1] - starts[index]), 0.0, 1.0)

    def loudness(self, beats: Numbers) -> Numbers:
        """Velocity that the dynamic marks ask for at each beat."""
        knots: list[float] = []
        levels: list[float] = []
        for mark, following in zip(self.dynamics, (*self.dynamics[1:], None), strict=True):
            knots.append(mark.beat)
            levels.append(MARK_VELOCITY[mark.mark])
            if following is not None and not mark.grows:
                knots.append(following.beat - 1e-6)
                levels.append(levels[-1])
        return np.interp(beats, knots, levels)
