"""Notation and what it says about a performance: scores, alignment, and what follows from them."""

from piano_core.score.alignment import Alignment
from piano_core.score.score import SCORE_NOTE_DTYPE, Score, ScoreNoteArray

__all__ = ["SCORE_NOTE_DTYPE", "Alignment", "Score", "ScoreNoteArray"]
