"""How good a model is: metrics, protocols, noise ceilings, and the report."""

from piano_core.evaluation.ceilings import (
    correlation_ceiling,
    plausible_truth,
    r2_ceiling,
    reliability_of_labels,
    simulated_ceiling,
)
from piano_core.evaluation.champion import Champion, choose_champion
from piano_core.evaluation.compare import Difference, r2_difference, r2_differences
from piano_core.evaluation.crossval import (
    Validated,
    cross_validate,
    fit_calibrated,
    fold_groups,
    fold_parts,
    side_by_side,
)
from piano_core.evaluation.human import human_rater
from piano_core.evaluation.metrics import mean_absolute_error, pearson, r2, spearman
from piano_core.evaluation.pairwise import (
    beyond_errors,
    kendall,
    kendall_within,
    pair_order,
    pair_order_within,
    same_passage,
)
from piano_core.evaluation.published import PUBLISHED, Published
from piano_core.evaluation.report import ACCURACY, CERTAINTY, format_evaluation, format_published
from piano_core.evaluation.table import evaluation_table
from piano_core.evaluation.uncertainty import (
    constant_sigma_nll,
    coverage,
    crps,
    ence_floor,
    expected_normalized_calibration_error,
    gaussian_interval,
    gaussian_nll,
    nll_gain,
    quantile_calibration_error,
)
from piano_core.resampling import Resampling, draw_groups, interval

__all__ = [
    "ACCURACY",
    "CERTAINTY",
    "PUBLISHED",
    "Champion",
    "Difference",
    "Published",
    "Resampling",
    "Validated",
    "beyond_errors",
    "choose_champion",
    "constant_sigma_nll",
    "correlation_ceiling",
    "coverage",
    "cross_validate",
    "crps",
    "draw_groups",
    "ence_floor",
    "evaluation_table",
    "expected_normalized_calibration_error",
    "fit_calibrated",
    "fold_groups",
    "fold_parts",
    "format_evaluation",
    "format_published",
    "gaussian_interval",
    "gaussian_nll",
    "human_rater",
    "interval",
    "kendall",
    "kendall_within",
    "mean_absolute_error",
    "nll_gain",
    "pair_order",
    "pair_order_within",
    "pearson",
    "plausible_truth",
    "quantile_calibration_error",
    "r2",
    "r2_ceiling",
    "r2_difference",
    "r2_differences",
    "reliability_of_labels",
    "same_passage",
    "side_by_side",
    "simulated_ceiling",
    "spearman",
]
