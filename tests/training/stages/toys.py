"""Small music of which the truth is known: how loud it is, and how fast."""

import numpy as np

from piano_core.performance import Performance, note_array, pedal_array
from piano_core.training.stages.material import Material


def tune(loud: int, step_s: float, notes: int = 16, seed: int = 0) -> Performance:
    """`notes` random keys, one every `step_s` seconds."""
    keys = np.random.default_rng(seed).integers(50, 80, notes)
    rows = [(i * step_s, i * step_s + 0.8 * step_s, key, loud) for i, key in enumerate(keys)]
    return Performance(note_array(rows), pedal_array(), notes * step_s)


def rated_tunes(count: int, seed: int = 0) -> Material:
    """Labelled with loudness and pace on 0-100, with standard errors of 2."""
    rng = np.random.default_rng(seed)
    loud, pace = rng.integers(20, 120, count), rng.uniform(0.1, 0.6, count)
    played = [
        tune(int(a), float(b), seed=seed + i)
        for i, (a, b) in enumerate(zip(loud, pace, strict=True))
    ]
    labels = np.column_stack([loud / 1.27, 100 * (0.6 - pace) / 0.5])
    return Material.rated(played, labels, np.full((count, 2), 2.0))
