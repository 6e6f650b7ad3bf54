"""What a preparation step reports: what was made, kept and failed, and the hash of it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from piano_core.files import value_hash
from piano_core.preparation.failures import Failure

Progress = Callable[[float, str], None]


@dataclass(frozen=True)
class Made:
    """Outcome of one step over some recordings.

    made, kept: recordings whose file was written, or was there and up to date.
    rows: notes or segments in all of them.
    content: hash of the fingerprints of all files, and of what failed.
    failed: recordings that this step could not use, or not wholly, and why.
    """

    made: int
    kept: int
    rows: int
    content: str
    failed: tuple[Failure, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """Of one recording: whether its file was written, its rows, and what it was made from."""

    written: bool
    rows: int
    fingerprint: str
    failure: Failure | None = None


def summed(outcomes: list[Outcome]) -> Made:
    """All outcomes of a step, in the order of its recordings."""
    failed = tuple(outcome.failure for outcome in outcomes if outcome.failure is not None)
    written = sum(outcome.written for outcome in outcomes)
    kept = sum(not outcome.written and outcome.failure is None for outcome in outcomes)
    content = [(o.fingerprint, str(o.failure) if o.failure else "") for o in outcomes]
    return Made(
        written,
        kept,
        sum(outcome.rows for outcome in outcomes),
        value_hash(content),
        failed,
    )


def part_of(progress: Progress, index: int, of: int) -> Progress:
    """Progress of one recording of `of`, as a part of the whole step."""

    def report(fraction: float, doing: str) -> None:
        progress((index + min(max(fraction, 0.0), 1.0)) / of, doing)

    return report
