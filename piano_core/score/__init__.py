"""Notation and what it says about a performance: scores, alignment, and what follows from them."""

from piano_core.score.align import align
from piano_core.score.alignment import Alignment, Run
from piano_core.score.reading import read_score
from piano_core.score.score import SCORE_NOTE_DTYPE, Score, ScoreNoteArray
from piano_core.score.timeline import Timeline

__all__ = [
    "SCORE_NOTE_DTYPE",
    "Alignment",
    "Run",
    "Score",
    "ScoreNoteArray",
    "Timeline",
    "align",
    "read_score",
]
