"""The best way of a performance through a score: dynamic programming over chords, with jumps.

A path goes on chord by chord, may leave written or played chords aside, and may at a price
jump: back to try a place again, or ahead over music that is not played. Where notation lets
the player go back or on (repeats, voltas), jumps cost less.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Index = npt.NDArray[np.intp]
Column = npt.NDArray[np.float64]
Rows = Callable[[int, int], npt.NDArray[np.float32]]
"""Likeness (0-1) of the played chords `start` to `stop` with every written one."""

SKIP_COST = 0.35
"""Cost of leaving a written or played chord aside, in units of one perfectly matched chord."""

FAR_COST, FAR_CHORDS = 4.0, 200.0
"""What a jump costs beyond that when it leads so many chords away, and less when nearer: of
two like places the player goes back to the nearer one."""

KEPT = 0.8
"""Part of `SKIP_COST` that is let off where a step in one direction leads to a like chord."""

JUMP_COST = 8.0
"""Cost of a jump, or of beginning or ending within the score, in the same units. Lower ones
take figures that return in expert playing (ASAP) for restarts; measured here."""

UNFINISHED = 0.5
"""Part of `SKIP_COST` for chords after the last one played: rather than leave out chords that
come back at the end, a player stops early. Where notation allows jumps the cost is whole, or a
short last volta would be given up for the first one, which is like it."""

LINK_COST = 3.0
"""Cost of a jump that the notation allows. Not nothing: breaking off before the sign and going
back is no repeat."""

_BLOCK = 512
_ON, _STAY, _START, _JUMP, _LINK, _LEFT = range(6)


@dataclass(frozen=True, eq=False)
class Links:
    """Ways other than straight on.

    source, target: jumps that the notation allows, from one written chord to another.
    barred: written chords that must not follow the one before, such as a second volta.
    """

    source: Index
    target: Index
    barred: Index


NO_LINKS = Links(np.empty(0, np.intp), np.empty(0, np.intp), np.empty(0, np.intp))


@dataclass(frozen=True, eq=False)
class Path:
    """A way through the score.

    cells: (k, 2) of (played chord, written chord), in the order of playing.
    run: (k,) number of the run each cell belongs to, from 0; a new run begins at each jump.
    linked: whether each run began by a jump that the notation allows.
    """

    cells: Index
    run: Index
    linked: npt.NDArray[np.bool_]


@dataclass(eq=False)
class _Table:
    """What has to be remembered to find the way back: one byte a cell and two columns."""

    step: npt.NDArray[np.int8]
    jumped_from: Index
    link_worth: Column
    links: Links


def best_path(rows: Rows, played: int, written: int, links: Links = NO_LINKS) -> Path:
    """The path of greatest worth; `played` and `written` are numbers of chords, at least 1.

    Worth: likeness of the cells entered by going on in both directions, minus `SKIP_COST`
    for each step in one direction only (less where a chord is split or spread, so that both
    its parts are alike), minus the cost of jumps. Time and memory grow with played x written.
    """
    table = _Table(
        np.zeros((played, written), np.int8),
        np.zeros(played, np.intp),
        np.zeros((played, len(links.source))),
        links,
    )
    barrier = np.zeros(written)
    barrier[links.barred] = JUMP_COST
    order = np.arange(written)
    ahead = np.minimum(SKIP_COST * order, JUMP_COST)
    worth = np.full(written, -np.inf)
    for start in range(0, played, _BLOCK):
        for offset, likeness in enumerate(rows(start, min(start + _BLOCK, played))):
            row = start + offset
            aside = SKIP_COST * (KEPT * likeness.astype(np.float64) - 1.0)
            on = worth[:-1] + likeness[1:] - barrier[1:]
            entry, step = _entered(worth, row, on, aside, ahead, likeness, table)
            worth = _with_steps_left(entry, step, aside - barrier, table.step[row])
    early = 1.0 if len(links.source) else UNFINISHED
    left = np.minimum(early * SKIP_COST * order, JUMP_COST)
    end = int((worth - left[::-1]).argmax())
    return _walk_back(table, end)


def _entered(
    worth: Column,
    row: int,
    on: Column,
    aside: Column,
    ahead: Column,
    likeness: npt.NDArray[np.float32],
    table: _Table,
) -> tuple[Column, npt.NDArray[np.int8]]:
    """Worth of the best way into each cell of a row from the row before, and which it is."""
    best = likeness - ahead - min(SKIP_COST * row, JUMP_COST)
    step = np.full(len(best), _START, np.int8)
    if not row:
        return best, step

    def offer(cells: slice, offered: npt.NDArray[np.floating], kind: int) -> None:
        better = offered > best[cells]
        best[cells] = np.where(better, offered, best[cells])
        step[cells][better] = kind

    offer(slice(1, None), on, _ON)
    offer(slice(None), worth + aside, _STAY)
    best_end = int(worth.argmax())
    table.jumped_from[row] = best_end
    far = np.abs(np.arange(len(worth)) - best_end) / FAR_CHORDS
    offer(
        slice(None), worth[best_end] - JUMP_COST - FAR_COST * np.minimum(far, 1.0) + likeness, _JUMP
    )
    table.link_worth[row] = worth[table.links.source]
    for target, offered in zip(table.links.target, table.link_worth[row], strict=True):
        cell = slice(target, target + 1)
        offer(cell, offered - LINK_COST + likeness[cell], _LINK)
    return best, step


def _with_steps_left(
    entry: Column,
    step: npt.NDArray[np.int8],
    aside: Column,
    kept: npt.NDArray[np.int8],
) -> Column:
    """Worth of a row when a played chord may also stand for several written ones in turn."""
    total = np.cumsum(aside)
    here = entry - total
    best = np.maximum.accumulate(here)
    kept[:] = np.where(best > here, _LEFT, step)
    return best + total


def _walk_back(table: _Table, end: int) -> Path:
    row, column, run = len(table.step) - 1, end, 0
    cells: list[tuple[int, int]] = []
    runs: list[int] = []
    linked: list[bool] = []
    while True:
        cells.append((row, column))
        runs.append(run)
        move = table.step[row, column]
        if move in (_START, _JUMP, _LINK):
            linked.append(move == _LINK)
        if move == _START:
            break
        if move == _LEFT:
            column -= 1
            continue
        if move == _JUMP:
            column, run = int(table.jumped_from[row]), run + 1
        elif move == _LINK:
            mine = np.flatnonzero(table.links.target == column)
            best = mine[table.link_worth[row, mine].argmax()]
            column, run = int(table.links.source[best]), run + 1
        elif move == _ON:
            column -= 1
        row -= 1
    return Path(
        np.array(cells[::-1], np.intp), run - np.array(runs[::-1], np.intp), np.array(linked[::-1])
    )
