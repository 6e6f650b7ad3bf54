"""The strokes of one key: when each begins, is damped, and is struck over."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.performance import PEDAL_DOWN, Pedal, Performance
from piano_core.synthesis.damped import Vector
from piano_core.synthesis.dampers import HIGHEST_DAMPED, Dampers, damping_s, released_s
from piano_core.synthesis.strings import AFTERSOUND, AFTERSOUND_SLOWER, prompt_decay

SILENT = float(np.log(10**4))
"""Decay, as an exponent, from where on nothing is heard: 80 dB."""

RESTRUCK_S = 0.02
"""Time constant of a sounding string that its hammer strikes again."""


@dataclass(frozen=True)
class Stroke:
    """One note of a key.

    soft: struck with the soft pedal down.
    released_s: when its own damper falls, if the sustain pedal lets it.
    restruck_s: when the same key is struck again; infinite for the last.
    silent_s: when nothing is heard any more.
    """

    pitch: int
    velocity: int
    soft: bool
    onset_s: float
    released_s: float
    restruck_s: float
    silent_s: float
    dampers: Dampers

    def decay(self, times_s: Vector) -> Vector:
        """Exponent of what dampers and hammer took away by each time, 0 while it rings free."""
        taken = np.maximum(times_s - self.restruck_s, 0) / RESTRUCK_S
        if self.pitch <= HIGHEST_DAMPED:
            touched = self.dampers.contact(times_s) - self.dampers.contact(self.released_s)
            taken += np.maximum(touched, 0) / damping_s(self.pitch)
        return taken

    @property
    def free_until_s(self) -> float:
        """Until when `decay` is surely 0."""
        return min(self.released_s, self.restruck_s)


def key_strokes(performance: Performance, pitch: int, dampers: Dampers) -> tuple[Stroke, ...]:
    """The strokes of one key in order of time."""
    mine = performance.notes["pitch"] == pitch
    notes, released = performance.notes[mine], released_s(performance)[mine]
    onsets = notes["onset_s"].astype(np.float64)
    again = np.append(onsets[1:], np.inf)
    soft = _soft_at(performance, onsets)
    return tuple(
        Stroke(
            pitch,
            int(np.clip(notes["velocity"][i], 1, 127)),
            bool(soft[i]),
            float(onsets[i]),
            float(released[i]),
            float(again[i]),
            _silent_s(pitch, float(onsets[i]), float(released[i]), float(again[i]), dampers),
            dampers,
        )
        for i in range(len(notes))
    )


def _silent_s(
    pitch: int, onset_s: float, released_s: float, again_s: float, dampers: Dampers
) -> float:
    slowest = prompt_decay(pitch) / AFTERSOUND_SLOWER
    ends = [onset_s + (SILENT + np.log(AFTERSOUND)) / slowest, again_s + SILENT * RESTRUCK_S]
    if pitch <= HIGHEST_DAMPED:
        ends.append(dampers.silent_after(released_s, SILENT * damping_s(pitch)))
    return min(ends)


def _soft_at(performance: Performance, times_s: Vector) -> np.ndarray:
    """Whether the soft pedal is down at each time."""
    moves = performance.pedal(Pedal.SOFT)
    before = np.searchsorted(moves["time_s"], times_s, side="right")
    return np.append(0, moves["value"])[before] >= PEDAL_DOWN
