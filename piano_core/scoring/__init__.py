"""Bundle and performance to scorecard, with numpy and onnxruntime only."""

from piano_core.scoring.against_score import (
    AgainstScore,
    BarMeasure,
    BeatMeasure,
    Fault,
    Measures,
)
from piano_core.scoring.input_kind import Input, RecordingWarning
from piano_core.scoring.scorecard import (
    FORMAT_VERSION,
    BundleIdentity,
    Character,
    DimensionScore,
    Mark,
    Scorecard,
    Warning,
)
from piano_core.scoring.scorer import DEFAULT_COVERAGE, Scorer

__all__ = [
    "DEFAULT_COVERAGE",
    "FORMAT_VERSION",
    "AgainstScore",
    "BarMeasure",
    "BeatMeasure",
    "BundleIdentity",
    "Character",
    "DimensionScore",
    "Fault",
    "Input",
    "Mark",
    "Measures",
    "RecordingWarning",
    "Scorecard",
    "Scorer",
    "Warning",
]
