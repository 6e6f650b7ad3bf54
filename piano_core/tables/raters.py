"""What is known, said and decided about raters, and what they are and were paid."""

from __future__ import annotations

import dataframely as dy


class RaterReports(dy.Schema):
    """One row a rater: severity, agreement with the others, spread and copies."""

    corpus = dy.String(primary_key=True)
    rater = dy.String(primary_key=True)
    segments = dy.Int64(min=0)
    answers = dy.Int64(min=0)
    severity = dy.Float64(nullable=True)  # points below the average rater on the same segments
    severity_error = dy.Float64(nullable=True, min=0.0)  # standard error of that
    severity_low = dy.Float64(nullable=True)  # 95 %
    severity_high = dy.Float64(nullable=True)
    agreement = dy.Float64(nullable=True)  # correlation with the mean of the others
    spread = dy.Float64(nullable=True, min=0.0)  # standard deviation within targets, points
    resubmitted = dy.Float64(min=0.0, max=1.0)  # share of answers that were copies of own forms
    quarantined = dy.Float64(min=0.0, max=1.0)  # share of answers unusable for other reasons
    # share of forms with one answer for everything; null where all forms are short
    straight_lined = dy.Float64(nullable=True, min=0.0, max=1.0)
    # Slope against the segments: 1 is the average rater, 0 hears nothing; 95 %.
    discrimination = dy.Float64(nullable=True)
    discrimination_low = dy.Float64(nullable=True)
    discrimination_high = dy.Float64(nullable=True)
    # Variance of the average rater's rest over the rater's own: 2 is worth two answers; 95 %.
    precision = dy.Float64(nullable=True, min=0.0)
    precision_low = dy.Float64(nullable=True, min=0.0)
    precision_high = dy.Float64(nullable=True, min=0.0)


class Verdicts(dy.Schema):
    """One row a rater and rule: what was measured, and whether the rule is broken."""

    corpus = dy.String(primary_key=True)
    policy = dy.String(primary_key=True)
    rater = dy.String(primary_key=True)
    rule = dy.String(primary_key=True)
    value = dy.Float64(nullable=True)
    limit = dy.Float64()
    flags = dy.String()  # above | below
    segments = dy.Int64(min=0)  # that the value rests on
    broken = dy.Bool(nullable=True)  # null where there is too little to judge


class RuleRates(dy.Schema):
    """One row a rule and kind of rater: how often the rule flags that kind, by simulation."""

    corpus = dy.String(primary_key=True)
    policy = dy.String(primary_key=True)
    rule = dy.String(primary_key=True)  # or `any rule`: the whole policy
    kind = dy.String(primary_key=True)  # honest | real raters | a way of not listening
    segments = dy.Int64(primary_key=True, min=1)  # that a rater is judged on
    flagged = dy.Float64(min=0.0, max=1.0)
    flagged_low = dy.Float64(min=0.0, max=1.0)  # 95 %
    flagged_high = dy.Float64(min=0.0, max=1.0)
    judged = dy.Int64(min=1)


class Decisions(dy.Schema):
    """One row a human decision about a rater's data or pay. Append-only.

    Excluding data and refusing payment are two decisions, so they are two rows.
    """

    decision_id = dy.String(primary_key=True)
    corpus = dy.String()
    rater = dy.String()
    kind = dy.String()  # exclude_data | include_data | pay | refuse_payment
    reason = dy.String()
    decided_by = dy.String()
    decided_at = dy.Datetime(time_zone="UTC")
    policy = dy.String(nullable=True)  # the rules in force, as JSON; null before they were kept


class Payments(dy.Schema):
    """One row a state of a payment. Append-only: `intended` is written before anything is sent.

    `sent` is written before the platform is told to pay. Its call is not idempotent: a
    payment whose last state is `sent` is looked up there, and never sent again blindly.
    """

    payment_id = dy.String(primary_key=True)
    state = dy.String(primary_key=True)  # intended | sent | confirmed | failed
    corpus = dy.String()
    rater = dy.String()
    batch_id = dy.String(nullable=True)
    amount_minor = dy.Int64(min=0)  # in the currency's smallest unit, cents say
    currency = dy.String()  # ISO 4217
    reference = dy.String(nullable=True)  # the platform's own number
    recorded_at = dy.Datetime(time_zone="UTC")
    study = dy.String(nullable=True)  # the platform's number of the study
    submission = dy.String(nullable=True)  # the platform's number of the rater's submission
    purpose = dy.String(nullable=True)  # what it is paid for; paid once a submission and purpose
    # payments of this amount on the submission, counted just before `sent`; null in other states
    paid_before = dy.Int64(nullable=True, min=0)
    note = dy.String(nullable=True)  # why it failed, and who says so


class CampaignTerms(dy.Schema):
    """One row a campaign whose forms came in: what it pays, and what a batch is made of."""

    campaign = dy.String(primary_key=True)  # its identifier, as in `RatingForms`
    corpus = dy.String()
    name = dy.String()
    per_batch_minor = dy.Int64(min=0)  # in the currency's smallest unit; 0 for friends
    currency = dy.String()  # ISO 4217
    platform_fee = dy.Float64(min=0.0)  # share of the pay, on top of it
    batch_size = dy.Int64(min=1)  # pages
    anchor_share = dy.Float64(min=0.0, max=1.0)  # of the pages
    honeypot_share = dy.Float64(min=0.0, max=1.0)
    repeat_share = dy.Float64(min=0.0, max=1.0)
    created_at = dy.Datetime(time_zone="UTC")
