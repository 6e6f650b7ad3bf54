"""Performances for scoring tests: even notes with the loudness and pace one asks for."""

import numpy as np

from piano_core.performance import NOTE_DTYPE, Pedal, Performance, Source, pedal_array

PEDAL = pedal_array([(0.0, Pedal.SUSTAIN, 100), (1.0, Pedal.SUSTAIN, 0)])


def even_notes(
    seconds: float,
    velocity: float | np.ndarray = 60,
    interval: float = 0.25,
    source: Source = Source.MIDI,
    pedals: np.ndarray = PEDAL,
) -> Performance:
    """One note every `interval` s, up and down the keyboard, for `seconds`."""
    count = round(seconds / interval)
    notes = np.zeros(count, NOTE_DTYPE)
    notes["onset_s"] = np.arange(count) * interval
    notes["offset_s"] = notes["onset_s"] + interval
    notes["pitch"] = 60 + 12 * np.sin(np.arange(count))
    notes["velocity"] = velocity
    return Performance(notes, pedals, 0.0, source)


def nothing(seconds: float = 10.0) -> Performance:
    return Performance(np.zeros(0, NOTE_DTYPE), PEDAL, seconds)
