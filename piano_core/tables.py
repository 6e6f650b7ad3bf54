"""The schemas of every table that travels between rooms, in one place.

A function that takes or returns a data frame names one of these. `Schema.validate`
raises, `Schema.filter` returns the good rows and the failures with reasons, and the
warehouse keeps a table for each, but for those of one evaluation (`PredictionIntervals`,
`Evaluation`), which lie in its report, and those of `piano_core.rating_analysis`, which
are made when a report asks for them.

Identifiers are readable and unique over all corpora: `<corpus>/<recording>` and
`<corpus>/<recording>#<number>` for a segment.
"""

from __future__ import annotations

import dataframely as dy


class Recordings(dy.Schema):
    """One row a recording: what it is and where its notes or sound lie."""

    recording_id = dy.String(primary_key=True)
    corpus = dy.String()
    path = dy.String(nullable=True)  # absent where code makes the notes (demo corpus)
    content_hash = dy.String()  # of the file, or of the made performance
    kind = dy.String()  # midi: the notes were recorded | audio: they must be heard
    work = dy.String()
    passage = dy.String(nullable=True)  # set where recordings are excerpts of a work
    performer = dy.String(nullable=True)
    composer = dy.String(nullable=True)
    period = dy.String(nullable=True)  # baroque | classical | romantic | modern
    difficulty = dy.String(nullable=True)  # beginner | intermediate | advanced | virtuoso
    deadpan = dy.Bool()  # a render of the notation, nobody played it
    synthetic = dy.Bool()  # made by a program
    licence = dy.String(nullable=True)
    title = dy.String(nullable=True)  # as the corpus writes it
    year = dy.Int64(nullable=True)  # of the recording
    duration_s = dy.Float64(nullable=True, min=0.0)  # as the corpus states it
    published_split = dy.String(nullable=True)  # train | validation | test, of its owners
    audio_path = dy.String(nullable=True)  # sound of the same performance, beside its MIDI
    audio_hash = dy.String(nullable=True)  # of that file
    score_hash = dy.String(nullable=True)  # of the notation's file, where there is one


class SoundQuality(dy.Schema):
    """One row a recording with sound: what `piano_core.audio.assess` measured, and its warnings.

    Levels are dB against full scale; see `piano_core.audio.RecordingQuality`.
    """

    recording_id = dy.String(primary_key=True)
    corpus = dy.String()
    duration_s = dy.Float64(min=0.0)
    peak_db = dy.Float64()
    loud_db = dy.Float64()
    noise_db = dy.Float64()
    hum_hz = dy.Int64(nullable=True)  # null where no hum is heard
    hum_db = dy.Float64(nullable=True)
    flat_tops = dy.Int64(min=0)
    silent_share = dy.Float64(min=0.0, max=1.0)
    dead_channel = dy.String(nullable=True)  # left | right
    correlation = dy.Float64()
    codes = dy.String(nullable=True)  # of its warnings, separated by blanks; null where it is fine
    warnings = dy.String(nullable=True)  # the same as sentences that say what to do


class Segments(dy.Schema):
    """One row a rated stretch of a recording, with every group that a split may need."""

    segment_id = dy.String(primary_key=True)
    corpus = dy.String()
    recording_id = dy.String()
    start_s = dy.Float64(min=0.0)
    end_s = dy.Float64(min=0.0)
    content_hash = dy.String()  # of the excerpt's notes and pedals; of its samples in sound alone
    note_count = dy.Int64(min=0)
    work = dy.String()
    passage = dy.String()  # same notes of the same work, whoever plays
    performer = dy.String()
    overlap_group = dy.String()  # passages that share music, transitively
    deadpan = dy.Bool()


class RawRatings(dy.Schema):
    """One row a single answer as it came in. Append-only; nothing is corrected here."""

    batch_id = dy.String(primary_key=True)  # content hash of the imported file
    row = dy.Int64(primary_key=True)  # line in that file, the header being 1
    target = dy.String(primary_key=True)  # dimension or descriptor name, as given
    corpus = dy.String()
    rater = dy.String()
    segment_id = dy.String()
    raw_value = dy.String(nullable=True)  # the text of the cell; null where blank
    scale_low = dy.Float64()
    scale_high = dy.Float64()
    rated_at = dy.Datetime(nullable=True, time_zone="UTC")
    comment = dy.String(nullable=True)


class ValidRatings(dy.Schema):
    """One row a usable answer, on 0-100."""

    batch_id = dy.String(primary_key=True)
    row = dy.Int64(primary_key=True)
    target = dy.String(primary_key=True)
    corpus = dy.String()
    rater = dy.String()
    segment_id = dy.String()
    score = dy.Float64(min=0.0, max=100.0)
    repeat = dy.Int64(min=0)  # 0 first rating of this segment by this rater, 1 a true re-rating
    rated_at = dy.Datetime(nullable=True, time_zone="UTC")


class QuarantinedRatings(dy.Schema):
    """One row an answer that is not used, and why. Nothing is dropped silently."""

    batch_id = dy.String(primary_key=True)
    row = dy.Int64(primary_key=True)
    target = dy.String(primary_key=True)
    corpus = dy.String()
    rater = dy.String()
    segment_id = dy.String()
    raw_value = dy.String(nullable=True)
    # not_applicable | out_of_range | not_a_number | unknown_target | unknown_segment | no_rater
    # | resubmission
    reason = dy.String()


class ConsensusLabels(dy.Schema):
    """One row a segment, target and method: the panel's opinion on 0-100 and how sure it is."""

    segment_id = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    method = dy.String(primary_key=True)  # mean | median | severity_corrected | precision_weighted
    corpus = dy.String()
    label = dy.Float64()
    standard_error = dy.Float64(min=0.0)
    raters = dy.Int64(min=1)


class LabelAgreement(dy.Schema):
    """One row a method of consensus: how well a small panel's labels foretell other raters."""

    corpus = dy.String(primary_key=True)
    method = dy.String(primary_key=True)
    panel_size = dy.Int64(min=1)
    agreement = dy.Float64(min=-1.0, max=1.0)  # correlation, mean over targets
    agreement_low = dy.Float64(min=-1.0, max=1.0)  # 95 %
    agreement_high = dy.Float64(min=-1.0, max=1.0)
    segments = dy.Int64(min=1)
    chosen = dy.Bool()  # best beyond chance, else the default


class Splits(dy.Schema):
    """One row a segment, protocol and fold: the part it plays there.

    `excluded` rows share a group with the fold's test set (same performer, say) and may
    not be trained on, but are not tested in this fold either.
    """

    segment_id = dy.String(primary_key=True)
    # release (one fold, overlap groups, 68/12/10/10), or one of the reported protocols:
    # random | passage | overlap | performer | work
    protocol = dy.String(primary_key=True)
    fold = dy.Int64(primary_key=True, min=0)
    corpus = dy.String()
    group = dy.String()  # what may not straddle
    part = dy.String()  # train | calibration | validation | test | excluded


class Predictions(dy.Schema):
    """One row a segment, target and model: mean and the two parts of sigma, on 0-100."""

    segment_id = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    model = dy.String(primary_key=True)
    corpus = dy.String()
    mean = dy.Float64()
    aleatoric = dy.Float64(min=0.0)
    epistemic = dy.Float64(min=0.0)


class Raters(dy.Schema):
    """One row a rater of a corpus. No name, no address: a rater is an opaque identifier."""

    corpus = dy.String(primary_key=True)
    rater = dy.String(primary_key=True)
    panel = dy.String(nullable=True)  # where they were found: friends, prolific, conservatory ...
    expertise = dy.String(nullable=True)  # as they state it
    enrolled_at = dy.Datetime(nullable=True, time_zone="UTC")


class RatingBatches(dy.Schema):
    """One row an imported file of ratings."""

    batch_id = dy.String(primary_key=True)  # content hash of the file
    corpus = dy.String()
    source = dy.String()  # the file's name when it was imported
    answers = dy.Int64(min=0)
    raters = dy.Int64(min=0)
    segments = dy.Int64(min=0)
    imported_at = dy.Datetime(time_zone="UTC")


class RatingForms(dy.Schema):
    """One row a page that was sent on the rating site: how its answers came about.

    `batch_id` and `row` are those of the page's answers in `RawRatings`.
    """

    batch_id = dy.String(primary_key=True)
    row = dy.Int64(primary_key=True)
    corpus = dy.String()
    campaign = dy.String()
    rater = dy.String()
    segment_id = dy.String()
    kind = dy.String()  # golden | rating | anchor | honeypot | repeat
    rater_batch = dy.Int64(min=0)  # counts the rater's batches from 1; 0 before the first
    position = dy.Int64(min=1)  # place in that batch
    target_order = dy.List(dy.String())  # as the scales were shown
    unsure = dy.List(dy.String())  # targets the rater was unsure about
    opened_at = dy.Datetime(time_zone="UTC")
    submitted_at = dy.Datetime(time_zone="UTC")


class FormTimes(dy.Schema):
    """One row a form of an imported file that says how long its rater took.

    `batch_id` and `row` are those of its answers in `RawRatings`. Pages of the rating site
    have their times in `RatingForms`.
    """

    batch_id = dy.String(primary_key=True)
    row = dy.Int64(primary_key=True)
    corpus = dy.String()
    rater = dy.String()
    segment_id = dy.String()
    seconds = dy.Float64(min=0.0)


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


class AnnotationQueue(dy.Schema):
    """One row a segment that is to be rated next, and why it was chosen."""

    corpus = dy.String(primary_key=True)
    segment_id = dy.String(primary_key=True)
    rank = dy.Int64(min=1)  # 1 is rated first
    chosen_by = dy.String()  # spread | random
    stratum = dy.String(nullable=True)
    epistemic = dy.Float64(min=0.0)  # mean over targets, points of 0-100
    model = dy.String()
    queued_at = dy.Datetime(time_zone="UTC")


class ModelVersions(dy.Schema):
    """One row a trained model, named by the hash of its content."""

    model = dy.String(primary_key=True)
    corpus = dy.String()
    kind = dy.String()  # feature_estimator, ridge ...
    data_hash = dy.String()  # of labels, features and splits it was trained on
    config = dy.String()  # JSON
    seed = dy.Int64()
    revision = dy.String(nullable=True)  # git revision of the code
    trained_at = dy.Datetime(time_zone="UTC")


class Promotions(dy.Schema):
    """One row a promotion or rollback of a bundle. Append-only: the newest of a channel counts."""

    promotion_id = dy.String(primary_key=True)
    corpus = dy.String()
    bundle = dy.String()  # content hash
    channel = dy.String()
    reason = dy.String()
    synthetic = dy.Bool()
    promoted_at = dy.Datetime(time_zone="UTC")


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


class KnownAnswers(dy.Schema):
    """One row an answer that is known before anybody rates: a honeypot's or a golden sample's."""

    corpus = dy.String(primary_key=True)
    segment_id = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    kind = dy.String(primary_key=True)  # honeypot | golden
    answer = dy.Float64(min=0.0, max=100.0)
    source = dy.String()  # who says so, such as a panel of ten or the researcher


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


class PredictionIntervals(dy.Schema):
    """One row a segment, target, model and coverage: the ends of the interval, on 0-100."""

    segment_id = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    model = dy.String(primary_key=True)
    coverage = dy.Float64(primary_key=True, min=0.0, max=1.0)
    low = dy.Float64()
    high = dy.Float64()


class Evaluation(dy.Schema):
    """One row a metric: of one model and target, on one protocol and subset of segments."""

    protocol = dy.String(primary_key=True)
    subset = dy.String(primary_key=True)  # all | played (without deadpan renders)
    model = dy.String(primary_key=True)
    target = dy.String(primary_key=True)  # `mean` is the mean over targets
    metric = dy.String(primary_key=True)
    value = dy.Float64(nullable=True)  # null where it is not defined
    low = dy.Float64(nullable=True)  # 95 % group-bootstrap interval
    high = dy.Float64(nullable=True)
    ceiling = dy.Float64(nullable=True)  # null where the metric has none
    fraction = dy.Float64(nullable=True)  # of the ceiling, see evaluation.judge
    segments = dy.Int64(min=0)
    groups = dy.Int64(min=0)


class LearningCurve(dy.Schema):
    """One row a fit to part of the ratings: what a model learns from fewer segments and raters."""

    corpus = dy.String(primary_key=True)
    fold = dy.Int64(primary_key=True, min=0)  # of the protocol `overlap`: music never seen
    draw = dy.Int64(primary_key=True, min=0)  # which segments and raters were drawn
    panel = dy.Int64(primary_key=True, min=1)  # raters a segment that were asked for
    segments = dy.Int64(primary_key=True, min=1)  # that it was fitted to
    raters = dy.Float64(min=1.0)  # that these segments had, harmonic mean
    model = dy.String()
    r2 = dy.Float64(max=1.0)  # mean over targets, against labels of full panels


class PseudoLabels(dy.Schema):
    """One row a segment and technical dimension: what was measured, on 0-100, nobody rated it.

    100: nothing found that experts do not do; 50: as much as controlled damage of severity
    0.5 does. See docs/pseudo-labels.md.
    """

    segment_id = dy.String(primary_key=True)
    dimension = dy.String(primary_key=True)
    corpus = dy.String()
    value = dy.Float64(nullable=True, min=0.0, max=100.0)  # null where there is none
    confidence = dy.Float64(min=0.0, max=1.0)  # 0 where there is no value
    against = dy.String()  # score | reference | nothing
    reason = dy.String(nullable=True)  # why there is no value; null where there is one
