"""How deep the pedals are, as distributions: over time, when keys go down and when they come up.

`pedal` gives means and shares; half-pedalling and the foot's speed show in the whole shape only.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from piano_core.features.distributions import shares
from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import Column, percentiles
from piano_core.performance import Pedal

SAMPLED_S = 0.05
"""Between two looks at the pedals: a foot takes longer from top to bottom."""

STRETCH_S = 3.0
"""Stretches whose mean depths are compared: about a bar or two."""

DEPTH_EDGES = tuple(range(0, 129, 16))
SOFT_EDGES = tuple(range(0, 129, 32))

SPEED_EDGES = tuple(float(x) for x in np.linspace(-7.0, 7.0, 12))
"""Of log2(1 + |change|), signed: eleven steps from fast lifts over rest to fast presses."""

QUANTILES = (0, 10, 25, 50, 75, 90, 100)


def _compute(heard: Heard) -> dict[str, float]:
    time = np.arange(0.0, heard.performance.duration_s, SAMPLED_S)
    depth = _depths(heard, Pedal.SUSTAIN, time)
    change = np.diff(depth)
    speed = np.sign(change) * np.log2(1.0 + np.abs(change))
    stretch = (time / STRETCH_S).astype(np.intp)
    means = np.bincount(stretch, depth) / np.bincount(stretch) if len(time) else depth
    parts = {
        "time": shares(depth, DEPTH_EDGES),
        "onset": shares(_depths(heard, Pedal.SUSTAIN, heard.onset), DEPTH_EDGES),
        "release": shares(_depths(heard, Pedal.SUSTAIN, heard.offset), DEPTH_EDGES),
        "soft": shares(_depths(heard, Pedal.SOFT, time), SOFT_EDGES),
        "speed": shares(speed, SPEED_EDGES),
        "stretch": np.array(percentiles(means, *QUANTILES)),
    }
    return {
        f"{part}_{step}": float(value)
        for part, values in parts.items()
        for step, value in enumerate(values)
    }


def _depths(heard: Heard, controller: Pedal, times: Column) -> Column:
    """Depth of a pedal at these times, 0 before it first moves."""
    moves = heard.performance.pedal(controller)
    depth = np.concatenate([[0.0], moves["value"].astype(np.float64)])
    return depth[np.searchsorted(moves["time_s"], times, side="right")]


def _steps(part: str, edges: tuple[int, ...], of_what: str) -> list[Feature]:
    return [
        _graded(f"{part}_{step}", "ratio", f"Part of {of_what} from {low} to {high - 1}.")
        for step, (low, high) in enumerate(pairwise(edges))
    ]


def _graded(name: str, unit: str, meaning: str) -> Feature:
    return Feature(f"pedal_depths.{name}", unit, meaning, needs_pedal=True, of_ratings=True)


def _speed(low: float, high: float) -> str:
    slow, fast = sorted((2 ** abs(low) - 1, 2 ** abs(high) - 1))
    if low < 0 < high:
        still = fast / SAMPLED_S
        return f"Part of the time in which the sustain pedal moves less than {still:.0f} a second."
    way = "lifted" if high <= 0 else "pressed"
    return (
        f"Part of the time in which the sustain pedal is {way} by {slow / SAMPLED_S:.0f} to "
        f"{fast / SAMPLED_S:.0f} a second."
    )


PEDAL_DEPTHS = Group(
    (
        *_steps("time", DEPTH_EDGES, "the time with the sustain pedal"),
        *_steps("onset", DEPTH_EDGES, "the keys that go down with the sustain pedal"),
        *_steps("release", DEPTH_EDGES, "the keys that come up with the sustain pedal"),
        *_steps("soft", SOFT_EDGES, "the time with the soft pedal"),
        *(
            _graded(f"speed_{step}", "ratio", _speed(low, high))
            for step, (low, high) in enumerate(pairwise(SPEED_EDGES))
        ),
        *(
            _graded(
                f"stretch_{step}",
                "0-127",
                f"Mean depth of the sustain pedal in a few bars: {percent} % of them have less.",
            )
            for step, percent in enumerate(QUANTILES)
        ),
    ),
    _compute,
)
