"""What a preparation step reports: how much was made, how much was kept, and its hash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Made:
    """Outcome of one step over some recordings.

    made, kept: recordings whose file was written, or was there and up to date.
    rows: notes or segments in all of them.
    content: hash of the fingerprints of all files.
    """

    made: int
    kept: int
    rows: int
    content: str
