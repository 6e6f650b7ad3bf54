"""Damage to loudness: flattened, erratic, and hands out of balance. Only velocities change."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.degradations.degradation import Degraded, Event, TimeMap
from piano_core.degradations.hearing import onset_groups
from piano_core.performance import Performance
from piano_core.skyline import skyline

_FLATTENED_SHARE = 0.95
_ERRATIC_CHORD_SD = 17.0
_ERRATIC_NOTE_SD = 12.0
_MELODY_LOSES = 20.0
_ACCOMPANIMENT_GAINS = 18.0

Numbers = npt.NDArray[np.float64]


def flattened_dynamics(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """All notes come closer to one loudness; at severity 1 only 5 % of the range is left."""
    loud = performance.notes["velocity"].astype(float)
    middle = float(np.median(loud))
    flat = middle + (1 - _FLATTENED_SHARE * severity) * (loud - middle)
    return _with_velocities(performance, flat, "flat dynamics")


def erratic_dynamics(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """Chords and notes stick out at random, by some 21 velocity steps at severity 1."""
    groups = onset_groups(performance.notes)
    noise = rng.normal(size=len(performance)) * _ERRATIC_NOTE_SD
    noise += (rng.normal(size=len(performance)) * _ERRATIC_CHORD_SD)[groups]
    loud = performance.notes["velocity"] + severity * noise
    return _with_velocities(performance, loud, "erratic dynamics")


def unbalanced_hands(
    performance: Performance, severity: float, rng: np.random.Generator
) -> Degraded:
    """The accompaniment covers the melody: up to 38 velocity steps in its favour."""
    melody = skyline(performance.notes)
    change = np.where(melody, -_MELODY_LOSES, _ACCOMPANIMENT_GAINS) * severity
    return _with_velocities(performance, performance.notes["velocity"] + change, "melody covered")


def _with_velocities(performance: Performance, velocities: Numbers, what: str) -> Degraded:
    notes = performance.notes.copy()
    notes["velocity"] = np.clip(np.round(velocities), 1, 127)
    damaged = Performance(notes, performance.pedals, performance.duration_s, performance.source)
    events = (Event(0.0, performance.duration_s, what),)
    return Degraded(damaged, events, TimeMap())
