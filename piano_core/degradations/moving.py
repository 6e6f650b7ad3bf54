"""Carrying a performance through a `TimeMap`: notes, pedals and length move together."""

from __future__ import annotations

import numpy as np

from piano_core.degradations.degradation import TimeMap
from piano_core.degradations.keys import one_key_once
from piano_core.performance import NoteArray, Performance


def moved(
    performance: Performance, time_map: TimeMap, repeated: NoteArray | None = None
) -> Performance:
    """`performance` in the damaged time, with `repeated` notes (already in it) added."""
    notes = performance.notes.copy()
    notes["onset_s"] = time_map(notes["onset_s"])
    notes["offset_s"] = np.maximum(time_map(notes["offset_s"]), notes["onset_s"])
    if repeated is not None:
        notes = np.concatenate([notes, repeated])
    pedals = performance.pedals.copy()
    pedals["time_s"] = time_map(pedals["time_s"])
    duration = float(time_map(np.array([performance.duration_s]))[0])
    return Performance(one_key_once(notes), pedals, duration, performance.source)
