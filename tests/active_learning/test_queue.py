"""The queue says what to rate next and why, and saves labels against choosing at random."""

from datetime import UTC, datetime

import dataframely as dy
import numpy as np
import polars as pl
import pytest
from sklearn.ensemble import ExtraTreesRegressor

from piano_core.active_learning import annotation_queue
from piano_core.errors import PianoError
from piano_core.tables import AnnotationQueue, Predictions, Segments

NOW = datetime(2026, 1, 2, tzinfo=UTC)


def candidates(works: list[str]) -> dy.DataFrame[Segments]:
    return Segments.validate(
        pl.DataFrame(
            {
                "segment_id": [f"made/{i:04d}#0" for i in range(len(works))],
                "corpus": "made",
                "recording_id": [f"made/{i:04d}" for i in range(len(works))],
                "start_s": 0.0,
                "end_s": 20.0,
                "content_hash": [str(i) for i in range(len(works))],
                "note_count": 10,
                "work": works,
                "passage": works,
                "performer": "someone",
                "overlap_group": works,
                "deadpan": False,
            },
            schema_overrides={"note_count": pl.Int64},
        )
    )


def predicted(
    segments: dy.DataFrame[Segments], epistemic: np.ndarray, targets: tuple[str, ...] = ("timing",)
) -> dy.DataFrame[Predictions]:
    frames = [
        segments.select(
            "segment_id",
            pl.lit(target).alias("target"),
            pl.lit("model-1").alias("model"),
            "corpus",
            pl.lit(50.0).alias("mean"),
            pl.lit(5.0).alias("aleatoric"),
            pl.Series("epistemic", epistemic, dtype=pl.Float64),
        )
        for target in targets
    ]
    return Predictions.validate(pl.concat(frames))


@pytest.fixture
def pool() -> tuple[dy.DataFrame[Segments], dy.DataFrame[Predictions], np.ndarray]:
    rng = np.random.default_rng(5)
    segments = candidates(["sonata"] * 60 + ["waltz"] * 30 + ["fugue"] * 10)
    predictions = predicted(segments, rng.uniform(0, 10, 100), ("timing", "mood"))
    return segments, predictions, rng.normal(size=(100, 6))


def queue_of(pool: tuple[object, ...], budget: int = 20, seed: int = 1, **settings: object):
    rng = np.random.default_rng(seed)
    return annotation_queue(*pool, budget, rng, NOW, **settings)  # pyright: ignore


def test_the_queue_is_ranked_and_says_why(pool: tuple[object, ...]):
    queue = queue_of(pool)
    assert AnnotationQueue.is_valid(queue)
    assert queue["rank"].to_list() == list(range(1, 21))
    assert queue["segment_id"].n_unique() == 20
    assert queue["chosen_by"].value_counts().sort("chosen_by").rows() == [
        ("random", 3),
        ("spread", 17),
    ]
    assert queue.select("model", "queued_at").unique().rows() == [("model-1", NOW)]


def test_strata_keep_their_quotas(pool: tuple[object, ...]):
    queue = queue_of(pool, random_share=0.0)
    assert dict(queue["stratum"].value_counts().iter_rows()) == {
        "sonata": 12,
        "waltz": 6,
        "fugue": 2,
    }


def test_spread_rows_come_from_the_uncertain_half_of_their_stratum(pool: tuple[object, ...]):
    segments, predictions, _ = pool
    queue = queue_of(pool, random_share=0.0)
    sigma = segments.join(predictions.filter(pl.col("target") == "timing"), on="segment_id")
    median = dict(sigma.group_by("work").agg(pl.col("epistemic").median()).iter_rows())
    for row in queue.iter_rows(named=True):
        assert row["epistemic"] >= median[row["stratum"]]


def test_the_random_share_is_drawn_from_all_candidates_alike():
    # Nobody is chosen for being uncertain: the certain half is half of the random rows.
    segments = candidates(["sonata"] * 400)
    pool = segments, predicted(segments, np.arange(400.0)), np.zeros((400, 2))
    queue = queue_of(pool, budget=200, random_share=1.0)
    assert 0.4 < float((queue["epistemic"] < 200).mean()) < 0.6


def test_random_rows_are_mixed_into_the_ranks(pool: tuple[object, ...]):
    queue = queue_of(pool, budget=80, random_share=0.2)
    ranks = queue.filter(pl.col("chosen_by") == "random")["rank"]
    assert ranks.min() < 20 and ranks.max() > 60


def test_the_same_generator_and_another_order_of_rows_give_the_same_queue(
    pool: tuple[dy.DataFrame[Segments], dy.DataFrame[Predictions], np.ndarray],
):
    segments, predictions, features = pool
    order = np.random.default_rng(9).permutation(len(segments))
    shuffled = Segments.validate(segments[order.tolist()])
    again = queue_of((shuffled, predictions, features[order]))
    assert again.equals(queue_of(pool))


def test_segments_like_those_already_rated_wait():
    segments = candidates(["sonata"] * 4)
    features = np.array([[0.0], [0.1], [5.0], [9.0]])
    pool = segments, predicted(segments, np.full(4, 3.0)), features
    queue = queue_of(pool, budget=1, random_share=0.0, rated=np.array([[9.0], [5.1]]))
    assert queue["segment_id"].to_list() == ["made/0000#0"]


def test_a_budget_above_the_candidates_queues_all_of_them(pool: tuple[object, ...]):
    assert len(queue_of(pool, budget=1000)) == 100


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"budget": 0}, "budget=0"),
        ({"random_share": 1.5}, "random_share=1.5"),
        ({"stratum": "composer"}, "stratum=composer"),
    ],
)
def test_an_unusable_setting_is_named(
    pool: tuple[object, ...], settings: dict[str, object], message: str
):
    with pytest.raises(PianoError, match=message):
        queue_of(pool, **settings)  # pyright: ignore


def test_candidates_without_a_prediction_are_named(pool: tuple[object, ...]):
    segments, predictions, features = pool
    some = predictions.filter(pl.col("segment_id") != "made/0042#0")
    with pytest.raises(PianoError, match="made/0042#0"):
        queue_of((segments, some, features))


def test_predictions_of_two_models_are_refused(pool: tuple[object, ...]):
    segments, predictions, features = pool
    other = predictions.with_columns(model=pl.lit("model-2"))
    with pytest.raises(PianoError, match="2 models"):
        queue_of((segments, pl.concat([predictions, other]), features))


def test_features_of_other_segments_are_refused(pool: tuple[object, ...]):
    segments, predictions, features = pool
    with pytest.raises(PianoError, match="99 rows of features for 100 segments"):
        queue_of((segments, predictions, features[:99]))


def simulated_error(seed: int, active: bool) -> float:
    """Error on the whole pool after four rounds of labels, chosen by queue or at random.

    The pool is like a real one: most segments are alike, a few styles are rare, and what
    raters say depends on the style and on a curve within it.
    """
    rng = np.random.default_rng(seed)
    style = rng.choice(8, 300, p=[0.44, 0.2, 0.12, 0.08, 0.06, 0.04, 0.03, 0.03])
    features = rng.normal(size=(8, 4))[style] * 3 + rng.normal(size=(300, 4)) * 0.6
    truth = rng.uniform(20, 80, 8)[style] + 8 * np.sin(features[:, 0])
    labels = truth + rng.normal(0, 3, 300)
    everything = candidates(["pool"] * 300)
    rated = rng.choice(300, 8, replace=False)
    model = fitted(features[rated], labels[rated], seed)
    for _ in range(4):
        left = np.setdiff1d(np.arange(300), rated)
        trees = np.stack([tree.predict(features[left]) for tree in model.estimators_])
        segments = Segments.validate(everything[left.tolist()])
        if active:
            predictions = predicted(segments, trees.std(axis=0))
            queue = annotation_queue(
                segments, predictions, features[left], 8, rng, NOW, rated=features[rated]
            )
            new = np.array([int(name[5:9]) for name in queue["segment_id"]])
        else:
            new = rng.choice(left, 8, replace=False)
        rated = np.concatenate([rated, new])
        model = fitted(features[rated], labels[rated], seed)
    return float(np.mean((model.predict(features) - truth) ** 2))


def fitted(features: np.ndarray, labels: np.ndarray, seed: int) -> ExtraTreesRegressor:
    return ExtraTreesRegressor(n_estimators=30, random_state=seed).fit(features, labels)


def test_the_queue_learns_more_from_as_many_labels_as_random_choice():
    seeds = range(8)
    ratio = np.array(
        [simulated_error(seed, active=True) / simulated_error(seed, active=False) for seed in seeds]
    )
    assert np.exp(np.mean(np.log(ratio))) < 0.8
    assert np.sum(ratio < 1) >= 6
