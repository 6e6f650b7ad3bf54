"""Whole distributions of strokes, lengths and registers, where other groups give their summaries.

What raters hear in an advanced performance is not only a mean and a spread: which strengths
occur at all, which lengths go with them, and how each register is played say more about
unheard music (docs/evaluation.md).
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Heard
from piano_core.features.summaries import Column, mean

VELOCITY_EDGES = tuple(range(0, 129, 8))
"""Sixteen steps of strength."""

LENGTH_EDGES = tuple(float(x) for x in np.linspace(-5.0, 2.0, 7))
"""Six lengths, log2 of seconds: from 31 ms to 4 s; what is outside counts to the last step."""

STRENGTH_EDGES = (10, 35, 60, 85, 111)
"""Four strengths: soft, medium, firm, loud; what is outside counts to the last step."""

REGISTER_EDGES = tuple(range(24, 103, 13))
"""Six registers of a little more than an octave, from C1 on (MIDI numbers)."""

_SHORTEST_S = 0.02


def shares(values: Column, edges: tuple[float, ...]) -> Column:
    """Part of the values in each step; what lies outside counts to the first or last one.

    NaN for an empty sample.
    """
    inside = np.clip(np.searchsorted(edges, values, side="right") - 1, 0, len(edges) - 2)
    counts = np.bincount(inside, minlength=len(edges) - 1).astype(np.float64)
    return counts / counts.sum() if counts.sum() else np.full(len(counts), np.nan)


def _lengths(heard: Heard) -> Column:
    """How long each key is down, log2 of seconds."""
    return np.log2(np.maximum(heard.held, _SHORTEST_S))


def _strokes(heard: Heard) -> dict[str, float]:
    found = shares(heard.velocity, VELOCITY_EDGES)
    return dict(zip((_stroke(low) for low in VELOCITY_EDGES[:-1]), found.tolist(), strict=True))


def _stroke(low: int) -> str:
    return f"from_{low}"


STROKE_SHARES = Group(
    tuple(
        Feature(
            f"stroke_shares.{_stroke(low)}",
            "ratio",
            f"Part of the strokes with a velocity from {low} to {high - 1}.",
            of_ratings=True,
        )
        for low, high in pairwise(VELOCITY_EDGES)
    ),
    _strokes,
)


def _touches(heard: Heard) -> dict[str, float]:
    """Length and strength together."""
    steps = len(STRENGTH_EDGES) - 1
    long = np.clip(np.searchsorted(LENGTH_EDGES, _lengths(heard), "right") - 1, 0, None)
    long = np.minimum(long, len(LENGTH_EDGES) - 2)
    strong = np.clip(np.searchsorted(STRENGTH_EDGES, heard.velocity, "right") - 1, 0, steps - 1)
    cells = (long * steps + strong).astype(np.float64)
    found = shares(cells, tuple(range((len(LENGTH_EDGES) - 1) * steps + 1)))
    return dict(zip(_TOUCHES, found.tolist(), strict=True))


_TOUCHES = tuple(
    f"length_{long}_strength_{strong}"
    for long in range(len(LENGTH_EDGES) - 1)
    for strong in range(len(STRENGTH_EDGES) - 1)
)

TOUCH_SHARES = Group(
    tuple(
        Feature(
            f"touch_shares.{name}",
            "ratio",
            f"Part of the strokes held {2**shortest:.2g} to {2**longest:.2g} s with a velocity "
            f"from {softest} to {loudest - 1}.",
            of_ratings=True,
        )
        for name, ((shortest, longest), (softest, loudest)) in zip(
            _TOUCHES,
            (
                (length, strength)
                for length in pairwise(LENGTH_EDGES)
                for strength in pairwise(STRENGTH_EDGES)
            ),
            strict=True,
        )
    ),
    _touches,
)


def _registers(heard: Heard) -> dict[str, float]:
    length = _lengths(heard)
    found: dict[str, float] = {}
    for low, high in pairwise(REGISTER_EDGES):
        inside = (heard.pitch >= low) & (heard.pitch < high)
        found[f"velocity_from_{low}"] = mean(heard.velocity[inside])
        found[f"length_from_{low}"] = mean(length[inside])
    return found


REGISTERS = Group(
    tuple(
        feature
        for low, high in pairwise(REGISTER_EDGES)
        for feature in (
            Feature(
                f"registers.velocity_from_{low}",
                "0-127",
                f"Mean strength of the keys {low} to {high - 1}.",
                of_ratings=True,
            ),
            Feature(
                f"registers.length_from_{low}",
                "octaves of time",
                f"Mean length of the keys {low} to {high - 1}, 0 being a second.",
                of_ratings=True,
            ),
        )
    ),
    _registers,
)
