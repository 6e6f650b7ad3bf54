"""Where the music stalls, heard without notation: steps that no note value explains.

Note values come back: a long step that is one is met again in the piece, at the tempo of its
place. A wait is as long as it happens to be, so it is longer than every length that returns.
"""

from __future__ import annotations

import numpy as np

from piano_core.features.feature import Feature
from piano_core.features.group import Group
from piano_core.features.heard import Column, Heard
from piano_core.features.summaries import mean, percentiles, ratio, share

AROUND = 12
"""Steps to either side whose middle is the pace of a place."""

COMPARED = 128
"""Steps to either side among which a length may come back."""

SAME_LENGTH = 0.12
"""Octaves of time within which two lengths are one note value."""

RETURNS = 2
"""How often a length must come back to be a note value."""

LEAST, LEAST_S = 0.18, 0.08
"""A step stalls by more than this share of its note value and by more seconds than this."""

WAIT_S = 0.6
"""From here on a stall is a wait: the player looks for the next note."""


def _compute(heard: Heard) -> dict[str, float]:
    step = np.maximum(heard.interval, 1e-3)
    if len(step) < 2 * RETURNS + 4:
        return dict.fromkeys((f.name.split(".")[1] for f in STALLS.features), np.nan)
    excess, orphan = _excess(step)
    return {
        "lost_share": ratio(float(excess.sum()), float(step.sum())),
        "stall_rate": share((excess > 0) & (excess < WAIT_S)),
        "wait_rate": share(excess >= WAIT_S),
        "wait_s": mean(np.minimum(excess, 3.0)),
        "highest": percentiles(excess / (step - excess), 97)[0],
        "orphans": share(orphan),
        "silence_share": _silence(heard),
    }


def _excess(step: Column) -> tuple[Column, np.ndarray]:
    """Seconds by which each step is longer than the longest note value below it, 0 where it is
    one itself; and which steps are like hardly any other."""
    pace = _pace(step)
    length = np.log2(step / pace)
    count = len(step)
    excess, orphan = np.zeros(count), np.zeros(count, bool)
    for index in range(count):
        start, stop = max(index - COMPARED, 0), min(index + COMPARED + 1, count)
        others = np.sort(np.delete(length[start:stop], index - start))
        found = np.searchsorted(others, [length[index] - SAME_LENGTH, length[index] + SAME_LENGTH])
        orphan[index] = found[1] - found[0] < RETURNS
        if not orphan[index] or length[index] <= 0:
            continue
        below = others[: found[0]]
        # A note value: `RETURNS` more lengths lie within reach of it.
        values = below[RETURNS:][below[RETURNS:] - below[:-RETURNS] <= SAME_LENGTH]
        usual = max(float(values[-1]) if len(values) else 0.0, 0.0)
        over = step[index] - pace[index] * 2.0**usual
        if over > LEAST_S and over > LEAST * (step[index] - over):
            excess[index] = over
    return excess, orphan


def _pace(step: Column) -> Column:
    """Middle step around each place, in seconds."""
    padded = np.pad(step, AROUND, mode="reflect" if len(step) > AROUND else "edge")
    return np.median(np.lib.stride_tricks.sliding_window_view(padded, 2 * AROUND + 1), axis=1)


def _silence(heard: Heard) -> float:
    """Part of the time in which no key is down, gaps of half a second and more."""
    held_until = np.maximum.accumulate(heard.offset)[:-1]
    gap = np.maximum(heard.onset[1:] - held_until, 0.0)
    return ratio(float(gap[gap >= 0.5].sum()), heard.span_s)


def _feature(what: str, unit: str, meaning: str) -> Feature:
    return Feature(f"stalls.{what}", unit, meaning, of_learners=True)


STALLS = Group(
    (
        _feature("lost_share", "ratio", "Part of the time by which steps exceed note values."),
        _feature("stall_rate", "ratio", "Steps that are a little longer than any note value."),
        _feature("wait_rate", "ratio", "Steps longer than any note value by 0.6 s and more."),
        _feature("wait_s", "s", "By how much steps exceed note values on average."),
        _feature("highest", "ratio", "Three steps in a hundred exceed theirs by more."),
        _feature("orphans", "ratio", "Steps as long as hardly any other."),
        _feature("silence_share", "ratio", "Part of the time with no key down for half a second."),
    ),
    _compute,
)
