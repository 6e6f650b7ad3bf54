"""What a model learned and where it fails: held-out answers, a decision, named failure modes."""

from piano_core.diagnosis.judged import Judged, judged_by_cross_validation, judged_checkpoint
from piano_core.diagnosis.learned import (
    Decision,
    TargetLearned,
    Verdict,
    decided,
    what_was_learned,
)
from piano_core.diagnosis.more_labels import Forecast, forecast_of

__all__ = [
    "Decision",
    "Forecast",
    "Judged",
    "TargetLearned",
    "Verdict",
    "decided",
    "forecast_of",
    "judged_by_cross_validation",
    "judged_checkpoint",
    "what_was_learned",
]
