"""How long strings sound, as against how long keys are held."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import PEDAL_DOWN, Pedal, Performance

Column = npt.NDArray[np.float64]


def pedal_spans(performance: Performance, controller: Pedal) -> tuple[Column, Column]:
    """When a pedal goes down and when it comes up again, in seconds: two sorted columns.

    A pedal that is still down at the end comes up with the end of the recording.
    """
    moves = performance.pedal(controller)
    down = moves["value"] >= PEDAL_DOWN
    changes = np.flatnonzero(np.diff(np.concatenate([[False], down]).astype(np.int8)))
    times = moves["time_s"][changes].astype(np.float64)
    if len(times) % 2:
        times = np.append(times, max(performance.duration_s, float(times[-1])))
    return times[0::2], times[1::2]


def sounding_offsets(performance: Performance) -> Column:
    """When each note's strings are damped, in seconds, in the order of `performance.notes`.

    A released key sounds on while the sustain pedal is down, or while the sostenuto pedal
    stays down that caught it pressed; a new stroke of the same key ends it. Natural decay
    is not modelled. Keys held longer than the pedal end with the key.
    """
    notes = performance.notes
    offsets = notes["offset_s"].astype(np.float64)
    down, up = pedal_spans(performance, Pedal.SUSTAIN)
    sounding = _held(offsets, down, up)
    caught, freed = pedal_spans(performance, Pedal.SOSTENUTO)
    span = np.searchsorted(caught, notes["onset_s"], side="left")
    inside = span < len(caught)
    catching = np.flatnonzero(inside)[caught[span[inside]] < offsets[inside]]
    sounding[catching] = np.maximum(sounding[catching], freed[span[catching]])
    return np.minimum(sounding, np.maximum(_next_strokes(performance), offsets))


def _held(times: Column, down: Column, up: Column) -> Column:
    """Each time, moved to the end of the span that contains it."""
    held = times.copy()
    span = np.searchsorted(down, times, side="right") - 1
    inside = np.flatnonzero(span >= 0)
    inside = inside[times[inside] < up[span[inside]]]
    held[inside] = up[span[inside]]
    return held


def _next_strokes(performance: Performance) -> Column:
    """The next onset of the same key after each note; infinite where there is none."""
    notes = performance.notes
    order = np.lexsort((notes["onset_s"], notes["pitch"]))
    pitch, onset = notes["pitch"][order], notes["onset_s"][order]
    following = np.full(len(notes), np.inf)
    same = np.flatnonzero(pitch[1:] == pitch[:-1])
    following[order[same]] = onset[same + 1]
    return following
