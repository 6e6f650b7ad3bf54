"""Damage to the sustain pedal: missing, late, smeared. Notes and other pedals stay.

A performance without any sustain pedal has nothing to damage and comes back unchanged.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.degradations.degradation import Degraded, Event, TimeMap
from piano_core.performance import PEDAL_DOWN, Pedal, PedalArray, Performance

_LATEST_S = 0.6


def missing_pedal(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """A share of the presses, all of them at severity 1, is not made."""
    sustain = performance.pedal(Pedal.SUSTAIN)
    press, count = _presses(sustain)
    lost = rng.permutation(count)[: max(1, round(severity * count))]
    kept = sustain[~np.isin(press, lost)]
    spans = [(sustain["time_s"][press == p], "pedal missing") for p in np.sort(lost)]
    return _with_sustain(performance, kept, spans)


def late_pedal(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """The foot comes late, by 0.3-0.6 s at severity 1, and blurs or misses the harmony."""
    sustain = performance.pedal(Pedal.SUSTAIN).copy()
    press, count = _presses(sustain)
    delays = severity * _LATEST_S * rng.uniform(0.5, 1.0, size=count + 1)
    sustain["time_s"] = np.maximum.accumulate(sustain["time_s"] + delays[press])
    spans = [(sustain["time_s"][press == p], "pedal late") for p in range(count)]
    return _with_sustain(performance, sustain, spans)


def smeared_pedal(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """A share of the changes, all of them at severity 1, is not made: the pedal stays down."""
    sustain = performance.pedal(Pedal.SUSTAIN)
    changes = _changes(sustain)
    chosen = rng.permutation(len(changes))[: max(1, round(severity * len(changes)))]
    keep = np.ones(len(sustain), bool)
    spans: list[tuple[npt.NDArray[np.float64], str]] = []
    for first, last in (changes[i] for i in np.sort(chosen)):
        keep[first:last] = False
        spans.append((sustain["time_s"][[first - 1, last]], "pedal not changed"))
    return _with_sustain(performance, sustain[keep], spans)


def _down(sustain: PedalArray) -> npt.NDArray[np.bool_]:
    return sustain["value"] >= PEDAL_DOWN


def _presses(sustain: PedalArray) -> tuple[npt.NDArray[np.intp], int]:
    """For each move the press it belongs to, and how many presses there are.

    A press begins after a move to 0, or where the pedal goes down after having been up.
    Moves that belong to no press, such as a 0 at the beginning, count with the next one.
    """
    if not len(sustain):
        return np.zeros(0, np.intp), 0
    value = sustain["value"]
    begins = np.concatenate([[False], (value[:-1] == 0) & (value[1:] > 0)])
    down = _down(sustain)
    went_down = np.concatenate([[False], down[1:] & ~down[:-1]])
    rose = np.concatenate([[False], np.diff(value) > 0])
    halfway = went_down & ~begins & ~np.concatenate([[False], begins[:-1] & rose[1:]])
    press = np.cumsum(begins | halfway).astype(np.intp)
    return press, int(press[-1]) + 1


def _changes(sustain: PedalArray) -> list[tuple[int, int]]:
    """Index ranges [first, last) of the moves in which the pedal is up between two presses."""
    down = _down(sustain)
    ups = np.flatnonzero(down[:-1] & ~down[1:]) + 1
    downs = np.flatnonzero(~down[:-1] & down[1:]) + 1
    return [(int(up), int(downs[downs > up][0])) for up in ups if np.any(downs > up)]


def _with_sustain(
    performance: Performance,
    sustain: PedalArray,
    spans: list[tuple[npt.NDArray[np.float64], str]],
) -> Degraded:
    others = performance.pedals[performance.pedals["controller"] != int(Pedal.SUSTAIN)]
    damaged = Performance(
        performance.notes,
        np.concatenate([others, sustain]),
        performance.duration_s,
        performance.source,
    )
    events = tuple(Event(float(times[0]), float(times[-1]), what) for times, what in spans)
    return Degraded(damaged, events, TimeMap())
