"""Damage to how notes are joined: choppy and smeared. Only offsets change."""

from __future__ import annotations

import numpy as np

from piano_core.degradations.degradation import Degraded, Event, Numbers, TimeMap
from piano_core.degradations.keys import one_key_once
from piano_core.performance import Performance

_CHOPPY_SHARE = 0.75
_SHORTEST_S = 0.05
_SMEAR_S = (0.25, 0.7)


def choppy_articulation(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """Keys are let go too soon: notes lose up to 75 % of their length, unevenly."""
    notes = performance.notes
    length = notes["offset_s"] - notes["onset_s"]
    uneven = rng.uniform(0.7, 1.0, size=len(notes))
    shorter = length * (1 - _CHOPPY_SHARE * severity * uneven)
    return _with_lengths(
        performance, np.maximum(shorter, np.minimum(length, _SHORTEST_S)), "choppy articulation"
    )


def smeared_articulation(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """Keys are held on into the next notes, by up to 0.25-0.7 s or until struck again."""
    notes = performance.notes
    longer = notes["offset_s"] - notes["onset_s"]
    longer = longer + severity * rng.uniform(*_SMEAR_S, size=len(notes))
    return _with_lengths(performance, longer, "smeared articulation")


def _with_lengths(performance: Performance, lengths: Numbers, what: str) -> Degraded:
    notes = performance.notes.copy()
    notes["offset_s"] = notes["onset_s"] + lengths
    damaged = Performance(
        one_key_once(notes), performance.pedals, performance.duration_s, performance.source
    )
    return Degraded(damaged, (Event(0.0, damaged.duration_s, what),), TimeMap())
