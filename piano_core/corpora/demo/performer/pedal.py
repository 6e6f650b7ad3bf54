"""The sustain pedal: changed with the harmony, just after the new bass note sounds."""

from __future__ import annotations

import numpy as np

from piano_core.corpora.demo.performer.personality import Personality
from piano_core.corpora.demo.performer.tempo import BeatClock
from piano_core.corpora.demo.piece import Piece
from piano_core.performance import Pedal, PedalArray, pedal_array

_NO_PEDAL_BELOW = 0.15
_PRESS_AFTER_S = 0.14
_TRAVEL_S = 0.05
_SHORTEST_PRESS_S = 0.15


def pedal_moves(
    piece: Piece, clock: BeatClock, personality: Personality, rng: np.random.Generator
) -> PedalArray:
    """Sustain pedal of the whole piece; empty where the piece or the performer uses none.

    Legato pedalling: the foot comes up with the new harmony and goes down once it sounds,
    passing half-way values as a continuous pedal does. A sparing foot comes up early.
    """
    if piece.pedal_beats is None or personality.pedal < _NO_PEDAL_BELOW:
        return pedal_array()
    changes = np.arange(piece.pickup_beats, piece.end_beat, piece.pedal_beats)
    starts = clock(changes)
    ends = clock(np.minimum(changes + piece.pedal_beats, piece.end_beat))
    held = min(1.0, 0.35 + personality.pedal)
    depth = round(70 + 57 * personality.pedal)
    onsets = piece.score.notes["onset_beat"]
    rows: list[tuple[float, int, int]] = []
    for change, start, end in zip(changes, starts, ends, strict=True):
        delay = _PRESS_AFTER_S * float(np.exp(0.15 * rng.normal()))
        down = start + min(delay, (end - start) / 3)
        up = start + (end - start) * held + 0.02
        played = np.any((onsets >= change - 1e-6) & (onsets < change + piece.pedal_beats - 1e-6))
        if not played or up - down < _SHORTEST_PRESS_S:
            continue
        rows += [(down, Pedal.SUSTAIN, depth // 2), (down + _TRAVEL_S, Pedal.SUSTAIN, depth)]
        rows += [(up - _TRAVEL_S / 2, Pedal.SUSTAIN, 40), (up, Pedal.SUSTAIN, 0)]
    return pedal_array(rows)
