"""When beats sound: phrase tempo arcs, a final ritardando, and slow drift."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.corpora.demo.performer.personality import Personality
from piano_core.corpora.demo.piece import Numbers, Piece

_STEP_BEATS = 0.125
_RITARDANDO_BARS = 2.0
_DRIFT_SHARE_OF_RUBATO = 0.15
LEAD_IN_S = 0.5


@dataclass(frozen=True, eq=False)
class BeatClock:
    """Beats (quarter notes from the start) and the seconds at which they sound, rising."""

    beats: Numbers
    seconds: Numbers

    def __call__(self, beats: Numbers) -> Numbers:
        """Seconds at which the given beats sound."""
        return np.interp(beats, self.beats, self.seconds)


def beat_clock(piece: Piece, personality: Personality, rng: np.random.Generator) -> BeatClock:
    """The performer's tempo over the whole piece, integrated to seconds.

    Phrases speed up and slow down along a parabola, as in Todd's model of phrase arching
    (JASA 91:3540, 1992); the end slows down like a runner who stops, v = [1 + (w^q - 1)
    x]^(1/q) with q = 3 (Friberg and Sundberg, JASA 105:1469, 1999).
    """
    beats = np.append(np.arange(0.0, piece.end_beat, _STEP_BEATS), piece.end_beat)
    middles = (beats[1:] + beats[:-1]) / 2
    arc = 1 / 3 - (2 * piece.phrase_position(middles) - 0.9) ** 2
    speed = 1 + personality.rubato * (arc + _drift(len(middles), rng))
    speed *= _ritardando(middles, piece, personality.ritardando)
    seconds_per_beat = 60.0 / (piece.score.tempo_qpm * personality.tempo * speed)
    elapsed = np.concatenate([[0.0], np.cumsum(seconds_per_beat * np.diff(beats))])
    return BeatClock(beats, LEAD_IN_S + elapsed)


def _ritardando(beats: Numbers, piece: Piece, lost: float) -> Numbers:
    length = min(_RITARDANDO_BARS * piece.score.beats_per_bar, piece.end_beat / 4)
    x = np.clip((beats - (piece.end_beat - length)) / length, 0.0, 1.0)
    return np.cbrt(1 + ((1 - lost) ** 3 - 1) * x)


def _drift(count: int, rng: np.random.Generator) -> Numbers:
    """Slow wandering of the tempo: noise smoothed over two beats, a share of the rubato."""
    width = round(2 / _STEP_BEATS)
    walk = np.concatenate([[0.0], np.cumsum(rng.normal(size=count + width - 1))])
    return _DRIFT_SHARE_OF_RUBATO * (walk[width:] - walk[:-width]) / width**0.5
