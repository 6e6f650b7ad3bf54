"""Steps against a grid that is heard out of the notes themselves, where there is no notation.

A listener hears a smallest unit of time that most steps are multiples of and that moves slowly.
It is found by dynamic programming over the steps: a unit explains a step by a small multiple of
itself and a small error, large multiples and jumps of the unit cost (the description that
is shortest; cf. Cemgil and Kappen, Journal of AI Research 18, 2003, for tempo tracking).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.pacing import pacing
from piano_core.features.summaries import mean, ratio, sd, share

UNITS_S = 0.08 * 2.0 ** (np.arange(0, 4.3, 0.05))
"""Candidates: 80 ms to 1.6 s, a twentieth of an octave apart."""

HAND_S, HAND_SHARE = 0.02, 0.06
"""Error of a step that is no fault: seconds, and share of the unit."""

MULTIPLE_COST = 1.2
"""Cost of a multiple for each doubling of it."""

STRAY_COST = 6.0
"""Most that the error of one step costs: beyond, the step is a break and no multiple."""

MOVE_COST = 0.8
"""Cost of moving the unit by a twentieth of an octave from one step to the next."""

FARTHEST_MOVE = 3

LARGEST = 16
"""Multiples beyond this are breaks."""

FEWEST_STEPS = 8

PHRASE_STEPS = 16
"""Steps to either side over which the course of the tempo is taken."""


@dataclass(frozen=True)
class _Grid:
    """For each step: the unit (s), the multiple, and what is left over (s)."""

    step: Column
    unit: Column
    multiple: Column
    error: Column

    @property
    def cost(self) -> Column:
        return _error_cost(self.error, self.unit)


def _compute(heard: Heard) -> dict[str, float]:
    step = np.maximum(heard.interval, 1e-3)
    if len(step) < FEWEST_STEPS:
        return dict.fromkeys((f.name.split(".")[1] for f in GRID.features), np.nan)
    grid = _grid(step)
    broken = (grid.cost >= STRAY_COST) | (grid.multiple > LARGEST)
    fits = ~broken
    error = np.abs(grid.error)
    waits = broken & (grid.error > 0) | (grid.multiple > LARGEST)
    excess = _excess(grid)
    tempo = np.log2(grid.unit)
    course = _smooth(tempo)
    pace = heard.chord_onset[:-1][fits], np.log2(step / grid.multiple)[fits]
    return {
        "error_s": mean(error[fits]),
        "error_share": mean((error / grid.unit)[fits]),
        "wait_share": share(waits),
        "excess_share": ratio(float(excess.sum()), float(step.sum())),
        "excess_rate": share(excess > 0),
        "moves": mean(np.abs(np.diff(tempo))),
        "wander": sd(tempo - course),
        "course": sd(course),
        "shift": pacing([pace])["shift"],
    }


def _grid(step: Column) -> _Grid:
    """The cheapest course of the unit through all steps (Viterbi)."""
    multiple = np.maximum(np.round(step[:, None] / UNITS_S), 1.0)
    error = step[:, None] - multiple * UNITS_S
    local = _error_cost(error, UNITS_S) + MULTIPLE_COST * np.log2(np.minimum(multiple, LARGEST))
    count, units = local.shape
    best, came = local[0], np.zeros((count, units), np.int8)
    moves = np.arange(-FARTHEST_MOVE, FARTHEST_MOVE + 1)
    padded = np.full(units + 2 * FARTHEST_MOVE, np.inf)
    ways = np.lib.stride_tricks.sliding_window_view(padded, len(moves))
    cost, every = MOVE_COST * np.abs(moves), np.arange(units)
    for row in range(1, count):
        padded[FARTHEST_MOVE:-FARTHEST_MOVE] = best  # `ways` shows it
        total = ways + cost
        chosen = total.argmin(axis=1)
        came[row] = moves[chosen]
        best = total[every, chosen] + local[row]
    path = np.empty(count, np.intp)
    path[-1] = int(best.argmin())
    for row in range(count - 1, 0, -1):
        path[row - 1] = path[row] + came[row, path[row]]
    rows = np.arange(count)
    return _Grid(step, UNITS_S[path], multiple[rows, path], error[rows, path])


def _error_cost(error: Column, unit: Column) -> Column:
    return np.minimum(0.5 * (error / (HAND_S + HAND_SHARE * unit)) ** 2, STRAY_COST)


def _excess(grid: _Grid) -> Column:
    """Seconds by which steps exceed the second longest of those around, in units that move."""
    beats = grid.step / grid.unit
    width = 2 * PHRASE_STEPS + 1
    padded = np.pad(beats, PHRASE_STEPS, mode="reflect" if len(beats) > PHRASE_STEPS else "edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, width)
    usual = np.sort(np.delete(windows, PHRASE_STEPS, axis=1), axis=1)[:, -3]
    return np.where(beats > 1.3 * usual, (beats - usual) * grid.unit, 0.0)


def _smooth(values: Column) -> Column:
    total = np.concatenate([[0.0], np.cumsum(values)])
    at = np.arange(len(values))
    start = np.maximum(at - PHRASE_STEPS, 0)
    stop = np.minimum(at + PHRASE_STEPS + 1, len(values))
    return (total[stop] - total[start]) / (stop - start)


def _feature(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"grid.{what}", unit, meaning, of_learners=True)


GRID = Group(
    (
        _feature("error_s", "s", "How far steps are from multiples of the unit."),
        _feature("error_share", "ratio", "The same against the unit."),
        _feature("wait_share", "ratio", "Steps longer than any multiple explains."),
        _feature("excess_share", "ratio", "Part of the time in steps longer than those around."),
        _feature("excess_rate", "ratio", "Such steps among all."),
        _feature("moves", "octaves", "How much the unit moves from step to step."),
        _feature("wander", "octaves", "How far the unit strays from its own course."),
        _feature("course", "octaves", "How far the course of the unit moves."),
        _feature("shift", "octaves", "How far one stretch of 10 s is from the next in tempo."),
    ),
    _compute,
)
