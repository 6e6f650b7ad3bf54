"""A performance beside its score: the one way from the two of them to everything said of both."""

from __future__ import annotations

from dataclasses import dataclass, replace

from piano_core.errors import ScoreMismatchError
from piano_core.performance import Performance
from piano_core.score.align import align
from piano_core.score.alignment import Alignment
from piano_core.score.mistakes import mistakes
from piano_core.score.recognition import Recognition, mismatch, recognise
from piano_core.score.score import Score
from piano_core.score.score_reading import ScoreReading
from piano_core.score.unfolding import unfold


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
