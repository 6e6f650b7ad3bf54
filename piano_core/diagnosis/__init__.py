"""What a model learned and where it fails: held-out answers, a decision, named failure modes."""

from piano_core.diagnosis.failure_modes import Failure, biased_by, conflated, one_sided
from piano_core.diagnosis.judged import Judged, judged_by_cross_validation, judged_checkpoint
from piano_core.diagnosis.learned import (
    Decision,
    TargetLearned,
    Verdict,
    decided,
    what_was_learned,
)
from piano_core.diagnosis.looked_for import failures
from piano_core.diagnosis.more_labels import Forecast, forecast_of
from piano_core.diagnosis.worst import (
    Background,
    Kind,
    WorstSegment,
    backgrounds,
    by_kind,
    worst_segments,
)

__all__ = [
    "Background",
    "Decision",
    "Failure",
    "Forecast",
    "Judged",
    "Kind",
    "TargetLearned",
    "Verdict",
    "WorstSegment",
    "backgrounds",
    "biased_by",
    "by_kind",
    "conflated",
    "decided",
    "failures",
    "forecast_of",
    "judged_by_cross_validation",
    "judged_checkpoint",
    "one_sided",
    "what_was_learned",
    "worst_segments",
]
