"""Which raters to look at: rules as data, each shown with whom it would flag and whom miss."""

from piano_core.quality_control.decisions import (
    counted,
    decide,
    decisions_now,
    excluded_raters,
)
from piano_core.quality_control.measures import MEASURES
from piano_core.quality_control.policy import MEASURED, POLICIES, ROADMAP, Policy, Rule, policy_of
from piano_core.quality_control.rater_model import RaterModel, fit_rater_model
from piano_core.quality_control.rates import rule_rates
from piano_core.quality_control.sheet import Sheet, sheets
from piano_core.quality_control.simulation import CARELESS, Design, simulated_sheets
from piano_core.quality_control.study import Study, study, study_in
from piano_core.quality_control.times import LEFT_OPEN_S, TimeModel, fit_times, form_seconds
from piano_core.quality_control.verdicts import raters_to_look_at, verdicts

__all__ = [
    "CARELESS",
    "LEFT_OPEN_S",
    "MEASURED",
    "MEASURES",
    "POLICIES",
    "ROADMAP",
    "Design",
    "Policy",
    "RaterModel",
    "Rule",
    "Sheet",
    "Study",
    "TimeModel",
    "counted",
    "decide",
    "decisions_now",
    "excluded_raters",
    "fit_rater_model",
    "fit_times",
    "form_seconds",
    "policy_of",
    "raters_to_look_at",
    "rule_rates",
    "sheets",
    "simulated_sheets",
    "study",
    "study_in",
    "verdicts",
]
