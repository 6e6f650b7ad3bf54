"""Bundle and performance to scorecard, with numpy and onnxruntime only."""

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
from piano_core.scoring.standing import Standing

__all__ = [
    "DEFAULT_COVERAGE",
    "FORMAT_VERSION",
    "BundleIdentity",
    "Character",
    "DimensionScore",
    "Input",
    "Mark",
    "RecordingWarning",
    "Scorecard",
    "Scorer",
    "Standing",
    "Warning",
]
