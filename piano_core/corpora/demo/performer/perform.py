"""From a piece and a personality to a performance."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.corpora.demo.performer.loudness import velocities
from piano_core.corpora.demo.performer.pedal import pedal_moves
from piano_core.corpora.demo.performer.personality import Personality
from piano_core.corpora.demo.performer.tempo import BeatClock, beat_clock
from piano_core.corpora.demo.performer.touch import key_times
from piano_core.corpora.demo.piece import Piece
from piano_core.degradations import one_key_once
from piano_core.performance import NOTE_DTYPE, Performance

_RINGING_S = 0.8


@dataclass(frozen=True, eq=False)
class Rendition:
    """A performance and the clock that says when each beat of the piece sounds in it."""

    performance: Performance
    clock: BeatClock


def perform(piece: Piece, personality: Personality, rng: np.random.Generator) -> Rendition:
    """`piece` as `personality` plays it; the same generator state gives the same rendition."""
    tempo_rng, loudness_rng, touch_rng, pedal_rng = rng.spawn(4)
    clock = beat_clock(piece, personality, tempo_rng)
    notes = np.zeros(len(piece.score), NOTE_DTYPE)
    notes["onset_s"], notes["offset_s"] = key_times(piece, clock, personality, touch_rng)
    notes["pitch"] = piece.score.notes["pitch"]
    notes["velocity"] = velocities(piece, personality, loudness_rng).round()
    pedals = pedal_moves(piece, clock, personality, pedal_rng)
    duration = float(clock.seconds[-1]) + _RINGING_S
    return Rendition(Performance(one_key_once(notes), pedals, duration), clock)
