"""Short ways back: chords played again after a stop, too few for the path to jump by itself.

A jump has to cost so much that returning figures are no restarts, and then a stutter over a
chord or two is cheaper to explain by notes too many. So where the path stalls, it is asked
again: is there one way back by which the same chords are simply played twice? It is taken if
the repetition is clean and took the time that playing the chords again takes.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.score.chords import Chords, KeyTable
from piano_core.score.path import KEPT, SKIP_COST, Path

Index = npt.NDArray[np.intp]
Column = npt.NDArray[np.float64]

LEAST_GAIN = 0.6
"""What the way back must be worth, in perfectly matched chords; one played again gains 1."""

AGAIN_LIKE = 0.7
"""Mean likeness of what is played again with what is written there."""

ASIDE_SHARE = 0.3
"""Part of the chords of a repetition that may be none of it."""

TIME_SHARE = 0.6
"""The least time lost, in lengths of what was played again: trills and repeated notes lose none."""

LEAST_S = 0.2
"""From one playing to the next; a key that bounces and a turn that is played are faster."""

SOON_SHARE = 0.5
"""What is played again came the first time no sooner after the chord before than this part of
the time due: what did is that chord's own, struck one key after the other."""

AROUND = 6
"""Chords that are looked at beyond a stall and a like length before it."""

LONGEST = 40
"""Chords of a stall at most; of longer ones the path itself jumps."""


def with_loops(path: Path, played: Chords, written: Chords) -> Path:
    """The path with a new run wherever chords were played again."""
    cells: list[Index] = []
    linked: list[bool] = []
    for number in range(int(path.run[-1]) + 1):
        parts = _split(path.cells[path.run == number], played, written)
        cells += parts
        linked += [bool(path.linked[number]), *[False] * (len(parts) - 1)]
    run = np.repeat(np.arange(len(cells)), [len(part) for part in cells])
    return Path(np.concatenate(cells), run, np.array(linked))


def _split(cells: Index, played: Chords, written: Chords) -> list[Index]:
    """A run, cut at each way back within it."""
    done: list[Index] = []
    looked_at = -1
    while (stall := _next_stall(cells, looked_at)) is not None:
        first, last, looked_at = stall
        loop = _loop(cells[first : last + 1], played, written)
        if loop is None:
            continue
        before, behind = loop
        done += _split(np.concatenate([cells[:first], before]), played, written)
        cells = np.concatenate([behind, cells[last + 1 :]])
        looked_at = int(behind[0, 0])
    return [*done, cells]


def _next_stall(cells: Index, looked_at: int) -> tuple[int, int, int] | None:
    """The next played chords with which the path did not go on: the first and last cell
    around them, and the last of these chords."""
    rows = np.diff(cells[:, 0], prepend=cells[0, 0]) > 0
    still = rows & (np.diff(cells[:, 1], prepend=-1) == 0)
    places = np.flatnonzero(still & (cells[:, 0] > looked_at))
    if not len(places):
        return None
    apart = np.flatnonzero(np.diff(places) > AROUND)
    length = int(apart[0]) + 1 if len(apart) else len(places)
    length = min(length, LONGEST)
    first = max(int(places[0]) - length - AROUND, 0)
    end = int(places[length - 1])
    return first, min(end + AROUND, len(cells) - 1), int(cells[end, 0])


def _loop(cells: Index, played: Chords, written: Chords) -> tuple[Index, Index] | None:
    """The cells before and after the best way back between two ends, if it holds."""
    row, column = int(cells[:, 0].min()), int(cells[:, 1].min())
    rows, columns = slice(row, int(cells[-1, 0]) + 1), slice(column, int(cells[-1, 1]) + 1)
    mine, theirs = played.keys[rows], written.keys[columns]
    like = 2.0 * (mine @ theirs.T) / (mine.sum(axis=1)[:, None] + theirs.sum(axis=1)[None, :])
    like = like.astype(np.float64)
    if len(like) < 3:
        return None
    forward = _worth(like)
    backward = _worth(like[::-1, ::-1])[::-1, ::-1]
    # Ending a copy at or after the column in which the next begins: the best end so far.
    ends = np.maximum.accumulate(forward[:-1, ::-1], axis=1)[:, ::-1]
    total = ends + backward[1:]
    stop, start = np.unravel_index(int(total.argmax()), total.shape)
    if total[stop, start] - forward[-1, -1] < LEAST_GAIN:
        return None
    end = int(start) + int(forward[stop, start:].argmax())
    before = _way(forward[: stop + 1, : end + 1], like)
    turned = _way(backward[stop + 1 :, start:][::-1, ::-1], like[::-1, ::-1])
    behind = np.array([len(like) - 1, like.shape[1] - 1]) - turned[::-1]
    corner = np.array([row, column])
    soon = played.times[row + behind[0, 0]] - played.times[row + before[-1, 0]] < LEAST_S
    if not _clean(mine, theirs, before, behind):
        return None
    if _torn(mine, theirs, before, behind, bool(soon)):
        return None
    if not _took_time(before + corner, behind + corner, played, written):
        return None
    return before + corner, behind + corner


def _worth(like: Column) -> Column:
    """Worth of the best way from the first cell to each, without jumps (see `path`)."""
    aside = SKIP_COST * (KEPT * like - 1.0)
    worth = np.empty_like(like)
    for row in range(len(like)):
        entry = np.full(like.shape[1], -np.inf)
        if row:
            entry[1:] = worth[row - 1, :-1] + like[row, 1:]
            entry = np.maximum(entry, worth[row - 1] + aside[row])
        else:
            entry[0] = like[0, 0]
        total = np.cumsum(aside[row])
        worth[row] = np.maximum.accumulate(entry - total) + total
    return worth


def _way(worth: Column, like: Column) -> Index:
    """The cells of the best way to the last cell of a table made by `_worth`."""
    row, column = worth.shape[0] - 1, worth.shape[1] - 1
    cells = [(row, column)]
    while row or column:
        aside = SKIP_COST * (KEPT * like[row, column] - 1.0)
        if (
            row
            and column
            and np.isclose(worth[row, column], worth[row - 1, column - 1] + like[row, column])
        ):
            row, column = row - 1, column - 1
        elif row and (not column or np.isclose(worth[row, column], worth[row - 1, column] + aside)):
            row -= 1
        else:
            column -= 1
        cells.append((row, column))
    return np.array(cells[::-1], np.intp)


def _clean(mine: KeyTable, theirs: KeyTable, before: Index, behind: Index) -> bool:
    """Whether both playings of what lies between are whole and nothing else is among them.

    mine, theirs: keys of the played and written chords that the cells number.
    """
    start, end = behind[0, 1], before[-1, 1]
    for copy in (before[before[:, 1] >= start], behind[behind[:, 1] <= end]):
        columns = np.arange(start, end + 1)
        best = [
            _best_like(mine[copy[copy[:, 1] == column, 0]], theirs[column]) for column in columns
        ]
        rows = np.unique(copy[:, 0])
        if np.mean(best) < AGAIN_LIKE or _aside(mine, theirs, copy) > ASIDE_SHARE * len(rows):
            return False
    return True


def _best_like(chords: KeyTable, written: npt.NDArray[np.float32]) -> float:
    """Likeness of a written chord with the played chord that is most like it, or with all that
    stand for it at once: one that is spread is played as several."""
    if not len(chords):
        return 0.0
    several = np.concatenate([chords, chords.max(axis=0)[None, :]])
    return float((2.0 * (several @ written) / (several.sum(axis=1) + written.sum())).max())


def _aside(mine: KeyTable, theirs: KeyTable, copy: Index) -> int:
    """Played chords of a copy that bring no written chord a key which it had not yet."""
    known = np.zeros_like(theirs)
    aside = 0
    for row in np.unique(copy[:, 0]):
        columns = copy[copy[:, 0] == row, 1]
        struck = theirs[columns] * mine[row]
        aside += not (struck > known[columns]).any()
        known[columns] = np.maximum(known[columns], struck)
    return aside


def _torn(mine: KeyTable, theirs: KeyTable, before: Index, behind: Index, soon: bool) -> bool:
    """Whether one chord that is spread would lie on both sides of a cut: where what is played
    again begins first or ends, or, if it is played again soon, between both."""
    start, end = behind[0, 1], before[-1, 1]
    earlier, beyond = before[before[:, 1] < start], behind[behind[:, 1] > end]
    cuts = [
        (earlier[-1:, 1], earlier[earlier[:, 1] == earlier[-1:, 1], 0], before[len(earlier) :]),
        (beyond[:1, 1], beyond[beyond[:, 1] == beyond[:1, 1], 0], behind[behind[:, 1] <= end][-1:]),
    ]
    if soon:
        cuts.append((before[-1:, 1], before[before[:, 1] == end, 0], behind))
    return any(
        len(column) > 0 and _is_more_with(mine, theirs[column[0]], rows, other[:1, 0])
        for column, rows, other in cuts
    )


def _is_more_with(
    mine: KeyTable, written: npt.NDArray[np.float32], rows: Index, other: Index
) -> bool:
    """Whether a written chord is more like some played ones if another one is part of it."""
    together = _best_like(mine[np.concatenate([rows, other])], written)
    return together > _best_like(mine[rows], written)


def _took_time(before: Index, behind: Index, played: Chords, written: Chords) -> bool:
    """Whether the music stood still for as long as the repetition lasts."""
    first = int(before[before[:, 1] >= behind[0, 1]][0, 0])
    beyond = behind[behind[:, 1] > before[-1, 1]]
    beats, times = written.times, played.times
    again = float(times[behind[0, 0]] - times[first])
    if again < LEAST_S or not len(beyond):
        return again >= LEAST_S
    paces = [
        np.diff(times[way[:, 0]])[steps] / np.diff(beats[way[:, 1]])[steps]
        for way in (before, behind)
        for steps in (np.all(np.diff(way, axis=0) > 0, axis=1),)
    ]
    pace = np.concatenate(paces)
    if not len(pace):
        return False
    beat_s = float(np.median(pace))
    if _came_too_soon(before, first, beat_s, played, written):
        return False
    due = beat_s * float(beats[beyond[0, 1]] - beats[behind[0, 1]])
    lost = float(times[beyond[0, 0]] - times[first]) - due
    return lost >= TIME_SHARE * again


def _came_too_soon(
    before: Index, first: int, beat_s: float, played: Chords, written: Chords
) -> bool:
    """Whether the first playing, from a played chord on, followed its predecessor at once."""
    earlier = before[before[:, 0] < first]
    if not len(earlier):
        return False
    row, column = earlier[-1]
    came = before[before[:, 0] == first][0, 1]
    due = beat_s * float(written.times[came] - written.times[column])
    return float(played.times[first] - played.times[row]) < SOON_SHARE * due
