"""Small scores and performances of them for the tests of this room."""

from pathlib import Path

import numpy as np

from piano_core.midi import write_midi
from piano_core.performance import Performance, note_array, pedal_array
from piano_core.score import SCORE_NOTE_DTYPE, Score

Row = tuple[float, float, int, int]


def tune(bars: int = 24, seed: int = 0) -> Score:
    """Melody in quarters over eighths, four beats a bar; no two bars are alike."""
    rng = np.random.default_rng(seed)
    rows: list[tuple[float, float, int, int, int, int]] = []
    for bar in range(bars):
        start = bar * 4.0
        rows += [(start + i, 1.0, int(rng.integers(67, 84)), 1, 1, bar + 1) for i in range(4)]
        rows += [(start + i / 2, 0.5, int(rng.integers(40, 60)), 2, 2, bar + 1) for i in range(8)]
    return Score(np.array(rows, SCORE_NOTE_DTYPE), 4.0, 120.0)


def rows_of(
    score: Score, first_bar: int, last_bar: int, start_s: float, rng: np.random.Generator
) -> list[Row]:
    """The notes of some bars, played from `start_s` on at 120 a minute, 8 ms uneven."""
    notes = score.notes
    notes = notes[(notes["bar"] >= first_bar) & (notes["bar"] <= last_bar)]
    onset = start_s + 0.5 * (notes["onset_beat"] - notes["onset_beat"][0])
    onset = np.maximum(onset + rng.normal(0.0, 0.008, len(notes)), 0.0)
    return [
        (float(on), float(on + 0.45 * length), int(pitch), 64)
        for on, length, pitch in zip(onset, notes["duration_beat"], notes["pitch"], strict=True)
    ]


def performed(rows: list[Row]) -> Performance:
    """The performance of these rows."""
    return Performance(note_array(rows), pedal_array(), 0.0)


def exported(score: Score, path: Path) -> Path:
    """The score as a notation program exports it: on the beat, at the default tempo."""
    notes = score.notes
    rows = zip(notes["onset_beat"], notes["duration_beat"], notes["pitch"], strict=True)
    exact = [(0.5 * on, 0.5 * (on + long), int(pitch), 64) for on, long, pitch in rows]
    write_midi(performed(exact), path)
    return path
