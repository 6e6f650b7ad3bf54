"""Whether a performance is of this score at all: asked before anything is claimed about it."""

from __future__ import annotations

from dataclasses import dataclass

from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance
from piano_core.score.alignment import Alignment
from piano_core.score.score import Score
from piano_core.sentences import say

FEWEST_NOTES = 8
"""Fewer played notes could be of any piece."""

SAME_MUSIC = 0.55
"""Share of matched notes from which the music is the same. On ASAP, other pieces reach .37
and 12 s excerpts of the right one .73 at least (measured here)."""


@dataclass(frozen=True)
class Recognition:
    """How much of what was played is in the score.

    share: of the played notes, those that stand for a written one (repetitions included).
    played: number of played notes.
    """

    share: float
    played: int

    @property
    def same_music(self) -> bool:
        """Whether this is a performance of the score, or of a passage of it."""
        return self.played >= FEWEST_NOTES and self.share >= SAME_MUSIC


def recognise(performance: Performance, alignment: Alignment) -> Recognition:
    """How far an alignment bears out that the performance is of its score."""
    found = len(alignment.pairs) + len(alignment.repeated)
    return Recognition(found / max(len(performance), 1), len(performance))


def mismatch(recognition: Recognition, score: Score) -> ScoreMismatchError | None:
    """Why nothing may be claimed: other music, or too little to tell; None where it may."""
    if recognition.same_music:
        return None
    title = say("“{title}”", title=score.title) if score.title else say("the score")
    if recognition.played < FEWEST_NOTES:
        return ScoreMismatchError(
            say(
                "{played} notes are too few to compare with {title}.",
                played=recognition.played,
                title=title,
            ),
            remedy=say("Play at least {fewest} notes.", fewest=FEWEST_NOTES),
        )
    return ScoreMismatchError(
        say(
            "this does not seem to be {title}: only {share:.0%} of what was "
            "played is written there.",
            title=title,
            share=recognition.share,
        ),
        remedy="Choose the score of what was played, in the same key.",
    )


def require_same_music(performance: Performance, score: Score, alignment: Alignment) -> None:
    """Raise `ScoreMismatchError` where the performance is of other music, or too short to tell."""
    error = mismatch(recognise(performance, alignment), score)
    if error is not None:
        raise error
