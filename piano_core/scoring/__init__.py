"""Bundle and performance to scorecard, with numpy and onnxruntime only."""

from piano_core.scoring.providers import PROVIDERS
from piano_core.scoring.scorecard import (
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
    "PROVIDERS",
    "BundleIdentity",
    "Character",
    "DimensionScore",
    "Mark",
    "Scorecard",
    "Scorer",
    "Warning",
]
