"""Where exactly the player turned back: of several places that the keys allow, at the longest wait.

What is played before a jump is often written before the place it leads to as well (two bars
that begin alike). Keys cannot tell then on which side of the jump these chords belong; time
can, because nobody breaks off and goes on without a pause.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.score.chords import Chords
from piano_core.score.path import Path

Index = npt.NDArray[np.intp]

FURTHEST = 8
"""Chords by which a turning point is moved at most."""


def with_turns_at_waits(path: Path, played: Chords, written: Chords) -> Path:
    """The path with each jump moved to the longest wait, where it fits no worse there."""
    cells, run = path.cells.copy(), path.run.copy()
    for first in np.flatnonzero(np.diff(path.run) > 0) + 1:
        moves = [0]
        for step in (1, -1):
            for far in range(1, FURTHEST + 1):
                other = _on_the_other_side(cells, run, int(first), step * far, len(written))
                if other is None or not _as_like(cells, other, played, written):
                    break
                moves.append(step * far)
        waits = [_wait(cells, int(first) + move, played) for move in moves]
        best = moves[int(np.argmax(waits))]
        other = _on_the_other_side(cells, run, int(first), best, len(written))
        if best and other is not None:
            place, columns = other
            cells[place, 1] = columns
            run[place] = run[first - 1] if best > 0 else run[first]
    return Path(cells, run, path.linked)


def _wait(cells: Index, first: int, played: Chords) -> float:
    """Seconds before the chord of a cell."""
    return float(played.times[cells[first, 0]] - played.times[cells[first - 1, 0]])


def _on_the_other_side(
    cells: Index, run: Index, first: int, move: int, written: int
) -> tuple[slice, Index] | None:
    """The cells between a jump and its place `move` chords later (or earlier, negative), and
    the written chords they would be on its other side; None where there are none."""
    if move == 0:
        return None
    place = slice(first, first + move) if move > 0 else slice(first + move, first)
    known = place.start > 0 and place.stop < len(cells)
    if not known or (run[place] != run[place.start]).any() or run[place.start - 1] < run[first - 1]:
        return None
    if run[place.stop] > run[first]:
        return None
    start = cells[place.start - 1, 1] + 1 if move > 0 else cells[place.stop, 1] + move
    columns = np.arange(start, start + abs(move))
    on = np.diff(cells[place.start : place.stop + 1, 0]) == 1
    inside = columns[0] >= 0 and columns[-1] < written
    return (place, columns) if on.all() and inside else None


def _as_like(cells: Index, other: tuple[slice, Index], played: Chords, written: Chords) -> bool:
    """Whether the chords fit there no worse than where they are."""
    place, columns = other
    keys = played.keys[cells[place, 0]]

    def likeness(at: Index) -> float:
        theirs = written.keys[at]
        sizes = keys.sum(axis=1) + theirs.sum(axis=1)
        return float((2.0 * (keys * theirs).sum(axis=1) / sizes).sum())

    return likeness(columns) >= likeness(cells[place, 1]) - 1e-6
