"""What was heard of a sound, from the stretches that a player reports.

A browser may claim anything, so a claim counts only as far as time has really passed:
nobody hears twenty seconds in five.
"""

from __future__ import annotations

from collections.abc import Sequence

Range = tuple[float, float]

UNHEARD_S = 1.0
"""So much may be missing in all: players report four times a second and round the end."""

CLOCK_SLACK_S = 2.0
"""Reports may be so much ahead of the server's clock: network and clock jitter."""


def union(ranges: Sequence[Range], duration_s: float) -> tuple[Range, ...]:
    """The stretches as disjoint ranges within 0 to `duration_s`, by start; bad ones left out."""
    inside = sorted(
        (max(0.0, start), min(duration_s, end))
        for start, end in ranges
        if end > max(start, 0.0) and start < duration_s
    )
    merged: list[Range] = []
    for start, end in inside:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def heard_s(ranges: Sequence[Range], duration_s: float) -> float:
    """Seconds that were heard at least once."""
    return sum(end - start for start, end in union(ranges, duration_s))


def heard_share(ranges: Sequence[Range], duration_s: float) -> float:
    """Part that was heard at least once, 0-1."""
    return heard_s(ranges, duration_s) / duration_s if duration_s > 0 else 0.0


def heard_to_the_end(ranges: Sequence[Range], duration_s: float, elapsed_s: float) -> bool:
    """Whether all of it was heard once, and enough time has passed since it was first open."""
    heard = heard_s(ranges, duration_s)
    return heard >= duration_s - UNHEARD_S and elapsed_s + CLOCK_SLACK_S >= heard
