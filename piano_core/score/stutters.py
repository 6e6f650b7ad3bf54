"""Chords struck twice in a row: told by their notes, where the path over chords does not see it.

`loops` finds what is played again among chords. One that is spread, or struck again without
some of its keys, is no chord of the score for it, and what is struck again stays extra. Here the
notes tell: who stutters strikes most keys of a chord again, and the music stands still meanwhile.
What came too soon after the chord before is that chord's own, as in `loops`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Pairs, Run
from piano_core.score.chord_times import chords_of_run
from piano_core.score.loops import LEAST_S, SOON_SHARE, TIME_SHARE
from piano_core.score.score import Score
from piano_core.score.waits import middle_around

Index = npt.NDArray[np.intp]

LEAST_KEYS = 0.5
"""Share of the keys of a chord that are struck again; fewer are notes struck again in passing."""

SAME_PLACE_BEATS = 1e-4


@dataclass(frozen=True)
class _Stutter:
    """The notes of both strokes of a chord, as (k, 2) of played and written index."""

    first: Pairs
    second: Pairs


def with_stutters(found: Alignment, performance: Performance, score: Score) -> Alignment:
    """The alignment with the second stroke of each such chord as its match, in a run of its own."""
    unknown = np.setdiff1d(found.extra, found.repeated[:, 0])
    stutters = [
        stutter
        for run in found.runs
        for stutter in _stutters_of_run(found, performance, score, run, unknown)
    ]
    if not stutters:
        return found
    pairs, repeated = found.pairs, [found.repeated]
    for stutter in stutters:
        again = np.isin(stutter.first[:, 1], stutter.second[:, 1])
        repeated.append(stutter.first[again])
        pairs = np.concatenate([pairs[~np.isin(pairs[:, 1], stutter.second[:, 1])], stutter.second])
    runs = tuple(part for run in found.runs for part in _parts(run, stutters, score))
    sizes = len(performance), len(score)
    return Alignment.from_pairs(pairs, *sizes, runs, np.concatenate(repeated))


def _stutters_of_run(
    found: Alignment, performance: Performance, score: Score, run: Run, unknown: Index
) -> Iterator[_Stutter]:
    extra = unknown[(unknown >= run.first) & (unknown <= run.last)]
    mine = found.pairs[(found.pairs[:, 0] >= run.first) & (found.pairs[:, 0] <= run.last)]
    if not len(extra) or not len(mine):
        return
    onset, written = performance.notes["onset_s"], score.notes["onset_beat"]
    beats, times, _ = chords_of_run(performance, score, found, run)
    if len(beats) < 3:
        return
    gaps = np.diff(beats)
    due = middle_around(np.maximum(np.diff(times), 1e-3) / gaps) * gaps
    for place in range(len(beats) - 1):
        chord = mine[np.abs(written[mine[:, 1]] - beats[place]) < SAME_PLACE_BEATS]
        since, least = (times[place - 1], SOON_SHARE * due[place - 1]) if place else (-np.inf, 0.0)
        beside = extra[(onset[extra] > since) & (onset[extra] < times[place + 1])]
        stutter = _two_strokes(performance, score, chord, beside)
        if stutter is None:
            continue
        once, twice = (float(np.median(onset[s[:, 0]])) for s in (stutter.first, stutter.second))
        again, lost = twice - once, times[place + 1] - once - due[place]
        if once - since >= least and again >= LEAST_S and lost >= TIME_SHARE * again:
            yield stutter


def _two_strokes(
    performance: Performance, score: Score, chord: Pairs, beside: Index
) -> _Stutter | None:
    """The matched notes of a chord and the extra ones with its keys, at the widest gap in two."""
    pitch, onset = performance.notes["pitch"], performance.notes["onset_s"]
    keys = {int(pitch[played]): int(written) for played, written in chord}
    again = [(int(note), keys[int(pitch[note])]) for note in beside if int(pitch[note]) in keys]
    if len(again) < max(LEAST_KEYS * len(keys), 1) or len(again) < len(beside):
        return None
    strokes = np.concatenate([chord, np.array(again, np.intp)])
    strokes = strokes[np.argsort(onset[strokes[:, 0]], kind="stable")]
    cut = 1 + int(np.diff(onset[strokes[:, 0]]).argmax())
    first, second = strokes[:cut], strokes[cut:]
    once = all(len(np.unique(stroke[:, 1])) == len(stroke) for stroke in (first, second))
    return _Stutter(first, second) if once else None


def _parts(run: Run, stutters: list[_Stutter], score: Score) -> Iterator[Run]:
    """A run, cut before the second stroke of each stutter in it."""
    first, start = run.first, run.start_beat
    for stutter in stutters:
        turn = int(stutter.second[:, 0].min())
        if run.first < turn <= run.last:
            beat = float(score.notes["onset_beat"][stutter.second[0, 1]])
            yield Run(first, turn - 1, start, beat)
            first, start = turn, beat
    yield Run(first, run.last, start, run.end_beat)
