"""A stretch of a performance that was followed as a whole: its notation and its matches.

An excerpt alone is hard to place in a score that repeats itself; followed within the whole
recording, each of its notes has its place already.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from piano_core.performance import Performance
from piano_core.score.alignment import Alignment, Pairs
from piano_core.score.score import Ornament, Score


def part_played(
    performance: Performance, score: Score, alignment: Alignment, start_s: float, end_s: float
) -> tuple[Score, Alignment]:
    """The notation that was due from `start_s` to `end_s`, and what of it was played then.

    The alignment is that of `performance.excerpt(start_s, end_s)` with the score returned,
    whose beats and bars stay those of the whole. A written note belongs to the stretch when
    it was played there, or was missed at a time that lies there: missed notes are taken to
    have been due where the matched ones around them put them. Those before the first and
    after the last matched note were due with these. Where a note was played before and
    after the cut, each stretch has its own playing of it.
    """
    onset = performance.notes["onset_s"]
    first, end = (int(at) for at in np.searchsorted(onset, [start_s, end_s]))
    pairs, repeated = _last_playings(alignment, first, end)
    missed = alignment.missed
    due = _due_s(performance, score, alignment)
    kept = np.union1d(pairs[:, 1], missed[(due >= start_s) & (due < end_s)]).astype(np.intp)
    part = replace(score, notes=score.notes[kept], ornaments=_ornaments(score, kept), sections=())
    for links in (pairs, repeated):
        links[:, 0] -= first
        links[:, 1] = np.searchsorted(kept, links[:, 1])
    inside = Alignment.from_pairs(pairs, end - first, len(kept), (), repeated)
    return part, inside


def _last_playings(alignment: Alignment, first: int, end: int) -> tuple[Pairs, Pairs]:
    """The last playing of every written note played in the stretch, and the earlier ones."""
    links = np.concatenate([alignment.pairs, alignment.repeated])
    links = links[(links[:, 0] >= first) & (links[:, 0] < end)]
    links = links[np.argsort(links[:, 0], kind="stable")]
    last = np.zeros(len(links), bool)
    last[len(links) - 1 - np.unique(links[::-1, 1], return_index=True)[1]] = True
    return links[last], links[~last]


def _due_s(performance: Performance, score: Score, alignment: Alignment) -> npt.NDArray[np.float64]:
    """When each missed note should have come, in seconds; nan where nothing was matched."""
    beat = score.notes["onset_beat"]
    if not len(alignment.pairs):
        return np.full(len(alignment.missed), np.nan)
    pairs = alignment.pairs[np.argsort(beat[alignment.pairs[:, 1]], kind="stable")]
    return np.interp(
        beat[alignment.missed], beat[pairs[:, 1]], performance.notes["onset_s"][pairs[:, 0]]
    )


def _ornaments(score: Score, kept: npt.NDArray[np.intp]) -> tuple[Ornament, ...]:
    beats = score.notes["onset_beat"][kept]
    if not len(beats):
        return ()
    low, high = float(beats.min()), float(beats.max())
    return tuple(sign for sign in score.ornaments if low <= sign.start_beat <= high)
