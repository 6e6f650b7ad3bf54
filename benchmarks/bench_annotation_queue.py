"""Labels that the annotation queue saves on PercePiano, against rating segments at random.

    python benchmarks/bench_annotation_queue.py ../shared/data/percepiano

Half of the overlap groups is the pool, the other half is only tested on. Both ways start
from the same 40 random labels and add 40 a round; the model is extra trees on the named
features, the label the raters' mean of all 19 descriptors, the score R2 on unseen music.
"Saved" compares with the number of random labels that reach the same R2.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import polars as pl
from sklearn.ensemble import ExtraTreesRegressor

from piano_core.active_learning import annotation_queue
from piano_core.corpora import open_corpus
from piano_core.features import extract_features
from piano_core.tables import Predictions, Segments

START, STEP, ROUNDS, SEEDS = 40, 40, 7, 8
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def load(folder: Path) -> tuple[pl.DataFrame, np.ndarray, np.ndarray]:
    """Rated segments, features (n, f), NaN as 0, and mean answers (n, 19)."""
    corpus = open_corpus("percepiano", folder)
    answers = corpus.ratings().with_columns(pl.col("raw_value").cast(pl.Float64))
    usable = answers.filter(pl.col("raw_value").is_between(1, 7))
    means = usable.group_by("segment_id", "target").agg(pl.col("raw_value").mean())
    wide = means.pivot("target", index="segment_id", values="raw_value").drop_nulls()
    segments = corpus.segments().filter(pl.col("segment_id").is_in(wide["segment_id"].implode()))
    labels = segments.select("segment_id").join(wide, on="segment_id", maintain_order="left")
    rows = [extract_features(corpus.performance(name)) for name in segments["recording_id"]]
    return segments, np.nan_to_num(np.array(rows)), labels.select(corpus.targets).to_numpy()


def queued(
    segments: pl.DataFrame, spread: np.ndarray, features: np.ndarray, rated: np.ndarray, seed: int
) -> list[str]:
    """Identifiers of the next `STEP` segments by the annotation queue."""
    predictions = segments.select(
        "segment_id",
        pl.lit("mean of 19").alias("target"),
        pl.lit("extra trees").alias("model"),
        "corpus",
        pl.lit(4.0).alias("mean"),
        pl.lit(1.0).alias("aleatoric"),
        pl.Series("epistemic", spread),
    )
    queue = annotation_queue(
        Segments.validate(segments),
        Predictions.validate(predictions),
        features,
        STEP,
        np.random.default_rng(seed),
        NOW,
        rated=rated,
    )
    return queue["segment_id"].to_list()


def curve(
    data: tuple[pl.DataFrame, np.ndarray, np.ndarray], seed: int, by_queue: bool
) -> list[float]:
    """R2 on unseen music after each round."""
    segments, features, labels = data
    rng = np.random.default_rng(seed)
    groups = segments["overlap_group"].unique().sort().to_numpy()
    unseen = rng.choice(groups, len(groups) // 2, replace=False)
    tested = np.isin(segments["overlap_group"].to_numpy(), unseen)
    pool, test = np.flatnonzero(~tested), np.flatnonzero(tested)
    row_of = {name: row for row, name in enumerate(segments["segment_id"])}
    rated = rng.choice(pool, START, replace=False)
    scores: list[float] = []
    for round_number in range(ROUNDS + 1):
        model = ExtraTreesRegressor(100, min_samples_leaf=2, random_state=seed)
        model.fit(features[rated], labels[rated])
        error = (model.predict(features[test]) - labels[test]) ** 2
        spread = (labels[rated].mean(axis=0) - labels[test]) ** 2
        scores.append(float(np.mean(1 - error.sum(axis=0) / spread.sum(axis=0))))
        left = np.setdiff1d(pool, rated)
        if round_number == ROUNDS or len(left) < STEP:
            break
        if by_queue:
            trees = np.stack([tree.predict(features[left]) for tree in model.estimators_])
            sigma = trees.std(axis=0).mean(axis=1)
            names = queued(segments[left], sigma, features[left], features[rated], seed)
            new = np.array([row_of[name] for name in names])
        else:
            new = rng.choice(left, STEP, replace=False)
        rated = np.concatenate([rated, new])
    return scores


def main() -> None:
    """Print a row a round: R2 of both ways and the share of labels saved."""
    data = load(Path(sys.argv[1]))
    runs = {
        way: np.array([curve(data, seed, way == "queue") for seed in range(SEEDS)])
        for way in ("random", "queue")
    }
    random, queue = runs["random"].mean(axis=0), runs["queue"].mean(axis=0)
    gain = runs["queue"] - runs["random"]
    error = gain.std(axis=0, ddof=1) / np.sqrt(SEEDS)
    labels = START + STEP * np.arange(len(random))
    # Smoothed upwards: more labels never teach less, on average.
    needed = np.interp(queue, np.maximum.accumulate(random), labels)
    print(f"{SEEDS} halves of the music, {len(data[0])} segments; gain in R2 with standard error")
    print("labels  R2 random  R2 queue            gain  labels saved")
    for row in zip(labels, random, queue, gain.mean(axis=0), error, needed, strict=True):
        count, by_chance, by_queue, better, unsure, at_random = row
        print(
            f"{count:6d} {by_chance:10.3f} {by_queue:9.3f} {better:+8.3f} ± {unsure:.3f}"
            f" {1 - count / at_random:12.0%}"
        )


if __name__ == "__main__":
    main()
