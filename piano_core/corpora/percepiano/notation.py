"""The notation of a passage, from PercePiano's `score_midi/`."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from piano_core.midi.events import read_events
from piano_core.midi.reading import piano_notes
from piano_core.score import SCORE_NOTE_DTYPE, Score


def read_notation(path: Path) -> Score:
    """Pitches and onsets in beats as written; `MidiError` where the file is damaged."""
    file = read_events(path.read_bytes(), str(path))
    ticks = piano_notes(file, str(path))
    signatures = [(4, 4), *((top, bottom) for _, top, bottom in file.time_signatures)]
    top, bottom = signatures[min(1, len(signatures) - 1)]
    bar_length = 4.0 * top / bottom
    tempo = int(file.tempos[0, 1]) if len(file.tempos) else 500_000
    notes = np.zeros(len(ticks), SCORE_NOTE_DTYPE)
    notes["onset_beat"] = ticks["on"] / file.division
    notes["duration_beat"] = (ticks["off"] - ticks["on"]) / file.division
    notes["pitch"] = ticks["pitch"]
    notes["bar"] = np.floor(notes["onset_beat"] / bar_length).astype(int) + 1
    return Score(notes, bar_length, 60e6 / tempo, path.stem)
