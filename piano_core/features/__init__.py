"""Performance (and score, where there is one) to named, documented numbers."""

from piano_core.features.extract import (
    FEATURE_NAMES,
    FEATURES,
    OF_TAKES,
    RATED,
    SCORE_FREE,
    extract_features,
)
from piano_core.features.feature import Feature
from piano_core.features.sounding import pedal_spans, sounding_offsets

__all__ = [
    "FEATURES",
    "FEATURE_NAMES",
    "OF_TAKES",
    "RATED",
    "SCORE_FREE",
    "Feature",
    "extract_features",
    "pedal_spans",
    "sounding_offsets",
]
