"""How far long work is: who waits hands in a `Progress`, and parts of the work have their share."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with how much is done, 0 to 1, and what is being done. What it raises ends the work."""


def no_progress(fraction: float, doing: str) -> None:
    """A `Progress` for callers that do not show any."""


def share(progress: Progress, begin: float, end: float) -> Progress:
    """Progress of a part of the work, which is the whole's from `begin` to `end`."""
    return lambda done, doing: progress(begin + (end - begin) * min(max(done, 0.0), 1.0), doing)


def part(progress: Progress, number: int, of: int) -> Progress:
    """Progress of one of so many equal parts, counted from 0."""
    return share(progress, number / of, (number + 1) / of)
