"""Repeats and voltas written out as they were played."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.align import follow
from piano_core.score.chords import Chords, played_chords, written_chords
from piano_core.score.path import Links, Path
from piano_core.score.score import Key, Ornament, Score, ScoreNoteArray, Section


def unfold(score: Score, performance: Performance) -> Score:
    """The score in the order in which the player took its sections.

    Of all ways that repeats and voltas leave open the one that fits the performance best is
    written out: beats run on, bars keep their printed numbers. A score without repeats is
    returned as it is.
    """
    if not score.sections or not len(score) or not len(performance):
        return score
    written = written_chords(score)
    path, _ = follow(played_chords(performance), written, _links(score, written))
    return in_order(score, _order_played(score, written, path))


def in_order(score: Score, order: list[int]) -> Score:
    """The score with its sections written out in the given order.

    A note tied over a leap ends where the leap is: what it is tied to does not follow.
    """
    notes, lines = [score.notes[:0]], [score.bar_lines[:0]]
    ornaments: list[Ornament] = []
    fermatas: list[float] = []
    keys: list[Key] = []
    now = 0.0
    for place, number in enumerate(order):
        section = score.sections[number]
        moved = now - section.start_beat
        leaps = order[place + 1 : place + 2] != [number + 1]
        notes.append(_notes_of(score, section, leaps, moved))
        lines.append(_bar_lines_of(score, section, moved))
        ornaments += [
            replace(sign, start_beat=sign.start_beat + moved, end_beat=sign.end_beat + moved)
            for sign in score.ornaments
            if section.start_beat <= sign.start_beat < section.end_beat
        ]
        fermatas += [
            beat + moved for beat in score.fermatas if section.start_beat <= beat < section.end_beat
        ]
        keys += _keys_of(score, section, now)
        now += section.end_beat - section.start_beat
    return replace(
        score,
        notes=np.concatenate(notes),
        ornaments=tuple(ornaments),
        sections=(),
        bar_lines=np.concatenate(lines),
        fermatas=tuple(fermatas),
        keys=tuple(keys),
    )


def _notes_of(score: Score, section: Section, leaps: bool, moved: float) -> ScoreNoteArray:
    """The notes of a section, so many beats later; cut at its end where it leaps from there."""
    beat = score.notes["onset_beat"]
    here = score.notes[(beat >= section.start_beat) & (beat < section.end_beat)].copy()
    if leaps:
        left = section.end_beat - here["onset_beat"]
        here["duration_beat"] = np.minimum(here["duration_beat"], left)
    here["onset_beat"] += moved
    return here


def _bar_lines_of(score: Score, section: Section, moved: float) -> npt.NDArray[np.void]:
    """Its bar lines, so many beats later."""
    beat = score.bar_lines["beat"]
    here = score.bar_lines[(beat >= section.start_beat) & (beat < section.end_beat)].copy()
    here["beat"] += moved
    return here


def _keys_of(score: Score, section: Section, start_beat: float) -> list[Key]:
    """The key in which a section begins and those it changes to, where it is played."""
    before = score.fifths_at(section.start_beat)
    begins = [] if before is None else [Key(start_beat, before)]
    moved = start_beat - section.start_beat
    return begins + [
        Key(key.beat + moved, key.fifths)
        for key in score.keys
        if section.start_beat + 1e-6 < key.beat < section.end_beat - 1e-6
    ]


def _section_of(score: Score, written: Chords) -> np.ndarray:
    """The section of each written chord."""
    starts = np.array([section.start_beat for section in score.sections])
    return np.maximum(np.searchsorted(starts, written.times + 1e-6, side="right") - 1, 0)


def _links(score: Score, written: Chords) -> Links:
    """From the last chord of a section to the first of one that may follow it, and no other."""
    section = _section_of(score, written)
    pairs: list[tuple[int, int]] = []
    barred: list[int] = []
    for number, leaving in enumerate(score.sections):
        mine = np.flatnonzero(section == number)
        for target in leaving.following:
            theirs = np.flatnonzero(section == target)
            if len(mine) and len(theirs):
                pairs.append((int(mine[-1]), int(theirs[0])))
        if len(mine) and number + 1 not in leaving.following:
            barred.append(int(mine[-1]) + 1)
    table = np.array(pairs, np.intp).reshape(-1, 2)
    return Links(
        table[:, 0], table[:, 1], np.array([b for b in barred if b < len(section)], np.intp)
    )


def _order_played(score: Score, written: Chords, path: Path) -> list[int]:
    """The sections in the order of playing; a restart within what was played adds none."""
    section = _section_of(score, written)[path.cells[:, 1]]
    order = [0]
    _go_on(score, order, int(section[0]))
    for index in range(1, len(section)):
        here, new_run = int(section[index]), path.run[index] != path.run[index - 1]
        if new_run and path.linked[path.run[index]]:
            order.append(here)
        elif here > order[-1]:
            _go_on(score, order, here)
        elif here < order[-1]:
            _go_back(order, here)
    _go_on(score, order, len(score.sections) - 1)
    return order


def _go_on(score: Score, order: list[int], target: int) -> None:
    """The shortest way on to a section, over as few voltas as the notation lets."""
    while order[-1] < target:
        ahead = [n for n in score.sections[order[-1]].following if order[-1] < n <= target]
        order.append(max(ahead, default=order[-1] + 1))


def _go_back(order: list[int], target: int) -> None:
    """Leave out what was played since a section, because the player broke off and went back."""
    if target in order:
        while order[-1] != target:
            order.pop()
    else:
        order.append(target)
