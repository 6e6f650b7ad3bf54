"""How the pace goes on: creeping up and caught again, one section unlike the next.

Waits and single uneven steps are left to `steadiness`: here a stretch of seconds has one pace,
and no step counts as longer than those around it by more than `MOST`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.followed import Followed
from piano_core.features.group import Group
from piano_core.features.summaries import Column, mean, percentiles

SHORT_S, LONG_S = 3.0, 10.0
"""Seconds to either side of a place over which the pace of the moment and of the section go."""

FEWEST = 3
"""Steps that make a pace."""

AROUND, MOST = 8, 0.15
"""Steps around each one that say what is usual, and octaves by which it may differ."""

LONGEST_BEATS = 3.0
"""After longer written steps (quarter notes) time is free."""


def _compute(followed: Followed) -> dict[str, float]:
    found = pacing([_paces(*run) for run in followed.runs])
    return {what: found[what] for what in ("creep", "creep_p90")}


def pacing(courses: Sequence[tuple[Column, Column]]) -> dict[str, float]:
    """How the pace creeps and shifts over stretches, each a column of times (s) and one of paces
    (octaves of time, more is slower) at them; NaN where all are short."""
    caught: list[Column] = []
    shift: list[Column] = []
    for at, pace in courses:
        long_ago = _pace_within(at, pace, -2 * SHORT_S, -SHORT_S)
        before, after = _pace_within(at, pace, -SHORT_S, 0), _pace_within(at, pace, 0, SHORT_S)
        caught.append(np.minimum(long_ago - before, after - before))
        sections = _pace_within(at, pace, -LONG_S, 0), _pace_within(at, pace, 0, LONG_S)
        shift.append(np.abs(sections[1] - sections[0]))
    creeping = np.maximum(_known(caught), 0.0)
    return {
        "creep": mean(creeping),
        "creep_p90": percentiles(creeping, 90)[0],
        "shift": percentiles(_known(shift), 95)[0],
    }


def _paces(beats: Column, times: Column) -> tuple[Column, Column]:
    """When each step begins, and log2 of its length against the written one, cut where it is a
    wait rather than a pace."""
    written, played = np.diff(beats), np.maximum(np.diff(times), 1e-3)
    kept = written <= LONGEST_BEATS
    pace = np.log2(played / written)[kept]
    if len(pace) <= AROUND:
        return times[:-1][kept], pace
    padded = np.pad(pace, AROUND // 2, mode="reflect")
    usual = np.median(np.lib.stride_tricks.sliding_window_view(padded, AROUND + 1), axis=1)
    return times[:-1][kept], np.clip(pace, usual - MOST, usual + MOST)


def _pace_within(at: Column, pace: Column, begin_s: float, end_s: float) -> Column:
    """Mean pace of the steps between two distances from each place, NaN for too few."""
    first, stop = np.searchsorted(at, at + begin_s - 1e-9), np.searchsorted(at, at + end_s - 1e-9)
    total = np.concatenate([[0.0], np.cumsum(pace)])
    count = stop - first
    return np.where(count >= FEWEST, (total[stop] - total[first]) / np.maximum(count, 1), np.nan)


def _known(parts: list[Column]) -> Column:
    values = np.concatenate(parts or [np.empty(0)])
    return values[np.isfinite(values)]


def _scored(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"pacing.{what}", unit, meaning, needs_score=True, of_learners=True)


PACING = Group(
    (
        _scored("creep", "octaves", "How far the pace creeps up before it is caught again."),
        _scored("creep_p90", "octaves", "One place in ten does so by more."),
    ),
    _compute,
)
