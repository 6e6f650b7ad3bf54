"""Bundle and performance to scorecard, with numpy and onnxruntime only.

`Scorer` and `DEFAULT_COVERAGE` are imported when they are asked for, because onnxruntime comes
with them: the app's window shows scorecards that another process made.
"""

from typing import TYPE_CHECKING, Any

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
from piano_core.scoring.standing import Standing

if TYPE_CHECKING:
    from piano_core.scoring.scorer import DEFAULT_COVERAGE, Scorer

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


def __getattr__(name: str) -> Any:
    if name in ("DEFAULT_COVERAGE", "Scorer"):
        from piano_core.scoring import scorer

        return getattr(scorer, name)
    raise AttributeError(name)
