"""A performance beside its score: the one way from the two of them to everything said of both."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance
from piano_core.score.align import align
from piano_core.score.alignment import Alignment
from piano_core.score.mistakes import mistakes
from piano_core.score.recognition import Recognition, mismatch, recognise
from piano_core.score.score import Score
from piano_core.score.score_reading import ScoreReading
from piano_core.score.unfolding import unfold

STARTS_WITHIN, REACHES = 0.1, 0.25
"""Share of the written notes within which a take of the whole piece begins, and which it reaches
at least; else a passage was played on purpose."""


@dataclass(frozen=True, eq=False)
class ScoreComparison:
    """What a performance and a score have to do with each other.

    score: repeats and voltas written out as they were played.
    recognition: how much of what was played is written there.
    reading: mistakes and curves; None where the performance is of other music or too short
        to tell, because then nothing can be said.
    """

    score: Score
    alignment: Alignment
    recognition: Recognition
    reading: ScoreReading | None

    @property
    def tried(self) -> Alignment:
        """The alignment without what lies before the first and after the last played place:
        that was not missed but left alone, as in a passage."""
        beat = self.score.notes["onset_beat"]
        played = beat[self.alignment.pairs[:, 1]]
        if not len(played):
            return replace(self.alignment, missed=self.alignment.missed[:0])
        missed = beat[self.alignment.missed]
        inside = (missed >= played.min()) & (missed <= played.max())
        return replace(self.alignment, missed=self.alignment.missed[inside])

    @property
    def passage(self) -> bool:
        """Whether only a passage was meant: it begins later than the piece, or holds too little
        of it. What begins with it and stops half way was left unfinished."""
        beat = self.score.notes["onset_beat"]
        played = beat[self.alignment.pairs[:, 1]]
        before = float(np.mean(beat < played.min())) if len(played) else 1.0
        return before > STARTS_WITHIN or self.reached < REACHES

    @property
    def reached(self) -> float:
        """Share of the written notes up to the last one that was played."""
        beat = self.score.notes["onset_beat"]
        played = beat[self.alignment.pairs[:, 1]]
        return float(np.mean(beat <= played.max())) if len(played) else 0.0

    @property
    def mismatch(self) -> ScoreMismatchError | None:
        """Why there is no reading, and what to do; None where there is one."""
        return mismatch(self.recognition, self.score)


def compare_with_score(performance: Performance, score: Score) -> ScoreComparison:
    """Unfold the score as played, align, ask whether it is the same music, and only then read.

    Raises `PianoError` where both are too long to be aligned as a whole.
    """
    unfolded = unfold(score, performance)
    alignment = align(performance, unfolded)
    recognition = recognise(performance, alignment)
    reading = mistakes(performance, unfolded, alignment) if recognition.same_music else None
    return ScoreComparison(unfolded, alignment, recognition, reading)
