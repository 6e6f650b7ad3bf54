"""When felt lies on which string: keys, sustain and sostenuto pedal as one measure of contact."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.performance import PEDAL_DOWN, Pedal, PedalArray, Performance
from piano_core.synthesis.damped import Vector

HIGHEST_DAMPED = 88
"""The strings of higher keys have no dampers (on most grands the top 18 to 20 keys)."""

_HALF_WAY = 12
"""So far around `PEDAL_DOWN` the felt touches lightly: half-pedalling."""


@dataclass(frozen=True, eq=False)
class Dampers:
    """For how long, up to each time, the sustain pedal has left the felt on the strings.

    times_s, contact_s: knots of a piecewise linear function; flat while the pedal is down.
    """

    times_s: Vector
    contact_s: Vector

    @classmethod
    def of(cls, performance: Performance, end_s: float) -> Dampers:
        """The dampers of a performance, from 0 to `end_s`."""
        moves = performance.pedal(Pedal.SUSTAIN)
        times = np.clip(np.concatenate([[0.0], moves["time_s"], [end_s]]), 0, end_s)
        touch = 1 - lift(np.concatenate([[0.0], moves["value"]]))
        contact = np.concatenate([[0.0], np.cumsum(np.diff(times) * touch)])
        return cls(times, contact)

    def contact(self, time_s: Vector | float) -> Vector:
        """Seconds of full contact from the start to `time_s`."""
        return np.asarray(np.interp(time_s, self.times_s, self.contact_s))

    def silent_after(self, offset_s: float, contact_s: float) -> float:
        """When a string released at `offset_s` has had so much contact; at the latest the end."""
        wanted = float(self.contact(offset_s)) + contact_s
        after = int(np.searchsorted(self.contact_s, wanted, side="right"))
        if after == len(self.times_s):
            return float(self.times_s[-1])
        return float(np.interp(wanted, self.contact_s[after - 1 :], self.times_s[after - 1 :]))


def lift(value: Vector) -> Vector:
    """How far a pedal value (0-127) lifts the felt: 0 on the strings, 1 free of them."""
    return np.clip((value - PEDAL_DOWN + _HALF_WAY) / (2 * _HALF_WAY), 0, 1)


def damping_s(pitch: int) -> float:
    """Time constant of a string under its damper: felt stops heavy strings slowly."""
    return 0.12 * 2 ** (-(pitch - 21) / 36)


def released_s(performance: Performance) -> Vector:
    """When each note's own damper falls: its offset, later where the sostenuto pedal holds it.

    The sostenuto pedal holds the keys that are down when it goes down.
    """
    notes = performance.notes
    released = notes["offset_s"].astype(np.float64)
    for down, up in _holds(performance.pedal(Pedal.SOSTENUTO), performance.duration_s):
        held = (notes["onset_s"] <= down) & (notes["offset_s"] >= down)
        released[held] = np.maximum(released[held], up)
    return released


def _holds(moves: PedalArray, end_s: float) -> list[tuple[float, float]]:
    """(down, up) of each time the pedal is held."""
    is_down = moves["value"] >= PEDAL_DOWN
    turns = np.flatnonzero(np.diff(np.concatenate([[False], is_down])))
    times = [float(time) for time in moves["time_s"][turns]]
    return list(zip(times[::2], [*times[1::2], end_s], strict=False))
