"""Played again, heard without notation: new tries after a break, and repeats that differ.

Music repeats itself, and what returns the same way twice was meant. A new try gives itself away:
the chords before a break return at once, the step into them is longer than the same
step is when the music goes on, and neither what precedes nor what follows belongs to a longer
repetition, as it would in a figure.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard, Index, Mask
from piano_core.features.summaries import mean, median, percentiles, ratio, share

LONGEST_TRY = 32
"""Chords that a player goes back at most; longer repetitions are written."""

SHORT_TRY = 3
"""Up to so many chords it is a stutter rather than a new try."""

ALIKE = 0.75
"""Mean likeness of two playings of the same chords."""

OTHER = 0.5
"""Chords less alike than this are other chords."""

LEAST_LOSS, LEAST_LOSS_S = 0.08, 0.03
"""By how much the step into a new try is longer than the same step when the music goes on."""

NOTE_VALUES = np.log2([1.5, 2.0, 3.0, 4.0])
NOTE_VALUE_WIDTH = 0.08
"""Ratios (octaves) of a longer note value to a shorter one, and how exactly they are played."""

LONGEST_RETURN = 96
"""Chords after which music may return and still be set beside its first playing."""

DELAY = 0.2
"""Octaves of time by which a step may be longer than where the music returns."""

CONTEXT = 3
"""Chords to either side that must be the same for the middle to be expected so."""


def _compute(heard: Heard) -> dict[str, float]:
    chords = len(heard.first)
    alike = _Likeness.of(heard)
    again, lost = _tries(alike, heard.interval)
    back = _Returns.of(alike, heard)
    steps = back.uneven[np.isfinite(back.uneven)]
    return {
        "again_share": share(again > 0) if chords > 3 else np.nan,
        "stutter_share": share((again > 0) & (again <= SHORT_TRY)) if chords > 3 else np.nan,
        "lost_share": ratio(lost, heard.span_s),
        "returning": ratio(float((back.seen > 0).sum()), float(chords)),
        "differs": mean(back.off[back.seen > 0] / back.seen[back.seen > 0]),
        "uneven": median(steps),
        "uneven_p90": percentiles(steps, 90)[0],
        "delay_share": ratio(back.delay(heard.interval), heard.span_s),
    }


@dataclass(frozen=True)
class _Likeness:
    """How alike each chord is to the one `lag` before: the share of keys in common (Dice)."""

    keys: npt.NDArray[np.float32]
    size: Column

    @classmethod
    def of(cls, heard: Heard) -> _Likeness:
        keys = np.zeros((len(heard.first), 128), np.float32)
        keys[heard.chord, heard.pitch.astype(np.intp)] = 1.0
        return cls(keys, keys.sum(axis=1).astype(np.float64))

    def at(self, lag: int) -> Column:
        """(n,), 0 where there is no chord so long before."""
        found = np.zeros(len(self.keys))
        common = np.einsum("nk,nk->n", self.keys[lag:], self.keys[:-lag])
        found[lag:] = 2.0 * common / (self.size[lag:] + self.size[:-lag])
        return found


def _tries(alike: _Likeness, step: Column) -> tuple[Index, float]:
    """For each chord of how many chords the new try is that it belongs to (0 for none), and the
    seconds that all tries took, breaks included."""
    count = len(alike.keys)
    again = np.zeros(count, np.intp)
    loss = np.zeros(count)
    for lag in range(1, min(LONGEST_TRY, count // 2) + 1):
        same = alike.at(lag)
        for start in _copies(same, lag, step):
            covered = slice(start, start + lag)
            if not again[covered].any():
                again[covered] = lag
                loss[start] = step[start - 1 : start + lag - 1].sum()
    return again, float(loss.sum())


def _copies(same: Column, lag: int, step: Column) -> Index:
    """Where a try of `lag` chords begins that are those just before, after a break."""
    starts = np.arange(lag, len(same) - lag)
    total = np.concatenate([[0.0], np.cumsum(same)])
    enough = ALIKE if lag > SHORT_TRY else 0.99
    copied = (total[starts + lag] - total[starts]) / lag >= enough
    # A figure goes on repeating, a new try does not; a chord more may be alike by chance.
    beyond = same >= OTHER
    spare = 1 + lag // 4
    before = _run_before(beyond)[starts - 1]
    longer = before + _run_before(beyond[::-1])[::-1][starts + lag]
    # What went wrong last may be put right, unless this is a later part of the same try.
    copied &= beyond[starts] & (beyond[starts + lag - 1] | (before == 0))
    into, onward = step[starts - 1], step[starts + lag - 1]
    broke = (into > (1 + LEAST_LOSS) * onward) & (into > onward + LEAST_LOSS_S)
    if lag <= SHORT_TRY:
        broke &= ~_written(into / np.maximum(onward, 1e-3))
    return starts[copied & (longer <= (spare if lag > 1 else 0)) & broke]


def _written(longer: Column) -> Mask:
    """Whether one step is to another as note values are: a note may be written twice."""
    apart = np.abs(np.log2(longer)[:, None] - NOTE_VALUES).min(axis=1)
    return apart < NOTE_VALUE_WIDTH


def _run_before(true: Mask) -> Index:
    """How many entries up to each one are true without a break."""
    at = np.arange(len(true))
    return at - np.maximum.accumulate(np.where(true, -1, at))


@dataclass(frozen=True)
class _Returns:
    """For each chord, where the music around it is played more than once.

    seen, off: other playings, and the sum over them of the share of keys that differ.
    uneven, late: how far the step that follows is from the nearest other playing, and how much
        longer it is than the next shorter one, in octaves of time at the tempo of the place;
        infinite where there is none.
    """

    seen: Column
    off: Column
    uneven: Column
    late: Column

    @classmethod
    def of(cls, alike: _Likeness, heard: Heard) -> _Returns:
        count = len(alike.keys)
        found = cls(*np.zeros((2, count)), *np.full((2, count), np.inf))
        log_step = np.log2(np.maximum(heard.interval, 1e-3))
        for lag in range(2, min(LONGEST_RETURN, count - 2 * CONTEXT) + 1):
            same = alike.at(lag)
            at = _expected(same)
            if len(at):
                found._count(at, lag, same)
                found._compare(at[at < count - 1], lag, log_step)
        return found

    def _count(self, at: Index, lag: int, same: Column) -> None:
        for places in (at, at - lag):
            self.seen[places] += 1.0
            self.off[places] += 1.0 - same[at]

    def _compare(self, at: Index, lag: int, log_step: Column) -> None:
        change = log_step[at] - log_step[at - lag]
        change = change - _local_tempo(log_step, at, lag)
        for places, longer in ((at, change), (at - lag, -change)):
            self.uneven[places] = np.minimum(self.uneven[places], np.abs(longer))
            late = np.maximum(longer - DELAY, 0.0)
            self.late[places] = np.minimum(self.late[places], late)

    def delay(self, step: Column) -> float:
        """Seconds by which steps are longer than in every other playing."""
        late = self.late[: len(step)]
        return float((step * (1.0 - 2.0 ** -np.where(np.isfinite(late), late, 0.0))).sum())


def _expected(same: Column) -> Index:
    """Chords whose neighbours to both sides are those of the earlier playing."""
    total = np.concatenate([[0.0], np.cumsum(same)])
    at = np.arange(CONTEXT, len(same) - CONTEXT)
    around = total[at + CONTEXT + 1] - total[at - CONTEXT] - same[at]
    return at[around >= 2 * CONTEXT * 0.9]


def _local_tempo(log_step: Column, at: Index, lag: int) -> Column:
    """Median difference in pace between the two playings around each place (octaves)."""
    offsets = np.array([k for k in range(-CONTEXT, CONTEXT) if k != 0])
    places = np.clip(at[:, None] + offsets, lag, len(log_step) - 1)
    return np.median(log_step[places] - log_step[places - lag], axis=1)


def _feature(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"tries.{what}", unit, meaning, of_learners=True)


TRIES = Group(
    (
        _feature("again_share", "ratio", "Chords that belong to a new try after a break."),
        _feature("stutter_share", "ratio", "Chords struck again, three at most, after a break."),
        _feature("lost_share", "ratio", "Part of the time that goes in new tries."),
        _feature("returning", "ratio", "Chords that are played again later in the same company."),
        _feature("differs", "ratio", "Keys that differ where music returns."),
        _feature("uneven", "octaves of time", "How far steps differ where music returns."),
        _feature("uneven_p90", "octaves of time", "One such step in ten differs by more."),
        _feature("delay_share", "ratio", "Part of the time by which steps exceed other playings."),
    ),
    _compute,
)
