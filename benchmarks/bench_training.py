"""Seconds to train the ensemble at once, beside training its members one after another.

Run: python benchmarks/bench_training.py
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np
import torch

from piano_core.models import Dataset
from piano_core.models.baselines import ExtraTrees, Ridge
from piano_core.training import EstimatorConfig, EstimatorModel

ROWS, FEATURES, TARGETS = 750, 188, 19
"""The size of one PercePiano fold."""


def _data(rows: int, rng: np.random.Generator) -> Dataset:
    features = rng.normal(size=(rows, FEATURES))
    mixing = np.random.default_rng(1).normal(size=(FEATURES, TARGETS))
    labels = 50 + np.tanh(features @ mixing / 8) * 10 + rng.normal(0, 5, (rows, TARGETS))
    names = tuple(f"bench/{i}#0" for i in range(rows))
    return Dataset(
        names,
        features,
        labels,
        np.full(labels.shape, 3.0),
        names,
        tuple(f"f{i}" for i in range(FEATURES)),
        tuple(f"t{i}" for i in range(TARGETS)),
    )


def main() -> None:
    """Print one table; every row fits the same data with the same number of epochs."""
    rng = np.random.default_rng(0)
    train, validation = _data(ROWS, rng), _data(100, rng)
    config = EstimatorConfig(epochs=30, patience=30)
    single = EstimatorModel(replace(config, members=1))

    def one_by_one() -> None:
        for seed in range(config.members):
            single.fit(train, validation, seed)

    runs = {
        f"{config.members} members at once": lambda: EstimatorModel(config).fit(
            train, validation, 0
        ),
        f"{config.members} members one by one": one_by_one,
        "extra trees (scikit-learn)": lambda: ExtraTrees().fit(train, validation, 0),
        "ridge (scikit-learn)": lambda: Ridge().fit(train, validation, 0),
    }
    print(f"{ROWS} rows, {FEATURES} features, {TARGETS} targets, {torch.get_num_threads()} threads")
    first = 0.0
    for name, run in runs.items():
        start = time.perf_counter()
        run()
        seconds = time.perf_counter() - start
        first = first or seconds
        print(f"{name:28s} {seconds:7.2f} s   x{seconds / first:.2f}")


if __name__ == "__main__":
    main()
