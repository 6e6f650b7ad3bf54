"""How loud each note is: marks, phrase swells, metrical accents, contour and voicing."""

from __future__ import annotations

import numpy as np

from piano_core.corpora.demo.performer.personality import Personality
from piano_core.corpora.demo.piece import Numbers, Piece

_MIDDLE_VELOCITY = 66.0
_VELOCITY_PER_SEMITONE = 0.35
_VELOCITY_NOISE = 1.8
_BASS_SHARE_OF_VOICING = 0.35


def velocities(piece: Piece, personality: Personality, rng: np.random.Generator) -> Numbers:
    """Velocity of every score note, 1-127, not yet rounded.

    The melody grows louder as it rises, the rule `high loud` of the KTH system (Friberg,
    Bresin and Sundberg, Advances in Cognitive Psychology 2:145, 2006).
    """
    notes = piece.score.notes
    beats, pitches = notes["onset_beat"], notes["pitch"].astype(float)
    marked = piece.loudness(beats)
    loud = _MIDDLE_VELOCITY + personality.dynamic_range * (marked - _MIDDLE_VELOCITY)
    position = piece.phrase_position(beats)
    loud += personality.phrase_dynamics * (np.sin(np.pi * position**0.8) - 0.6)
    loud += personality.accents * _metrical_weight(piece)
    share = 1.0 if personality.phrase_dynamics else 0.0
    melody_height = pitches - np.mean(pitches[piece.melody])
    loud += np.where(piece.melody, share * _VELOCITY_PER_SEMITONE * melody_height, 0.0)
    loud += personality.voicing * _voice_weight(piece)
    noise = _VELOCITY_NOISE * min(personality.motor_noise_ms / 8.0, 2.0)
    return np.clip(loud + rng.normal(size=len(loud)) * noise, 8.0, 124.0)


def _metrical_weight(piece: Piece) -> Numbers:
    """1 on the downbeat, 0.5 on the middle of an even bar, 0.2 on other beats, else -0.2."""
    bar_beats = piece.score.beats_per_bar
    place = np.mod(piece.score.notes["onset_beat"] - piece.pickup_beats, bar_beats)
    weight = np.where(np.isclose(np.mod(place, 1.0), 0.0), 0.2, -0.2)
    weight = np.where(np.isclose(place, bar_beats / 2), 0.5, weight)
    return np.where(np.isclose(place, 0.0) | np.isclose(place, bar_beats), 1.0, weight)


def _voice_weight(piece: Piece) -> Numbers:
    """Melody above, inner notes below, the lowest voice between."""
    lower = piece.score.notes["staff"] == 2
    bass = lower & (piece.score.notes["voice"] == piece.score.notes["voice"][lower].min(initial=9))
    weight = np.where(bass, -_BASS_SHARE_OF_VOICING, -0.7)
    return np.where(piece.melody, 0.3, weight)
