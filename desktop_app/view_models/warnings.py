"""Warnings with what to do about them."""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.scoring import Scorecard


@dataclass(frozen=True)
class Notice:
    """Something to know before believing the scores, and what to do about it."""

    sentence: str
    remedy: str


_SYNTHETIC = Notice(
    "This model learned from simulated ratings: nobody listened.",
    "Use it to try the app, not to judge playing.",
)


def notices(card: Scorecard) -> tuple[Notice, ...]:
    """The scorecard's warnings in its order, after the one about a synthetic model."""
    first = (_SYNTHETIC,) if card.bundle.synthetic else ()
    return first + tuple(Notice(w.sentence, REMEDIES.get(w.code, "")) for w in card.warnings)


REMEDIES: dict[str, str] = {}
"""What to do, by the code of the warning."""
