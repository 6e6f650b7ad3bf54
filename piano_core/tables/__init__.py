"""The schemas of every table that travels between rooms, a file for each kind.

A function that takes or returns a data frame names one of these. `Schema.validate`
raises, `Schema.filter` returns the good rows and the failures with reasons, and the
warehouse keeps a table for each, but for those of one evaluation (`PredictionIntervals`,
`Evaluation`), which lie in its report, and those of `piano_core.rating_analysis`, which
are made when a report asks for them.

Identifiers are readable and unique over all corpora: `<corpus>/<recording>` and
`<corpus>/<recording>#<number>` for a segment.
"""

from piano_core.tables.corpus import (
    PseudoLabels,
    Recordings,
    Segments,
    SoundQuality,
    Splits,
)
from piano_core.tables.models import (
    AnnotationQueue,
    Evaluation,
    LearningCurve,
    ModelVersions,
    PredictionIntervals,
    Predictions,
    Promotions,
)
from piano_core.tables.raters import (
    CampaignTerms,
    Decisions,
    Payments,
    RaterReports,
    RuleRates,
    Verdicts,
)
from piano_core.tables.ratings import (
    ConsensusLabels,
    FormTimes,
    KnownAnswers,
    LabelAgreement,
    QuarantinedRatings,
    Raters,
    RatingBatches,
    RatingForms,
    RawRatings,
    ValidRatings,
)
from piano_core.tables.reliability import (
    FactorLoadings,
    NoiseCeilings,
    OrderEffects,
    PanelCosts,
    RaterDrift,
    Reliability,
    TargetCorrelations,
    TargetFactors,
)

__all__ = [
    "AnnotationQueue",
    "CampaignTerms",
    "ConsensusLabels",
    "Decisions",
    "Evaluation",
    "FactorLoadings",
    "FormTimes",
    "KnownAnswers",
    "LabelAgreement",
    "LearningCurve",
    "ModelVersions",
    "NoiseCeilings",
    "OrderEffects",
    "PanelCosts",
    "Payments",
    "PredictionIntervals",
    "Predictions",
    "Promotions",
    "PseudoLabels",
    "QuarantinedRatings",
    "RaterDrift",
    "RaterReports",
    "Raters",
    "RatingBatches",
    "RatingForms",
    "RawRatings",
    "Recordings",
    "Reliability",
    "RuleRates",
    "Segments",
    "SoundQuality",
    "Splits",
    "TargetCorrelations",
    "TargetFactors",
    "ValidRatings",
    "Verdicts",
]
