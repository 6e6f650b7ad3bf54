"""Damage to what is played: wrong, missed and extra notes."""

from __future__ import annotations

import numpy as np

from piano_core.degradations.degradation import Degraded, Event, TimeMap
from piano_core.degradations.hearing import draw_order, error_proneness
from piano_core.degradations.keys import one_key_once
from piano_core.performance import NoteArray, Performance

_WRONG_SHARE = 0.20
_MISSED_SHARE = 0.25
_EXTRA_SHARE = 0.20
_SLIPS = np.array([-1, 1, -2, 2, -3, 3, -12, 12])
_SLIP_ODDS = np.array([0.24, 0.24, 0.20, 0.20, 0.05, 0.05, 0.01, 0.01])
"""Wrong keys are mostly neighbours; sizes chosen here."""


def wrong_notes(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """Up to 20 % of the notes slip to a nearby key; timing and loudness stay."""
    notes = performance.notes.copy()
    order = draw_order(error_proneness(notes), rng)
    slips = rng.permuted(np.tile(_SLIPS, (len(notes), 1)), axis=1)
    favourite = rng.choice(_SLIPS, size=len(notes), p=_SLIP_ODDS)
    events: list[Event] = []
    for index in order[: _count(severity, _WRONG_SHARE, len(notes))]:
        slip = _free_slip(notes, index, [int(favourite[index]), *slips[index].tolist()])
        if slip:
            notes["pitch"][index] += slip
            events.append(_event(notes, index, f"wrong note, {abs(slip)} semitones off"))
    return _result(performance, notes, events)


def missed_notes(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """Up to 25 % of the notes do not sound; everything else stays."""
    notes = performance.notes
    order = draw_order(error_proneness(notes), rng)
    lost = order[: _count(severity, _MISSED_SHARE, len(notes))]
    events = [_event(notes, index, "missed note") for index in lost]
    return _result(performance, np.delete(notes, lost), events)


def extra_notes(performance: Performance, severity: float, rng: np.random.Generator) -> Degraded:
    """Up to 20 % more notes: neighbour keys brushed, short and softer than what was meant."""
    notes = performance.notes
    order = draw_order(error_proneness(notes), rng)
    late, length, softer = rng.uniform(size=(3, len(notes)))
    side = rng.choice([-2, -1, 1, 2], size=len(notes))
    events: list[Event] = []
    played = notes.copy()
    for index in order[: _count(severity, _EXTRA_SHARE, len(notes))]:
        extra = notes[[index]].copy()
        extra["onset_s"] += 0.01 + 0.05 * late[index]
        extra["offset_s"] = extra["onset_s"] + 0.06 + 0.12 * length[index]
        extra["velocity"] = np.maximum(1, extra["velocity"] * (0.5 + 0.35 * softer[index]))
        slip = _free_slip(
            np.append(played, extra), len(played), [int(side[index]), *_SLIPS.tolist()]
        )
        if slip:
            extra["pitch"] += slip
            played = np.append(played, extra)
            events.append(_event(extra, 0, "extra note"))
    return _result(performance, played, events)


def _count(severity: float, share: float, notes: int) -> int:
    """How many notes to damage; at least one."""
    return min(notes, max(round(severity * share * notes), 1))


def _free_slip(notes: NoteArray, index: int, slips: list[int]) -> int:
    """The first slip that lands on a key of the piano which is not in use then; 0 if none."""
    note = notes[index]
    near = (notes["onset_s"] < note["offset_s"] + 0.03) & (
        notes["offset_s"] > note["onset_s"] - 0.03
    )
    taken = set(notes["pitch"][near].tolist())
    for slip in slips:
        pitch = int(note["pitch"]) + int(slip)
        if 21 <= pitch <= 108 and pitch not in taken:
            return int(slip)
    return 0


def _event(notes: NoteArray, index: int | np.intp, what: str) -> Event:
    return Event(float(notes["onset_s"][index]), float(notes["offset_s"][index]), what)


def _result(performance: Performance, notes: NoteArray, events: list[Event]) -> Degraded:
    damaged = Performance(
        one_key_once(notes), performance.pedals, performance.duration_s, performance.source
    )
    return Degraded(damaged, tuple(sorted(events, key=lambda e: e.start_s)), TimeMap())
