"""Damage to the flow: stutters, restarts and hesitations."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.degradations.degradation import Degraded, Event, TimeMap
from piano_core.degradations.hearing import draw_order, group_onsets, onset_groups
from piano_core.degradations.moving import moved
from piano_core.performance import NoteArray, Performance


@dataclass(frozen=True)
class _Habit:
    """How often it happens at severity 1 (whichever of the two is rarer), how many chords
    and at least how many seconds back the player goes, and for how long the music stops."""

    what: str
    seconds_apart: float
    chords_apart: int
    chords_back: tuple[int, int]
    seconds_back: float
    pause_s: tuple[float, float]


_STUTTER = _Habit("stutter", 2.5, 8, (1, 3), 0.0, (0.05, 0.3))
_RESTART = _Habit("restart", 8.0, 24, (6, 16), 1.5, (0.4, 1.2))
_HESITATION = _Habit("hesitation", 1.8, 6, (0, 0), 0.0, (0.15, 0.8))

Numbers = npt.NDArray[np.float64]


def stutters(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """The last one to three chords are played again before going on, up to every 2.5 s."""
    return _going_back(performance, severity, rng, _STUTTER)


def restarts(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """A breakdown: a pause, then again from some chords and seconds earlier, up to every 8 s."""
    return _going_back(performance, severity, rng, _RESTART)


def hesitations(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """The next chord comes late, by up to 0.8 s and up to every 1.8 s; what sounds is held."""
    onsets = group_onsets(performance.notes)
    if len(onsets) < 2:
        return _untouched(performance)
    order = 1 + draw_order(_hesitation_odds(onsets), rng)
    lengths = rng.uniform(*_HESITATION.pause_s, size=len(onsets))
    count = _count(severity, onsets, _HESITATION)
    chosen = np.sort(order[:count])
    pauses = lengths[chosen] * (0.3 + 0.7 * severity)
    time_map = TimeMap.with_pauses(onsets[chosen], pauses)
    resumed = time_map(onsets[chosen])
    events = tuple(
        Event(float(end - pause), float(end), f"hesitation of {pause:.2f} s")
        for end, pause in zip(resumed, pauses, strict=True)
    )
    return Degraded(moved(performance, time_map), events, time_map)


def _hesitation_odds(onsets: Numbers) -> Numbers:
    """One may hesitate before every chord but the first; more likely after a longer one."""
    gaps = np.diff(onsets)
    return 0.3 + gaps / gaps.mean()


def _count(severity: float, onsets: Numbers, habit: _Habit) -> int:
    seconds = (onsets[-1] - onsets[0]) / habit.seconds_apart
    most = max(1.0, min(seconds, len(onsets) / habit.chords_apart))
    return min(len(onsets) - 1, max(round(severity * most), 1))


def _going_back(
    performance: Performance,
    severity: float,
    rng: np.random.Generator,
    habit: _Habit,
) -> Degraded:
    """Play up to a chord, stop, and play the last chords again: each place one insertion.

    The stop comes before chord `stop`; chords `stop - back` to `stop - 1` sound again.
    """
    notes = performance.notes
    onsets = group_onsets(notes)
    if len(onsets) < 2:
        return _untouched(performance)
    stops = 1 + draw_order(np.ones(len(onsets) - 1), rng)
    backs = rng.integers(habit.chords_back[0], habit.chords_back[1] + 1, size=len(onsets))
    pauses = rng.uniform(*habit.pause_s, size=len(onsets))
    stops = np.sort(stops[: _count(severity, onsets, habit)])
    grown = 0.4 + 0.6 * severity
    firsts = np.maximum(stops - np.ceil(grown * backs[stops]).astype(int), 0)
    far_enough = np.searchsorted(onsets, onsets[stops] - grown * habit.seconds_back)
    firsts = np.minimum(firsts, far_enough)
    spans = onsets[stops] - onsets[firsts]
    time_map = TimeMap.with_pauses(onsets[stops], spans + grown * pauses[stops])
    resumed = time_map(onsets[stops])
    repeated = [
        _shifted(notes, firsts[i], stops[i], resumed[i] - onsets[stops[i]])
        for i in range(len(stops))
    ]
    events = tuple(
        Event(float(resumed[i] - spans[i]), float(resumed[i]), habit.what)
        for i in range(len(stops))
    )
    held = _released(performance, onsets[stops])
    return Degraded(moved(held, time_map, np.concatenate(repeated)), events, time_map)


def _shifted(notes: NoteArray, first: int, stop: int, by_s: float) -> NoteArray:
    """The notes of some chords, again and later, ending where the music resumes at the latest."""
    groups = onset_groups(notes)
    again = notes[(groups >= first) & (groups < stop)].copy()
    again["onset_s"] += by_s
    again["offset_s"] += by_s
    return again


def _released(performance: Performance, stops_s: Numbers) -> Performance:
    """The hands come up where the player breaks off: no note is held over a stop."""
    notes = performance.notes.copy()
    following = np.searchsorted(stops_s, notes["onset_s"], "right")
    limits = np.append(stops_s, np.inf)[following]
    limits = np.nextafter(limits, -np.inf)
    notes["offset_s"] = np.minimum(notes["offset_s"], np.maximum(limits, notes["onset_s"]))
    return Performance(notes, performance.pedals, performance.duration_s, performance.source)


def _untouched(performance: Performance) -> Degraded:
    return Degraded(performance, (), TimeMap())
