"""What raters said, and what is made of it: answers, batches, forms, labels."""

from __future__ import annotations

import dataframely as dy


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


class KnownAnswers(dy.Schema):
    """One row an answer that is known before anybody rates: a honeypot's or a golden sample's."""

    corpus = dy.String(primary_key=True)
    segment_id = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    kind = dy.String(primary_key=True)  # honeypot | golden
    answer = dy.Float64(min=0.0, max=100.0)
    source = dy.String()  # who says so, such as a panel of ten or the researcher
