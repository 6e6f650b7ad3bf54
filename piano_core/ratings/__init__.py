"""What people said: scale, names of segments, import, validation, reliability, consensus."""

from piano_core.ratings.additive import AdditiveModel, additive_model
from piano_core.ratings.agreement import DEFAULT_METHOD, chosen_method, held_out_agreement
from piano_core.ratings.coefficients import COEFFICIENTS, raters_for, reliability_of_mean
from piano_core.ratings.consensus import METHODS, consensus_labels
from piano_core.ratings.importing import Imported, import_ratings
from piano_core.ratings.names import excerpt_name, segment_names
from piano_core.ratings.panel import Panel, panel_of
from piano_core.ratings.raters import leave_one_out_agreement, rater_report
from piano_core.ratings.reliability import reliability
from piano_core.ratings.scale import PERCENT, Scale
from piano_core.ratings.validation import Validated, validate_ratings
from piano_core.ratings.variance import VarianceComponents, one_way, two_way

__all__ = [
    "COEFFICIENTS",
    "DEFAULT_METHOD",
    "METHODS",
    "PERCENT",
    "AdditiveModel",
    "Imported",
    "Panel",
    "Scale",
    "Validated",
    "VarianceComponents",
    "additive_model",
    "chosen_method",
    "consensus_labels",
    "excerpt_name",
    "held_out_agreement",
    "import_ratings",
    "leave_one_out_agreement",
    "one_way",
    "panel_of",
    "rater_report",
    "raters_for",
    "reliability",
    "reliability_of_mean",
    "segment_names",
    "two_way",
    "validate_ratings",
]
