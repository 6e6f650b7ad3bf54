"""What is physically possible on a keyboard: one key sounds once at a time."""

from __future__ import annotations

import numpy as np

from piano_core.performance import NOTE_DTYPE, NoteArray

_SHORTEST_NOTE_S = 0.02


def one_key_once(notes: NoteArray) -> NoteArray:
    """`notes` such that a key comes up before it goes down again.

    A note still held when its key is struck again ends there; of two strokes of one key
    closer than 20 ms only the first is kept. Sorted by (pitch, onset) on return.
    """
    ordered = np.sort(np.asarray(notes, NOTE_DTYPE), order=("pitch", "onset_s"))
    while len(ordered) > 1:
        same = ordered["pitch"][1:] == ordered["pitch"][:-1]
        close = same & (np.diff(ordered["onset_s"]) < _SHORTEST_NOTE_S)
        # Of three strokes in a row the second goes first, then the distance is looked at anew.
        double = close & ~np.concatenate([[False], close[:-1]])
        if not double.any():
            break
        ordered = ordered[~np.concatenate([[False], double])]
    if len(ordered) > 1:
        same = ordered["pitch"][1:] == ordered["pitch"][:-1]
        restruck = np.append(np.where(same, ordered["onset_s"][1:], np.inf), np.inf)
        ordered["offset_s"] = np.minimum(ordered["offset_s"], restruck)
    return ordered
