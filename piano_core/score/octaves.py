"""A hand, or everything, played in another octave, or everything in another key: found again.

The path through the score knows keys, so a hand in another octave is left over: its written
notes missed, the played ones extra. Where these stand for each other at the right time for
several notes on end, the player has read or placed an octave wrongly, and nothing else.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Pairs
from piano_core.score.course import course_of
from piano_core.score.score import Score

Index = npt.NDArray[np.intp]

OCTAVES = (12, -12, 24, -24)
"""Semitones by which a hand may be displaced."""

NEAR_S = 0.15
"""How far from when it was due a displaced note may be played."""

FEWEST = 6
"""Displaced notes on end from which it is the hand and not single wrong keys. Net of notes of
that staff which were played where they are written."""

IN_PLACE, LEFT_OUT = -1.0, -0.5
"""What a note in its own octave, or none at all, takes from the displaced ones around it."""

FEW_AT_END = 3

FARTHEST = 24
"""Semitones by which the whole may be displaced."""

MORE_ALIKE = 0.1
"""By how much a shift must make the keys played and written more alike to be tried."""


def displaced_notes(performance: Performance, score: Score, alignment: Alignment) -> Index:
    """By how many semitones each written note was displaced, as far as an alignment of equal
    pitches leaves notes over that say so; (n,), 0 for most."""
    octaves = np.zeros(len(score), np.intp)
    if not len(alignment.pairs) or not len(alignment.missed):
        return octaves
    course = course_of(performance, score, alignment)
    missed = alignment.missed[~np.isnan(course.due_s[alignment.missed])]
    extra = np.setdiff1d(alignment.extra, alignment.repeated[:, 0])
    for octave in OCTAVES:
        pairs = _near(performance, score, course.due_s, extra, missed, octave)
        for staff in np.unique(score.notes["staff"][pairs[:, 1]]):
            for stretch in _on_end(score, alignment, pairs[:, 1], int(staff)):
                octaves[stretch] = np.where(octaves[stretch] == 0, octave, octaves[stretch])
    return octaves


def likely_shifts(performance: Performance, score: Score) -> list[int]:
    """Semitones by which the whole may have been played away from what is written, the likeliest
    first, two at most: by which keys were struck how often, whatever the order."""
    struck, wanted = _how_often(performance.notes["pitch"]), _how_often(score.notes["pitch"])
    shifts = [0, *(sign * by for by in range(1, FARTHEST + 1) for sign in (1, -1))]
    alike = [_alike(struck, _shifted(wanted, by)) for by in shifts]
    order = np.argsort(-np.array(alike), kind="stable")
    return [shifts[i] for i in order[:2] if alike[i] > alike[0] + MORE_ALIKE]


def likely_hands(performance: Performance, score: Score) -> list[Index]:
    """By how many semitones each written note was displaced if one staff was played an octave
    away, for each staff and octave that the keys struck speak for, the likeliest first.

    What a hand leaves over is not enough to see it where its figures run over an octave: then
    the lowest of their keys are struck for the highest, in place as it seems.
    """
    staves = np.unique(score.notes["staff"])
    if len(staves) < 2:
        return []
    struck, wanted = _how_often(performance.notes["pitch"]), _how_often(score.notes["pitch"])
    found: list[tuple[float, Index]] = []
    for staff in staves:
        mine = score.notes["staff"] == staff
        own = np.bincount(score.notes["pitch"][mine], minlength=128) / len(score)
        for octave in OCTAVES[:2]:
            alike = _alike(struck, wanted - own + _shifted(own, octave))
            found.append((alike, np.where(mine, octave, 0).astype(np.intp)))
    least = _alike(struck, wanted) + MORE_ALIKE
    return [moved for alike, moved in sorted(found, key=lambda one: -one[0]) if alike > least]


def _how_often(pitch: npt.NDArray[np.int16]) -> npt.NDArray[np.float64]:
    """(128,) share of the notes on each key."""
    return np.bincount(pitch, minlength=128) / len(pitch)


def _shifted(keys: npt.NDArray[np.float64], by: int) -> npt.NDArray[np.float64]:
    """(128,) the same so many semitones higher, without what leaves the keyboard."""
    return np.pad(keys, FARTHEST)[FARTHEST - by :][:128]


def _alike(struck: npt.NDArray[np.float64], wanted: npt.NDArray[np.float64]) -> float:
    """Share of the notes that both have on the same keys."""
    return float(np.minimum(struck, wanted).sum())


def in_octaves(score: Score, octaves: Index) -> tuple[Score, Index]:
    """The score with its notes moved by so many semitones each, without those that leave the
    keyboard, and where the notes of the result stand in the score given."""
    notes = score.notes.copy()
    notes["pitch"] += octaves.astype(np.int16)
    kept = np.flatnonzero((notes["pitch"] >= 0) & (notes["pitch"] < 128))
    kept = kept[np.argsort(notes[kept], order=("onset_beat", "pitch"), kind="stable")]
    return replace(score, notes=notes[kept]), kept


def _near(
    performance: Performance,
    score: Score,
    due_s: npt.NDArray[np.float64],
    extra: Index,
    missed: Index,
    octave: int,
) -> Pairs:
    """(played, written) notes so many semitones apart, the nearest in time, each once."""
    onset, pitch = performance.notes["onset_s"], performance.notes["pitch"].astype(int)
    pairs: list[tuple[int, int]] = []
    used: set[int] = set()
    for written in missed:
        low, high = np.searchsorted(onset, due_s[written] + np.array([-NEAR_S, NEAR_S]))
        near = np.arange(low, high)
        near = near[pitch[near] == int(score.notes["pitch"][written]) + octave]
        near = near[np.isin(near, extra) & ~np.isin(near, list(used))]
        if len(near):
            best = int(near[np.abs(onset[near] - due_s[written]).argmin()])
            used.add(best)
            pairs.append((best, int(written)))
    return np.array(pairs, np.intp).reshape(-1, 2)


def _on_end(score: Score, alignment: Alignment, displaced: Index, staff: int) -> list[Index]:
    """Stretches of a staff with at least `FEWEST` displaced notes, others in between counted."""
    notes = np.flatnonzero(score.notes["staff"] == staff)
    worth = np.full(len(notes), LEFT_OUT)
    worth[np.isin(notes, alignment.pairs[:, 1])] = IN_PLACE
    worth[np.isin(notes, displaced)] = 1.0
    found: list[Index] = []
    best, total, start, end = 0.0, 0.0, 0, 0
    for place in range(len(notes) + 1):
        if place == len(notes) or total + worth[place] <= 0.0:
            if best >= FEWEST:
                found.append(notes[_widened(worth, start, end)])
            best, total, start = 0.0, 0.0, place + 1
            continue
        total += worth[place]
        if total >= best:
            best, end = total, place
    return found


def _widened(worth: npt.NDArray[np.float64], start: int, end: int) -> slice:
    """A stretch with the notes beside it of which nothing says where they were played, and
    with the few before the first or after the last: a hand does not come back for these."""
    while start > 0 and worth[start - 1] == LEFT_OUT:
        start -= 1
    while end + 1 < len(worth) and worth[end + 1] == LEFT_OUT:
        end += 1
    start = 0 if start <= FEW_AT_END else start
    end = len(worth) - 1 if end >= len(worth) - 1 - FEW_AT_END else end
    return slice(start, end + 1)
