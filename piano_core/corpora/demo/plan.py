"""The plan of the corpus: who plays what how often, and what damage is planted in each take."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np

from piano_core.corpora.demo.library import load_piece, piece_names
from piano_core.corpora.demo.performer import DEADPAN, PERSONALITIES, Personality
from piano_core.corpora.demo.piece import Piece
from piano_core.degradations import DEGRADATIONS

CORPUS = "demo"
_TAKES = 3
_LONGEST_SEGMENT_S = 30.0
_CLEAN_TAKE_DAMAGE = (0.15, 0.3)
_PRACTICE_TAKE_DAMAGE = (0.5, 1.0)
_SECOND_KIND_ODDS = 0.35


@dataclass(frozen=True)
class Take:
    """One recording to be made.

    personality: the performer's habits in this take, varied a little around the usual ones.
    severities: planted severity, 0-1, of every kind of damage that was chosen.
    seed: of everything random in the making of this take.
    """

    recording_id: str
    piece: str
    performer: str
    personality: Personality
    severities: dict[str, float]
    seed: tuple[int, int]


def load_pieces() -> dict[str, Piece]:
    """All pieces by name."""
    return {name: load_piece(name) for name in piece_names()}


def plan_takes(pieces: dict[str, Piece], seed: int) -> tuple[Take, ...]:
    """Three takes of every piece by every performer, the first nearly clean, and one deadpan
    render of every piece; sorted by identifier."""
    takes: list[Take] = []
    for piece in pieces.values():
        recording_id = f"{CORPUS}/{piece.name}-{DEADPAN.name}"
        own = (seed, zlib.crc32(recording_id.encode()))
        takes.append(Take(recording_id, piece.name, DEADPAN.name, DEADPAN, {}, own))
        for personality in PERSONALITIES:
            for number in range(1, _TAKES + 1):
                takes.append(_take(piece, personality, number, seed))
    return tuple(sorted(takes, key=lambda take: take.recording_id))


def _take(piece: Piece, personality: Personality, number: int, seed: int) -> Take:
    recording_id = f"{CORPUS}/{piece.name}-{personality.name}-{number}"
    own = (seed, zlib.crc32(recording_id.encode()))
    rng = np.random.default_rng([*own, 1])
    odds, worst = _CLEAN_TAKE_DAMAGE if number == 1 else _PRACTICE_TAKE_DAMAGE
    varied = personality.varied(rng)
    pedalled = piece.pedal_beats is not None and varied.pedal > 0
    severities = _severities(rng, odds, worst, pedalled)
    return Take(recording_id, piece.name, personality.name, varied, severities, own)


def _severities(
    rng: np.random.Generator, odds: float, worst: float, pedalled: bool
) -> dict[str, float]:
    """One kind of damage for each dimension with the given odds, sometimes two for notes and
    rhythm; never two that work against each other. No pedal damage where there is no pedal."""
    kinds: dict[str, list[str]] = {}
    for degradation in DEGRADATIONS:
        kinds.setdefault(degradation.dimension, []).append(degradation.name)
    severities: dict[str, float] = {}
    for dimension, names in kinds.items():
        drawn, second = rng.uniform(size=2)
        chosen = rng.permutation(names)[: 1 + (second < _SECOND_KIND_ODDS)]
        if dimension not in ("note_accuracy", "rhythmic_precision"):
            chosen = chosen[:1]
        strengths = rng.uniform(0.15 * worst, worst, size=2)
        if drawn < odds and (pedalled or dimension != "pedaling"):
            severities |= {str(n): float(s) for n, s in zip(chosen, strengths, strict=False)}
    return severities


def segment_beats(piece: Piece) -> tuple[tuple[float, float], ...]:
    """The stretches of a piece that are rated, in beats: all of it, or, where it lasts longer
    than 30 s at the notated tempo, two parts that meet at the phrase nearest the middle."""
    if piece.nominal_s <= _LONGEST_SEGMENT_S or len(piece.phrases) < 2:
        return ((0.0, piece.end_beat),)
    middle = min(piece.phrases[1:], key=lambda beat: abs(beat - piece.end_beat / 2))
    return ((0.0, middle), (middle, piece.end_beat))
