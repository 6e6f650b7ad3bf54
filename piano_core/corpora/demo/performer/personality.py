"""Who plays: the habits of simulated performers as a handful of numbers."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np


@dataclass(frozen=True)
class Personality:
    """Habits of one performer.

    tempo: factor on the notated tempo.
    rubato: depth of the tempo arc over a phrase; 0.2 means about 20 % faster in its middle.
    ritardando: share of the tempo lost by the last note.
    dynamic_range: factor on the distance of dynamic marks from the middle loudness.
    phrase_dynamics: swell over a phrase, in velocity from its edge to its peak.
    accents: how much downbeats stand out, in velocity.
    voicing: how far the melody stands above the accompaniment, in velocity.
    melody_lead_ms: how far the melody sounds before the notes written with it. Pianists'
        leads are about 20-30 ms (Goebl, JASA 110:563, 2001).
    chord_spread_ms: time from the lowest to the highest note of a chord.
    touch: sound length as a share of the written one in legato, 1.0 joins exactly.
    pedal: depth and length of pedalling where the piece has any, 0 (none) to 1.
    motor_noise_ms: standard deviation of unintended timing of one note.

    """

    name: str
    tempo: float
    rubato: float
    ritardando: float
    dynamic_range: float
    phrase_dynamics: float
    accents: float
    voicing: float
    melody_lead_ms: float
    chord_spread_ms: float
    touch: float
    pedal: float
    motor_noise_ms: float

    def varied(self, rng: np.random.Generator) -> Personality:
        """The same performer on another day: every habit within some 15 % of the usual one."""
        usual = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "name"}
        spread = dict.fromkeys(usual, 0.15) | {"tempo": 0.03, "touch": 0.04}
        drawn = {
            name: value * float(np.exp(np.clip(rng.normal(), -2, 2) * spread[name]))
            for name, value in usual.items()
        }
        return replace(self, **drawn | {"pedal": min(drawn["pedal"], 1.0)})


PERSONALITIES: tuple[Personality, ...] = (
    Personality("architect", 1.00, 0.08, 0.25, 0.95, 6.0, 4.0, 10.0, 12.0, 6.0, 0.98, 0.50, 7.0),
    Personality("poet", 0.94, 0.22, 0.42, 1.15, 13.0, 2.5, 15.0, 26.0, 14.0, 1.06, 0.85, 9.0),
    Personality("virtuoso", 1.10, 0.12, 0.30, 1.30, 9.0, 7.0, 11.0, 16.0, 5.0, 0.95, 0.65, 7.0),
    Personality("classicist", 1.03, 0.10, 0.28, 0.90, 8.0, 5.0, 13.0, 14.0, 5.0, 0.88, 0.35, 8.0),
    Personality("dreamer", 0.92, 0.30, 0.50, 0.80, 9.0, 1.5, 9.0, 32.0, 22.0, 1.12, 1.00, 11.0),
    Personality("student", 0.97, 0.03, 0.12, 0.55, 2.5, 3.0, 4.0, 5.0, 9.0, 0.92, 0.55, 13.0),
    Personality("orator", 0.99, 0.17, 0.36, 1.40, 14.0, 8.0, 17.0, 22.0, 10.0, 1.00, 0.70, 9.0),
)
"""Seven performers, from dry to effusive; values chosen here to lie apart and sound human."""

DEADPAN = Personality("deadpan", 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0)
"""A render of the notation: nobody plays."""
