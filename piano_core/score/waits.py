"""Waits that others do not make: gaps longer than references' flow and one's own let expect.

How long an expert waits before a chord is for the most part in the music: the next one waits
there too. So each gap is held against the same gap of references, and what is left over
against what is left over around. A wait must stand out of one's own playing as well, since a
reference may have hurried there.

The evidence for a wait is a log likelihood ratio. Without one, what is left over scatters around
`USUALLY` like Student's t with a spread that follows from how far references differ at this gap
and how uneven the playing is around it; with one, the same holds of the gap less the wait, all
waits of `WAITS_S` alike. Constants were fitted to undamaged playing of 23 ASAP pieces (chosen
on).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from piano_core.score.chord_times import NEIGHBOURS

Column = npt.NDArray[np.float64]

LEAST_EVIDENCE = 1.0
"""From here a wait is claimed: on the pieces chosen on one written note in 700 of experts with
five references, one in 400 with one."""

LEAST_LONGER = 0.1
"""A gap must be longer than the usual one around by e to the power of this, and stands out of
the references' by no more than out of one's own playing and this."""

USUALLY, FREEDOM = 0.13, 5.9
"""Mean of what is left over where a gap is that much longer, and degrees of freedom."""

SPREAD, BY_REFERENCES, BY_UNEVENNESS, LEAST_UNEVEN = 0.63, 0.54, 0.29, 0.02
"""Spread: a factor, and exponents of both measures; to the second the last is added."""

DIFFER = 0.14
"""How far references differ at a gap (standard deviation of the logarithm) before any is known;
it counts like one of them."""

WAITS_S = np.geomspace(0.1, 2.0, 25)
"""Lengths of waits."""

SHORTEST_S = 0.02
"""What is left of a gap without its wait is no shorter."""

LEAST_NEIGHBOURS = 3
"""Gaps around of which something must be known."""


def evidence_of_waits(beats: Column, times: Column, others: Column) -> Column:
    """Log likelihood ratio of a wait for each gap between n chords (n - 1 values).

    beats: their place in quarter notes, ascending; times: when they were played (s), ascending.
    others: (references, n) when each reference played them, NaN where it did not. NaN where
    references say nothing, minus infinity where the gap is not longer than usual.
    """
    written, played = np.diff(beats), np.maximum(np.diff(times), 1e-3)
    pace = np.log(played / written)
    theirs = np.diff(others, axis=1)
    theirs = np.log(np.where(theirs > 0, theirs, np.nan) / written)
    own = pace - middle_around(pace)
    beyond = pace - _mean(theirs)
    beyond = beyond - middle_around(beyond)
    uneven = middle_around(np.abs(beyond))
    spread = SPREAD * _difference(theirs) ** BY_REFERENCES
    spread = spread * (uneven + LEAST_UNEVEN) ** BY_UNEVENNESS
    late = np.minimum(beyond, own + LEAST_LONGER) - USUALLY
    return np.where(own < LEAST_LONGER, -np.inf, _log_ratio(played, late, spread))


def middle_around(values: Column) -> Column:
    """Median of the known values of the neighbours on the last axis, without the value itself."""
    edge = np.full((*values.shape[:-1], NEIGHBOURS), np.nan)
    padded = np.concatenate([edge, values, edge], axis=-1)
    near = np.lib.stride_tricks.sliding_window_view(padded, 2 * NEIGHBOURS + 1, axis=-1)
    near = np.sort(np.delete(near, NEIGHBOURS, axis=-1), axis=-1)
    known = (~np.isnan(near)).sum(axis=-1)
    low, high = np.maximum((known - 1) // 2, 0), known // 2
    ends = [np.take_along_axis(near, place[..., None], -1)[..., 0] for place in (low, high)]
    return np.where(known >= LEAST_NEIGHBOURS, 0.5 * (ends[0] + ends[1]), np.nan)


def _mean(values: Column) -> Column:
    """Mean of the known values of each column, NaN without any."""
    known = (~np.isnan(values)).sum(axis=0)
    return np.where(known > 0, np.nansum(values, axis=0) / np.maximum(known, 1), np.nan)


def _difference(theirs: Column) -> Column:
    """How far another player may be from the mean of these, one for each gap."""
    bent = theirs - middle_around(theirs)
    known = np.maximum((~np.isnan(bent)).sum(axis=0), 1)
    squares = np.nansum((bent - _mean(bent)) ** 2, axis=0)
    return np.sqrt((squares + DIFFER**2) / known * (1.0 + 1.0 / known))


def _log_ratio(played: Column, late: Column, spread: Column) -> Column:
    """Log of how much likelier a gap is with a wait than without."""

    def likelihood(off: Column) -> Column:
        return (1.0 + (off / spread) ** 2 / FREEDOM) ** (-0.5 * (FREEDOM + 1.0))

    rest = played[:, None] - WAITS_S[None, :]
    possible = rest > SHORTEST_S
    part = np.where(possible, rest, played[:, None]) / played[:, None]
    spread = spread[:, None]
    with_wait = likelihood(late[:, None] + np.log(part)) / part
    mixture = np.where(possible, with_wait, 0.0).mean(axis=1)
    without = likelihood(late[:, None])[:, 0]
    return np.log(np.maximum(mixture, 1e-300)) - np.log(without)
