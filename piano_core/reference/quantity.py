"""What is compared with references: the quantities, their units, and how far experts differ."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Grain(StrEnum):
    """What one value of a quantity belongs to."""

    BEAT = "beat"
    CHORD = "chord"
    NOTE = "note"


@dataclass(frozen=True)
class Quantity:
    """One quantity that references have a band of.

    name: identifier. unit: of its values. higher, lower: what a performance is that lies
    above or below the band. spread: standard deviation between experts at one place, the
    prior of the band's width (measured here, see docs/pseudo-labels.md). free_level: whether
    the overall level is the player's choice and only the course is compared. width: part of
    the half-width of Student's t that holds what the band promises, at most 1: experts share
    most places and differ much at a few, unlike draws from a normal distribution (the widest
    that one of two sets of pieces needed; docs/pseudo-labels.md).
    """

    name: str
    grain: Grain
    unit: str
    higher: str
    lower: str
    spread: float
    free_level: bool
    width: float


TEMPO = Quantity("tempo", Grain.BEAT, "octaves", "faster", "slower", 0.13, True, 1.0)
"""Log2 of the tempo of a beat; 0.1 is 7 %."""
LOUDNESS = Quantity("loudness", Grain.BEAT, "velocity", "louder", "softer", 6.5, True, 0.88)
"""Mean velocity of the notes of a beat."""
ARTICULATION = Quantity(
    "articulation", Grain.BEAT, "octaves", "more joined", "more detached", 0.4, False, 1.0
)
"""Log2 of held to written length, median of a beat's notes; 0 is full length, -1 half."""
PEDAL = Quantity("pedal", Grain.BEAT, "share", "more pedal", "less pedal", 0.25, False, 0.75)
"""Share of the beat with the sustain pedal down."""
PEDAL_AT_CHORD = Quantity(
    "pedal_at_chord", Grain.CHORD, "share", "more pedal", "less pedal", 0.35, False, 0.6
)
"""Share of the moment in which a chord begins (`AROUND_CHORD_S`) with the pedal down."""
TIMING = Quantity("timing", Grain.CHORD, "s", "later", "earlier", 0.03, False, 0.93)
"""How much later than the flow around it a chord begins."""
STROKE = Quantity("stroke", Grain.NOTE, "velocity", "louder", "softer", 9.0, True, 0.92)
"""Velocity of a note."""
LENGTH = Quantity("length", Grain.NOTE, "octaves", "longer", "shorter", 0.57, False, 1.0)
"""Log2 of held to written length of a note."""

QUANTITIES: tuple[Quantity, ...] = (
    TEMPO,
    LOUDNESS,
    ARTICULATION,
    PEDAL,
    PEDAL_AT_CHORD,
    TIMING,
    STROKE,
    LENGTH,
)

AROUND_CHORD_S = (-0.05, 0.2)
"""The moment in which a chord begins: a pedal changed with the harmony is up in it."""
