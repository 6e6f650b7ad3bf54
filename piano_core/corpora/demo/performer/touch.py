"""When keys go down and up around the beat: melody lead, spread chords, articulation."""

from __future__ import annotations

import numpy as np

from piano_core.corpora.demo.performer.personality import Personality
from piano_core.corpora.demo.performer.tempo import BeatClock
from piano_core.corpora.demo.piece import Numbers, Piece

_LENGTH = {"legato": 1.0, "detached": 0.84, "light": 0.78}
_STACCATO_LENGTH = 0.42
_SHORTEST_S = 0.05
_LONGEST_OVERLAP_S = 0.09
_NOISE_CUT = 2.5


def key_times(
    piece: Piece, clock: BeatClock, personality: Personality, rng: np.random.Generator
) -> tuple[Numbers, Numbers]:
    """Onsets and offsets of every score note in seconds."""
    notes = piece.score.notes
    written_on = clock(notes["onset_beat"])
    written_off = clock(notes["onset_beat"] + notes["duration_beat"])
    noise = np.clip(rng.normal(size=len(notes)), -_NOISE_CUT, _NOISE_CUT)
    onsets = written_on + 0.001 * (
        personality.motor_noise_ms * noise
        + personality.chord_spread_ms * (_height_in_chord(piece) - 0.5)
        - np.where(piece.melody & _accompanied(piece), personality.melody_lead_ms, 0.0)
    )
    onsets = np.maximum(onsets, 0.0)
    length = written_off - written_on
    share = np.where(piece.staccato, _STACCATO_LENGTH, _LENGTH[piece.touch] * personality.touch)
    share = share * np.exp(0.04 * noise * (personality.motor_noise_ms > 0))
    sounding = np.clip(length * share, _SHORTEST_S, length + _LONGEST_OVERLAP_S)
    return onsets, onsets + sounding


def _chords(piece: Piece) -> tuple[Numbers, Numbers]:
    """For each note the index of its onset beat, and how many notes share that beat."""
    _, index, count = np.unique(
        piece.score.notes["onset_beat"].round(6), return_inverse=True, return_counts=True
    )
    return index.astype(float), count[index].astype(float)


def _height_in_chord(piece: Piece) -> Numbers:
    """0 for the lowest note of a chord, 1 for the highest, 0.5 for a single note."""
    index, size = _chords(piece)
    first = np.searchsorted(index, index, "left")  # score notes are sorted by (onset, pitch)
    rank = np.arange(len(index)) - first
    return np.where(size > 1, rank / np.maximum(size - 1, 1), 0.5)


def _accompanied(piece: Piece) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    return _chords(piece)[1] > 1
