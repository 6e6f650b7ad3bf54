"""What models said, how good it was, what was promoted, and what to have rated next."""

from __future__ import annotations

import dataframely as dy


class Predictions(dy.Schema):
    """One row a segment, target and model: mean and the two parts of sigma, on 0-100."""

    segment_id = dy.String(primary_key=True)
    target = dy.String(primary_key=True)
    model = dy.String(primary_key=True)
    corpus = dy.String()
    mean = dy.Float64()
    aleatoric = dy.Float64(min=0.0)
    epistemic = dy.Float64(min=0.0)


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
