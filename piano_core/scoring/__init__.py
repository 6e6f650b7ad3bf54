"""Bundle and performance to scorecard, with numpy and onnxruntime only."""

from piano_core.scoring.scorecard import (
    BundleIdentity,
    Character,
    DimensionScore,
    Mark,
    Scorecard,
    Warning,
)

__all__ = [
    "BundleIdentity",
    "Character",
    "DimensionScore",
    "Mark",
    "Scorecard",
    "Warning",
]
