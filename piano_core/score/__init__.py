"""Notation and what it says about a performance: scores, alignment, and what follows from them."""

from piano_core.score.against_score import (
    AgainstScore,
    BarMeasure,
    BeatMeasure,
    Fault,
    Measures,
    Place,
)
from piano_core.score.align import align
from piano_core.score.alignment import Alignment, Run
from piano_core.score.customs import FREE_DTYPE, Customs, customs_of
from piano_core.score.measuring import against_score
from piano_core.score.mistakes import mistakes
from piano_core.score.part import part_played
from piano_core.score.reading import read_score
from piano_core.score.recognition import Recognition, recognise
from piano_core.score.score import (
    SCORE_NOTE_DTYPE,
    Key,
    Ornament,
    Score,
    ScoreNoteArray,
    Section,
)
from piano_core.score.score_comparison import ScoreComparison, compare_with_score
from piano_core.score.score_reading import (
    BAR_DTYPE,
    BEAT_DTYPE,
    Mistake,
    MistakeKind,
    ScoreReading,
)
from piano_core.score.timeline import Timeline
from piano_core.score.unfolding import unfold

__all__ = [
    "BAR_DTYPE",
    "BEAT_DTYPE",
    "FREE_DTYPE",
    "SCORE_NOTE_DTYPE",
    "AgainstScore",
    "Alignment",
    "BarMeasure",
    "BeatMeasure",
    "Customs",
    "Fault",
    "Key",
    "Measures",
    "Mistake",
    "MistakeKind",
    "Ornament",
    "Place",
    "Recognition",
    "Run",
    "Score",
    "ScoreComparison",
    "ScoreNoteArray",
    "ScoreReading",
    "Section",
    "Timeline",
    "against_score",
    "align",
    "compare_with_score",
    "customs_of",
    "mistakes",
    "part_played",
    "read_score",
    "recognise",
    "unfold",
]
