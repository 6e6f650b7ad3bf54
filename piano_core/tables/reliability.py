"""How far ratings can be trusted, per target, rater and order of listening."""

from __future__ import annotations

import dataframely as dy


class Reliability(dy.Schema):
    """One row a target: how far raters agree about it, with 95 % intervals.

    Names of the coefficients as in Shrout & Fleiss (1979), McGraw & Wong (1996) and ten
    Hove et al. (2022); null where the answers cannot tell the components apart.
    """

    corpus = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    answers = dy.Int64(min=1)
    segments = dy.Int64(min=1)
    raters = dy.Int64(min=1)
    panel_size = dy.Float64(min=1.0)  # harmonic mean of raters a segment: the k of ICC(.,k)
    icc_1_1 = dy.Float64(nullable=True)  # one rater, any rater: one-way
    icc_1_1_low = dy.Float64(nullable=True)
    icc_1_1_high = dy.Float64(nullable=True)
    icc_1_k = dy.Float64(nullable=True)  # mean of a panel, one-way
    icc_1_k_low = dy.Float64(nullable=True)
    icc_1_k_high = dy.Float64(nullable=True)
    icc_a_1 = dy.Float64(nullable=True)  # one rater, absolute agreement: two-way
    icc_a_1_low = dy.Float64(nullable=True)
    icc_a_1_high = dy.Float64(nullable=True)
    icc_c_1 = dy.Float64(nullable=True)  # one rater, consistency (severity set aside)
    icc_c_1_low = dy.Float64(nullable=True)
    icc_c_1_high = dy.Float64(nullable=True)
    icc_a_k = dy.Float64(nullable=True)  # mean of a panel, absolute agreement
    icc_a_k_low = dy.Float64(nullable=True)
    icc_a_k_high = dy.Float64(nullable=True)
    icc_c_k = dy.Float64(nullable=True)  # mean of a panel, consistency
    icc_c_k_low = dy.Float64(nullable=True)
    icc_c_k_high = dy.Float64(nullable=True)
    icc_q_k = dy.Float64(nullable=True)  # mean of these panels, as far as they share raters
    icc_q_k_low = dy.Float64(nullable=True)
    icc_q_k_high = dy.Float64(nullable=True)
    variance_segment = dy.Float64(nullable=True, min=0.0)  # points squared, two-way REML
    variance_rater = dy.Float64(nullable=True, min=0.0)
    variance_residual = dy.Float64(nullable=True, min=0.0)
    raters_for_70 = dy.Int64(nullable=True, min=1)  # panel that reaches ICC(1,k) .70
    raters_for_80 = dy.Int64(nullable=True, min=1)
    retests = dy.Int64(min=0)  # true re-ratings of a segment by the same rater
    retest_difference = dy.Float64(nullable=True, min=0.0)  # mean absolute, points
    retest_correlation = dy.Float64(nullable=True)
    alpha = dy.Float64(nullable=True)  # Krippendorff's, interval scale
    alpha_low = dy.Float64(nullable=True)
    alpha_high = dy.Float64(nullable=True)
    # The panel at the ends of the interval of ICC(1,1); null where no panel would do.
    raters_for_70_low = dy.Int64(nullable=True, min=1)
    raters_for_70_high = dy.Int64(nullable=True, min=1)
    raters_for_80_low = dy.Int64(nullable=True, min=1)
    raters_for_80_high = dy.Int64(nullable=True, min=1)
    retest_difference_low = dy.Float64(nullable=True, min=0.0)
    retest_difference_high = dy.Float64(nullable=True, min=0.0)
    retest_correlation_low = dy.Float64(nullable=True)
    retest_correlation_high = dy.Float64(nullable=True)


class RaterDrift(dy.Schema):
    """One row a rater: whether their answers rose or fell over time more than others' did."""

    corpus = dy.String(primary_key=True)
    rater = dy.String(primary_key=True)
    forms = dy.Int64(min=0)  # first ratings of segments that others rated too
    days = dy.Float64(nullable=True, min=0.0)  # between the first and the last; null: no times
    # Points from first to last beyond the average rater's drift; positive: milder.
    drift = dy.Float64(nullable=True)
    drift_low = dy.Float64(nullable=True)  # 95 %
    drift_high = dy.Float64(nullable=True)
    reason = dy.String(nullable=True)  # why there is no drift; null where there is one


class OrderEffects(dy.Schema):
    """One row an effect of when something was rated, over all raters.

    drift: points from a rater's first form to the last. place: points a place further back
    in a batch or sitting. previous: points a point by which the segment before was better
    in the eyes of others; below 0 is contrast, above assimilation.
    """

    corpus = dy.String(primary_key=True)
    effect = dy.String(primary_key=True)  # drift | place | previous
    within = dy.String(nullable=True)  # batch (as recorded) | sitting (from times); null: drift
    forms = dy.Int64(min=0)
    size = dy.Float64(nullable=True)
    size_low = dy.Float64(nullable=True)  # 95 %
    size_high = dy.Float64(nullable=True)
    reason = dy.String(nullable=True)  # why there is no size; null where there is one


class TargetCorrelations(dy.Schema):
    """One row a pair of targets: how far they go together, in segments and in raters."""

    corpus = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    other = dy.String(primary_key=True)  # after `target` in the alphabet
    segments = dy.Int64(min=0)  # with forms that answer both
    raw = dy.Float64(nullable=True)  # of panels' means
    raw_low = dy.Float64(nullable=True)  # 95 %
    raw_high = dy.Float64(nullable=True)
    disattenuated = dy.Float64(nullable=True)  # of the segments themselves; may leave -1 to 1
    disattenuated_low = dy.Float64(nullable=True)
    disattenuated_high = dy.Float64(nullable=True)
    halo = dy.Float64(nullable=True)  # of a rater's two answers around the segment's panel
    halo_low = dy.Float64(nullable=True)
    halo_high = dy.Float64(nullable=True)


class TargetFactors(dy.Schema):
    """One row a factor behind the targets, largest first, beside what chance makes of as many."""

    corpus = dy.String(primary_key=True)
    factor = dy.Int64(primary_key=True, min=1)
    eigenvalue = dy.Float64()  # of the correlations between panels' means
    eigenvalue_low = dy.Float64(nullable=True)  # 95 %
    eigenvalue_high = dy.Float64(nullable=True)
    by_chance = dy.Float64()  # 95th percentile for targets that have nothing in common
    share = dy.Float64(max=1.0)  # of the targets' variance
    kept = dy.Bool()  # above chance, and all before it too


class FactorLoadings(dy.Schema):
    """One row a kept factor and target: their correlation."""

    corpus = dy.String(primary_key=True)
    factor = dy.Int64(primary_key=True, min=1)  # after rotation, largest share first
    target = dy.String(primary_key=True)
    loading = dy.Float64()


class NoiseCeilings(dy.Schema):
    """One row a target and metric: what a model that knew the truth would reach."""

    corpus = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    metric = dy.String(primary_key=True)  # r2 | pearson | pair_order
    method = dy.String()  # of consensus
    ceiling = dy.Float64(nullable=True)
    ceiling_low = dy.Float64(nullable=True)  # 95 %
    ceiling_high = dy.Float64(nullable=True)
    segments = dy.Int64(min=0)


class PanelCosts(dy.Schema):
    """One row a target and aim: raters a segment that reach it, and what that costs."""

    corpus = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    aim = dy.Float64(primary_key=True, min=0.0, max=1.0)  # reliability of the panel's mean
    raters = dy.Int64(nullable=True, min=1)  # null where no panel reaches it
    raters_low = dy.Int64(nullable=True, min=1)  # at the upper end of ICC(1,1)
    raters_high = dy.Int64(nullable=True, min=1)  # at its lower end; null: none would do there
    # Of one segment, in the currency's smallest unit; one form answers all targets.
    cost_minor = dy.Int64(nullable=True, min=0)
    cost_minor_low = dy.Int64(nullable=True, min=0)
    cost_minor_high = dy.Int64(nullable=True, min=0)
